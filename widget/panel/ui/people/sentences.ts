// Turns what happened between the visitor and people into a sentence in the visitor's language.
import type { Wait } from '../../../../shared/visitor-protocol.ts';
import type { PeopleEvent } from '../items.ts';
import { peopleWords as words } from './words.ts';

/** Empty for a reason that is newer than these words. */
export function lineText(event: PeopleEvent): string | undefined {
  switch (event.type) {
    case 'handoffRequested':
      return event.reason ? words.reasons[event.reason] : undefined;
    case 'assigned':
      return words.joined(event.agent.name);
    case 'returned':
      return words.returned(event.agent.name);
    case 'emailLeft':
      return words.emailLeft(event.email);
  }
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
