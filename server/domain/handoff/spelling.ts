// Finds the phrase word a visitor meant to type: a letter missing, added, wrong or swapped, vowels left out, words run together.

export interface Speller {
  /** The words of the phrases. */
  vocabulary: Set<string>;
  /** Candidate words by how they begin, and by how they begin and end: one slip leaves one of both alone. */
  byEdge: Map<string, string[]>;
  /** Candidate words by what is left of them without their vowels. */
  bySkeleton: Map<string, string[]>;
  /** What words run together may consist of: short ones among the small words only. */
  parts: Set<string>;
  /** Words that need no correction. */
  knows: (word: string) => boolean;
}

const SHORTEST = 5;
const LONGEST = 30;

export function makeSpeller(vocabulary: Set<string>, smallWords: Set<string>, knows: Speller['knows']): Speller {
  const speller: Speller = {
    vocabulary,
    byEdge: new Map(),
    bySkeleton: new Map(),
    parts: new Set([...[...vocabulary].filter(({ length }) => length >= 4), ...smallWords]),
    knows,
  };
  for (const word of vocabulary) {
    if (!/^\p{L}{4,}$/u.test(word)) continue;
    file(speller.bySkeleton, skeleton(word), word);
    if (word.length >= SHORTEST) for (const edge of edges(word)) file(speller.byEdge, edge, word);
  }
  return speller;
}

function file(words: Map<string, string[]>, key: string, word: string): void {
  const list = words.get(key);
  if (list === undefined) words.set(key, [word]);
  else if (!list.includes(word)) list.push(word);
}

/** The words `typed` may stand for, itself left out; none when it is a word already. */
export function corrections(speller: Speller, typed: string): string[] {
  if (typed.length < 3 || typed.length > LONGEST || speller.knows(typed)) return [];
  const found = new Set<string>();
  for (const word of isEnding(speller, typed) ? [] : (speller.bySkeleton.get(skeleton(typed)) ?? []))
    if (leavesVowelsOut(typed, word)) found.add(word);
  // Of words shorter than five letters too many real ones lie one letter away.
  for (const edge of typed.length < SHORTEST ? [] : edges(typed)) {
    for (const word of speller.byEdge.get(edge) ?? []) if (isOneSlip(typed, word)) found.add(word);
  }
  return [...found];
}

/** `chats` is a word when `chat` is one, and no abbreviation. */
function isEnding({ knows }: Speller, typed: string): boolean {
  return ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er'].some(
    (ending) => typed.endsWith(ending) && knows(typed.slice(0, -ending.length)),
  );
}

/** All the vowels but a first one (`agnt`, `prsn`), or a few of them (`humn`, `transctn`): more would make a word of another. */
function leavesVowelsOut(typed: string, word: string): boolean {
  const left = word.length - typed.length;
  if (left < 1 || typed.replace(VOWELS, '').length < 3) return false;
  // Three consonants are an abbreviation (`dns`, `pdf`) more often than a word of three letters more.
  if (typed.length === 3 && left > 1) return false;
  if (left > (typed.length < 4 ? 0 : typed.length < 7 ? 1 : 3) && typed.slice(1).search(VOWELS) !== -1) return false;
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at += 1;
  return at === typed.length;
}

const VOWELS = /[aeiou]/g;

/** The first letter and the consonants, doubled ones once. */
function skeleton(word: string): string {
  return (word.slice(0, 1) + word.slice(1).replace(VOWELS, '')).replace(/(.)\1/gu, '$1');
}

/** The words that were run together (`talktoagent`), one of them a longer one of the phrases; null when they were not. */
export function partsOf(speller: Speller, typed: string): string[] | null {
  if (typed.length < 8 || typed.length > LONGEST || speller.knows(typed)) return null;
  const parts = cut(speller.parts, typed, 4);
  return parts?.some((part) => part.length >= SHORTEST && speller.vocabulary.has(part)) === true ? parts : null;
}

/** Longest words first. */
function cut(words: Set<string>, typed: string, most: number): string[] | null {
  if (typed === '') return [];
  for (let end = most === 0 ? 0 : typed.length; end >= 2; end -= 1) {
    const word = typed.slice(0, end);
    const rest = words.has(word) ? cut(words, typed.slice(end), most - 1) : null;
    if (rest !== null) return [word, ...rest];
  }
  return null;
}

/** The first letter is hardly ever the wrong one, and most look-alikes differ in it, or are short and differ in one. */
function isOneSlip(typed: string, word: string): boolean {
  const longer = typed.length - word.length;
  if (typed[0] !== word[0] || Math.abs(longer) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const endsAlike = (ofTyped: number, ofWord: number) => typed.slice(at + ofTyped) === word.slice(at + ofWord);
  if (longer !== 0) return longer > 0 ? endsAlike(1, 0) : endsAlike(0, 1);
  if (typed.length > SHORTEST && endsAlike(1, 1)) return true;
  return typed[at] === word[at + 1] && typed[at + 1] === word[at] && endsAlike(2, 2);
}

function edges(word: string): string[] {
  return [word.slice(0, 2), `${word.slice(0, 1)} ${word.slice(-2)}`];
}
