// The pages a sitemap names: indexes followed, packed files unpacked, other hosts left alone.
import type { PageProblem } from '../../../shared/knowledge-api.ts';
import type { WebFetcher } from '../../ports.ts';
import { decoded, unpacked } from './document-body.ts';
import { NotTaken } from './not-taken.ts';
import type { Robots } from './robots.ts';

export interface SitemapPages {
  /** In the order they are named, each once. */
  pages: string[];
  notTaken: PageProblem[];
}

interface SitemapParts {
  fetcher: WebFetcher;
  robots: Robots;
}

export const mostPages = 500;
/** So many more are named in the result; a sitemap may hold fifty thousand. */
const mostNamed = 5_000;
const mostFiles = 50;
const mostBytes = 10 * 1024 * 1024;

export async function readSitemap(parts: SitemapParts, address: string, signal: AbortSignal): Promise<SitemapPages> {
  const { host } = new URL(address);
  const waiting = await startingPoints(parts.robots, new URL(address));
  const seen = new Set<string>();
  const pages = new Set<string>();
  const notTaken: PageProblem[] = [];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (seen.has(file) || seen.size >= mostFiles) continue;
    seen.add(file);
    try {
      const found = await readFile(parts, file, signal);
      for (const url of found.urls) {
        const problem = whyNot(url, host);
        if (problem !== null) notTaken.push({ url, ...problem });
        else if (found.kind === 'index') waiting.push(url);
        else pages.add(withoutHash(url));
      }
    } catch (error) {
      // The one file that was asked for must be there; of the others it is said which are missing.
      if (!(error instanceof NotTaken) || (seen.size === 1 && waiting.length === 0)) throw error;
      notTaken.push({ url: file, code: error.code, detail: error.detail });
    }
  }
  return limited([...pages], notTaken);
}

/** A site's front door stands for the sitemaps its robots.txt names, or the one at the usual place. */
async function startingPoints(robots: Robots, url: URL): Promise<string[]> {
  if (url.pathname !== '/' || url.search !== '') return [url.href];
  const named = (await robots.sitemaps(url)).filter((one) => URL.parse(one)?.host === url.host);
  return named.length > 0 ? named : [`${url.origin}/sitemap.xml`];
}

async function readFile({ fetcher, robots }: SitemapParts, url: string, signal: AbortSignal) {
  const beforeEach = (hop: URL) => robots.check(hop, signal);
  const document = await fetcher.get(url, { maxBytes: mostBytes, signal, beforeEach });
  const packed = document.bytes[0] === 0x1f && document.bytes[1] === 0x8b;
  const bytes = packed ? await unpacked(document.bytes, 'gzip', mostBytes) : document.bytes;
  return entriesOf(decoded(bytes, document.type));
}

/** Reads the three forms of the protocol: an index, a set of addresses, and a plain list of them. */
export function entriesOf(text: string): { kind: 'index' | 'pages'; urls: string[] } {
  if (/<(?:\w+:)?(?:sitemapindex|urlset)[\s>]/i.test(text)) {
    const kind = /<(?:\w+:)?sitemapindex[\s>]/i.test(text) ? 'index' : 'pages';
    const locations = text.matchAll(/<(?:sm:|sitemap:)?loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]{1,2048})/gi);
    return { kind, urls: Array.from(locations, ([, url = '']) => withoutEntities(url)) };
  }
  const lines = text.split('\n').map((line) => line.trim());
  const urls = lines.filter((line) => line !== '');
  if (urls.length === 0 || !urls.every((line) => /^https?:\/\/\S+$/.test(line))) throw new NotTaken('noSitemap');
  return { kind: 'pages', urls };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16));
  });
}

function whyNot(url: string, host: string): Pick<PageProblem, 'code' | 'detail'> | null {
  const parsed = URL.parse(url);
  if (parsed === null) return { code: 'badAddress', detail: '' };
  return parsed.host === host ? null : { code: 'otherHost', detail: parsed.host };
}

function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function limited(pages: string[], notTaken: PageProblem[]): SitemapPages {
  const over = pages.slice(mostPages);
  const named = over.slice(0, mostNamed).map((url): PageProblem => ({ url, code: 'overLimit', detail: '' }));
  return { pages: pages.slice(0, mostPages), notTaken: [...notTaken.slice(0, mostNamed), ...named] };
}
