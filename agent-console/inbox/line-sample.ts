// An inbox line for tests, complete and dull, with what the test is about put in.
import type { Summary } from '../../shared/agent-protocol.ts';

export function lineOf(id: string, part: Partial<Summary> = {}): Summary {
  return {
    id,
    siteId: 'site-1',
    siteName: 'Shop',
    visitorId: `visitor-${id}`,
    visitorLabel: `Visitor ${id}`,
    phase: 'assistant',
    language: 'en',
    agent: null,
    reason: null,
    waitingSince: null,
    email: null,
    preview: null,
    unread: 0,
    lastSeq: 1,
    openedAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    revision: 1,
    ...part,
  };
}
