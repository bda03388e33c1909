import Fastify, { type FastifyInstance } from 'fastify';
import { answersOf, type Parts } from './answers';
import { nothingThere, pages } from './pages';
import { asProblem } from './problem';
import type { ProgressBoard } from './progress';
import { progressRoute, wireRoutes } from './routes';
import { secure } from './security';
import { uploadRoute } from './upload';

export interface AppParts extends Parts {
  readonly progress: ProgressBoard;
  readonly dist: string;
  readonly names: readonly string[];
  readonly port: () => number;
  readonly uploadLimit: number;
  readonly https?: { readonly key: Buffer; readonly cert: Buffer } | undefined;
}

// The largest JSON is a rule book: 20,000 rules of 400 bytes.
const JSON_BYTES = 8 * 1024 * 1024;

/** The server without its socket: every address, its guards, and how errors are told. Nothing is logged: requests hold amounts and tokens. */
export function createApp(parts: AppParts): FastifyInstance {
  const options = { logger: false, bodyLimit: JSON_BYTES, forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: false } };
  const app: FastifyInstance = parts.https === undefined ? Fastify(options) : Fastify({ ...options, https: { ...parts.https } });
  // Only JSON and forms are read: a page elsewhere can send plain text without asking.
  app.removeContentTypeParser('text/plain');
  secure(app, { names: parts.names, port: parts.port, roleOf: parts.pairing.roleOf });
  app.setErrorHandler((error, _request, reply) => {
    const { status, problem } = asProblem(error);
    if (problem.code === 'defect') parts.defect(error);
    return reply.status(status).type('application/json; charset=utf-8').send(problem);
  });
  nothingThere(app);
  wireRoutes(app, answersOf(parts), parts.lease);
  progressRoute(app, parts.progress);
  uploadRoute(app, parts.uploads, parts.uploadLimit);
  pages(app, parts.dist);
  return app;
}
