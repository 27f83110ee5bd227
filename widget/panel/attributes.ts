// What the page says of its visitor, read off the script tag: data-visitor-plan="pro" says plan: pro.
import type { Attributes } from '../../shared/event.ts';

const maxAttributes = 20;
const maxValueLength = 200;
/** As `dataset` has it. */
const named = /^visitor([A-Z][A-Za-z0-9]{0,39})$/;

/** A server refuses a greeting that says too much, so what is too long is cut and what has no fit name is left out. */
export function attributesOf(data: Record<string, string | undefined>): Attributes {
  const found = Object.entries(data).flatMap(([key, value = '']) => {
    const name = named.exec(key)?.[1];
    return name ? [[name[0]?.toLowerCase() + name.slice(1), value.slice(0, maxValueLength)]] : [];
  });
  return Object.fromEntries(found.slice(0, maxAttributes)) as Attributes;
}
