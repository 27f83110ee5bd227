// A model's part in an answer, in English: what left for it, what came of it, and what it thought.
import { plural } from './plural.ts';

/** By the ledger's own words; docs/models-and-tools.md says what to do about each. */
const outcomes: Record<string, string> = {
  answered: 'answered',
  usedTools: 'asked for tools',
  unsupported: 'not used: it stood in no passage',
  toolRefused: 'not used: it asked for what it may not',
  refused: 'the request was refused',
  unreachable: 'not reachable',
  silent: 'no word in time',
  stalled: 'stopped in the middle',
  endless: 'went on for too long',
  late: 'too late to count',
  busy: 'too busy',
  failed: 'broke down',
  cutShort: 'was cut off',
  malformed: 'not readable',
  notAStream: 'not readable',
  tooLong: 'ran out of room',
  filtered: 'was filtered',
  askedForATool: 'asked for a tool it was not given',
  stopped: 'called off',
};

const masked: Record<string, (count: number) => string> = {
  card: (count) => plural(count, 'payment card', 'payment cards'),
  bankAccount: (count) => plural(count, 'bank account', 'bank accounts'),
  email: (count) => plural(count, 'e-mail address', 'e-mail addresses'),
  phone: (count) => plural(count, 'telephone number', 'telephone numbers'),
  nationalId: (count) => plural(count, 'national id', 'national ids'),
  name: (count) => plural(count, 'name', 'names'),
};

export const model = {
  model: {
    noModel: 'Without a model',
    by: (name: string) => `Worded by ${name}`,
    left: 'Left this server for a model',
    nothingLeft: 'Nothing left this server for it.',
    hidden: (what: string[]) => `hidden before: ${what.join(', ')}`,
    nothingHidden: 'nothing to hide in it',
    masked,
    outcomes,
    bytes: (count: number) => (count < 1_000 ? `${count}\u00a0bytes` : `${(count / 1_000).toFixed(1)}\u00a0kB`),
    tokens: (count: number) => plural(count, 'token', 'tokens'),
    seconds: (ms: number) => `${(ms / 1_000).toFixed(1)}\u00a0s`,
    cost: (amount: string) => `Cost: ${amount}`,
    view: 'The model thinks that a person is needed',
    askedByModel: 'the model asked for it',
  },
};
