import type { FastifyInstance, FastifyRequest } from 'fastify';
import { headersFor } from './headers';
import { Refusal } from './problem';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An address of the API that needs no token. */
    readonly open?: boolean;
  }
}

export interface Guard {
  /** Names under which this server may be asked for, without port. */
  readonly names: readonly string[];
  readonly port: () => number;
  readonly knows: (token: string) => boolean;
}

const first = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0]);
const isApi = (request: FastifyRequest): boolean => request.routeOptions.url?.startsWith('/api/') ?? request.url.startsWith('/api/');

/** A page elsewhere may point its own name at this computer; what it cannot do is make the browser say ours. */
function checkHost(request: FastifyRequest, guard: Guard): void {
  const host = request.headers.host?.toLowerCase() ?? '';
  const port = String(guard.port());
  const ours = guard.names.flatMap((name) => [`${name}:${port}`, ...(port === '80' || port === '443' ? [name] : [])]);
  if (!ours.includes(host)) throw new Refusal(421, 'host', 'This server does not answer under that name.');
}

/** Only pages of this server may use the API. A caller that is no browser sends no Origin. */
function checkOrigin(request: FastifyRequest): void {
  const read = request.method === 'GET' || request.method === 'HEAD';
  if (read && !isApi(request)) return;
  const origin = first(request.headers.origin);
  const site = first(request.headers['sec-fetch-site']);
  const own = `${request.protocol}://${request.headers.host ?? ''}`.toLowerCase();
  if ((origin !== undefined && origin.toLowerCase() !== own) || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    throw new Refusal(403, 'origin', 'This server answers its own pages only.');
  }
}

function checkToken(request: FastifyRequest, guard: Guard): void {
  if (!isApi(request) || request.routeOptions.config.open === true) return;
  const token = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined || !guard.knows(token))
    throw new Refusal(401, 'not-paired', 'Your connection to the server has ended. Nothing is lost. Connect again.');
}

/** Every answer carries the headers, also a refusal; every request passes host, origin and token, in this order. */
export function secure(app: FastifyInstance, guard: Guard): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(request.url.split('?', 1)[0] ?? '/'));
    checkHost(request, guard);
    checkOrigin(request);
    checkToken(request, guard);
    return Promise.resolve();
  });
}
