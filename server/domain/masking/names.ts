// Names that a visitor gave ("my name is …"), found again wherever they stand in the conversation.
import { isFunctionWord } from '../text/function-words.ts';
import { fold } from '../text/fold.ts';
import type { Span } from './span.ts';

const introductions = [
  "my (?:full |first |last )?name(?:'s| is| ’s|’s)",
  'i am called',
  'they call me',
  "je (?:me|m[’']) ?(?:nomme|appelle)",
  "je m[’']appelle",
  "mon (?:nom|pr[ée]nom)(?: complet| de famille)? (?:est|c[’']est)",
  "moi c[’']est",
  'ich hei(?:ß|ss)e',
  'mein (?:name|vorname|nachname) ist',
  'me llamo',
  'mi (?:nombre|apellido) es',
  'mi chiamo',
  'il mio (?:nome|cognome) (?:è|e)',
  '(?:o )?meu nome (?:é|e)',
  'chamo-me|me chamo',
  'mijn naam is',
  'ik heet',
  'nazywam się|mam na imię',
  'benim adım|adım',
];
const introduced = new RegExp(String.raw`(?<![\p{L}])(?:${introductions.join('|')})\s*:?\s+([^\n]{1,80})`, 'giu');
const particles = new Set(
  'de da do dos du des del della di la le van von der den ten ter el al bin ben y e'.split(' '),
);
const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];
const mostWords = 5;

/** Looks for the names given in `said`, whole and in parts. */
export function nameFinder(said: readonly string[]): (text: string) => Span[] {
  const names = new Set(said.flatMap(namesIn).flatMap((name) => [name, ...partsOf(name)]));
  if (names.size === 0) return () => [];
  const longestFirst = [...names].toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(introduced)].flatMap((match) => nameAtStart(match[1] ?? '') ?? []);
}

/** As far as it looks like a name: capitals, particles between them; a name in small letters is one word, or two at the end. */
function nameAtStart(text: string): string | null {
  const clause = /^[^.,;:!?()\d\n]*/.exec(text)?.[0].trimEnd() ?? '';
  const all = clause.split(/\s+/).filter(Boolean);
  const [first] = all;
  if (first === undefined || isOrdinary(first)) return null;
  const name = [first];
  for (const word of all.slice(1, mostWords)) {
    if (isCapital(word) || particles.has(word.toLowerCase())) name.push(word);
    else break;
  }
  if (name.length === 1 && !isCapital(first) && all.length === 2 && !isOrdinary(all[1] ?? '')) name.push(all[1] ?? '');
  while (name.length > 1 && particles.has(name.at(-1) ?? '')) name.pop();
  return name.join(' ');
}

function partsOf(name: string): string[] {
  return name
    .split(/[\s-]+/)
    .filter((part) => part.length > 2 && !particles.has(part.toLowerCase()) && !isOrdinary(part));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}|^\p{Lo}/u.test(word);
}

/** "My name is not on the invoice" gives no name. */
function isOrdinary(word: string): boolean {
  const folded = fold(word).replace(/[^\p{L}]/gu, '');
  if (folded === '') return true;
  return !isCapital(word) && languages.some((language) => isFunctionWord(folded, language));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
}
