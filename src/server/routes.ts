import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { type Address, WIRE, type Endpoint } from '../ledger/wire';
import type { Answers } from './answers';
import { type Caller, mustWrite } from './caller';
import type { Lease } from './lease';
import { Refusal, badRequest } from './problem';
import type { ProgressBoard } from './progress';
import { callerAt } from './security';

const ENDPOINTS = Object.keys(WIRE) as Endpoint[];
const ProgressQuestion = z.strictObject({ preview: z.string().max(64) });

/** Who asks at an address that is open to all. */
const ANYBODY: Caller = { role: 'viewer', person: null, lease: null };

/** One route for each address of the wire; what comes in and what goes out is checked against it, and who asks against what the address does. */
export function wireRoutes(app: FastifyInstance, answers: Answers, lease: Lease): void {
  for (const name of ENDPOINTS) {
    const { open, writes, figures, request: Asked, response: Answered }: Address = WIRE[name];
    const answer = answers[name] as (asked: unknown, caller: Caller) => unknown;
    app.post(`/api/${name}`, { config: { open } }, async (request) => {
      const caller = open ? ANYBODY : callerAt(request);
      if (writes === true) mustWrite(caller);
      const asked = Asked.safeParse(request.body ?? {});
      if (!asked.success) throw badRequest(asked.error);
      if (figures === true) lease.check(caller);
      return Answered.parse(await answer(asked.data, caller));
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
