// A line between messages: why a person was asked, who joined, who left, how it ended.
import { people } from '../session.ts';
import type { LineEvent } from './items.ts';
import { lineText } from './sentences.ts';

export function drawLine(event: LineEvent) {
  return (
    <div class="line">
      {/* Until its words are here it keeps its place. */}
      <p>{lineText(event) ?? '\u00a0'}</p>
      {event.type === 'handoffRequested' && event.quotes.length > 0 && people.piece.value?.drawQuotes(event.quotes)}
    </div>
  );
}
