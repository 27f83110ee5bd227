// Finds the phrase word a visitor meant to type: one letter missing, added, wrong or swapped.

export interface Speller {
  /** Candidate words by what is left of them with one letter taken out. */
  byRemainder: Map<string, string[]>;
  known: Set<string>;
}

const SHORTEST = 5;

/** Words shorter than five letters are left alone: too many real words lie one letter away. */
export function makeSpeller(vocabulary: Iterable<string>, alsoCorrect: Iterable<string>): Speller {
  const words = [...new Set(vocabulary)];
  const byRemainder = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) continue;
    for (const remainder of [word, ...remainders(word)]) {
      const list = byRemainder.get(remainder);
      if (list === undefined) byRemainder.set(remainder, [word]);
      else if (!list.includes(word)) list.push(word);
    }
  }
  return { byRemainder, known: new Set([...words, ...alsoCorrect]) };
}

/** The words `typed` may stand for, itself left out; none when it is a word already. */
export function corrections(speller: Speller, typed: string): string[] {
  if (typed.length < SHORTEST || typed.length > 20 || speller.known.has(typed)) return [];
  const found = new Set<string>();
  for (const remainder of [typed, ...remainders(typed)]) {
    for (const word of speller.byRemainder.get(remainder) ?? []) if (isOneSlip(typed, word)) found.add(word);
  }
  return [...found];
}

/** The first letter is hardly ever the wrong one, and most look-alikes differ in it, or are short and differ in one. */
function isOneSlip(typed: string, word: string): boolean {
  if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(typed, 1) === rest(word, 0) ||
    rest(typed, 0) === rest(word, 1) ||
    (typed.length > SHORTEST && rest(typed, 1) === rest(word, 1)) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && rest(typed, 2) === rest(word, 2))
  );
}

function remainders(word: string): string[] {
  const all: string[] = [];
  for (let at = 0; at < word.length; at += 1) all.push(word.slice(0, at) + word.slice(at + 1));
  return all;
}
