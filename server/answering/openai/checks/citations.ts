// Numbers of passages in a model's text: `[2]`, `[1, 3]`, `【2】`.

const citation = /\s*[[【]\s*(\d{1,2}(?:\s*[,;]\s*\d{1,2})*)\s*[\]】](?![([])/g;

export function citationsIn(text: string): number[] {
  return [...text.matchAll(citation)].flatMap((match) => (match[1] ?? '').split(/[,;]/).map(Number));
}

export function withoutCitations(text: string): string {
  return text.replace(citation, '').trimEnd();
}

/** `… days. [1]` becomes `… days [1].`, so that a sentence keeps its own numbers when the text is cut; moved as far as they go. */
export function citationsInside(text: string): string {
  const moved = text.replace(/([.!?…]+)((?:[ \t]*[[【]\s*\d{1,2}(?:\s*[,;]\s*\d{1,2})*\s*[\]】])+)(?![([])/g, '$2$1');
  return moved === text ? text : citationsInside(moved);
}
