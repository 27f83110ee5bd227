// What every bus must keep to, whether it lives in memory or goes over a network.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bus, BusMessage } from '../../server/ports.ts';

/** `open` makes a bus that nothing else uses; whatever its listeners throw goes to `reportFailure`. */
export function busContract(name: string, open: (reportFailure: (error: unknown) => void) => Promise<Bus>): void {
  describe(`the ${name} bus`, () => {
    let bus: Bus;
    let failures: unknown[];

    beforeEach(async () => {
      failures = [];
      bus = await open((error) => failures.push(error));
    });
    afterEach(() => bus.close());

    const part = (number: number): BusMessage => {
      return { kind: 'delta', conversationId: 'c1', turn: 't', text: `é${number}` };
    };
    const numberOf = (message: BusMessage): number => (message.kind === 'delta' ? Number(message.text.slice(1)) : -1);
    const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

    async function collect(topic: Parameters<Bus['subscribe']>[0]): Promise<number[]> {
      const got: number[] = [];
      await bus.subscribe(topic, (message) => got.push(numberOf(message)));
      return got;
    }

    test('messages of one topic arrive at every listener, whole and in order', async () => {
      const got: BusMessage[] = [];
      await bus.subscribe('conversation/c1', (message) => got.push(message));
      const other = await collect('conversation/c1');
      await Promise.all(upTo(200).map((number) => bus.publish('conversation/c1', part(number))));
      await vi.waitFor(() => expect(got).toEqual(upTo(200).map(part)));
      await vi.waitFor(() => expect(other).toEqual(upTo(200)));
    });

    test('a topic hears only its own', async () => {
      const [first, second, all] = await Promise.all([collect('site/s1'), collect('site/s2'), collect('all')]);
      await bus.publish('site/s1', part(1));
      await bus.publish('all', part(2));
      await bus.publish('conversation/s2', part(3));
      await bus.publish('site/s2', part(4));
      await vi.waitFor(() => expect([first, second, all]).toEqual([[1], [4], [2]]));
    });

    test('a listener that throws harms no other, and is reported', async () => {
      await bus.subscribe('site/s1', () => {
        throw new Error('broken listener');
      });
      const got = await collect('site/s1');
      await bus.publish('site/s1', part(0));
      await bus.publish('site/s1', part(1));
      await vi.waitFor(() => expect(got).toEqual([0, 1]));
      expect(failures.map(String)).toEqual(['Error: broken listener', 'Error: broken listener']);
    });

    test('what a listener publishes in turn overtakes nothing', async () => {
      await bus.subscribe('site/s1', (message) => {
        if (numberOf(message) === 0) void bus.publish('site/s1', part(9));
      });
      const got = await collect('site/s1');
      await Promise.all([bus.publish('site/s1', part(0)), bus.publish('site/s1', part(1))]);
      await vi.waitFor(() => expect(got).toEqual([0, 1, 9]));
    });

    test('no listener runs before publish has returned to its caller', async () => {
      const got = await collect('site/s1');
      const published = bus.publish('site/s1', part(0));
      expect(got).toEqual([]);
      await published;
      await vi.waitFor(() => expect(got).toEqual([0]));
    });

    test('an ended subscription hears nothing more, and ends no other', async () => {
      const got: number[] = [];
      const end = await bus.subscribe('site/s1', (message) => got.push(numberOf(message)));
      const other = await collect('site/s1');
      await bus.publish('site/s1', part(0));
      await vi.waitFor(() => expect(got).toEqual([0]));
      end();
      end();
      await bus.publish('site/s1', part(1));
      await vi.waitFor(() => expect(other).toEqual([0, 1]));
      expect(got).toEqual([0]);
    });

    test('a closed bus is silent', async () => {
      const got = await collect('site/s1');
      await bus.close();
      await bus.publish('site/s1', part(0)).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(got).toEqual([]);
    });
  });
}
