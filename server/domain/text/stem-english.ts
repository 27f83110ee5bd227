// English words cut to their stem, after Porter: `deliveries`, `delivery` and `delivered` meet.

const vowel = /[aeiouy]/;

/** Expects one folded word. */
export function stemEnglish(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const irregular = irregularForms[word];
  if (irregular) return irregular;
  const step1 = finalY(pastOrGerund(plural(word)));
  return tidy(derived(derived(step1, firstSuffixes), secondSuffixes));
}

/** Frequent forms that no suffix rule joins. */
const irregularForms: Record<string, string> = {
  paid: 'pay', sent: 'send', bought: 'buy', got: 'get', gotten: 'get', lost: 'lose', forgot: 'forget', forgotten: 'forget',
  broke: 'break', broken: 'break', chose: 'choos', chosen: 'choos', took: 'take', taken: 'take', went: 'go', gone: 'go',
  made: 'make', came: 'come', gave: 'give', given: 'give', kept: 'keep', left: 'leav', stole: 'steal', stolen: 'steal',
  withdrawn: 'withdraw', withdrew: 'withdraw', said: 'say', told: 'tell', sold: 'sell', spent: 'spend', began: 'begin',
  wrote: 'write', written: 'write', rode: 'ride', ridden: 'ride', wore: 'wear', worn: 'wear', tried: 'try', tries: 'try',
  children: 'child', people: 'person', men: 'man', women: 'woman', news: 'news', delivery: 'deliv', deliveries: 'deliv',
}; // prettier-ignore

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}i`;
  if (/(x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

function pastOrGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const cut = word.match(/^(.*?)(ingly|edly|ing|ed)$/)?.[1];
  if (cut === undefined || cut.length < 2 || !vowel.test(cut)) return word;
  if (/(at|bl|iz)$/.test(cut)) return `${cut}e`;
  if (/([^aeiouylsz])\1$/.test(cut)) return cut.slice(0, -1);
  return measure(cut) === 1 && endsShort(cut) ? `${cut}e` : cut;
}

function finalY(word: string): string {
  return word.endsWith('y') && word.length > 3 && vowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function derived(word: string, suffixes: [string, string][]): string {
  for (const [suffix, replacement] of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measure(stem) > 0 && stem.length > 2 ? stem + replacement : word;
  }
  return word;
}

const firstSuffixes: [string, string][] = [
  ['ational', 'ate'], ['ization', 'ize'], ['fulness', 'ful'], ['ousness', 'ous'], ['iveness', 'ive'], ['tional', 'tion'],
  ['biliti', 'ble'], ['entli', 'ent'], ['ation', 'ate'], ['alism', 'al'], ['aliti', 'al'], ['ousli', 'ous'], ['iviti', 'ive'],
  ['fulli', 'ful'], ['isation', 'ize'], ['ise', 'ize'], ['enci', 'ence'], ['anci', 'ance'], ['abli', 'able'], ['izer', 'ize'],
  ['ator', 'ate'], ['alli', 'al'], ['bli', 'ble'], ['li', ''],
]; // prettier-ignore

const secondSuffixes: [string, string][] = [
  ['ement', ''], ['ment', ''], ['ative', ''], ['icate', 'ic'], ['alize', 'al'], ['ance', ''], ['ence', ''], ['able', ''],
  ['ible', ''], ['ical', 'ic'], ['ness', ''], ['tion', 't'], ['sion', 's'], ['ful', ''], ['ous', ''], ['ive', ''], ['ize', ''],
  ['ate', ''], ['iti', ''], ['al', ''], ['er', ''], ['or', ''],
]; // prettier-ignore

function tidy(word: string): string {
  if (word.endsWith('e') && word.length > 3) return word.slice(0, -1);
  return word.endsWith('ll') && word.length > 4 ? word.slice(0, -1) : word;
}

/** How many vowel-consonant sequences the stem has. */
function measure(stem: string): number {
  return stem.replace(/(?<=[aeiou])y|^y/g, 'c').match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

function endsShort(stem: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(stem);
}
