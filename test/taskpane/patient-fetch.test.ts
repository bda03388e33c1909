import type { Send } from '../../src/taskpane/send';
import { type After, patientFetch, patientSend } from '../../src/taskpane/patient-fetch';

/** A clock that is turned by hand. */
function clock() {
  const due: { at: number; work: () => void }[] = [];
  let now = 0;
  const after: After = (milliseconds, work) => {
    const one = { at: now + milliseconds, work };
    due.push(one);
    return () => void due.splice(due.indexOf(one), due.includes(one) ? 1 : 0);
  };
  const turn = async (milliseconds: number) => {
    now += milliseconds;
    for (const one of due.filter(({ at }) => at <= now)) {
      due.splice(due.indexOf(one), 1);
      one.work();
    }
    await new Promise((done) => setTimeout(done));
  };
  return { after, turn, due };
}
/** A server that answers the request when it is told to, and signs of life as `alive` says. */
function server(alive: () => boolean) {
  let answer: (reply: Response) => void = () => undefined;
  const signs: string[] = [];
  const plain = ((input: string | URL, init: RequestInit = {}) =>
    new Promise<Response>((done, fail) => {
      init.signal?.addEventListener('abort', () => fail(init.signal?.reason as Error));
      if (init.method !== 'HEAD') answer = done;
      else {
        signs.push(String(input));
        if (alive()) done(new Response(null, { status: 404 }));
      }
    })) as typeof fetch;
  return { plain, signs, answer: (reply: Response) => answer(reply) };
}
const ADDRESS = 'http://localhost:3000/api/commit';

test('a slow server that gives signs of life is waited for as long as it takes', async () => {
  const { after, turn, due } = clock();
  const { plain, signs, answer } = server(() => true);
  const asked = patientFetch(plain, after)(ADDRESS, { method: 'POST' });
  for (let i = 0; i < 5; i += 1) await turn(20_000);
  expect(signs).toEqual(Array(5).fill('http://localhost:3000/'));
  answer(new Response('{"done":true}', { status: 200 }));
  expect(await (await asked).json()).toEqual({ done: true });
  expect(due).toEqual([]);
});

test('one that gives none is given up as if nobody listened', async () => {
  const { after, turn } = clock();
  const { plain } = server(() => false);
  const asked = patientFetch(plain, after)(ADDRESS, { method: 'POST' });
  const refused = expect(asked).rejects.toThrow(new TypeError('no sign of life'));
  await turn(20_000);
  await turn(10_000);
  await refused;
});

test('who asked may stop it, and hears that it was stopped; what is followed as it comes is left alone', async () => {
  const { after, due } = clock();
  const { plain, answer } = server(() => true);
  const stop = new AbortController();
  const asked = patientFetch(plain, after)(ADDRESS, { signal: stop.signal });
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  const followed = patientFetch(plain, after)(ADDRESS, { headers: { Accept: 'text/event-stream' } });
  expect(due).toEqual([]);
  const stream = new Response('x');
  answer(stream);
  expect(await followed).toBe(stream);
});

describe('a file on its way up', () => {
  const file = new Blob(['a']);
  /** A way up that moves when it is told to, and never ends by itself. */
  function way() {
    let moved: (bytes: number) => void = () => undefined;
    const send: Send = (_address, _file, _name, _headers, watch) =>
      new Promise((_, fail) => {
        moved = watch.sent;
        watch.signal.addEventListener('abort', () => fail(new DOMException('stopped', 'AbortError')));
      });
    return { send, move: (bytes: number) => moved(bytes) };
  }

  test('as long as bytes go, nobody is asked for a sign; where none go and nobody gives one, it is given up as where nobody listens', async () => {
    const { after, turn } = clock();
    const { plain, signs } = server(() => false);
    const { send, move } = way();
    const told: number[] = [];
    const sent = patientSend(send, plain, after)(ADDRESS, file, 'a.csv', {}, { sent: (bytes) => told.push(bytes), signal: new AbortController().signal });
    const ended = sent.catch((error: unknown) => error);
    for (let i = 1; i <= 5; i += 1) {
      await turn(15_000);
      move(i);
    }
    expect([signs, told]).toEqual([[], [1, 2, 3, 4, 5]]);
    await turn(20_000);
    expect(signs).toHaveLength(1);
    await turn(10_000);
    expect(await ended).toEqual(new TypeError('no sign of life'));
  });

  test('stopped by the person it is stopped, not given up', async () => {
    const { after, due } = clock();
    const { plain } = server(() => true);
    const stop = new AbortController();
    const ended = patientSend(way().send, plain, after)(ADDRESS, file, 'a.csv', {}, { sent: () => undefined, signal: stop.signal }).catch(
      (error: unknown) => error,
    );
    stop.abort();
    expect([((await ended) as DOMException).name, due]).toEqual(['AbortError', []]);
  });
});
