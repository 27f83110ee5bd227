// Text made comparable: case, accents and typographic variants folded away, words cut out.

/** Letters that decompose into nothing plainer by themselves. */
const plain: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case, without accents, with plain apostrophes and spaces: `L’État` becomes `l'etat`. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic; the vowels of Indic and Thai are letters.
      .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g, '')
      .normalize('NFC')
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/\s+/gu, ' ')
      .toLowerCase()
      .replace(/[œæøßłđðþı]/g, (letter) => plain[letter] ?? letter)
      .trim()
  );
}

/** The words and numbers of a text, folded, in order. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
