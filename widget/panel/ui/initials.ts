// A person's initials, for the round sign beside their words.

export function initials(name: string): string {
  const first = name.match(/(?<!\S)\S/gu) ?? [];
  return first.length > 1 ? `${first[0]}${first.at(-1)}` : first.join('');
}
