// Turns what happened between the visitor and people into a sentence in the visitor's language.
import type { SiteFace, Wait } from '../../../../shared/visitor-protocol.ts';
import { doesAssistantAnswer } from '../answering.ts';
import { locale } from '../dates.ts';
import type { PeopleEvent, Said } from '../items.ts';
import { peopleWords as words } from './words.ts';

/** Empty for a reason that is newer than these words. */
export function lineText(event: PeopleEvent): string | undefined {
  switch (event.type) {
    case 'handoffRequested':
      return event.reason ? words.reasons[event.reason] : undefined;
    case 'assigned':
      return words.joined(event.agent.name);
    case 'returned':
      return (doesAssistantAnswer() ? words.returned : words.left)(event.agent.name);
    case 'emailLeft':
      return words.emailLeft(event.email);
  }
}

/** An agent's message that the assistant wrote: said so, on each of them. */
export function draftedBy(name: string, { edited }: NonNullable<Said['fromDraft']>): string {
  return (edited ? words.draftedAndChanged : words.drafted)(name);
}

/** What is said of who answers, where people do. */
export function peopleAnswer(answeredBy: Exclude<SiteFace['answeredBy'], 'assistant'>) {
  return { ...words.peopleAnswer, ...words[answeredBy] };
}

/** When somebody is here again, on the visitor's own calendar and clock. */
export function backText(opensAt: string, now = Date.now()): string {
  const at = new Date(opensAt);
  const midnight = (moment: Date) => new Date(moment).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(at) - midnight(new Date(now))) / 86_400_000);
  const written = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(), style).format(at);
  const day =
    days < 2
      ? new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day')
      : written(days < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' });
  return words.back(day, written({ timeStyle: 'short' }));
}

export function waitText(wait: Wait): string {
  switch (wait.kind) {
    case 'unknown':
      return words.waitUnknown;
    case 'range':
      return words.waitRange(Math.floor(wait.fromMinutes), Math.max(1, Math.ceil(wait.toMinutes)));
    case 'late':
      return words.waitLate(Math.max(1, Math.ceil(wait.byMinutes)));
  }
}
