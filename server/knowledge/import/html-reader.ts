// Reads HTML pages one after another in a thread of its own, within a time and a memory that are written out.
import { Worker } from 'node:worker_threads';
import type { Reply } from './html-worker.ts';
import { NotTaken } from './not-taken.ts';
import type { ReadPage } from './read-html.ts';

export interface HtmlReader {
  /** One page at a time. */
  read(html: string, url: string): Promise<ReadPage>;
  close(): void;
}

export function createHtmlReader(within = 10_000): HtmlReader {
  let worker: Worker | null = null;

  function end(): void {
    void worker?.terminate();
    worker = null;
  }

  return {
    async read(html, url) {
      worker ??= new Worker(new URL('html-worker.ts', import.meta.url), {
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 256 },
      });
      const reply = await replyOf(worker, { html, url }, within).catch((error: unknown) => {
        // Whatever it is stuck in, the next page gets a new thread.
        end();
        throw error;
      });
      if ('problem' in reply) throw new NotTaken('broken');
      return reply.page;
    },
    close: end,
  };
}

function replyOf(worker: Worker, page: { html: string; url: string }, within: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new NotTaken('broken'))), within);
    const onMessage = (reply: Reply) => settle(() => resolve(reply));
    const onEnd = () => settle(() => reject(new NotTaken('broken')));
    function settle(how: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      how();
    }
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(page);
  });
}
