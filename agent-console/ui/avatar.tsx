// A coloured disc with letters, the same for the same name. The letters are drawn by the style sheet: decoration, not text.

const tones = 8;

export function Avatar({ name, kind = 'agent' }: { name: string; kind?: 'agent' | 'visitor' }) {
  return (
    <span
      class={`avatar ${kind} tone-${toneOf(name)}`}
      aria-hidden="true"
      data-letters={kind === 'visitor' ? lettersOfVisitor(name) : initials(name)}
    />
  );
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends
    .map((part) => firstLetter(part ?? ''))
    .join('')
    .toUpperCase();
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 63);
}

/** "Visitor 4F2A" is told apart by its last word. */
function lettersOfVisitor(label: string): string {
  return (label.trim().split(/\s+/u).at(-1) ?? '').slice(0, 2).toUpperCase();
}

function toneOf(name: string): number {
  let sum = 7;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % tones;
}
