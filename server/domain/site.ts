// A site: one brand's widget, with its origins, languages, look and tools. Data of one site is never visible in another.

import type { Modes, OfficeHours } from '../../shared/http-api.ts';
import type { Tool } from './tool.ts';

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
