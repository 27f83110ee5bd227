// A site: one brand's widget, with its origins, languages, look and tools. Data of one site is never visible in another.

import type { Modes, OfficeHours } from '../../shared/http-api.ts';

/** An outside service the assistant may ask, declared as data. Read-only: it is called with GET. */
export interface Tool {
  name: string;
  description: string;
  /** Address with `{parameter}` and `{lang}` placeholders. */
  url: string;
  /** Each parameter's shape (a regular expression, matched without regard to case) and the question that asks for it. */
  parameters: Record<string, { pattern: string; ask: Record<string, string> }>;
  /** Questions, by language, that mean this tool. */
  asks: Record<string, string[]>;
  timeoutMs: number;
}

export interface Site {
  id: string;
  /** Public; stands in the script tag. */
  key: string;
  name: string;
  /** Origins whose pages may embed the widget. */
  allowedOrigins: string[];
  /** ISO 639-1, the first is the fallback. */
  languages: string[];
  /** `#rrggbb`. */
  brandColour: string;
  assistantName: string;
  /** False: no hand-over is concluded from how a visitor feels, and no mood is told to agents. */
  emotions: boolean;
  /** Who answers, the assistant or people, by topic. */
  modes: Modes;
  /** Null: always open. */
  officeHours: OfficeHours | null;
  tools: Tool[];
}
