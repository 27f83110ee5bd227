// What this agent may do with the conversation shown. The server decides in the end; this keeps the screen honest.
import { place } from './place.ts';
import type { Workplace } from './workplace.ts';

export type Can = Record<'take' | 'reply' | 'note' | 'handBack' | 'close', boolean>;

export function allowed(workplace: Workplace): Can {
  const where = place.value;
  const opened = workplace.inbox.conversations.opened.value;
  const line = opened?.summary;
  if (!line || (where.name === 'inbox' && where.from !== null))
    return { take: false, reply: false, note: false, handBack: false, close: false };
  const mine = workplace.inbox.holds(line);
  const free = !mine && (line.phase === 'waiting' || line.phase === 'assistant');
  return { take: free, reply: mine, note: true, handBack: mine, close: mine };
}
