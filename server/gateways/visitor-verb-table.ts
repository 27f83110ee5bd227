// Each frame that changes something, and the verb it stands for.
import type { Dial } from '../../shared/event.ts';
import type { UpFrame } from '../../shared/visitor-protocol.ts';
import {
  offerStandsMs,
  someoneSaw,
  visitorDecides,
  visitorEnds,
  visitorLeavesEmail,
  visitorRates,
  visitorSays,
  visitorSetsDial,
  visitorStartsNew,
  visitorVisits,
  type Arrival,
  type Decide,
} from '../domain/conversation/visitor-verbs.ts';
import { withinBounds } from '../domain/conversation/written.ts';
import { policyOf } from '../domain/handoff/policy-of-site.ts';
import { hoursAt } from '../domain/hours.ts';
import { Refused } from '../domain/refused.ts';
import type { Site } from '../domain/site.ts';
import type { Outcome } from '../desk.ts';
import type { Admitted } from './visitor-handshake.ts';
import type { VisitorParts } from './visitor-parts.ts';

export type Verb = Exclude<UpFrame, { type: 'hello' | 'ping' | 'fetch' | 'typing' | 'search' }>;

export async function runVerb(parts: VisitorParts, who: Admitted, frame: Verb): Promise<Outcome> {
  const visitor = { siteId: who.site.id, id: who.visitorId };
  const policy = policyOf(parts.policy, who.site);
  const allowed = (decide: Decide) => withinAllowance(parts, `${visitor.siteId}/${visitor.id}`, frame, decide);
  const act = (decide: Decide) => parts.desk.actForVisitor(visitor, 'cid' in frame ? frame.cid : null, allowed(decide));
  switch (frame.type) {
    case 'say': {
      const site = await siteNow(parts, who);
      const arrival = { ...arrivalOf(who), hours: hoursAt(site.officeHours, parts.clock.now()) };
      return act(visitorSays(frame.text, policyOf(parts.policy, site), arrival, site.modes));
    }
    case 'setDial':
      return act(visitorSetsDial(frame.position, policy, arrivalOf(who)));
    case 'leaveEmail':
      return act(visitorLeavesEmail(frame.email));
    case 'rate':
      return act(visitorRates(frame.target, frame.mark));
    case 'decide':
      return act(visitorDecides(frame.target, frame.accept, isoOf(parts.clock.now() - offerStandsMs)));
    case 'visit':
      return act(visitorVisits(frame.url, frame.title));
    case 'end':
      return act(visitorEnds());
    case 'seen':
      return act(someoneSaw('visitor', frame.upTo));
    case 'startNew': {
      const before = await parts.desk.readForVisitor(visitor);
      const arrival = { ...arrivalOf(who), dial: before?.dial ?? 'assistant' };
      return parts.desk.startNew(visitor, frame.cid, allowed(visitorStartsNew(arrival)));
    }
  }
}

/** Asked only when something would be added: a command that is sent again, or changes nothing, takes nothing of the hour. */
function withinAllowance({ allowance, clock }: VisitorParts, who: string, frame: Verb, decide: Decide): Decide {
  const bounded = withinBounds(frame.type, allowance.conversation, decide);
  let taken = false;
  return (state) => {
    const bodies = bounded(state);
    if (bodies.length === 0 || taken) return bodies;
    taken = allowance.takeOfHour(who, frame, clock.now());
    if (!taken) throw new Refused('tooMuch');
    return bodies;
  };
}

/** A panel may have been open for hours: an owner's change counts from the next message on. */
async function siteNow(parts: VisitorParts, { site }: Admitted): Promise<Site> {
  return (await parts.store.sites()).find((one) => one.id === site.id) ?? site;
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

function arrivalOf(who: Admitted): Arrival {
  const dial: Dial = 'assistant';
  return { ...who.arrival, dial };
}
