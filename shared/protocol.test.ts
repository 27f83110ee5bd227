// Pins the wire to its version: a changed frame turns this red and says what to do.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { agentRequestSchemas, summarySchema } from './agent-protocol.ts';
import { eventSchema } from './event.ts';
import { refusalCodeSchema } from './refusal.ts';
import { closeCodes, oldestServedVersion, protocolVersion } from './version.ts';
import { downFrameSchema, upFrameSchema, visitorEventBodySchema } from './visitor-protocol.ts';

const pinned = { version: 1, hash: '2a0f1616bf1a3147' };

const whatToDo = `The wire has changed. If an older client cannot ignore the change, raise protocolVersion in shared/version.ts, add a
line to its history and keep serving the version before. Then describe the change in docs/protocol.md and pin the new hash here.`;

test('[W1] the wire is the one that its version number promises', () => {
  const schemas = {
    up: upFrameSchema,
    down: downFrameSchema,
    visitorEvent: visitorEventBodySchema,
    event: eventSchema,
    summary: summarySchema,
    refusal: refusalCodeSchema,
    ...agentRequestSchemas,
  };
  const shapes = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: 'any' }),
  ]);
  const hash = createHash('sha256')
    .update(JSON.stringify([shapes, closeCodes]))
    .digest('hex')
    .slice(0, 16);
  expect({ version: protocolVersion, hash }, whatToDo).toEqual(pinned);
});

test('[W2] the oldest served version is not newer than our own', () => {
  expect(oldestServedVersion).toBeLessThanOrEqual(protocolVersion);
});

test('[W6] inbound frames refuse fields they do not know', () => {
  const frame = { type: 'say', cid: 'long-enough', text: 'hi', role: 'owner' };
  expect(upFrameSchema.safeParse(frame).success).toBe(false);
  for (const schema of Object.values(agentRequestSchemas)) {
    expect(schema.safeParse({ ...sampleRequest, surprise: true }).success).toBe(false);
  }
});

const sampleRequest = { conversation: 'c', cid: 'long-enough', text: 'x', since: 0, lastSeq: 0, upTo: 0, on: true };

test('[W7] a command id cannot be one that the server makes for itself', () => {
  expect(upFrameSchema.safeParse({ type: 'say', cid: 'answer:12345', text: 'x' }).success).toBe(false);
});
