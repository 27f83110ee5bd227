// One site's articles in one language, indexed: by words, by characters, by passage, by each way of asking.
import type { Article } from '../domain/article.ts';
import { words } from '../domain/text/fold.ts';
import { plainText } from '../domain/text/markdown.ts';
import { characterRuns, type Term, terms } from '../domain/text/terms.ts';
import { type Bm25Index, buildBm25Index } from './bm25-index.ts';
import { buildCosineIndex, type CosineIndex } from './cosine-index.ts';
import { type Passage, passagesOf } from './passages.ts';
import { counted } from './postings.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

export interface IndexedPassage extends Passage {
  article: number;
}

export interface ArticleIndex {
  language: string;
  articles: Article[];
  passages: IndexedPassage[];
  /** Each title and each example question, and whose it is. */
  forms: { text: string; article: number }[];
  vocabulary: Vocabulary;
  /** Fields: title, questions, section and headings, body. */
  byWords: Bm25Index;
  /** Title and questions only. */
  byAsking: Bm25Index;
  byPassage: Bm25Index;
  byForm: CosineIndex;
  byFormRuns: CosineIndex;
  /** All of an article's forms as one text. */
  byTopic: CosineIndex;
  byTopicRuns: CosineIndex;
  byTextRuns: CosineIndex;
}

export const smallWordWeight = 0.35;

export async function buildArticleIndex(
  articles: Article[],
  language: string,
  rest: () => Promise<void>,
): Promise<ArticleIndex> {
  const passages: IndexedPassage[] = [];
  const forms: ArticleIndex['forms'] = [];
  for (const [article, each] of articles.entries()) {
    passages.push(...passagesOf(each).map((passage) => ({ ...passage, article })));
    forms.push(...[each.title, ...each.questions].map((text) => ({ text, article })));
  }
  const small = new Set<string>();
  const stems = (text: string) => {
    const found = terms(text, language);
    for (const term of found) if (term.small) small.add(term.stem);
    return counted(found.map((term: Term) => term.stem));
  };
  const fields: Map<string, number>[][] = [];
  for (const [article, each] of articles.entries()) {
    if (article % 200 === 0) await rest();
    const own = passagesOf(each);
    fields.push([
      stems(each.title),
      stems(each.questions.join('\n')),
      stems([each.section, ...new Set(own.map((passage) => passage.section))].join('\n')),
      stems(plainText(own.map((passage) => passage.text).join('\n\n'))),
    ]);
  }
  await rest();
  const weigh = (term: string) => (small.has(term) ? smallWordWeight : 1);
  const runs = (text: string) => counted(characterRuns(words(text), 3, 4));
  const byWords = buildBm25Index(fields, [
    { weight: 3, lengthNorm: 0.5 },
    { weight: 2, lengthNorm: 0.7 },
    { weight: 1, lengthNorm: 0.3 },
    { weight: 1, lengthNorm: 0.75 },
  ]);
  await rest();
  const formStems = forms.map((form) => stems(form.text));
  return {
    language,
    articles,
    passages,
    forms,
    vocabulary: buildVocabulary(byWords),
    byWords,
    byAsking: buildBm25Index(
      fields.map((each) => each.slice(0, 2)),
      [
        { weight: 1, lengthNorm: 0.3 },
        { weight: 1, lengthNorm: 0.5 },
      ],
    ),
    byPassage: buildBm25Index(
      passages.map((each) => [stems(each.section), stems(plainText(each.text))]),
      [
        { weight: 2, lengthNorm: 0.3 },
        { weight: 1, lengthNorm: 0.6 },
      ],
    ),
    byForm: buildCosineIndex(formStems, weigh),
    byFormRuns: buildCosineIndex(forms.map((form) => runs(form.text))),
    byTopic: buildCosineIndex(
      articles.map((each) => stems([each.title, ...each.questions].join('\n'))),
      weigh,
    ),
    byTopicRuns: buildCosineIndex(articles.map((each) => runs([each.title, ...each.questions].join('\n')))),
    byTextRuns: buildCosineIndex(
      articles.map((each) => runs([each.title, ...each.questions, plainText(each.body)].join('\n'))),
    ),
  };
}
