import { existsSync } from 'node:fs';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { startPage } from './built';
import { Refusal } from './problem';

/** The built pages and nothing beside them: no listing, no hidden file, not the programs that run on the server. */
export function pages(app: FastifyInstance, dist: string): void {
  if (!existsSync(dist)) return;
  void app.register(files, {
    root: dist,
    cacheControl: false,
    dotfiles: 'ignore',
    redirect: true,
    allowedPath: (path) => !/^\/?cli(\/|$)/i.test(path),
  });
  app.get('/', (_request, reply) => reply.redirect(startPage(dist)));
}

/** What is asked for and is not there, in one sentence. */
export function nothingThere(app: FastifyInstance): void {
  app.setNotFoundHandler(() => {
    throw new Refusal(404, 'not-found', 'There is nothing at this address.');
  });
}
