import { expect, test } from 'vitest';
import { wordsOf, foldPhrases } from './compile-pattern.ts';
import { tokenise } from './tokens.ts';

const forms = (text: string) => tokenise(text).map((token) => token.forms[0]);

test.each([
  ['I don’t wanna', ['i', 'dont', 'wanna']],
  ["j'ai été débité", ['j', 'ai', 'ete', 'debite']],
  ['转人工 now', ['转', '人', '工', 'now']],
  ['オペレーター', ['オ', 'ペ', 'レ', 'ー', 'タ', 'ー']],
  ['أُريدُ إنسان', ['اريد', 'انسان']],
  ['خدمة', ['خدمه']],
  ['İPTAL ısı', ['iptal', 'isi']],
  ['soooo www', ['so', 'www']],
  ['R-1042', ['r', '1042']],
])('%s is cut and folded', (text, expected) => expect(forms(text)).toEqual(expected));

test('a phrase is cut as the message that says it', () => {
  for (const text of ["quelqu'un d'autre", "I don't", '人工客服', 'être humain', 'müşteri hizmetleri']) {
    expect(foldPhrases([text]).flatMap(wordsOf)).toEqual(forms(text));
  }
});

test('a token remembers where it stood, its sentence, its clause and whether that asks', () => {
  const text = 'Hi, you. Agent?';
  const [hi, you, agent] = tokenise(text);
  expect(text.slice(agent?.start, agent?.end)).toBe('Agent');
  expect([hi?.sentence, you?.sentence, agent?.sentence]).toEqual([0, 0, 1]);
  expect([hi?.clause, you?.clause]).toEqual([0, 1]);
  expect([you?.question, agent?.question]).toEqual([false, true]);
});

test('dots in a row are a pause, one dot ends a sentence', () => {
  const sentences = (text: string) => tokenise(text).map(({ sentence }) => sentence);
  expect(sentences('Paid.... but nothing')).toEqual([0, 0, 0]);
  expect(sentences('Paid. Nothing')).toEqual([0, 1]);
});
