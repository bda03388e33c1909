import type { Send } from './send';

/** After so long without an answer the server is asked for a sign of life, and so long it may take to give one. */
const QUIET = 20_000;
const SIGN = 10_000;

/** The clock of the pane: does something later, unless it is called off. */
export type After = (milliseconds: number, work: () => void) => () => void;

const silent = (): TypeError => new TypeError('no sign of life');

/** Asks an address again and again whether anybody is there, and says when nobody is, once; until the answer is called. */
function whileItLives(plain: typeof fetch, after: After, address: string | URL, giveUp: () => void): () => void {
  let over = false;
  let off = (): void => undefined;
  const look = (): void => {
    const sign = new AbortController();
    const late = after(SIGN, () => sign.abort());
    const lives = (): void => {
      late();
      if (!over) off = after(QUIET, look);
    };
    void plain(new URL('/', address), { method: 'HEAD', cache: 'no-store', signal: sign.signal }).then(lives, () => (over ? undefined : giveUp()));
  };
  off = after(QUIET, look);
  return () => {
    over = true;
    off();
  };
}

/** A way up for files that gives a server up in the same way; as long as bytes go, it lives. */
export function patientSend(send: Send, plain: typeof fetch, after: After): Send {
  return async (address, file, name, headers, watch) => {
    const given = new AbortController();
    const giveUp = (): void => given.abort(silent());
    const stop = (): void => given.abort();
    if (watch.signal.aborted) stop();
    watch.signal.addEventListener('abort', stop, { once: true });
    let off = whileItLives(plain, after, address, giveUp);
    const sent = (bytes: number): void => {
      off();
      off = whileItLives(plain, after, address, giveUp);
      watch.sent(bytes);
    };
    try {
      return await send(address, file, name, headers, { sent, signal: given.signal });
    } catch (error) {
      throw given.signal.reason instanceof TypeError ? given.signal.reason : error;
    } finally {
      off();
      watch.signal.removeEventListener('abort', stop);
    }
  };
}

/**
 * `fetch` that tells slow from gone. A large import may take minutes; but a server that gives no sign of life, as behind a network that
 * swallows everything, is given up, and the request rejects as it does where nobody listens. What is followed as it comes is left alone.
 */
export function patientFetch(plain: typeof fetch, after: After): typeof fetch {
  return async (input, init = {}) => {
    if (new Headers(init.headers).get('accept') === 'text/event-stream') return plain(input, init);
    const given = new AbortController();
    const off = whileItLives(plain, after, input instanceof Request ? input.url : input, () => given.abort(silent()));
    const stop = (): void => given.abort(init.signal?.reason);
    if (init.signal?.aborted === true) stop();
    init.signal?.addEventListener('abort', stop, { once: true });
    try {
      const reply = await plain(input, { ...init, signal: given.signal });
      // What comes is waited for to its end: headers alone are no answer.
      const body = [204, 205, 304].includes(reply.status) ? null : await reply.arrayBuffer();
      return new Response(body, { status: reply.status, statusText: reply.statusText, headers: reply.headers });
    } finally {
      off();
      init.signal?.removeEventListener('abort', stop);
    }
  };
}
