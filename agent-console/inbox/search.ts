// Search over the lines that are loaded: every word of the query must occur in a line, whatever its accents and case.
import type { Summary } from '../../shared/agent-protocol.ts';

/** A line never changes (a new revision is a new object), so its folded text is made once. */
const foldedLines = new WeakMap<Summary, string>();

export function matching(
  lines: readonly Summary[],
  siteId: string | null,
  query: string,
  extra: (line: Summary) => string,
): readonly Summary[] {
  const terms = folded(query).split(/\s+/u).filter(Boolean);
  if (terms.length === 0 && siteId === null) return lines;
  return lines.filter(
    (line) => (siteId === null || line.siteId === siteId) && (terms.length === 0 || hasAll(line, terms, extra)),
  );
}

function hasAll(line: Summary, terms: string[], extra: (line: Summary) => string): boolean {
  let text = foldedLines.get(line);
  if (text === undefined) {
    const parts = [line.visitorLabel, line.siteName, line.preview?.text, line.email, line.agent?.name, extra(line)];
    text = folded(parts.filter(Boolean).join(' '));
    foldedLines.set(line, text);
  }
  return terms.every((term) => text.includes(term));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
