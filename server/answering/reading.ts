// What the visitor asks now: the messages that wait, their language, and whether they lean on what was said before.
import { words } from '../domain/text/fold.ts';
import { isFunctionWord } from '../domain/text/function-words.ts';
import { spokenLanguage } from '../domain/spoken-language.ts';
import type { AssistantWords } from '../languages/assistant-words.ts';
import type { Question, Turn } from '../ports.ts';

export interface Reading {
  /** The messages that wait for an answer, oldest first. */
  messages: string[];
  /** The assistant's last turn before them. */
  lastAnswer: Turn | null;
  /** What the visitor asked before, newest first. */
  earlier: string[];
  language: string;
  /** Whether the assistant's last word was a question back to name a topic. */
  askedBack: boolean;
  /** The topics it named. */
  options: string[];
}

const remembered = 6;

export function read(question: Question): Reading {
  const { turns } = question;
  const before = turns.findLastIndex((turn) => turn.by !== 'visitor');
  const asked = turns.slice(0, before + 1).filter((turn) => turn.by === 'visitor');
  const messages = turns.slice(before + 1).map((turn) => turn.text);
  const earlier = asked.slice(-remembered).map((turn) => turn.text);
  const language = spokenLanguage([...earlier, messages.join('\n')], question.site.languages, question.language);
  const lastAnswer = turns.findLast((turn) => turn.by === 'assistant') ?? null;
  const options = lastAnswer?.answer?.kind === 'askBack' ? optionsIn(lastAnswer.text) : [];
  const askedBack = options.length > 0 && turns[before] === lastAnswer;
  return { messages, lastAnswer, earlier: earlier.toReversed(), language, askedBack, options };
}

/** Whether the message makes sense only after what was said before: "and for an e-bike?", "how long does that take?". */
export function isFollowUp(text: string, language: string, own: AssistantWords): boolean {
  const said = words(text);
  const content = said.filter((word) => !isFunctionWord(word, language));
  if (content.length === 0) return said.length > 0;
  if (content.length > 4) return false;
  const begins = own.followUps.some((phrase) => ` ${said.join(' ')} `.startsWith(` ${phrase} `));
  return begins || said.some((word) => own.pointers.includes(word));
}

/** The list items of a question back. */
function optionsIn(text: string): string[] {
  return [...text.matchAll(/^- (.+)$/gm)].map((item) => item[1] ?? '');
}
