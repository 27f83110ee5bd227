// What the console's HTTP side is made of.
import type { LoginLimiter } from '../../auth/login-limiter.ts';
import type { OneTimeLinks } from '../../auth/one-time-links.ts';
import type { Sessions } from '../../auth/sessions.ts';
import type { Bus, Clock, Store, ToolCaller, WebFetcher } from '../../ports.ts';
import type { ToolLister } from '../../tool-ports.ts';

export interface ConsoleParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  sessions: Sessions;
  links: OneTimeLinks;
  limiter: LoginLimiter;
  /** Reads web pages for imports. */
  fetcher: WebFetcher;
  tools: ToolCaller;
  toolLister: ToolLister;
  newId: () => string;
  /** Where agents' browsers reach the console, for the links that are handed over. */
  publicUrl: () => string;
  secureCookies: boolean;
}
