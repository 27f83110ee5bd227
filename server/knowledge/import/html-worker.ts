// The thread that reads strangers' HTML, so that a page made to be slow keeps nobody else waiting.
import { parentPort } from 'node:worker_threads';
import { type ReadPage, readHtml } from './read-html.ts';

export type Reply = { page: ReadPage } | { problem: string };

parentPort?.on('message', ({ html, url }: { html: string; url: string }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(replyTo(html, url));
});

function replyTo(html: string, url: string): Reply {
  try {
    return { page: readHtml(html, url) };
  } catch (error) {
    return { problem: String(error) };
  }
}
