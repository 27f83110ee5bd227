// How many HTTP requests one address may make. Sockets have limits of their own.
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problems.ts';

/** Ten a second, on average over a minute: a whole office behind one address stays below it. */
const requestsPerMinute = 600;

export async function limitRequests(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    // Files that browsers cache, and the socket's upgrade, which counts its sockets itself.
    allowList: (request) => request.url.includes('/assets/') || request.url === '/visitor',
    errorResponseBuilder: (_request, context) =>
      new HttpProblem(429, 'tooManyRequests', `Too many requests from this address. Try again in ${context.after}.`),
  });
}
