// Every failed request answers with a code for programs and a sentence for people; what went wrong inside stays inside.
import type { FastifyInstance } from 'fastify';
import type * as z from 'zod';

export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Parses once, at the door. */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const list = result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
  throw new HttpProblem(400, 'badRequest', list);
}

export function answerProblems(app: FastifyInstance, report: (error: unknown) => void): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof HttpProblem)
      return reply.code(error.status).send({ code: error.code, message: error.message });
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ code: 'badRequest', message: error.message });
    report(error);
    return reply.code(500).send({ code: 'failed', message: 'Something went wrong on our side. Please try again.' });
  });
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send({ code: 'notFound', message: 'There is nothing at this address.' }),
  );
}
