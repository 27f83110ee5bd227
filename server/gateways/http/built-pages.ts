// The built browser files: which script and style a page starts with, read from each bundle's manifest.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const chunkSchema = z.looseObject({
  file: z.string(),
  isEntry: z.boolean().optional(),
  css: z.array(z.string()).optional(),
  imports: z.array(z.string()).optional(),
});

export interface BuiltPage {
  /** Paths relative to the bundle's folder. */
  script: string;
  styles: string[];
  preloads: string[];
}

/** Throws with what to do when the bundle has not been built. */
export function readBuiltPage(folder: string): BuiltPage {
  const manifest = readManifest(folder);
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  if (entry === undefined) throw new Error(`${folder} has no entry in its manifest; run "npm run build"`);
  const imported = (entry.imports ?? []).flatMap((name) => (manifest[name] ? [manifest[name]] : []));
  return {
    script: entry.file,
    styles: [entry, ...imported].flatMap((chunk) => chunk.css ?? []),
    preloads: imported.map((chunk) => chunk.file),
  };
}

function readManifest(folder: string): Record<string, z.infer<typeof chunkSchema>> {
  for (const name of ['manifest.json', '.vite/manifest.json']) {
    try {
      return z.record(z.string(), chunkSchema).parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`${folder} is not built; run "npm run build"`);
}

/** A page's HTML; `data` goes in as JSON that no markup can break out of. */
export function pageHtml(options: {
  base: string;
  page: BuiltPage;
  language: string;
  title: string;
  data?: unknown;
}): string {
  const { base, page, language, title, data } = options;
  const json = data === undefined ? '' : JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
${page.styles.map((file) => `<link rel="stylesheet" href="${base}${file}">`).join('\n')}
${page.preloads.map((file) => `<link rel="modulepreload" href="${base}${file}">`).join('\n')}
<script type="module" src="${base}${page.script}"></script>
</head>
<body>
<div id="app"></div>
${data === undefined ? '' : `<script type="application/json" id="relais">${json}</script>`}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
