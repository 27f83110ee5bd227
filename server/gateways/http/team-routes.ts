// The team: who is in it, and how somebody joins.
import type { FastifyInstance } from 'fastify';
import { inviteRequestSchema } from '../../../shared/http-api.ts';
import type { AgentAccount } from '../../ports.ts';
import { meOf } from './account-routes.ts';
import type { ConsoleParts } from './console-parts.ts';
import { HttpProblem, parsed } from './problems.ts';

export function teamRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  app.get('/console/api/team', async () => (await parts.store.agents()).map(lineOf));

  app.post('/console/api/team', async (request) => {
    const invite = parsed(inviteRequestSchema, request.body);
    const account = { ...invite, id: parts.newId(), email: invite.email.toLowerCase(), passwordHash: null };
    if (!(await parts.store.addAgent(account))) {
      throw new HttpProblem(409, 'emailTaken', 'Somebody with this e-mail address is in the team already.');
    }
    const token = await parts.links.issueInvite(account.id);
    // In the fragment: it never reaches a log or a Referer header.
    return { agent: lineOf(account), link: `${parts.publicUrl()}/console/invite#${token}` };
  });
}

function lineOf(account: AgentAccount) {
  return { ...meOf(account), pending: account.passwordHash === null };
}
