// A line between messages: why a person was asked, who joined, who left, how it ended.
import { session } from '../session.ts';
import type { LineEvent } from './items.ts';
import { lineText } from './sentences.ts';

export function drawLine(event: LineEvent) {
  const { words } = session;
  const quotes = event.type === 'handoffRequested' ? event.quotes : [];
  return (
    <div class="line">
      <p>{lineText(event, words)}</p>
      {quotes.length > 0 && (
        <p>
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
