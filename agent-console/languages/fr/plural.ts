// A count with its noun in French, which counts zero as one.

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count < 2 ? one : many}`;
}
