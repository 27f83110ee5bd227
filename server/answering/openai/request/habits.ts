// What an endpoint turned out not to take. Learned from its refusals, kept until the server restarts.
import type { ModelFault } from './fault.ts';

export const viewFormats = ['schema', 'object', 'plain'] as const;
export type ViewFormat = (typeof viewFormats)[number];

export interface Habits {
  /** It takes `stream_options`, and counts tokens then. */
  counts: boolean;
  /** It takes `tools`. */
  takesTools: boolean;
  /** The strictest way it knows to be asked for JSON. */
  viewFormat: ViewFormat;
}

export function freshHabits(): Habits {
  return { counts: true, takesTools: true, viewFormat: 'schema' };
}

/** The request's form was not to its liking; a wrong key or an unknown model would be said in other numbers. */
export function isAboutTheForm(fault: ModelFault): boolean {
  return fault.status === 400 || fault.status === 415 || fault.status === 422 || fault.status === 501;
}
