// One word cut to its stem, in the language it stands in.
import { stemEnglish } from './stem-english.ts';
import { stemFrench } from './stem-french.ts';

/** Expects one folded word. Languages without rules of their own lose nothing; character n-grams carry them. */
export function stem(word: string, language: string): string {
  if (language === 'en') return stemEnglish(word);
  if (language === 'fr') return stemFrench(word);
  const endings = lightEndings[language];
  if (!endings || word.length < 5) return word;
  const cut = word.replace(endings, '');
  return cut.length >= 3 ? cut : word;
}

/** Number, gender and the commonest verb endings. */
const lightEndings: Record<string, RegExp> = {
  de: /(ungen|ung|enen|eten|est|ern|em|er|en|es|et|te|st|e|s|n|t)$/,
  es: /(aciones|acion|amente|iendo|ando|aron|ieron|ados|adas|idos|idas|ado|ada|ido|ida|amos|emos|imos|ar|er|ir|as|os|es|an|en|a|o|e|s)$/,
  it: /(azioni|azione|amente|ando|endo|ati|ate|ato|ata|uti|ute|uto|uta|iti|ite|ito|ita|are|ere|ire|iamo|ono|ano|chi|che|ghi|ghe|a|e|i|o)$/,
  pt: /(acoes|acao|amente|ando|endo|indo|ados|adas|idos|idas|ado|ada|ido|ida|aram|amos|emos|oes|ao|ar|er|ir|as|os|es|am|em|a|o|e|s)$/,
  nl: /(heden|heid|ingen|ing|tjes|tje|jes|je|en|de|te|e|s|t|n)$/,
  sv: /(arna|erna|orna|ande|ende|aste|are|ade|ar|er|or|en|et|na|de|te|a|e|s|t|n)$/,
  da: /(erne|ende|ede|ere|er|en|et|ne|e|s|t|n)$/,
  nb: /(erne|ende|ede|ere|er|en|et|ne|e|a|s|t|n)$/,
  pl: /(owanie|owac|ania|anie|enia|enie|ami|ach|ego|emu|ymi|imi|owi|ow|om|ej|ie|ym|im|ac|ic|yc|a|e|i|o|u|y)$/,
  tr: /(lerinden|larindan|lerinin|larinin|leri|lari|ler|lar|nin|nun|den|dan|ten|tan|de|da|te|ta|yi|yu|im|um|in|un|i|u|e|a)$/,
  ru: /(иями|ями|ами|ого|его|ому|ему|ыми|ими|ать|ить|еть|ия|ие|ий|ый|ой|ая|яя|ое|ее|ые|ов|ев|ей|ам|ям|ах|ях|ом|ем|ы|и|а|я|о|е|у|ю|ь)$/,
};
