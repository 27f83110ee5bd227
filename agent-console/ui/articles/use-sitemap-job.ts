// The sitemap that the server reads for a site, looked at while it runs.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../shared/http-api.ts';
import type { SitemapImport } from '../../../shared/knowledge-api.ts';
import { sitemapStatus, startSitemap, stopSitemap } from '../../knowledge.ts';
import { announce } from '../../notices.ts';
import { words } from '../../words.ts';

export interface SitemapJob {
  /** Null when none was read since the server started. */
  progress: SitemapImport | null;
  start(url: string, language: string | null): Promise<Problem | null>;
  stop(): Promise<void>;
}

const lookEvery = 1_000;

/** `onEnd`: one that ran has ended, and articles may have changed. */
export function useSitemapJob(siteId: string, onEnd: () => void): SitemapJob {
  const [progress, setProgress] = useState<SitemapImport | null>(null);
  const running = progress?.state === 'running';

  async function look(): Promise<void> {
    const answer = await sitemapStatus(siteId);
    if (answer.ok) setProgress(answer.value.import ?? null);
  }

  useEffect(() => void look(), [siteId]);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void look(), lookEvery);
    return () => {
      clearInterval(timer);
      onEnd();
    };
  }, [running, siteId]);
  useEffect(() => {
    if (progress && !running) announce(words.peek().imports.states[progress.state]);
  }, [running]);

  return {
    progress,
    async start(url, language) {
      const answer = await startSitemap(siteId, url, language);
      if (!answer.ok) return answer.problem;
      setProgress(answer.value.import);
      return null;
    },
    async stop() {
      await stopSitemap(siteId);
      await look();
    },
  };
}
