import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// kB as networks count them: 1,000 bytes, after gzip -9.
const loaderBudget = 4_000;
const readyBudget = 25_000;
/** The second half of the panel, fetched behind the first: thread, search, queue, menu and their words. */
const laterBudget = 10_000;
const allowedPackages = ['@preact/signals', '@preact/signals-core', 'preact'];

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

test.each(['en', 'fr'])(`loader and panel, ready to chat in %s, weigh at most ${readyBudget} bytes`, (language) => {
  const main = chunk('main');
  const site = { name: 'Harbour & Pine', assistantName: 'Pilot', brandColour: '#1f6f5c', languages: ['en', 'fr'] };
  const styles = stylesheets();
  const data = { siteKey: 'demo', site, allowedOrigins: ['https://harbour.example', 'https://www.harbour.example'] };
  const html = pageOf(main, styles, language, JSON.stringify(data));
  const files = [main, chunk(language), ...styles];
  const parts = files.map((file) => weight(`panel/${file}`));
  const total = weight('loader/loader.js') + zipped(Buffer.from(html)) + parts.reduce((sum, part) => sum + part, 0);
  expect(total).toBeLessThanOrEqual(readyBudget);
});

test.each(['en', 'fr'])(`what comes right behind weighs at most ${laterBudget} bytes in %s`, (language) => {
  const total = weight(`panel/${chunk('entry')}`) + weight(`panel/${chunk(`${language}.later`)}`);
  expect(total).toBeLessThanOrEqual(laterBudget);
});

test('the panel starts with its main chunk alone; languages and the second half are lazy', () => {
  const main = panel.output.find((file) => file.type === 'chunk' && file.isEntry);
  expect(main?.type === 'chunk' && main.imports).toEqual([]);
  expect(stylesheets()).toHaveLength(1);
});

test('only preact and signals are in the bundles, and of shared nothing but the version', () => {
  const modules = [...loader.output, ...panel.output].flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const packages = modules.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]).filter((name) => name);
  expect([...new Set(packages)].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(allowedPackages);
  const shared = modules.filter((id) => id.includes(`${root}/shared/`)).map((id) => path.basename(id));
  expect([...new Set(shared)]).toEqual(['version.ts']);
});

async function built(config: string, name: string): Promise<Rolldown.RolldownOutput> {
  const outDir = path.join(folder, name);
  const output = await build({ configFile: path.join(root, config), build: { outDir } });
  return (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
}

/** As the server makes it. */
function pageOf(script: string, styles: string[], language: string, data: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Harbour &#38; Pine</title>
${styles.map((file) => `<link rel="stylesheet" href="/assets/panel/${file}">`).join('\n')}
<script type="module" src="/assets/panel/${script}"></script>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="relais">${data}</script>
</body>
</html>
`;
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
