// Answers put together: quoted pieces into text, articles into sources, everything into the record that explains it.
import type { AnswerRecord, Source, ToolUse } from '../../shared/event.ts';
import type { Article } from '../domain/article.ts';
import { sentencesOf } from '../domain/text/sentences.ts';
import type { Quote } from '../knowledge/quote.ts';
import type { Answer, AnswerPart } from '../ports.ts';

export const engineName = 'local';

export function answerOf(
  text: string,
  record: Omit<AnswerRecord, 'engine' | 'sources' | 'tools'> & { sources?: Source[]; tools?: ToolUse[] },
): Answer {
  return { text, record: { engine: engineName, sources: [], tools: [], ...record } };
}

export function quotedText(quotes: Quote[]): string {
  return quotes.map((quote) => quote.pieces.map(withoutInnerLinks).reduce(joined, '')).join('\n\n');
}

export function sourcesOf(article: Article, quotes: Quote[]): Source[] {
  return quotes.map((quote) => ({
    articleId: article.id,
    title: article.title,
    section: quote.section,
    url: article.url,
    updated: article.updated,
    passage: quote.passage,
  }));
}

/** The text sentence by sentence, then the answer; stops in silence once the turn was called off. */
export async function* streamed(answer: Answer, signal: AbortSignal): AsyncGenerator<AnswerPart> {
  for (const text of chunksOf(answer.text)) {
    // A turn of the event loop, so that whoever calls the turn off is heard between two sentences.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (signal.aborted) return;
    yield { type: 'delta', text };
  }
  if (!signal.aborted) yield { type: 'answer', answer };
}

/** Chunks that add up to the text. */
function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  let from = 0;
  for (const line of text.split('\n').flatMap(sentencesOf)) {
    const to = text.indexOf(line, from) + line.length;
    chunks.push(text.slice(from, to));
    from = to;
  }
  if (from < text.length) chunks.push(text.slice(from));
  return chunks;
}

/** Sentences run on; a list starts on a line of its own. */
function joined(text: string, piece: string): string {
  if (text === '') return piece;
  if (!isItem(piece)) return `${text}${isItem(text.split('\n').at(-1) ?? '') ? '\n\n' : ' '}${piece}`;
  return `${text}${isItem(text.split('\n').at(-1) ?? '') ? '\n' : '\n\n'}${piece}`;
}

function isItem(line: string): boolean {
  return /^\s*([-*+]|\d{1,3}[.)])\s/.test(line);
}

/** A link that leads nowhere outside its own page keeps its words only. */
function withoutInnerLinks(markdown: string): string {
  return markdown.replace(/!?\[([^\]]*)\]\((?!https?:|mailto:)[^)]*\)/g, '$1');
}
