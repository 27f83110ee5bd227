import { expect, test, vi } from 'vitest';
import { computed, effect, signal } from './signals.ts';

test('an effect runs at once, and again after a change of what it has read, and of nothing else', () => {
  const [read, other] = [signal(1), signal(1)];
  const seen: number[] = [];
  effect(() => void seen.push(read.value));
  other.value = 2;
  read.value = 1;
  read.value = 2;
  expect(seen).toEqual([1, 2]);
});

test('an effect follows what it read the last time, not what it read before', () => {
  const [first, second, which] = [signal('a'), signal('b'), signal(true)];
  const seen: string[] = [];
  effect(() => void seen.push(which.value ? first.value : second.value));
  which.value = false;
  first.value = 'unread';
  second.value = 'c';
  expect(seen).toEqual(['a', 'b', 'c']);
});

test('a stopped effect runs no more, even if it was already waiting', () => {
  const value = signal(1);
  const seen: number[] = [];
  effect(() => void (value.value === 2 && stop()));
  const stop = effect(() => void seen.push(value.value));
  value.value = 2;
  value.value = 3;
  expect(seen).toEqual([1]);
});

test('an effect that ends itself is over', () => {
  const value = signal(1);
  const seen: number[] = [];
  const stop = effect(() => {
    seen.push(value.value);
    if (value.value === 2) stop();
  });
  value.value = 2;
  value.value = 3;
  expect(seen).toEqual([1, 2]);
});

test('a computed value is worked out when it is wanted, and once', () => {
  const value = signal(2);
  const work = vi.fn<() => number>(() => value.value * 10);
  const tens = computed(work);
  expect(work).not.toHaveBeenCalled();
  expect([tens.value, tens.value]).toEqual([20, 20]);
  value.value = 3;
  expect(work).toHaveBeenCalledTimes(1);
  expect(tens.value).toBe(30);
  expect(work).toHaveBeenCalledTimes(2);
});

test('nobody sees one half of a change: what rests on the same value twice runs once, with both new', () => {
  const value = signal(1);
  const double = computed(() => value.value * 2);
  const sum = computed(() => value.value + double.value);
  const seen: number[][] = [];
  effect(() => void seen.push([value.value, double.value, sum.value]));
  value.value = 2;
  expect(seen).toEqual([
    [1, 2, 3],
    [2, 4, 6],
  ]);
});

test('an effect may change values itself, what another one reads or what it reads itself', () => {
  const [source, copy] = [signal(1), signal(0)];
  const seen: number[] = [];
  effect(() => void (copy.value = source.value));
  effect(() => void seen.push(copy.value));
  effect(() => void (source.value < 3 && source.value++));
  expect([source.value, copy.value]).toEqual([3, 3]);
  expect(seen).toEqual([1, 2, 3]);
});

test('an effect inside another keeps its reading to itself', () => {
  const [outer, inner] = [signal(1), signal(1)];
  let runs = 0;
  effect(() => {
    runs += outer.value;
    effect(() => void inner.value);
  });
  inner.value = 2;
  expect(runs).toBe(1);
});

test('an effect that throws does not silence the others', () => {
  const value = signal(1);
  const seen: number[] = [];
  effect(() => {
    if (value.value === 2) throw new Error('broken');
  });
  expect(() => (value.value = 2)).toThrow('broken');
  effect(() => void seen.push(value.value));
  value.value = 3;
  expect(seen).toEqual([2, 3]);
});

test('over a thousand random nets of values, every computed value and every effect ends with what a fresh sum gives', () => {
  for (let seed = 1; seed <= 1_000; seed++) {
    const chance = chanceOf(seed);
    const sources = Array.from({ length: 4 }, () => signal(Math.floor(chance() * 5)));
    const nodes: { value: number }[] = [...sources];
    const fresh: (() => number)[] = sources.map((source) => () => source.value);
    for (let at = 0; at < 6; at++) {
      const [one, two, way] = [0, 0, 0].map(() => Math.floor(chance() * nodes.length)) as [number, number, number];
      const pick = (values: (at: number) => number) => (values(way) % 2 ? values(one) : values(one) + values(two));
      nodes.push(computed(() => pick((index) => nodes[index]?.value ?? 0)));
      fresh.push(() => pick((index) => fresh[index]?.() ?? 0));
    }
    const shown = nodes.map(() => 0);
    nodes.forEach((node, at) => effect(() => void (shown[at] = node.value)));
    for (let step = 0; step < 8; step++) {
      const source = sources[Math.floor(chance() * sources.length)] as { value: number };
      source.value = Math.floor(chance() * 5);
      expect(shown, `seed ${seed}`).toEqual(fresh.map((sum) => sum()));
    }
  }
});

function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
