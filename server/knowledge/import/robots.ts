// What each host's robots.txt lets an import read, asked for once an import.
import robotsParserModule from 'robots-parser';
import type { WebFetcher } from '../../ports.ts';
import { decoded } from './document-body.ts';
import { NotTaken } from './not-taken.ts';
import { botName } from './web-fetcher.ts';

export interface Robots {
  /** Throws when the address may not be read. */
  check(url: URL, signal?: AbortSignal): Promise<void>;
  /** The pause its host asks for between pages, in milliseconds, within reason. */
  pause(url: URL): Promise<number>;
  /** The sitemaps it names. */
  sitemaps(url: URL): Promise<string[]>;
}

interface Rules {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
  getSitemaps(): string[];
}

/** The package's types call a default export what its code has as the module itself. */
const robotsParser = robotsParserModule as unknown as (url: string, text: string) => Rules;

const longestFile = 512_000;
const shortestPause = 250;
const longestPause = 10_000;

export function createRobots(fetcher: WebFetcher): Robots {
  const known = new Map<string, Promise<Rules>>();

  function rulesOf(url: URL, signal?: AbortSignal): Promise<Rules> {
    const rules = known.get(url.origin) ?? readRules(fetcher, url.origin, signal);
    known.set(url.origin, rules);
    return rules;
  }

  return {
    async check(url, signal) {
      // Undefined: the rules are another host's; there are none for this address.
      if ((await rulesOf(url, signal)).isAllowed(url.href, botName) === false) throw new NotTaken('robots');
    },
    async pause(url) {
      const rules = await rulesOf(url).catch(() => null);
      const wanted = (rules?.getCrawlDelay(botName) ?? 0) * 1_000;
      return Math.min(Math.max(wanted, shortestPause), longestPause);
    },
    async sitemaps(url) {
      return (await rulesOf(url)).getSitemaps();
    },
  };
}

async function readRules(fetcher: WebFetcher, origin: string, signal?: AbortSignal): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  try {
    const file = await fetcher.get(address, { maxBytes: longestFile, ...(signal ? { signal } : {}) });
    return robotsParser(address, decoded(file.bytes, file.type));
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    if (isAbsent(error)) return robotsParser(address, '');
    // RFC 9309: a server that cannot say is taken to say no.
    throw error.code === 'refused' || error.code === 'tooLarge' ? new NotTaken('robots', error.detail) : error;
  }
}

function isAbsent({ code, detail }: NotTaken): boolean {
  if (code === 'gone' || code === 'tooManyRedirects') return true;
  return code === 'refused' && /^4\d\d$/.test(detail) && detail !== '429';
}
