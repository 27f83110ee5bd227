// The assistant without a model: small talk, the site's tools, and answers quoted from its articles, in this order.
import type { ArticleKnowledge } from '../knowledge/knowledge.ts';
import type { AssistantWords } from '../languages/assistant-words.ts';
import { wordsFor } from '../languages/words-for.ts';
import type { Answer, Answerer, Question, ToolCaller } from '../ports.ts';
import { answerOf, streamed } from './compose.ts';
import { answerFromArticles, type LookUp, lookUp } from './from-articles.ts';
import { type Reading, read } from './reading.ts';
import { smallTalkIn } from './small-talk.ts';
import { answeredAsk, type ToolIntent, toolIntentIn, withoutInput } from './tool-intent.ts';

export interface LocalParts {
  knowledge: ArticleKnowledge;
  tools: ToolCaller;
  /** Milliseconds, for how long a tool took. */
  now?: () => number;
}

export function createLocalAnswerer(parts: LocalParts): Answerer {
  return {
    async *answer(question, signal) {
      const answer = await answerTo(parts, question, signal);
      if (answer) yield* streamed(answer, signal);
    },
  };
}

/** What is said when an engine failed, in the visitor's language. */
export function failureAnswer(language: string): Answer {
  return answerOf(wordsFor(language).failed, { kind: 'unknown', sureness: 0 });
}

async function answerTo(parts: LocalParts, question: Question, signal: AbortSignal): Promise<Answer | null> {
  const reading = read(question);
  const own = wordsFor(reading.language);
  const text = reading.messages.join('\n');
  const given = answeredAsk(question.site, reading.lastAnswer, text);
  if (given) return useTool(parts.tools, parts.now ?? uptime, given, reading, own, signal);
  const reply = reading.askedBack ? null : smallTalkReply(text, own, question.site.languages);
  if (reply) return answerOf(reply, { kind: 'smallTalk', sureness: 1 });
  const intent = toolIntentIn(question.site, text, reading.language, reading.earlier);
  const messages = reading.messages.map((message) => withoutInput(message, intent?.input ?? {}));
  const finding = await lookUp(parts.knowledge, question, { ...reading, messages }, own);
  if (intent && isMeant(intent, finding)) {
    return useTool(parts.tools, parts.now ?? uptime, intent, reading, own, signal);
  }
  return answerFromArticles(parts.knowledge, question, finding, reading, own);
}

/** A greeting is too short to show its language, but is only one in its own. */
function smallTalkReply(text: string, own: AssistantWords, languages: string[]): string | null {
  for (const words of [own, ...languages.map(wordsFor)]) {
    const talk = smallTalkIn(text, words);
    if (talk) return words.smallTalk[talk].reply;
  }
  return null;
}

/** From this likeness on, a live answer is worth more than an article that is asked for in about the same words. */
const asGoodAsAsked = 0.75;
const toolLead = 0.25;
const leadWithInput = 0.4;
/** Below it the tool has the say: "cancel R-1042" gives a number, but is about what an article says. */
const sureOfArticle = 0.6;

function isMeant({ likeness, input }: ToolIntent, finding: LookUp): boolean {
  if (finding.sureness < sureOfArticle) return true;
  if (Object.keys(input).length > 0) return likeness > finding.likeness - leadWithInput;
  return likeness >= asGoodAsAsked && likeness > finding.likeness - toolLead;
}

function uptime(): number {
  return performance.now();
}

async function useTool(
  tools: ToolCaller,
  now: () => number,
  { tool, input, missing }: ToolIntent,
  { language }: Reading,
  own: AssistantWords,
  signal: AbortSignal,
): Promise<Answer | null> {
  if (missing !== null) {
    const ask = tool.parameters[missing]?.ask ?? {};
    return answerOf(ask[language] ?? Object.values(ask)[0] ?? '', { kind: 'askBack', sureness: 1 });
  }
  const started = now();
  const used = (ok: boolean) => [{ name: tool.name, ok, tookMs: Math.round(now() - started), input }];
  try {
    const { status, body } = await tools.call(tool, input, language, signal);
    const message = body['message'];
    if (status === 404) {
      return answerOf(own.toolFoundNothing(Object.values(input).join(', ')), {
        kind: 'tool',
        sureness: 1,
        tools: used(true),
      });
    }
    if (typeof message !== 'string' || message.trim() === '') throw new Error(`tool ${tool.name}: no message`);
    return answerOf(message, { kind: 'tool', sureness: 1, tools: used(true) });
  } catch {
    // Whatever went wrong out there, the visitor hears one honest line; the record keeps that the tool failed.
    return signal.aborted ? null : answerOf(own.toolFailed, { kind: 'tool', sureness: 0, tools: used(false) });
  }
}
