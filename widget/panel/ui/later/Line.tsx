// A line between messages: why a person was asked, who joined, who left, how it ended.
import { lineText } from './sentences.ts';
import type { Item } from './items.ts';
import { useWords } from './words.ts';

export function Line({ item }: { item: Extract<Item, { kind: 'line' }> }) {
  const words = useWords();
  const { event } = item;
  const quotes = event.type === 'handoffRequested' ? event.quotes : [];
  return (
    <div class="line">
      <p>{lineText(event, words)}</p>
      {quotes.length > 0 && (
        <p class="quotes">
          {words.youWrote}{' '}
          {quotes.map((quote, at) => (
            <>
              {at > 0 && ', '}
              <q dir="auto">{quote}</q>
            </>
          ))}
        </p>
      )}
    </div>
  );
}
