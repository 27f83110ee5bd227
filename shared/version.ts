// The wire's version, what we still serve, and what each close code means. Imports nothing, so the widget can afford it.

/**
 * Raise it when a frame changes in a way that an older peer cannot ignore, and add a line to the history.
 *
 * 1: first served, 0.1.0
 */
export const protocolVersion = 1;

/** A cached widget speaking this version or a later one goes on working. */
export const oldestServedVersion = 1;

/** The largest frame a visitor may send, in bytes. */
export const maxFrameBytes = 32_768;

/** The longest message, in UTF-16 code units. */
export const maxTextLength = 8_000;

/** How often each side proves that it lives, and how long the other waits for the proof, in milliseconds. */
export const heartbeatMs = 20_000;
export const heartbeatGraceMs = 8_000;

/** Past this many missed events a client gets a snapshot instead of a replay. */
export const maxReplayEvents = 500;

/** Close codes of the visitor's socket; `reconnect` tells a client whether coming back makes sense. */
export const closeCodes = {
  goingAway: { code: 1001, reconnect: true },
  tooBig: { code: 1009, reconnect: true },
  failed: { code: 1011, reconnect: true },
  restarting: { code: 1012, reconnect: true },
  tooSlow: { code: 1013, reconnect: true },
  badFrame: { code: 4400, reconnect: true },
  badTicket: { code: 4401, reconnect: true },
  silent: { code: 4402, reconnect: true },
  siteGone: { code: 4404, reconnect: false },
  badVersion: { code: 4406, reconnect: false },
  tooMany: { code: 4429, reconnect: false },
} as const;
