// Questions that found no good answer, for owners: what is asked most, and what became of it.
import type { FastifyInstance } from 'fastify';
import { settleRequestSchema, type UnansweredGroup } from '../../../shared/knowledge-api.ts';
import { groupQuestions, type QuestionGroup } from '../../domain/unanswered.ts';
import type { ConsoleParts } from './console-parts.ts';
import { changeBy, knownSite } from './known-site.ts';
import { parsed } from './problems.ts';

interface SiteParams {
  Params: { id: string };
}

/** So many askings are looked through, newest first, and so many groups shown. */
const mostAskings = 5_000;
const mostGroups = 200;
const mostLinks = 20;

export function questionRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  const { store } = parts;

  async function groupsOf(siteId: string): Promise<QuestionGroup[]> {
    return groupQuestions(await store.unansweredQuestions(siteId, mostAskings));
  }

  app.get<SiteParams>('/console/api/sites/:id/unanswered', async (request) => {
    const site = await knownSite(parts, request.params.id);
    return (await groupsOf(site.id)).slice(0, mostGroups).map(lineOf);
  });

  app.post<SiteParams>('/console/api/sites/:id/unanswered/settle', async (request) => {
    const site = await knownSite(parts, request.params.id);
    const { key, language, as } = parsed(settleRequestSchema, request.body);
    const { by, at } = await changeBy(request, parts, 'editor');
    const group = (await groupsOf(site.id)).find((one) => one.key === key && one.language === language);
    // Two owners may settle the same question; the first one's word counts.
    if (group === undefined || by === null) return { settled: 0 };
    await store.settleQuestions(group.askings, as, { agent: by, at });
    return { settled: group.askings.length };
  });
}

function lineOf({ key, text, language, askings }: QuestionGroup): UnansweredGroup {
  const links = askings.slice(0, mostLinks).map(({ conversationId, why, at }) => ({ conversationId, why, at }));
  return { key, text, language, count: askings.length, newest: askings[0]?.at ?? '', askings: links };
}
