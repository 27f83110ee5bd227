// One request on its way out: counted, and written into the record and the ledger once it is known what came of it.
import type { Left } from '../../../../shared/event.ts';
import type { Mask } from '../../../domain/masking/mask.ts';
import type { Question } from '../../../ports.ts';
import type { ModelParts } from '../model-parts.ts';
import { costOf, type Usage } from './price.ts';

export interface NotedRequest {
  isOpen(): boolean;
  ended(outcome: string, usage: Usage | null): void;
}

/** Where the endpoint does not count. */
const bytesOfAToken = 4;

export function notedRequest(
  parts: ModelParts,
  question: Question,
  body: object,
  mask: Mask,
  left: Left[],
): NotedRequest {
  const startedAt = parts.clock.now();
  const { host, endpoint } = parts;
  const bytes = Buffer.byteLength(JSON.stringify(body));
  let open = true;
  return {
    isOpen: () => open,
    ended(outcome, usage) {
      open = false;
      const tookMs = Math.round(parts.clock.now() - startedAt);
      const cost = costOf(parts.price, usage);
      const entry: Left = {
        host,
        model: endpoint.name,
        bytes,
        masked: mask.counts(),
        tookMs,
        outcome,
        ...(usage === null ? {} : { tokens: usage.total }),
        ...(cost === undefined ? {} : { cost }),
      };
      left.push(entry);
      parts.ledger.note(question.site.id, entry);
      parts.budget.spend(question, usage?.total ?? Math.ceil(bytes / bytesOfAToken));
    },
  };
}
