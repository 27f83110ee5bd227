// Tells the other side that the visitor writes: at most every few seconds, and when it stops.
import { useRef } from 'preact/hooks';
import { useSession } from './context.ts';

const repeatMs = 3_000;
const idleMs = 4_000;

export function useTyping() {
  const { send } = useSession();
  const state = useRef({ told: 0, timer: 0 }).current;
  const stop = () => {
    clearTimeout(state.timer);
    if (state.told) send({ type: 'typing', on: false });
    state.told = 0;
  };
  const touch = () => {
    clearTimeout(state.timer);
    state.timer = window.setTimeout(stop, idleMs);
    if (Date.now() - state.told < repeatMs) return;
    if (send({ type: 'typing', on: true })) state.told = Date.now();
  };
  return { touch, stop };
}
