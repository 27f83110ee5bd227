// The authorisation matrix of all HTTP routes. A route without a row stops the server from starting.
import type { FastifyInstance } from 'fastify';

/** `anyone` may be a stranger; `agent` is anybody signed in; `owner` runs the installation. */
export type Access = 'anyone' | 'agent' | 'owner';

const matrix: Record<string, Access> = {
  'GET /health': 'anyone',
  'GET /loader.js': 'anyone',
  'GET /embed/:key': 'anyone',
  'GET /panel/:key': 'anyone',
  'GET /assets/panel/assets/*': 'anyone',
  'GET /visitor': 'anyone',
  'GET /console': 'anyone',
  'GET /console/': 'anyone',
  'GET /console/:page': 'anyone',
  'GET /console/c/:id': 'anyone',
  'GET /console/assets/*': 'anyone',
  'POST /console/api/login': 'anyone',
  'POST /console/api/setup': 'anyone',
  'POST /console/api/invite-accept': 'anyone',
  'GET /console/api/me': 'agent',
  'POST /console/api/logout': 'agent',
  'POST /console/api/logout-everywhere': 'agent',
  'GET /console/api/team': 'owner',
  'POST /console/api/team': 'owner',
  'GET /console/api/sites': 'owner',
  'POST /console/api/sites': 'owner',
  'PUT /console/api/sites/:id': 'owner',
  'GET /console/api/sites/:id/articles': 'owner',
  'POST /console/api/sites/:id/articles': 'owner',
  'DELETE /console/api/sites/:id/articles/:language/:article': 'owner',
  'POST /console/api/sites/:id/articles/:language': 'owner',
  'GET /console/api/sites/:id/articles/:language/:article': 'owner',
  'PUT /console/api/sites/:id/articles/:language/:article': 'owner',
  'GET /console/api/sites/:id/articles/:language/:article/versions': 'owner',
  'GET /console/api/sites/:id/articles/:language/:article/versions/:number': 'owner',
  'POST /console/api/sites/:id/articles/:language/:article/versions/:number/restore': 'owner',
  'POST /console/api/sites/:id/imports/page': 'owner',
  'POST /console/api/sites/:id/imports/sitemap': 'owner',
  'GET /console/api/sites/:id/imports/sitemap': 'owner',
  'DELETE /console/api/sites/:id/imports/sitemap': 'owner',
  'POST /console/api/sites/:id/imports/csv': 'owner',
  'GET /console/api/sites/:id/unanswered': 'owner',
  'POST /console/api/sites/:id/unanswered/settle': 'owner',
  'GET /console/api/sites/:id/tools': 'owner',
  'POST /console/api/sites/:id/tools': 'owner',
  'POST /console/api/sites/:id/tools/check': 'owner',
  'PUT /console/api/sites/:id/tools/:tool': 'owner',
  'DELETE /console/api/sites/:id/tools/:tool': 'owner',
  'POST /console/api/sites/:id/tools/:tool/secret': 'owner',
  'POST /console/api/sites/:id/tools/:tool/try': 'owner',
  'POST /console/api/sites/:id/tool-servers': 'owner',
  'PUT /console/api/sites/:id/tool-servers/:server': 'owner',
  'DELETE /console/api/sites/:id/tool-servers/:server': 'owner',
  'GET /console/api/sites/:id/tool-servers/:server/tools': 'owner',
  'POST /console/api/sites/:id/tool-servers/:server/tools': 'owner',
};

/** Throws for a route that has no row. */
export function accessTo(method: string, url: string): Access {
  const access = matrix[`${method === 'HEAD' ? 'GET' : method} ${url}`];
  if (access === undefined) throw new Error(`the route ${method} ${url} stands in no row of the access matrix`);
  return access;
}

/** Holds every route made from here on against the matrix. */
export function requireAccessRows(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) accessTo(method, route.url);
  });
}
