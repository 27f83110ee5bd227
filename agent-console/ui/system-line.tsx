// What happened in a conversation besides messages, one quiet line each.
import type { ComponentChildren } from 'preact';
import { clockTime, fullTime } from '../time.ts';
import type { SystemEvent, Visit } from '../timeline.ts';
import { languageName, words } from '../words.ts';
import { contextTab, showContext } from './context-state.ts';
import { Icon, type IconName } from './icons.tsx';
import { useWorkplace } from './workplace-context.ts';

export function SystemLine({ event }: { event: SystemEvent }) {
  const says = words.value.system;
  const { inbox } = useWorkplace();
  const mine = 'agent' in event && event.agent.id === inbox.me.id;
  switch (event.type) {
    case 'opened':
      return <Line event={event} icon="globe" text={says.opened(languageName(event.language))} />;
    case 'dialSet':
      return <Line event={event} icon="sliders" text={says.dial[event.position]} />;
    case 'handoffRequested':
      return <HandoffLine event={event} />;
    case 'assigned':
      return <Line event={event} icon="person" text={mine ? says.assignedYou : says.assigned(event.agent.name)} />;
    case 'returned':
      return <Line event={event} icon="handBack" text={mine ? says.returnedYou : says.returned(event.agent.name)} />;
    case 'closed':
      return <Line event={event} icon="check" text={closedText(event, inbox.me.id)} />;
    case 'emailLeft':
      return <Line event={event} icon="mail" text={says.emailLeft(event.email)} />;
    case 'rated':
      return (
        <Line event={event} icon="flag" text={says.rated[event.mark]}>
          <JumpTo seq={event.target} />
        </Line>
      );
    case 'attributesGiven':
      return <Line event={event} icon="page" text={says.attributes(pairsOf(event.attributes))} />;
    case 'actionDecided':
      return (
        <Line event={event} icon={event.accept ? 'check' : 'flag'} text={event.accept ? says.accepted : says.declined}>
          <JumpTo seq={event.target} />
        </Line>
      );
    case 'actionDone':
      return (
        <Line event={event} icon="spark" text={`${says.done[event.outcome]} ${event.text}`}>
          <JumpTo seq={event.target} />
        </Line>
      );
    case 'draftDiscarded':
      return <DiscardedLine event={event} />;
  }
}

export function VisitsLine({ visits }: { visits: Visit[] }) {
  const says = words.value.system;
  const [first] = visits;
  if (!first) return null;
  if (visits.length === 1)
    return (
      <li class="system visit" id={`message-${first.seq}`} tabIndex={-1}>
        <span title={first.url}>
          <Icon name="page" /> {says.visited(first.title || first.url)}
        </span>
        <Time at={first.at} />
      </li>
    );
  return (
    <li class="system visit">
      <details>
        <summary>
          <span>
            <Icon name="page" /> {says.visitedMany(visits.length)}
          </span>
          <Time at={first.at} />
        </summary>
        <ul role="list">
          {visits.map((visit) => (
            <li key={visit.seq} id={`message-${visit.seq}`} tabIndex={-1} title={visit.url}>
              {visit.title || visit.url} <Time at={visit.at} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

interface LineProps {
  event: { seq: number; at: string };
  icon: IconName;
  text: string;
  tone?: string;
  children?: ComponentChildren;
}

function Line({ event, icon, text, tone = '', children }: LineProps) {
  return (
    <li class={`system ${tone}`} id={`message-${event.seq}`} tabIndex={-1}>
      <span>
        <Icon name={icon} /> {text}
      </span>
      {children}
      <Time at={event.at} />
    </li>
  );
}

function JumpTo({ seq }: { seq: number }) {
  const { jump } = useWorkplace();
  return (
    <button type="button" class="text-button" onClick={() => (jump.value = { seq })}>
      {words.value.context.jump}
    </button>
  );
}

function pairsOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={fullTime(at)}>
      {clockTime(at)}
    </time>
  );
}

function HandoffLine({ event }: { event: Extract<SystemEvent, { type: 'handoffRequested' }> }) {
  const says = words.value.system;
  const { verdict, reason } = event.decision;
  const text = verdict === 'stay' || !reason ? says.stayed : says.requested(words.value.reasons[reason].label);
  const why = () => {
    contextTab.value = 'decision';
    showContext(true);
  };
  return (
    <Line event={event} icon="flag" text={text} tone={verdict === 'handOff' ? 'handoff' : ''}>
      <button type="button" class="text-button" onClick={why}>
        {says.whyLink}
      </button>
    </Line>
  );
}

function DiscardedLine({ event }: { event: Extract<SystemEvent, { type: 'draftDiscarded' }> }) {
  const says = words.value.system;
  return (
    <Line event={event} icon="trash" text={says.discarded[event.reason]}>
      <details class="discarded">
        <summary>{says.discardedShow}</summary>
        <p>{event.text}</p>
      </details>
    </Line>
  );
}

function closedText({ by }: Extract<SystemEvent, { type: 'closed' }>, meId: string): string {
  const says = words.value.system;
  if (by.kind === 'visitor') return says.closedByVisitor;
  if (by.kind === 'agent' && by.id === meId) return says.closedByYou;
  return says.closedBy(by.name);
}
