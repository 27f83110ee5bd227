// A coloured disc with letters, the same for the same name; decoration beside the name itself.

const tones = 8;

export function Avatar({ name, kind = 'agent' }: { name: string; kind?: 'agent' | 'visitor' }) {
  return (
    <span class={`avatar ${kind} tone-${toneOf(name)}`} aria-hidden="true">
      {kind === 'visitor' ? lettersOfVisitor(name) : initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const first = [...(parts[0] ?? '')][0] ?? '?';
  const last = parts.length > 1 ? ([...parts.at(-1)!][0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** "Visitor 4F2A" is told apart by its last word. */
function lettersOfVisitor(label: string): string {
  return (label.trim().split(/\s+/u).at(-1) ?? '').slice(0, 2).toUpperCase();
}

function toneOf(name: string): number {
  let sum = 7;
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)!) % 9973;
  return sum % tones;
}
