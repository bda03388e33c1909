import { WIRE_VERSION } from '../../src/ledger/wire';
import { type Net, createClient } from '../../src/taskpane/client';
import { memory } from './doubles';

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}
const health = { product: 'corridor', version: '1.0.0', wire: WIRE_VERSION, ruleBook: 0, ledger: 'l' };
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });

function client(
  reply: (call: Call) => Response | Promise<Response>,
  change: Partial<Net> = {},
  kept: Record<string, string> = { token: 'secret' },
  origin = 'http://localhost:3000',
) {
  const calls: Call[] = [];
  const store = memory(kept);
  const net: Net = {
    fetch: (async (url: string, init: RequestInit = {}) => {
      calls.push({ url, init });
      return reply({ url, init });
    }) as unknown as typeof fetch,
    send: async () => Promise.resolve({ status: 200, text: '{}' }),
    online: () => true,
    now: () => '2026-11-01T09:41:00Z',
    ...change,
  };
  return { it: createClient(net, store, origin), calls, store };
}
const header = (call: Call | undefined, name: string): string | null => new Headers(call?.init.headers).get(name);

test('a request goes to its route with the token, and its answer is read by the contract', async () => {
  const { it, calls, store } = client(() => json([]));
  expect(await it.ask('batches', {})).toEqual({ ok: true, value: [] });
  expect([calls[0]?.url, calls[0]?.init.method, header(calls[0], 'authorization')]).toEqual(['http://localhost:3000/api/batches', 'POST', 'Bearer secret']);
  expect(store.read('reached')).toBe('2026-11-01T09:41:00Z');
});
test('the name and the right to write go with every request, until it is given back', async () => {
  const { it, calls } = client(() => json([]), {}, { token: 'secret', name: 'Zoë Ölçer' });
  it.hold('l1');
  await it.ask('batches', {});
  it.hold(null);
  await it.ask('batches', {});
  expect(calls.map((call) => [header(call, 'x-corridor-person'), header(call, 'x-corridor-lease')])).toEqual([
    [encodeURIComponent('Zoë Ölçer'), 'l1'],
    [encodeURIComponent('Zoë Ölçer'), null],
  ]);
});
test('what is open goes without the token', async () => {
  const { it, calls } = client(() => json(health));
  expect((await it.ask('health', {})).ok).toBe(true);
  expect(header(calls[0], 'authorization')).toBeNull();
});
test('an answer that does not fit the contract is a defect that names its place', async () => {
  const { it } = client(() => json([{ id: 'one' }]));
  const answer = await it.ask('batches', {});
  expect(!answer.ok && answer.situation.kind === 'defect' && answer.situation.report).toMatch(/^batches: 0\./);
});
const IYER = { name: 'M. Iyer', what: 'Actuals', started: '2026-11-01T09:57:00Z' };
test.each([
  [401, { sentence: 'ended', code: 'not-paired' }, { kind: 'connection-ended' }],
  [403, { sentence: 'You are a viewer.', code: 'not-allowed' }, { kind: 'not-allowed', name: null }],
  [409, { sentence: 'M. Iyer writes.', code: 'someone-is-writing', writer: IYER }, { kind: 'someone-writing', writer: IYER }],
  [409, { sentence: 'Why?', code: 'reason-needed', months: ['2026-10'] }, { kind: 'reason-needed', months: ['2026-10'] }],
  [404, { sentence: 'Choose the files again.', code: 'unknown-preview' }, { kind: 'files-gone', sentence: 'Choose the files again.' }],
  [404, { sentence: 'No such preview.', code: 'gone' }, { kind: 'refused', sentence: 'No such preview.' }],
  [500, { sentence: 'Something went wrong.', code: 'defect' }, { kind: 'defect', report: 'HTTP 500: Something went wrong.' }],
  [500, 'no problem', { kind: 'defect', report: 'HTTP 500' }],
])('status %s %j', async (status, body, situation) => {
  const { it } = client(() => json(body, status));
  expect(await it.ask('batches', {})).toEqual({ ok: false, situation });
});
test('silence is told with when the server last answered; a network that is off is another matter', async () => {
  const silent = (): never => {
    throw new TypeError('fetch failed');
  };
  const near = client(silent, {}, { token: 't', reached: '2026-10-31T08:00:00Z' });
  expect(await near.it.ask('batches', {})).toEqual({
    ok: false,
    situation: { kind: 'server-unreachable', address: 'localhost:3000', last: '2026-10-31T08:00:00Z' },
  });
  const far = client(silent, { online: () => false }, {}, 'https://corridor.example');
  expect(await far.it.ask('batches', {})).toEqual({ ok: false, situation: { kind: 'offline' } });
  const local = client(silent, { online: () => false });
  expect(await local.it.ask('batches', {})).toMatchObject({ situation: { kind: 'server-unreachable' } });
  const proxy = client(() => new Response('<html>Bad gateway', { status: 502 }));
  expect(await proxy.it.ask('batches', {})).toMatchObject({ situation: { kind: 'server-unreachable' } });
});
test('a server of another version is named before its answer is judged', async () => {
  const { it } = client(() => json({ ...health, wire: WIRE_VERSION + 2, more: 'unknown' }));
  expect(await it.ask('health', {})).toEqual({ ok: false, situation: { kind: 'update-needed', server: WIRE_VERSION + 2, pane: WIRE_VERSION } });
});
test('pairing keeps the token on this computer; forgetting takes it away', async () => {
  const { it, store } = client(() => json({ token: 'new', until: '2026-12-01T00:00:00Z' }), {}, {});
  expect(it.paired()).toBe(false);
  await it.pair(' H7QK-29TD ');
  expect([it.paired(), store.read('token'), it.until()]).toEqual([true, 'new', '2026-12-01T00:00:00Z']);
  it.forget();
  expect([it.paired(), it.until()]).toEqual([false, null]);
});
test('another address is remembered, without its last stroke', () => {
  const { it, store } = client(() => json(health));
  it.use(' https://corridor.example/ ');
  expect([it.address(), store.read('server')]).toEqual(['https://corridor.example', 'https://corridor.example']);
  it.use('http://localhost:3000');
  expect(store.read('server')).toBeNull();
});
test('an upload that is refused says why; one that is stopped is cancelled', async () => {
  const file = new File(['a'], 'a.csv');
  const watch = { sent: () => undefined, signal: new AbortController().signal };
  const taken = client(() => json({}), {
    send: async () => Promise.resolve({ status: 200, text: JSON.stringify({ upload: 'u', name: 'a.csv', bytes: 1, hash: 'h' }) }),
  });
  expect(await taken.it.upload(file, watch)).toMatchObject({ ok: true, value: { upload: 'u' } });
  const refused = client(() => json({}), {
    send: async () => Promise.resolve({ status: 413, text: JSON.stringify({ sentence: 'Too large.', code: 'too-large' }) }),
  });
  expect(await refused.it.upload(file, watch)).toEqual({ ok: false, situation: { kind: 'refused', sentence: 'Too large.' } });
  const stopped = client(() => json({}), { send: async () => Promise.reject(new DOMException('stopped', 'AbortError')) });
  expect(await stopped.it.upload(file, watch)).toEqual({ ok: false, situation: { kind: 'cancelled' } });
});
test('progress is read event by event, however the stream is cut, until the work ends', async () => {
  const step = (stage: string, done: number) =>
    `data: ${JSON.stringify({ preview: 'p', stage, file: null, done, total: 2, unit: 'files', sentence: `${String(done)} of 2` })}\n\n`;
  const text = `: still here\n\n${step('reading', 1)}${step('ready', 2)}${step('writing', 9)}`;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const cut of text.match(/[\s\S]{1,7}/g) ?? []) controller.enqueue(new TextEncoder().encode(cut));
      controller.close();
    },
  });
  const { it, calls } = client(() => new Response(stream));
  const told: string[] = [];
  expect(await it.follow('p', ({ sentence }) => told.push(sentence), new AbortController().signal)).toEqual({ ok: true, value: null });
  expect(told).toEqual(['1 of 2', '2 of 2']);
  expect([calls[0]?.url, header(calls[0], 'authorization')]).toEqual(['http://localhost:3000/api/progress?preview=p', 'Bearer secret']);
});
test("the sample's inputs are read as what they are", async () => {
  const inputs = { policy: { Policy_Floor: 0.02 }, tables: { tblRules: [{ Order: 1, Text: null }] }, cells: { 'Cover!B1': 'x' } };
  expect(await client(() => json(inputs)).it.sampleInputs()).toEqual({ ok: true, value: inputs });
  expect(await client(() => json({ policy: [] })).it.sampleInputs()).toMatchObject({ ok: false, situation: { kind: 'defect' } });
});
