// The assistant without a model: small talk, the site's tools, and answers quoted from its articles, in this order.
import type { ArticleKnowledge } from '../knowledge/knowledge.ts';
import { words } from '../domain/text/fold.ts';
import { actionWordsFor } from '../languages/action-words.ts';
import type { AssistantWords } from '../languages/assistant-words.ts';
import { wordsFor } from '../languages/words-for.ts';
import type { Answer, Answerer, Question, ToolCaller } from '../ports.ts';
import { answerOf, streamed } from './compose.ts';
import { answerFromArticles, type LookUp, lookUp } from './from-articles.ts';
import { read } from './reading.ts';
import { smallTalkIn } from './small-talk.ts';
import { toolsFor } from '../domain/tool.ts';
import { answeredAsk } from './tool-filling.ts';
import { type ToolIntent, toolIntentIn } from './tool-intent.ts';
import { toolTurn } from './tool-turn.ts';
import { withoutInput } from './tool-values.ts';

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
  const tools = toolsFor(question.site);
  const turn = (intent: ToolIntent) =>
    toolTurn({ tools: parts.tools, now: parts.now ?? uptime }, intent, question, reading.language, own, signal);
  const given = answeredAsk(tools, question.turns, reading.language);
  if (given) return turn(given);
  const reply = reading.askedBack ? null : smallTalkReply(text, own, question.site.languages);
  if (reply) return answerOf(reply, { kind: 'smallTalk', sureness: 1 });
  const intent = toolIntentIn(tools, text, reading.language, reading.earlier);
  const messages = reading.messages.map((message) => withoutInput(message, intent?.input ?? {}));
  const finding = await lookUp(parts.knowledge, question, { ...reading, messages }, own);
  const asksHow = intent !== null && isHowQuestion(intent, text, reading.language);
  if (intent && !asksHow && isMeant(intent, finding)) return turn(intent);
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

/** "How do I cancel a booking?" wants the article; "cancel W-2087" wants it done, however it is asked. */
function isHowQuestion({ tool, input }: ToolIntent, text: string, language: string): boolean {
  if (!tool.effect || Object.keys(input).length > 0) return false;
  const said = `${words(text).join(' ')} `;
  return actionWordsFor(language).howBegins.some((begin) => said.startsWith(`${begin} `));
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
