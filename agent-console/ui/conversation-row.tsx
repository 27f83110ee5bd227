// One line of the inbox.
import { useComputed } from '@preact/signals';
import type { Summary } from '../../shared/agent-protocol.ts';
import { conversationPath } from '../place.ts';
import { counting, fullTime, listTime, now } from '../time.ts';
import { languageName, visitorName, words } from '../words.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { Link } from './link.tsx';
import { useWorkplace } from './workplace-context.ts';

/** The list is drawn by arithmetic, so every line has this height. */
export const rowHeight = 84;

export function ConversationRow(props: { line: Summary; index: number; total: number; chosen: boolean }) {
  const { line, index, total, chosen } = props;
  return (
    <li
      class="line"
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${index * rowHeight}px)`, height: `${rowHeight}px` }}
    >
      <Link
        class={`row ${line.unread > 0 ? 'unread' : ''}`}
        href={conversationPath(line.id)}
        aria-current={chosen ? 'true' : undefined}
      >
        <Avatar name={line.visitorLabel} kind="visitor" />
        <span class="row-body">
          <span class="row-top">
            <span class="row-who">{visitorName(line.visitorLabel)}</span>
            <span class="row-site">{line.siteName}</span>
            <RowTime line={line} />
          </span>
          <RowPreview line={line} />
          <RowChips line={line} />
        </span>
      </Link>
    </li>
  );
}

function RowTime({ line }: { line: Summary }) {
  if (line.phase === 'waiting' && line.waitingSince) return <Waited since={line.waitingSince} />;
  return (
    <time class="row-time" dateTime={line.updatedAt} title={fullTime(line.updatedAt)}>
      {listTime(line.updatedAt, now.peek())}
    </time>
  );
}

/** Counts by itself: only this text changes each second, not the line. */
export function Waited({ since }: { since: string }) {
  const start = Date.parse(since);
  const text = useComputed(() => counting(now.value - start));
  const level = useComputed(() =>
    now.value - start > 10 * 60_000 ? 'long' : now.value - start > 3 * 60_000 ? 'some' : 'short',
  );
  return (
    <span class="waited" data-level={level} title={fullTime(since)}>
      <Icon name="clock" />
      <span class="unseen">{words.value.views.waiting} </span>
      {text}
    </span>
  );
}

function RowPreview({ line }: { line: Summary }) {
  const { inbox } = useWorkplace();
  const says = words.value.list;
  if (!line.preview) return <span class="row-preview" />;
  const { by, text } = line.preview;
  const mine = by === 'agent' && line.agent?.id === inbox.me.id;
  const author = by === 'visitor' ? null : by === 'assistant' ? says.assistant : mine ? says.you : line.agent?.name;
  return (
    <span class={`row-preview ${by}`}>
      {author && <span class="row-author">{words.value.colon(author)} </span>}
      {text}
    </span>
  );
}

function RowChips({ line }: { line: Summary }) {
  const { inbox } = useWorkplace();
  const says = words.value;
  return (
    <span class="row-chips">
      {line.reason && line.phase !== 'closed' && <span class="chip reason">{says.reasons[line.reason].label}</span>}
      <PhaseChip line={line} meId={inbox.me.id} />
      <span class="chip plain" title={languageName(line.language)}>
        {line.language.replace(/-.*/, '').toUpperCase()}
      </span>
      {line.email && (
        <span class="chip plain" title={line.email}>
          <Icon name="mail" />
          <span class="unseen">{line.email}</span>
        </span>
      )}
      {line.unread > 0 && (
        <span class="unread-count">
          {line.unread}
          <span class="unseen"> {says.list.unread(line.unread).replace(/^\d+\s*/, '')}</span>
        </span>
      )}
    </span>
  );
}

export function PhaseChip({ line, meId }: { line: Summary; meId: string }) {
  const says = words.value.phases;
  switch (line.phase) {
    case 'waiting':
      return null;
    case 'assistant':
      return (
        <span class="chip assistant">
          <Icon name="spark" />
          {says.assistant}
        </span>
      );
    case 'closed':
      return <span class="chip plain">{says.closed}</span>;
    case 'person':
      return (
        <span class="chip person">{line.agent?.id === meId ? says.yours : says.person(line.agent?.name ?? '')}</span>
      );
  }
}
