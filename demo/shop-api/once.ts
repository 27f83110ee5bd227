// A change that is asked for twice with one Idempotency-Key happens once and is answered twice the same.
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Kept {
  status: number;
  body: string;
}

const mostKept = 1_000;

export function answerRepeatsAlike(api: FastifyInstance): void {
  const kept = new Map<string, Kept>();
  api.addHook('preHandler', async (request, reply) => {
    const before = kept.get(keyOf(request) ?? '');
    if (before) return reply.code(before.status).type('application/json; charset=utf-8').send(before.body);
  });
  api.addHook('onSend', async (request, reply, payload) => {
    const key = keyOf(request);
    if (key === null || kept.has(key) || typeof payload !== 'string') return;
    const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, { status: reply.statusCode, body: payload });
  });
}

function keyOf({ method, headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  return method === 'GET' || typeof key !== 'string' || key === '' ? null : key;
}
