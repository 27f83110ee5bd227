// A paragraph cut into its sentences, without stumbling over abbreviations, prices and addresses.

const abbreviations = new Set(
  `mr mrs ms dr st no nos vs etc eg ie e.g i.e approx incl max min tel ca bzw z.b u.a ggf inkl zzgl p.ex p.e env art m mm mme mlle av
  bd cf ex fig vol pp ed sr sra ud uds dott sig`.split(/\s+/),
);

export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?…]+[)"'»”’]*(?=\s)|[。！？]+[」』）]*/gu)) {
    const to = end.index + end[0].length;
    if (end[0].startsWith('.') && isAbbreviation(text.slice(from, end.index))) continue;
    if (/^\s+[a-z]/.test(text.slice(to, to + 3))) continue;
    // French sets a space before `?` and `!`; what stands before them belongs to the sentence.
    sentences.push(text.slice(from, to).trim());
    from = to;
  }
  const rest = text.slice(from).trim();
  if (rest) sentences.push(rest);
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function isAbbreviation(before: string): boolean {
  const last = before.match(/[\p{L}.]+$/u)?.[0] ?? '';
  return abbreviations.has(last.toLowerCase()) || /^\p{Lu}$/u.test(last);
}
