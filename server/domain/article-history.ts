// What an article was before: every change keeps the former state, with who made it, when and from where.
import type { Agent } from '../../shared/event.ts';

/** Where a change came from. */
export type ArticleOrigin = 'file' | 'page' | 'sitemap' | 'csv' | 'editor' | 'demo';

export interface ArticleChange {
  /** Null when nobody did: the demo, or an import that ran by itself. */
  by: Agent | null;
  /** ISO 8601. */
  at: string;
  origin: ArticleOrigin;
}

export interface ArticleVersion extends ArticleChange {
  /** From 1, contiguous for one article until the oldest are let go. */
  number: number;
  /** The article was taken away by this change. */
  removed: boolean;
}

/** So many states of one article are kept; the oldest go first. */
export const keptVersions = 50;
