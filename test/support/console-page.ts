// Serves the built console as the real server does: the page under its strict policy, and the hashed files.
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

export function answerPage(request: IncomingMessage, response: ServerResponse, dist: string): void {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[] }
  >;
  const entry = manifest['main.tsx'];
  if (!entry) throw new Error('The console has not been built.');
  const styles = (entry.css ?? []).map((file) => `<link rel="stylesheet" href="/console/${file}">`).join('');
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws://${request.headers.host}; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    })
    .end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Relais</title>${styles}</head><body><div id="app"></div><script type="module" src="/console/${entry.file}"></script></body></html>`,
    );
}

export function answerFile(response: ServerResponse, file: string): void {
  if (!existsSync(file)) return void response.writeHead(404).end();
  const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
  response
    .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    .end(readFileSync(file));
}
