// Refuses bodies nested so deep that whoever walks through them would fall off the stack.
import type { FastifyInstance } from 'fastify';
import { isNestedDeeper } from '../../domain/nesting.ts';
import { HttpProblem } from './problems.ts';

/** Schemas of tools, the deepest that is sent here, rarely reach ten. */
const mostLevels = 40;

export function limitNesting(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body }) => {
    if (isNestedDeeper(body, mostLevels)) throw new HttpProblem(400, 'badRequest', 'body: is nested too deeply');
  });
}
