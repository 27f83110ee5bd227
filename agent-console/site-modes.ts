// A site's modes as an owner types them, and what is wrong with them.
import type { Mode, Modes } from '../shared/http-api.ts';
import type { Words } from './languages/en.ts';

export interface TypedTopic {
  /** Stays with the topic while others are moved or removed. */
  key: number;
  name: string;
  /** One a line. */
  phrases: string;
  mode: Mode;
}

export interface TypedModes {
  standard: Mode;
  topics: TypedTopic[];
}

export interface TopicErrors {
  name: string | null;
  phrases: string | null;
}

/** From the boldest to the most careful. */
export const modesInOrder: readonly Mode[] = ['automatic', 'copilot', 'shadow', 'off'];

const longestName = 60;
const phraseLengths = [2, 120] as const;
const mostPhrases = 50;
export const mostTopics = 50;

export function typedModes({ standard, topics }: Modes): TypedModes {
  return { standard, topics: topics.map((topic, key) => ({ ...topic, key, phrases: topic.phrases.join('\n') })) };
}

export function modesOf({ standard, topics }: TypedModes): Modes {
  const read = ({ name, phrases, mode }: TypedTopic) => ({ name: name.trim(), phrases: linesOf(phrases), mode });
  return { standard, topics: topics.map(read) };
}

export function withNewTopic(typed: TypedModes): TypedModes {
  const key = 1 + Math.max(-1, ...typed.topics.map((topic) => topic.key));
  // Somebody adds a topic to have it answered otherwise.
  const mode = typed.standard === 'automatic' ? 'copilot' : 'automatic';
  return { ...typed, topics: [...typed.topics, { key, name: '', phrases: '', mode }] };
}

export function withTopic(typed: TypedModes, key: number, part: Partial<TypedTopic>): TypedModes {
  return { ...typed, topics: typed.topics.map((topic) => (topic.key === key ? { ...topic, ...part } : topic)) };
}

export function withoutTopic(typed: TypedModes, key: number): TypedModes {
  return { ...typed, topics: typed.topics.filter((topic) => topic.key !== key) };
}

/** The first that fits decides, so their order counts. */
export function withTopicEarlier(typed: TypedModes, key: number): TypedModes {
  const at = typed.topics.findIndex((topic) => topic.key === key);
  const [before, topic] = typed.topics.slice(Math.max(0, at - 1), at + 1);
  if (!before || !topic) return typed;
  return { ...typed, topics: typed.topics.toSpliced(at - 1, 2, topic, before) };
}

/** By key; a topic that is right is not in it. */
export function topicErrors({ topics }: TypedModes, words: Words): Map<number, TopicErrors> {
  const errors = new Map<number, TopicErrors>();
  for (const topic of topics) {
    const found = { name: nameError(topic, topics, words), phrases: phrasesError(topic, words) };
    if (found.name ?? found.phrases) errors.set(topic.key, found);
  }
  return errors;
}

function nameError({ key, name }: TypedTopic, topics: TypedTopic[], { sites, modes: says }: Words): string | null {
  const own = name.trim();
  if (own === '') return sites.fillIn;
  if (own.length > longestName) return says.nameTooLong;
  return topics.some((other) => other.key < key && other.name.trim() === own) ? says.nameTwice : null;
}

function phrasesError({ phrases }: TypedTopic, { sites, modes: says }: Words): string | null {
  const lines = linesOf(phrases);
  if (lines.length === 0) return sites.fillIn;
  if (lines.length > mostPhrases) return says.tooManyPhrases;
  const bad = lines.find((line) => line.length < phraseLengths[0] || line.length > phraseLengths[1]);
  return bad === undefined ? null : says.phraseLength(bad.length > 40 ? `${bad.slice(0, 40)}…` : bad);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
