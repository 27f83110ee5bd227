// A clock that stands still until a test moves it.
import type { Clock } from '../../server/ports.ts';

export interface HandClock extends Clock {
  /** Runs what falls due on the way, in order, and lets what it started settle. */
  advance(ms: number): Promise<void>;
  /** Moves the hands without running anything, as a long sleep does. */
  jump(ms: number): void;
}

interface Timer {
  due: number;
  task: () => void;
}

export function handClock(startIso = '2026-03-02T09:00:00.000Z'): HandClock {
  let now = Date.parse(startIso);
  const timers = new Set<Timer>();

  function nextDue(until: number): Timer | undefined {
    return [...timers].filter((timer) => timer.due <= until).toSorted((a, b) => a.due - b.due)[0];
  }

  return {
    now: () => now,
    after(ms, task) {
      const timer = { due: now + ms, task };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    jump(ms) {
      now += ms;
    },
    async advance(ms) {
      const until = now + ms;
      for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
        timers.delete(timer);
        now = timer.due;
        timer.task();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}

/** Lets everything that needs no more time run to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setImmediate(done));
}
