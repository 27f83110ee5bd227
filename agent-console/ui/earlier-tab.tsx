// Other conversations of the same visitor, to read.
import type { Opened } from '../inbox/opened.ts';
import { conversationPath, place } from '../place.ts';
import { calendarDate } from '../time.ts';
import { words } from '../words.ts';
import { PhaseChip } from './conversation-row.tsx';
import { Link } from './link.tsx';
import { useWorkplace } from './workplace-context.ts';

export function EarlierTab({ opened }: { opened: Opened }) {
  const { inbox } = useWorkplace();
  const where = place.value;
  const from = where.name === 'inbox' ? (where.from ?? opened.id) : opened.id;
  if (opened.earlier.length === 0) return <p class="context-none">{words.value.context.noEarlier}</p>;
  return (
    <ul role="list" class="earlier">
      {opened.earlier.map((line) => (
        <li key={line.id}>
          <Link href={line.id === from ? conversationPath(from) : conversationPath(line.id, from)}>
            <span class="earlier-top">
              <time dateTime={line.openedAt}>{calendarDate(line.openedAt)}</time>
              <PhaseChip line={line} meId={inbox.me.id} />
            </span>
            {line.reason && <span class="earlier-reason">{words.value.reasons[line.reason].label}</span>}
            <span class="earlier-text">{line.preview?.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
