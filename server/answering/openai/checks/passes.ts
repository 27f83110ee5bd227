// Whether a sentence of a model's may be shown: grounded, and with the visitor's hidden data in no other place than its own.
import type { Mask } from '../../../domain/masking/mask.ts';
import type { Found } from '../ground.ts';
import { isGrounded } from './grounding.ts';

const token = /⟦[A-Z]+_\d+⟧/g;

/** What stands for the visitor's own data is neither a claim nor, glued to anything, a way to carry it off. */
export function passes(sentence: string, { grounds, language }: Found, mask: Mask): boolean {
  const known = (found: string) => mask.restore(found) !== found;
  if ((sentence.match(token) ?? []).some((found) => !known(found))) return false;
  if (/[^\s(«“"',.;:!?*’]⟦|⟧[^\s)»”"',.;:!?…*]/u.test(sentence)) return false;
  const bare = sentence.replace(token, '').replace(/ {2,}/g, ' ');
  return !/[⟦⟧]|(?:CARD|IBAN|EMAIL|PHONE|ID|NAME|MARK)_\d/.test(bare) && isGrounded(bare, grounds, language);
}
