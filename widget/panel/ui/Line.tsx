// A line between messages: why a person was asked, who joined, who left, how it ended.
import { lineText } from '../sentences.ts';
import type { Item } from '../thread.ts';
import { useSession } from './context.ts';

export function Line({ item }: { item: Extract<Item, { kind: 'line' }> }) {
  const { words } = useSession();
  const { event } = item;
  const quotes = event.type === 'handoffRequested' ? event.quotes : [];
  return (
    <div class="line">
      <p>{lineText(event, words)}</p>
      {quotes.length > 0 && (
        <p class="quotes">
          {words.youWrote}{' '}
          {quotes.map((quote) => (
            <q dir="auto">{quote}</q>
          ))}
        </p>
      )}
    </div>
  );
}
