// What a replay over all stored conversations says: what would have moved, when and why, and what that does to the queue.
import type { ConversationStore, SiteStore } from '../ports.ts';
import type { ConversationEvent } from '../../shared/event.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import { policyOf } from '../domain/handoff/policy-of-site.ts';
import { hoursAt } from '../domain/hours.ts';
import type { Site } from '../domain/site.ts';
import { replay, type Passage, type Replay } from '../domain/handoff/replay.ts';

export interface ReplayReport {
  conversations: number;
  /** Some site keeps office hours: those of today were held against the time of each message. */
  keepsHours: boolean;
  /** Only those that would have moved. */
  moved: (Replay & { id: string })[];
  /** Hand-overs in all, before and with the policy. */
  handovers: { recorded: number; replayed: number };
  /** The most that came within one hour. */
  busiestHour: { recorded: number; replayed: number };
  byReason: Map<string, { recorded: number; replayed: number }>;
}

const page = 500;

export async function replayAll(store: ConversationStore & SiteStore, policy: Policy): Promise<ReplayReport> {
  const replays = [];
  const sites = new Map((await store.sites()).map((site) => [site.id, site]));
  let since = 0;
  for (;;) {
    const lines = await store.summaries([...sites.keys()], since, page);
    for (const { id, siteId } of lines) {
      const site = sites.get(siteId);
      if (site !== undefined) replays.push({ id, ...replayOn(site, await store.events(id, 0), policy) });
    }
    if (lines.length < page) break;
    since = lines.at(-1)?.revision ?? since;
  }
  const before = replays.flatMap(({ recorded }) => (recorded === null ? [] : [recorded]));
  const after = replays.flatMap(({ replayed }) => (replayed === null ? [] : [replayed]));
  return {
    conversations: replays.length,
    keepsHours: [...sites.values()].some((site) => site.officeHours !== null),
    moved: replays.filter(({ change }) => change !== 'same'),
    handovers: { recorded: before.length, replayed: after.length },
    busiestHour: { recorded: busiest(before), replayed: busiest(after) },
    byReason: countReasons(before, after),
  };
}

function replayOn(site: Site, events: ConversationEvent[], policy: Policy): Replay {
  return replay(events, policyOf(policy, site), (at) => hoursAt(site.officeHours, Date.parse(at)));
}

export function reportLines(report: ReplayReport): string[] {
  const { handovers, busiestHour } = report;
  const line = (name: string, count: { recorded: number; replayed: number }) =>
    `  ${name.padEnd(24)} ${String(count.recorded).padStart(6)} ${String(count.replayed).padStart(6)} ${signed(count.replayed - count.recorded)}`;
  return [
    ...report.moved.flatMap(movedLines),
    `${report.conversations} conversations, ${report.moved.length} would have moved`,
    ...(report.keepsHours ? ['  (open or closed by the office hours that each site keeps today)'] : []),
    `  ${''.padEnd(24)} ${'then'.padStart(6)} ${'now'.padStart(6)}`,
    line('to a person, in all', handovers),
    line('in the busiest hour', busiestHour),
    ...[...report.byReason].toSorted(([a], [b]) => a.localeCompare(b)).map(([reason, count]) => line(reason, count)),
  ];
}

function movedLines({ id, change, recorded, replayed }: Replay & { id: string }): string[] {
  const tell = (when: string, passage: Passage | null) =>
    passage === null
      ? `    ${when}: stayed with the assistant`
      : `    ${when}: message ${passage.seq}, ${passage.at}, ${passage.reason ?? 'no reason'} (${passage.because}) ${passage.quotes.map((quote) => `“${quote}”`).join(' ')}`;
  return [`${id}  ${change}`, tell('then', recorded), tell('now ', replayed)];
}

function busiest(passages: Passage[]): number {
  const hours = Map.groupBy(passages, (passage) => passage.at.slice(0, 13));
  return Math.max(0, ...[...hours.values()].map((ofHour) => ofHour.length));
}

function countReasons(before: Passage[], after: Passage[]): ReplayReport['byReason'] {
  const counts: ReplayReport['byReason'] = new Map();
  const add = (passages: Passage[], when: 'recorded' | 'replayed') => {
    for (const { reason } of passages) {
      const count = counts.get(reason ?? 'none') ?? { recorded: 0, replayed: 0 };
      count[when] += 1;
      counts.set(reason ?? 'none', count);
    }
  };
  add(before, 'recorded');
  add(after, 'replayed');
  return counts;
}

function signed(difference: number): string {
  return difference === 0 ? '' : `(${difference > 0 ? '+' : ''}${difference})`;
}
