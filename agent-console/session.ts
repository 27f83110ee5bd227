// The console's HTTP door: who is logged in, and what owners look after.
import { signal } from '@preact/signals';
import type { ArticleLine, Me, Problem, Role, SiteLine, SiteRequest } from '../shared/http-api.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export interface AgentLine extends Me {
  /** Invited, but has not chosen a password yet. */
  pending: boolean;
}

export interface UploadResult {
  saved: number;
  problems: { path: string; message: string }[];
}

/** `undefined` until the server has said; null: nobody is logged in. */
export const me = signal<Me | null | undefined>(undefined);
/** The session ended while the console was in use. */
export const signedOut = signal(false);

export async function findMe(): Promise<void> {
  const answer = await request<Me>('GET', 'me');
  if (answer.ok) enter(answer.value);
  else if (answer.problem.code !== 'network') leave();
  else if (me.peek() === undefined) me.value = null;
}

export async function logIn(email: string, password: string): Promise<Problem | null> {
  return entered(await request<Me>('POST', 'login', { email, password }));
}

export async function setUp(body: {
  token: string;
  email: string;
  name: string;
  password: string;
}): Promise<Problem | null> {
  return entered(await request<Me>('POST', 'setup', body));
}

export async function acceptInvite(body: { token: string; password: string }): Promise<Problem | null> {
  return entered(await request<Me>('POST', 'invite-accept', body));
}

export async function logOut(everywhere: boolean): Promise<Problem | null> {
  const answer = await request<unknown>('POST', everywhere ? 'logout-everywhere' : 'logout', {});
  if (!answer.ok) return answer.problem;
  signedOut.value = false;
  me.value = null;
  return null;
}

export const listTeam = () => request<AgentLine[]>('GET', 'team');
export const invite = (body: { email: string; name: string; role: Role }) =>
  request<{ agent: AgentLine; link: string }>('POST', 'team', body);
export const listSites = () => request<SiteLine[]>('GET', 'sites');
export const saveSite = (id: string | null, body: SiteRequest) =>
  id === null ? request<SiteLine>('POST', 'sites', body) : request<SiteLine>('PUT', `sites/${part(id)}`, body);
export const listArticles = (siteId: string) => request<ArticleLine[]>('GET', `sites/${part(siteId)}/articles`);
export const uploadArticles = (siteId: string, language: string, files: { path: string; text: string }[]) =>
  request<UploadResult>('POST', `sites/${part(siteId)}/articles`, { language, files });
export const removeArticle = (siteId: string, article: ArticleLine) =>
  request<unknown>('DELETE', `sites/${part(siteId)}/articles/${part(article.language)}/${part(article.id)}`);

function entered(answer: Answer<Me>): Problem | null {
  if (!answer.ok) return answer.problem;
  enter(answer.value);
  return null;
}

function enter(agent: Me): void {
  signedOut.value = false;
  me.value = agent;
}

function leave(): void {
  if (me.peek()) signedOut.value = true;
  me.value = null;
}

export async function request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`/console/api/${path}`, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(20_000),
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (response.ok) return { ok: true, value: (response.status === 204 ? null : await bodyOf(response)) as T };
    const problem = await problemOf(response);
    if (response.status === 401 && me.peek()) leave();
    return { ok: false, problem };
  } catch {
    return { ok: false, problem: { code: 'network', message: '' } };
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const held = (await response.json()) as Partial<Problem>;
    return { code: held.code ?? 'unknown', message: held.message ?? '' };
  } catch {
    return { code: 'unknown', message: '' };
  }
}

export function part(text: string): string {
  return encodeURIComponent(text);
}
