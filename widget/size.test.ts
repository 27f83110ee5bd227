import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pageHtml } from '../server/gateways/http/built-pages.ts';

// kB as networks count them: 1,000 bytes, after gzip -9.
const loaderBudget = 4_000;
/** Loader and panel for a whole conversation with the assistant: a streamed answer, its sources, a rating. */
const wholeBudget = 25_000;
/** Comes by itself when a conversation turns to people: the queue, the e-mail form, who joined and why, the sound. */
const peopleBudget = 3_500;
/** Comes with the press that opens it: search, the menu's list, why an answer was given. */
const laterBudget = 4_000;
/** Comes by itself with the first thing that the assistant offers to do: its card, its states, the receipt. */
const offersBudget = 3_000;

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'relais-size-'));
let loader: Rolldown.RolldownOutput;
let panel: Rolldown.RolldownOutput;

beforeAll(async () => {
  // As `npm run build` has it; under "test" Vite keeps what only developers need.
  vi.stubEnv('NODE_ENV', 'production');
  loader = await built('widget/loader.vite.ts', 'loader');
  panel = await built('widget/panel/vite.config.ts', 'panel');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test(`the loader is one script of at most ${loaderBudget} bytes without imports`, () => {
  expect(loader.output.map(({ fileName }) => fileName)).toEqual(['loader.js']);
  const [script] = loader.output;
  expect([...script.imports, ...script.dynamicImports]).toEqual([]);
  expect(weight('loader/loader.js')).toBeLessThanOrEqual(loaderBudget);
});

test.each(['en', 'fr'])(
  `loader and panel with a whole conversation with the assistant in %s weigh at most ${wholeBudget} bytes`,
  (language) => {
    const site = {
      name: 'Harbour & Pine',
      assistantName: 'Pilot',
      brandColour: '#1f6f5c',
      languages: ['en', 'fr'],
      answeredBy: 'assistant',
    };
    const data = { siteKey: 'demo', site, allowedOrigins: ['https://harbour.example', 'https://www.harbour.example'] };
    const page = { script: chunk('main'), styles: stylesheets(), preloads: [] };
    const html = pageHtml({ base: '/assets/panel/', page, language, title: site.name, data });
    const panelFiles = [page.script, chunk(language)].map((file) => weight(`panel/${file}`));
    const parts = [weight('loader/loader.js'), zipped(Buffer.from(html)), ...panelFiles];
    expect(parts.reduce((sum, part) => sum + part)).toBeLessThanOrEqual(wholeBudget);
  },
);

test.each([
  ['what a conversation with people needs', 'people', peopleBudget],
  ['what opens at a press', 'later', laterBudget],
  ['what an offer needs', 'offers', offersBudget],
])('%s is %s and weighs at most %i bytes in each language', (_, piece, budget) => {
  for (const language of ['en', 'fr']) {
    const parts = [chunk(piece), chunk(`${language}.${piece}`)].map((file) => weight(`panel/${file}`));
    expect(parts.reduce((sum, part) => sum + part)).toBeLessThanOrEqual(budget);
  }
});

test('the panel starts with its main chunk alone, its style inside; languages and rarer pieces are lazy', () => {
  const main = panel.output.find((file) => file.type === 'chunk' && file.isEntry);
  expect(main?.type === 'chunk' && main.imports).toEqual([]);
  expect(stylesheets()).toEqual([]);
  const chunks = panel.output.flatMap((file) => (file.type === 'chunk' ? [file.name] : []));
  const pieces = ['later', 'offers', 'people'];
  const languages = ['en', 'fr'].flatMap((language) => [language, ...pieces.map((piece) => `${language}.${piece}`)]);
  expect(chunks.toSorted()).toEqual(['main', ...pieces, ...languages].toSorted());
});

test('only Preact is in the bundles, and of shared nothing but the version', () => {
  const modules = [...loader.output, ...panel.output].flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const packages = modules.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]).filter((name) => name);
  expect([...new Set(packages)]).toEqual(['preact']);
  const shared = modules.filter((id) => id.includes(`${root}/shared/`)).map((id) => path.basename(id));
  expect(shared.filter((name) => name !== 'version.ts')).toEqual([]);
});

async function built(config: string, name: string): Promise<Rolldown.RolldownOutput> {
  const outDir = path.join(folder, name);
  const output = await build({ configFile: path.join(root, config), build: { outDir } });
  return (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
}

function chunk(name: string): string {
  const found = panel.output.find((file) => file.type === 'chunk' && file.name === name);
  if (!found) throw new Error(`no chunk is called ${name}`);
  return found.fileName;
}

function stylesheets(): string[] {
  return panel.output.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'));
}

function weight(file: string): number {
  return zipped(readFileSync(path.join(folder, file)));
}

function zipped(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}
