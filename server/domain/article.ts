// A help article as the assistant knows it: Markdown, in one language, of one site.

export interface Article {
  /** Unique within site and language. */
  id: string;
  siteId: string;
  /** ISO 639-1. */
  language: string;
  title: string;
  section: string;
  /** Where a reader finds it; null when it stands nowhere but here. */
  url: string | null;
  /** ISO 8601 (YYYY-MM-DD). */
  updated: string;
  /** Other ways in which people ask for it. */
  questions: string[];
  /** Markdown. */
  body: string;
}
