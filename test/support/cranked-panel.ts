// The panel's logic on a wire that a test cranks, and the words to crank it with.
import type { VisitorEvent, VisitorEventBody } from '../../shared/visitor-protocol.ts';
import { itemsOf } from '../../widget/panel/ui/items.ts';
import { crankedWorld, type CrankedWire } from './cranked-wire.ts';
import { panelClient } from './panel-client.ts';

type Part = Partial<Pick<VisitorEvent, 'seq' | 'cid'>>;

export function event(seq: number, body: VisitorEventBody, part: Part = {}): VisitorEvent {
  return { at: '2026-03-02T09:00:00.000Z', cid: null, ...body, seq, ...part };
}

export const opened = event(1, { type: 'opened', language: 'en', browserLanguage: 'en' });
export const said = (seq: number, text: string, cid: string | null = null) =>
  event(seq, { type: 'said', by: { kind: 'visitor' }, text }, { cid });
export const answered = (seq: number, text: string) =>
  event(seq, { type: 'said', by: { kind: 'assistant', name: 'Pilot' }, text });

let tabs = 0;

export async function panel(shelf = new Map<string, string>(), world = crankedWorld()) {
  let made = 0;
  const tab = `tab${++tabs}`;
  const newCid = () => `${tab}-cid-${++made}`;
  const { around, clock } = world;
  const client = panelClient({ around, now: () => clock.now(), newCid, shelf, siteKey: 's', ticket: 't' });
  const { conversation } = client;
  client.connection.start();
  await world.settle();
  const wire = () => world.wire;
  const shown = () => {
    const { log, standing, outbox } = conversation;
    const items = itemsOf(log.value.events, standing.value, outbox.entries.value, outbox.acked.value);
    return items.flatMap((item) =>
      item.kind === 'message' ? [`${item.text}${item.state ? `: ${item.state}` : ''}`] : [],
    );
  };
  return { ...client, world, shelf, wire, shown };
}

export async function livePanel(...history: VisitorEvent[]) {
  const one = await panel();
  greet(one.wire(), history);
  return one;
}

export function greet(wire: CrankedWire, history: VisitorEvent[]): void {
  wire.welcome({ token: 'secret' });
  wire.say({ type: 'events', conversation: history.length ? 'c1' : null, mode: 'snapshot', events: history });
}

export const live = (wire: CrankedWire, ...events: VisitorEvent[]) =>
  wire.say({ type: 'events', conversation: 'c1', mode: 'live', events });
export const commands = (wire: CrankedWire) => wire.sent.flatMap((frame) => ('cid' in frame ? [frame] : []));
export const ack = (wire: CrankedWire, cid: string | undefined, seq: number) =>
  wire.say({ type: 'ack', cid: cid ?? '', seq, at: '' });
export const storedOutbox = (shelf: Map<string, string>) =>
  (JSON.parse(shelf.get('relais:s') ?? '{"outbox":[]}') as { outbox: unknown[] }).outbox;
