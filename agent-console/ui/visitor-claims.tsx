// What the page says of the visitor, as a claim: agents may use it, and must not take it for proved.
import type { Attributes, ConversationEvent } from '../../shared/event.ts';
import { words } from '../words.ts';
import { Icon } from './icons.tsx';

export function VisitorClaims({ events }: { events: readonly ConversationEvent[] }) {
  const says = words.value.circumstances;
  const claims = Object.entries(latestClaims(events));
  if (claims.length === 0) return null;
  return (
    <section class="brief-part visitor-claims">
      <h3>
        <Icon name="person" />
        {says.title}
      </h3>
      <dl class="facts">
        {claims.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{says.unproven}</p>
    </section>
  );
}

function latestClaims(events: readonly ConversationEvent[]): Attributes {
  const given = events.findLast((event) => event.type === 'attributesGiven');
  return given?.type === 'attributesGiven' ? given.attributes : {};
}
