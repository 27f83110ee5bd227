// How deep data from outside may be nested: whoever walks through it, here or in a library, walks on a stack.

/** Looks without recursion, and no further than it must. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level = objectsAmong([value]);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each) => objectsAmong(Object.values(each)));
  }
  return false;
}

function objectsAmong(values: unknown[]): object[] {
  return values.filter((each) => typeof each === 'object' && each !== null);
}
