import { type After, patientFetch } from '../../src/taskpane/patient-fetch';

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
