// A person's initials, for the round sign beside their words.

export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : '']
    .map((part) => String.fromCodePoint(part?.codePointAt(0) ?? 32).trim())
    .join('');
}
