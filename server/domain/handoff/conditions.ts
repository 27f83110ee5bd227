// What a rule asks for besides words: what the page says of its visitor, and whether the office is open.
import type { Attributes, Circumstance } from '../../../shared/event.ts';
import type { HandoffInput } from './input.ts';
import type { Conditions } from './policy.ts';

/** What was found to hold; null when something asked for does not. */
export function circumstancesOf(when: Conditions | undefined, input: HandoffInput): Circumstance[] | null {
  const found: Circumstance[] = [];
  for (const [name, wanted] of Object.entries(when?.attributes ?? {})) {
    const value = attribute(input.attributes, name);
    if (value === undefined || !wanted.some((pattern) => fits(pattern, value))) return null;
    found.push({ kind: 'attribute', name, value });
  }
  if (when?.hours === undefined) return found;
  // A site that keeps no hours is always open.
  const now = input.hours ?? 'open';
  return now === when.hours ? [...found, { kind: 'hours', are: now }] : null;
}

/** An attribute may be called anything, `constructor` included. */
function attribute(attributes: Attributes, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** `*` stands for any run of characters; capitals do not count. Looks at each character once, whatever the pattern. */
function fits(pattern: string, value: string): boolean {
  const [start = '', ...rest] = pattern.toLowerCase().split('*');
  const text = value.toLowerCase();
  const end = rest.pop();
  if (end === undefined) return text === start;
  if (!text.startsWith(start)) return false;
  let from = start.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return text.length - end.length >= from && text.endsWith(end);
}
