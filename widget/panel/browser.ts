// The connection's surroundings in a real browser: sockets, timers, chance, and one tab first where no key exists yet.
import { effect, type Signal } from './signals.ts';
import type { Status, Surroundings } from './connection.ts';
import type { Store } from './store.ts';

const firstTokenDeadlineMs = 10_000;

export function browserSurroundings(freshTicket: () => Promise<string>): Surroundings {
  return {
    freshTicket,
    random: Math.random,
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    open(events) {
      const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/visitor`);
      socket.addEventListener('open', () => events.opened());
      socket.addEventListener('message', ({ data }) => events.received(String(data)));
      socket.addEventListener('close', ({ code }) => events.closed(code));
      return { send: (text) => socket.send(text), close: () => socket.close() };
    },
  };
}

/** Two tabs opened for the first time must not become two visitors: the second one waits for the first one's key. */
export function untilFirstToken(store: Store, status: Signal<Status>, start: () => void): void {
  if (store.read().token || !navigator.locks) return start();
  const hold = () => {
    start();
    return new Promise<void>((release) => {
      setTimeout(release, firstTokenDeadlineMs);
      effect(() => status.value === 'live' && setTimeout(release));
    });
  };
  // Where storage is blocked locks are too; then each tab is its own visitor anyway.
  navigator.locks.request('relais', hold).catch(start);
}
