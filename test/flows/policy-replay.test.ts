import { expect, test } from 'vitest';
import { visitorSays } from '../../server/domain/conversation/visitor-verbs.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { shippedPolicy, wholeServer } from '../support/whole-server.ts';
import { replayAll, reportLines } from '../../server/policy/replay-report.ts';

test('a report over the store names what moves, why, and what it does to the queue', async () => {
  const server = await wholeServer({ answerer: scriptedAnswerer() });
  const arrival = { language: 'en', browserLanguage: 'en', dial: 'assistant' } as const;
  const texts = ['How much is delivery?', 'Can I talk to somebody?', 'I was charged twice, I want my money back'];
  for (const [index, text] of texts.entries()) {
    const visitor = { id: `visitor-${index}`, siteId: 'site-1' };
    await server.store.addVisitor({ ...visitor, tokenHash: visitor.id, createdAt: '2026-01-01T00:00:00.000Z' });
    await server.desk.actForVisitor(visitor, null, visitorSays(text, shippedPolicy, arrival));
  }
  const same = await replayAll(server.store, shippedPolicy);
  expect(same).toMatchObject({ conversations: 3, moved: [], handovers: { recorded: 2, replayed: 2 } });
  const asking = shippedPolicy.rules.filter((rule) => rule.reason !== 'askedForPerson');
  const report = await replayAll(server.store, { ...shippedPolicy, rules: asking });
  expect(report).toMatchObject({ handovers: { recorded: 2, replayed: 1 }, busiestHour: { recorded: 2, replayed: 1 } });
  const text = reportLines(report).join('\n');
  expect(text).toContain('gone');
  expect(text).toContain('3 conversations, 1 would have moved');
  expect(text).toMatch(/askedForPerson\s+1\s+0 \(-1\)/);
});
