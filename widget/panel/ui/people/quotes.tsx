// The visitor's own words that a hand-over rests on.
import { peopleWords } from './words.ts';

export function drawQuotes(quotes: string[]) {
  return (
    <p>
      {peopleWords.youWrote}{' '}
      {quotes.map((quote, at) => (
        <>
          {at > 0 && ', '}
          <q dir="auto">{quote}</q>
        </>
      ))}
    </p>
  );
}
