// What a passage holds, taken apart once: its words, clauses, figures, commitments and addresses, for sentence after sentence.
import { plainText } from '../../../domain/text/markdown.ts';
import { type Term, termReader } from '../../../domain/text/terms.ts';
import { addressesIn } from './addresses.ts';
import { clausesOf } from './clauses.ts';
import { type Fact, factsIn } from './facts.ts';
import type { Ground } from '../ground.ts';
import { type Commitment, commitmentsIn, isNegative } from './promises.ts';

export interface GroundReading {
  stems: Set<string>;
  clauses: ClauseReading[];
  facts: Set<Fact>;
  commitments: Commitment[];
  addresses: Set<string>;
}

export interface ClauseReading {
  stems: Set<string>;
  isNegative: boolean;
}

/** By their words: what is asked about most is asked about again and again. The oldest go first. */
const read = new Map<string, GroundReading>();
const keptReadings = 500;

export function readingOf(ground: Ground, language: string): GroundReading {
  const key = JSON.stringify([language, ground.title, ground.section, ground.url, ground.text]);
  const known = read.get(key);
  if (known !== undefined) return known;
  const made = readGround(ground, language);
  const oldest = read.size >= keptReadings ? read.keys().next().value : undefined;
  if (oldest !== undefined) read.delete(oldest);
  read.set(key, made);
  return made;
}

function readGround({ title, section, text, url }: Ground, language: string): GroundReading {
  const said = `${section}\n\n${text}`;
  const clauses = clausesOf(said);
  return {
    stems: stemsIn(`${title}\n\n${said}`, language),
    clauses: [...clausesOf(title), ...clauses].map((clause) => clauseReading(clause, language)),
    // A title names the matter. What holds stands under it.
    facts: factsIn(plainText(said), language),
    commitments: clauses.flatMap(commitmentsIn),
    addresses: new Set([...addressesIn(text), ...(url === null ? [] : [url.toLowerCase()])]),
  };
}

function clauseReading(clause: string, language: string): ClauseReading {
  return { stems: stemsIn(clause, language), isNegative: isNegative(clause) };
}

function stemsIn(text: string, language: string): Set<string> {
  return new Set(termsIn(text, language).map((term) => term.stem));
}

/** Words come again and again; so many are remembered of each language. */
const mostWords = 50_000;
const readers = new Map<string, { read: (text: string) => Term[]; words: number }>();

export function termsIn(text: string, language: string): Term[] {
  const known = readers.get(language);
  const reader = known === undefined || known.words > mostWords ? { read: termReader(language), words: 0 } : known;
  readers.set(language, reader);
  const terms = reader.read(text);
  reader.words += terms.length;
  return terms;
}
