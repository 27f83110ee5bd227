// The only writer: load, decide, append, publish. Every change of every conversation goes through `act`.
import type { ConversationEvent, EventBody } from '../shared/event.ts';
import { apply, applyAll, emptyState, type ConversationState } from './domain/conversation/state.ts';
import { summaryOf } from './domain/conversation/summary.ts';
import type { Decide } from './domain/conversation/visitor-verbs.ts';
import { Refused } from './domain/refused.ts';
import type { Bus, Clock, ConversationStore } from './ports.ts';

export interface Visitor {
  siteId: string;
  id: string;
}

/** What an act did: the event that stands for the command, and the conversation after it. */
export interface Outcome {
  state: ConversationState;
  events: ConversationEvent[];
  seq: number;
  at: string;
}

export interface Desk {
  /** Runs a verb on one conversation. `cid` makes it happen at most once, however often it is sent. */
  act(conversationId: string, cid: string | null, decide: Decide): Promise<Outcome>;
  /** The same on the visitor's newest conversation, which begins with it when there is none. */
  actForVisitor(visitor: Visitor, cid: string | null, decide: Decide): Promise<Outcome>;
  /** Begins another conversation once the newest is closed; harmless when it is open already. */
  startNew(visitor: Visitor, cid: string, decide: Decide): Promise<Outcome>;
  read(conversationId: string): Promise<ConversationState | null>;
  readForVisitor(visitor: Visitor): Promise<ConversationState | null>;
}

interface Place {
  id: string;
  siteId: string;
  visitorId: string;
}

/** Losing this many races in a row means something else is wrong. */
const maxRaces = 12;
const keptStates = 5_000;
/** So many former conversations are looked through for a command that is sent again. */
const keptEarlier = 3;

export interface DeskParts {
  store: ConversationStore;
  bus: Bus;
  clock: Clock;
  newId: () => string;
}

export function createDesk({ store, bus, clock, newId }: DeskParts): Desk {
  const states = new Map<string, ConversationState>();
  const lanes = new Map<string, Promise<unknown>>();

  /** One act at a time for a lane, so that this process publishes in the order it appends. */
  function inLane<T>(lane: string, task: () => Promise<T>): Promise<T> {
    const turn = (lanes.get(lane) ?? Promise.resolve()).then(task, task);
    const settled = turn.then(ignore, ignore).then(() => {
      if (lanes.get(lane) === settled) lanes.delete(lane);
    });
    lanes.set(lane, settled);
    return turn;
  }

  async function load(place: Place): Promise<ConversationState | null> {
    const kept = states.get(place.id);
    if (kept !== undefined) return kept;
    const events = await store.events(place.id, 0);
    if (events.length === 0) return null;
    return keep(applyAll(emptyState(place.id, place.siteId, place.visitorId), events));
  }

  function keep(state: ConversationState): ConversationState {
    states.delete(state.id);
    states.set(state.id, state);
    const oldest = states.size > keptStates ? states.keys().next().value : undefined;
    if (oldest !== undefined) states.delete(oldest);
    return state;
  }

  /** One try; null when the append lost a race. */
  async function attempt(place: Place, cid: string | null, decide: Decide): Promise<Outcome | null> {
    if (cid !== null) {
      const done = await store.eventOfCommand(place.id, cid);
      if (done !== null) return repeated(place, done);
    }
    const state = await load(place);
    const bodies = decide(state);
    const before = state ?? emptyState(place.id, place.siteId, place.visitorId);
    if (bodies.length === 0) return { state: before, events: [], seq: before.lastSeq, at: isoNow() };
    const events = numbered(bodies, before.lastSeq, isoNow(), cid);
    const after = events.reduce(apply, before);
    const result = await store.append({ ...place, lastSeq: before.lastSeq }, events, summaryOf(after));
    if (result === 'conflict') {
      states.delete(place.id);
      return null;
    }
    keep(after);
    await publish(after, events);
    return { state: after, events, ...standsFor(events, cid) };
  }

  async function repeated(place: Place, done: ConversationEvent): Promise<Outcome> {
    const state = (await load(place)) ?? emptyState(place.id, place.siteId, place.visitorId);
    return { state, events: [], seq: done.seq, at: done.at };
  }

  async function publish(state: ConversationState, events: ConversationEvent[]): Promise<void> {
    const summary = await store.summary(state.id);
    if (summary === null) return;
    const { id: conversationId, siteId, visitorId } = state;
    const message = { kind: 'events', siteId, conversationId, visitorId, events, summary } as const;
    await bus.publish(`conversation/${conversationId}`, message);
    await bus.publish(`site/${siteId}`, message);
  }

  function isoNow(): string {
    return new Date(clock.now()).toISOString();
  }

  async function untilSettled(once: () => Promise<Outcome | null>): Promise<Outcome> {
    for (let race = 0; race < maxRaces; race += 1) {
      const outcome = await once();
      if (outcome !== null) return outcome;
    }
    throw new Refused('tryAgain');
  }

  async function newestPlace(visitor: Visitor): Promise<Place | null> {
    return store.newestOf(visitor.siteId, visitor.id);
  }

  /** A command resent after another tab began a new conversation happened in the former one. */
  async function doneBefore(visitor: Visitor, newest: string, cid: string): Promise<Outcome | null> {
    const earlier = await store.summariesOfVisitor(visitor.siteId, visitor.id);
    for (const { id } of earlier.filter((one) => one.id !== newest).slice(0, keptEarlier)) {
      const done = await store.eventOfCommand(id, cid);
      if (done !== null) return repeated({ id, siteId: visitor.siteId, visitorId: visitor.id }, done);
    }
    return null;
  }

  return {
    act(conversationId, cid, decide) {
      return inLane(conversationId, () =>
        untilSettled(async () => {
          const place = await store.conversation(conversationId);
          if (place === null) throw new Refused('notFound');
          return attempt(place, cid, decide);
        }),
      );
    },
    actForVisitor(visitor, cid, decide) {
      return inLane(`${visitor.siteId}/${visitor.id}`, () =>
        untilSettled(async () => {
          const place = (await newestPlace(visitor)) ?? { id: newId(), siteId: visitor.siteId, visitorId: visitor.id };
          const before = cid === null ? null : await doneBefore(visitor, place.id, cid);
          if (before !== null) return before;
          return inLane(place.id, () => attempt(place, cid, decide));
        }),
      );
    },
    startNew(visitor, cid, decide) {
      return inLane(`${visitor.siteId}/${visitor.id}`, () =>
        untilSettled(async () => {
          const newest = await newestPlace(visitor);
          const state = newest === null ? null : await load(newest);
          if (state !== null && state.phase !== 'closed') {
            return { state, events: [], seq: state.lastSeq, at: state.updatedAt };
          }
          return attempt({ id: newId(), siteId: visitor.siteId, visitorId: visitor.id }, cid, decide);
        }),
      );
    },
    async read(conversationId) {
      const place = await store.conversation(conversationId);
      return place === null ? null : load(place);
    },
    async readForVisitor(visitor) {
      const place = await newestPlace(visitor);
      return place === null ? null : load(place);
    },
  };
}

const arrivals = new Set<EventBody['type']>(['opened', 'attributesGiven']);

/** The command id goes to the first event that the command was about. */
function numbered(bodies: EventBody[], lastSeq: number, at: string, cid: string | null): ConversationEvent[] {
  const about = Math.max(
    0,
    bodies.findIndex((body) => !arrivals.has(body.type)),
  );
  return bodies.map((body, index) => ({ ...body, seq: lastSeq + 1 + index, at, cid: index === about ? cid : null }));
}

function standsFor(events: ConversationEvent[], cid: string | null): { seq: number; at: string } {
  const event = events.find((one) => one.cid === cid) ?? events.at(-1);
  return { seq: event?.seq ?? 0, at: event?.at ?? '' };
}

function ignore(): void {}
