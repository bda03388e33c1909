import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Role } from '../ledger/who';
import { type Caller, callerOf } from './caller';
import { headersFor } from './headers';
import { Refusal } from './problem';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An address of the API that needs no token. */
    readonly open?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; null at addresses that need no token. */
    caller: Caller | null;
  }
}

export interface Guard {
  /** Names under which this server may be asked for, without port. */
  readonly names: readonly string[];
  readonly port: () => number;
  readonly roleOf: (token: string) => Role | undefined;
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

function checkToken(request: FastifyRequest, guard: Guard): Caller | null {
  if (!isApi(request) || request.routeOptions.config.open === true) return null;
  const token = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1];
  const role = token === undefined ? undefined : guard.roleOf(token);
  if (role === undefined) throw new Refusal(401, 'not-paired', 'Your connection to the server has ended. Nothing is lost. Connect again.');
  return callerOf(request.headers, role);
}

/** Who asks, at addresses that need a token. */
export function callerAt(request: FastifyRequest): Caller {
  if (request.caller === null) throw new Error('this address let somebody in without a token');
  return request.caller;
}

/** Every answer carries the headers, also a refusal; every request passes host, origin and token, in this order. */
export function secure(app: FastifyInstance, guard: Guard): void {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(request.url.split('?', 1)[0] ?? '/'));
    checkHost(request, guard);
    checkOrigin(request);
    request.caller = checkToken(request, guard);
    return Promise.resolve();
  });
}
