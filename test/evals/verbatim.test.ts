// The checks on a model are strict, and must not be so strict that they refuse the articles' own sentences.
import path from 'node:path';
import { expect, test } from 'vitest';
import { isGrounded } from '../../server/answering/openai/checks/grounding.ts';
import { plainText } from '../../server/domain/text/markdown.ts';
import { sentencesOf } from '../../server/domain/text/sentences.ts';
import { readArticleFolder } from '../../server/knowledge/markdown-articles.ts';
import { passagesOf } from '../../server/knowledge/passages.ts';

test.each(['en', 'fr'])(
  'in %s 99 of 100 sentences of the demo shop may be said, citing where they stand',
  async (language) => {
    const folder = path.join(import.meta.dirname, '../../demo/help', language);
    const { articles } = await readArticleFolder(folder, { siteId: 'demo', language });
    let all = 0;
    const refused: string[] = [];
    for (const article of articles) {
      for (const { section, text: markdown } of passagesOf(article)) {
        const text = markdown.split('\n').map(plainText).join('\n');
        const source = { articleId: article.id, ...article, section, passage: markdown };
        const ground = { title: article.title, section, url: article.url, text, source };
        for (const sentence of text.split('\n').flatMap(sentencesOf)) {
          all += 1;
          if (!isGrounded(sentence.replace(/[.!?:;]*$/, ' [1]$&'), [ground], language)) refused.push(sentence);
        }
      }
    }
    expect(all).toBeGreaterThan(500);
    expect(refused).toSatisfy(({ length }: string[]) => length <= 0.01 * all);
  },
);
