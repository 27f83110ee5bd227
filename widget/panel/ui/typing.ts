// Tells the other side that the visitor writes: at most every few seconds, and when it stops.
import { send } from '../session.ts';

const repeatMs = 3_000;
const idleMs = 4_000;

let toldAt = 0;
let timer = 0;

export function stopTyping(): void {
  clearTimeout(timer);
  if (toldAt) send({ type: 'typing', on: false });
  toldAt = 0;
}

export function touchTyping(): void {
  clearTimeout(timer);
  timer = window.setTimeout(stopTyping, idleMs);
  if (Date.now() - toldAt < repeatMs) return;
  if (send({ type: 'typing', on: true })) toldAt = Date.now();
}
