// Honest waiting: a place that counts everybody ahead, and a range from real waits or "unknown".
import type { QueueState, Wait } from '../../shared/visitor-protocol.ts';

/** Fewer recent waits than this say nothing. */
const enoughWaits = 5;

export interface QueueFacts {
  /** Seconds that people recently served had waited, in any order. */
  servedWaits: number[];
  /** Agents on duty now. */
  onDuty: number;
  /** When the office opens next, ISO 8601; null while it is open, keeps no hours, or somebody is in it anyway. */
  opensAt: string | null;
}

/** The state of each waiting conversation, given the seconds each has waited, longest first. */
export function queueStates(waited: number[], facts: QueueFacts): QueueState[] {
  const range = typicalRange(facts.servedWaits);
  return waited.map((seconds, index) => ({
    place: index + 1,
    wait: facts.onDuty === 0 ? { kind: 'unknown' } : waitLeft(range, seconds),
    onDuty: facts.onDuty,
    opensAt: facts.opensAt,
  }));
}

/** Seconds within which the middle 60 % of recent waits fell, or null when there are too few to say. */
function typicalRange(waits: number[]): { from: number; to: number } | null {
  if (waits.length < enoughWaits) return null;
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { from: at(0.2), to: at(0.8) };
}

function waitLeft(range: { from: number; to: number } | null, waited: number): Wait {
  if (range === null) return { kind: 'unknown' };
  if (waited > range.to) return { kind: 'late', byMinutes: Math.max(1, Math.round((waited - range.to) / 60)) };
  const toMinutes = Math.max(1, Math.ceil((range.to - waited) / 60));
  return { kind: 'range', fromMinutes: Math.floor(Math.max(0, range.from - waited) / 60), toMinutes };
}
