import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { WIRE, type Endpoint } from '../ledger/wire';
import type { Answers } from './answers';
import { Refusal, badRequest } from './problem';
import type { ProgressBoard } from './progress';

const ENDPOINTS = Object.keys(WIRE) as Endpoint[];
const ProgressQuestion = z.strictObject({ preview: z.string().max(64) });

/** One route for each address of the wire; what comes in and what goes out is checked against it. */
export function wireRoutes(app: FastifyInstance, answers: Answers): void {
  for (const name of ENDPOINTS) {
    const { open, request: Asked, response: Answered } = WIRE[name];
    const answer = answers[name] as (asked: unknown) => unknown;
    app.post(`/api/${name}`, { config: { open } }, async (request) => {
      const asked = Asked.safeParse(request.body ?? {});
      if (!asked.success) throw badRequest(asked.error);
      return Answered.parse(await answer(asked.data));
    });
  }
}

/** `GET /api/progress?preview=ID`: server-sent events, read with fetch because the token is a header. */
export function progressRoute(app: FastifyInstance, board: ProgressBoard): void {
  app.get('/api/progress', (request, reply) => {
    const asked = ProgressQuestion.safeParse(request.query);
    if (!asked.success) throw badRequest(asked.error);
    const { preview } = asked.data;
    if (board.last(preview) === undefined) throw new Refusal(404, 'unknown-preview', 'This import is not known any more. Choose the files again.');
    return reply.type('text/event-stream; charset=utf-8').send(board.follow(preview));
  });
}
