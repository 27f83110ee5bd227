// The console's HTTP door: who gets in, who may do what, and what is said to those who may not.
import { expect, test } from 'vitest';
import { hashOf } from '../../server/tools/mcp-definition.ts';
import { declaration } from '../support/declaration-sample.ts';
import { listeningApp, type ListeningApp } from '../support/listening-app.ts';

const password = 'a long enough password';

const article = { title: 'A', section: 'B', url: null, questions: [], body: 'Other text.' };

const definition = { name: 'x', description: '', inputSchema: { type: 'object' as const }, annotations: {} };
const approval = { name: 'x', title: {}, description: 'X.', effect: false, tool: 'x', hash: hashOf(definition) };

/** Every route of the console's API, with a body that would be right. */
const routes: [string, string, 'anyone' | 'agent' | 'owner', unknown?][] = [
  ['POST', '/console/api/login', 'anyone', { email: 'nobody@shop.example', password }],
  ['POST', '/console/api/setup', 'anyone', { token: 'x', email: 'x@shop.example', name: 'X', password }],
  ['POST', '/console/api/invite-accept', 'anyone', { token: 'x', password }],
  ['GET', '/console/api/me', 'agent'],
  ['POST', '/console/api/logout', 'agent', {}],
  ['POST', '/console/api/logout-everywhere', 'agent', {}],
  ['GET', '/console/api/team', 'owner'],
  ['POST', '/console/api/team', 'owner', { email: 'new@shop.example', name: 'New', role: 'agent' }],
  ['GET', '/console/api/sites', 'owner'],
  [
    'POST',
    '/console/api/sites',
    'owner',
    { name: 'S', allowedOrigins: ['https://s.example'], languages: ['en'], brandColour: '#123456', assistantName: 'A' },
  ],
  [
    'PUT',
    '/console/api/sites/site-1',
    'owner',
    { name: 'S', allowedOrigins: ['https://s.example'], languages: ['en'], brandColour: '#123456', assistantName: 'A' },
  ],
  ['GET', '/console/api/sites/site-1/articles', 'owner'],
  [
    'POST',
    '/console/api/sites/site-1/articles',
    'owner',
    { language: 'en', files: [{ path: 'a.md', text: '---\ntitle: A\nsection: B\nupdated: 2026-01-01\n---\nText.' }] },
  ],
  ['POST', '/console/api/sites/site-1/articles/en', 'owner', { ...article, basedOn: null }],
  ['GET', '/console/api/sites/site-1/articles/en/a', 'owner'],
  ['PUT', '/console/api/sites/site-1/articles/en/a', 'owner', { ...article, basedOn: 1 }],
  ['GET', '/console/api/sites/site-1/articles/en/a/versions', 'owner'],
  ['GET', '/console/api/sites/site-1/articles/en/a/versions/1', 'owner'],
  ['POST', '/console/api/sites/site-1/articles/en/a/versions/1/restore', 'owner', {}],
  ['DELETE', '/console/api/sites/site-1/articles/en/a', 'owner'],
  ['POST', '/console/api/sites/site-1/imports/page', 'owner', { url: 'http://127.0.0.1/', language: null }],
  ['POST', '/console/api/sites/site-1/imports/sitemap', 'owner', { url: 'http://127.0.0.1/', language: null }],
  ['GET', '/console/api/sites/site-1/imports/sitemap', 'owner'],
  ['DELETE', '/console/api/sites/site-1/imports/sitemap', 'owner'],
  ['POST', '/console/api/sites/site-1/imports/csv', 'owner', { language: 'en', text: 'title,body\nB,Text.' }],
  ['GET', '/console/api/sites/site-1/unanswered', 'owner'],
  ['POST', '/console/api/sites/site-1/unanswered/settle', 'owner', { key: 'x', language: 'en', as: 'notForUs' }],
  ['GET', '/console/api/sites/site-1/tools', 'owner'],
  ['POST', '/console/api/sites/site-1/tools', 'owner', declaration()],
  ['POST', '/console/api/sites/site-1/tools/check', 'owner', {}],
  ['PUT', '/console/api/sites/site-1/tools/order_status', 'owner', declaration()],
  ['POST', '/console/api/sites/site-1/tools/order_status/secret', 'owner', {}],
  ['POST', '/console/api/sites/site-1/tools/order_status/try', 'owner', { input: { order: 'R-1042' }, language: 'en' }],
  ['DELETE', '/console/api/sites/site-1/tools/order_status', 'owner'],
  ['POST', '/console/api/sites/site-1/tool-servers', 'owner', { name: 'S', url: 'https://mcp.example/mcp' }],
  ['PUT', '/console/api/sites/site-1/tool-servers/srv', 'owner', { name: 'S', url: 'https://mcp.example/mcp' }],
  ['GET', '/console/api/sites/site-1/tool-servers/srv/tools', 'owner'],
  ['POST', '/console/api/sites/site-1/tool-servers/srv/tools', 'owner', approval],
  ['DELETE', '/console/api/sites/site-1/tool-servers/srv', 'owner'],
];

async function statusFor(app: ListeningApp, route: (typeof routes)[number], cookie: string): Promise<number> {
  const [method, url, , body] = route;
  return (await app.call(method, url, body, cookie === '' ? {} : { cookie })).status;
}

test('strangers, agents and owners get through exactly where the matrix says', async () => {
  const app = await listeningApp({
    tools: { call: async () => ({ outcome: 'failed', why: 'nobody there' }) },
    toolLister: { definitions: async () => ({ ok: true, definitions: [definition] }) },
  });
  await app.parts.store.saveToolServer('site-1', { id: 'srv', name: 'S', url: 'https://mcp.example/mcp' });
  const owner = await app.owner();
  for (const route of routes.filter(([, , access]) => access !== 'anyone')) {
    expect(await statusFor(app, route, ''), `${route[0]} ${route[1]} as a stranger`).toBe(401);
    expect(await statusFor(app, route, 'relais=made-up'), `${route[0]} ${route[1]} with a made-up cookie`).toBe(401);
  }
  const agent = await app.agent(owner, 'Ada');
  for (const route of routes.filter(([, , access]) => access === 'owner')) {
    expect(await statusFor(app, route, agent), `${route[0]} ${route[1]} as an agent`).toBe(403);
    expect(await statusFor(app, route, owner), `${route[0]} ${route[1]} as an owner`).toBe(200);
  }
});

test('a page of another origin can do nothing, cookie or not', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  for (const origin of [
    'https://evil.example',
    'null',
    `${app.origin}.evil.example`,
    app.origin.replace('127', '128'),
  ]) {
    const tried = await app.call('POST', '/console/api/logout-everywhere', {}, { cookie, origin });
    expect(tried).toMatchObject({ status: 403, body: { code: 'foreignOrigin' } });
  }
  const form = await app.call('POST', '/console/api/logout', undefined, { cookie, 'content-type': 'text/plain' });
  expect(form.status).toBeGreaterThanOrEqual(400);
  expect((await app.call('GET', '/console/api/me', undefined, { cookie })).status).toBe(200);
});

test('the set-up link works once, and only a long password passes', async () => {
  const app = await listeningApp();
  const token = await app.parts.links.issueSetup();
  const body = { token, email: 'Olive@Shop.example', name: 'Olive', password };
  expect((await app.call('POST', '/console/api/setup', { ...body, password: 'short' })).status).toBe(400);
  const made = await app.call('POST', '/console/api/setup', body);
  expect(made).toMatchObject({ status: 200, body: { email: 'olive@shop.example', role: 'owner' } });
  expect(await app.call('POST', '/console/api/setup', body)).toMatchObject({ status: 410, body: { code: 'linkUsed' } });
});

test('a second invitation of the same agent is worth nothing once they have a password', async () => {
  const app = await listeningApp();
  const owner = await app.owner();
  const invited = await app.call(
    'POST',
    '/console/api/team',
    { email: 'ada@shop.example', name: 'Ada', role: 'agent' },
    { cookie: owner },
  );
  const { agent, link } = invited.body as { agent: { id: string }; link: string };
  const left = await app.parts.links.issueInvite(agent.id);
  const first = await app.call('POST', '/console/api/invite-accept', { token: link.split('#')[1], password });
  expect(first.status).toBe(200);
  const second = await app.call('POST', '/console/api/invite-accept', {
    token: left,
    password: 'somebody elses choice',
  });
  expect(second).toMatchObject({ status: 410, body: { code: 'linkUsed' } });
});

test('guessing slows down, and says for how long', async () => {
  const app = await listeningApp();
  await app.owner();
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1) {
    statuses.push(
      (await app.call('POST', '/console/api/login', { email: 'olive@shop.example', password: 'a wrong password' }))
        .status,
    );
  }
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(statuses.slice(5)).toContain(429);
});

test('logging out everywhere ends every session', async () => {
  const app = await listeningApp();
  const first = await app.owner();
  const login = { email: 'olive@shop.example', password };
  const second = (await app.call('POST', '/console/api/login', login)).cookie;
  expect((await app.call('POST', '/console/api/logout-everywhere', {}, { cookie: second })).status).toBe(200);
  for (const cookie of [first, second])
    expect((await app.call('GET', '/console/api/me', undefined, { cookie })).status).toBe(401);
});

test('nothing secret is in an answer about the team', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  const team = await app.call('GET', '/console/api/team', undefined, { cookie });
  expect(team.body).toEqual([
    { id: expect.any(String), email: 'olive@shop.example', name: 'Olive', role: 'owner', pending: false },
  ]);
});

test('a wrong article is named with its fault, the right ones beside it are saved', async () => {
  const app = await listeningApp();
  const cookie = await app.owner();
  const files = [
    { path: 'good.md', text: '---\ntitle: Good\nsection: S\nupdated: 2026-01-01\n---\nText.' },
    { path: 'bad.md', text: 'no front matter' },
  ];
  const saved = await app.call('POST', '/console/api/sites/site-1/articles', { language: 'en', files }, { cookie });
  expect(saved.body).toEqual({ saved: 1, problems: [{ path: 'bad.md', message: expect.any(String) }] });
});

test('an embed ticket is given to allowed origins only, and the refusal says what to do', async () => {
  const app = await listeningApp();
  expect((await app.call('GET', '/embed/key-1', undefined, { origin: 'https://shop.example' })).status).toBe(200);
  for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'null', 'http://shop.example']) {
    const refused = await app.call('GET', '/embed/key-1', undefined, { origin });
    expect(refused).toMatchObject({ status: 403, body: { code: 'originNotAllowed' } });
  }
  expect((await app.call('GET', '/embed/no-such-key')).status).toBe(404);
});

test('an address that asks without end is told to wait, and for how long', async () => {
  const app = await listeningApp();
  const statuses = new Set<number>();
  let refusal: unknown = null;
  for (let n = 0; n < 620; n += 1) {
    const answer = await app.call('GET', '/embed/key-1', undefined, { origin: 'https://shop.example' });
    statuses.add(answer.status);
    if (answer.status === 429) refusal = answer.body;
  }
  expect([...statuses]).toEqual([200, 429]);
  expect(refusal).toMatchObject({ code: 'tooManyRequests', message: expect.stringMatching(/Try again in/) });
});

test('panel and console answer with a policy that allows nothing unsafe', async () => {
  const app = await listeningApp();
  const panel = (await fetch(`${app.origin}/panel/key-1`)).headers.get('content-security-policy') ?? '';
  const console = (await fetch(`${app.origin}/console/c/some-id`)).headers.get('content-security-policy') ?? '';
  expect(panel).toContain('frame-ancestors https://shop.example');
  expect(console).toContain("frame-ancestors 'none'");
  for (const policy of [panel, console]) {
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
});
