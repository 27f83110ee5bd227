// What every request about a site's articles begins with: the site it names, and the change it is about to make.
import type { FastifyRequest } from 'fastify';
import type { ArticleChange, ArticleOrigin } from '../../domain/article-history.ts';
import type { Site } from '../../domain/site.ts';
import type { ConsoleParts } from './console-parts.ts';
import { HttpProblem } from './problems.ts';
import { signedIn } from './session-cookie.ts';

export async function knownSite(parts: ConsoleParts, id: string): Promise<Site> {
  const site = (await parts.store.sites()).find((one) => one.id === id);
  if (site === undefined) throw new HttpProblem(404, 'notFound', 'There is no such site.');
  return site;
}

export async function changeBy(
  request: FastifyRequest,
  parts: ConsoleParts,
  origin: ArticleOrigin,
): Promise<ArticleChange> {
  const { account } = await signedIn(request, parts);
  const at = new Date(parts.clock.now()).toISOString();
  return { by: { id: account.id, name: account.name }, at, origin };
}
