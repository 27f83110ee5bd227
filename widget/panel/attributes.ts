// What the page says of its visitor, read off the script tag: data-visitor-plan="pro" says plan: pro.
import type { Attributes } from '../../shared/event.ts';
import type { Start } from '../bridge.ts';

/** As `dataset` has it. */
const named = /^visitor[A-Z][A-Za-z\d]{0,39}$/;
const prefix = 'visitor'.length;

/**
 * A server refuses a greeting that says too much, so what is too long is cut and what has no fit name is left out. Undefined
 * when there is nothing to say, or when the loader is an older one.
 */
export function attributesOf(data: Start['data'] = {}): Attributes | undefined {
  const said = Object.entries(data)
    .filter(([key]) => named.test(key))
    .slice(0, 20)
    .map(([key, value = '']) => [key.charAt(prefix).toLowerCase() + key.slice(prefix + 1), value.slice(0, 200)]);
  return said[0] && (Object.fromEntries(said) as Attributes);
}
