/** After so long without an answer the server is asked for a sign of life, and so long it may take to give one. */
const QUIET = 20_000;
const SIGN = 10_000;

/** The clock of the pane: does something later, unless it is called off. */
export type After = (milliseconds: number, work: () => void) => () => void;

/**
 * `fetch` that tells slow from gone. A large import may take minutes; but a server that gives no sign of life, as behind a network that
 * swallows everything, is given up, and the request rejects as it does where nobody listens. What is followed as it comes is left alone.
 */
export function patientFetch(plain: typeof fetch, after: After): typeof fetch {
  return async (input, init = {}) => {
    if (new Headers(init.headers).get('accept') === 'text/event-stream') return plain(input, init);
    const given = new AbortController();
    let off = (): void => undefined;
    const giveUp = (): void => given.abort(new TypeError('no sign of life'));
    const look = (): void => {
      const sign = new AbortController();
      const late = after(SIGN, () => sign.abort());
      void plain(new URL('/', input instanceof Request ? input.url : input), { method: 'HEAD', cache: 'no-store', signal: sign.signal }).then(() => {
        late();
        if (!given.signal.aborted) off = after(QUIET, look);
      }, giveUp);
    };
    off = after(QUIET, look);
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
