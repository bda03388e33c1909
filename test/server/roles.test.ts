import { type Endpoint, WIRE } from '../../src/ledger/wire';
import { type Bench, createBench, form } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.end());
const asViewer = () => ({ authorization: `Bearer ${bench.viewer}` });

/** Everything that puts something on the server, or takes something away. */
const WRITES: readonly Endpoint[] = [
  'startWriting',
  'endWriting',
  'preview',
  'commit',
  'cancel',
  'revert',
  'leaveOut',
  'saveRuleBook',
  'sample',
  'rates',
  'firstLines',
  'tryMapping',
  'saveSource',
  'addSource',
  'useSource',
];

test.each(WRITES)('%s is refused to somebody who may look only, before anything of it is read', async (name) => {
  const reply = await bench.post(name, {}, asViewer());
  expect([reply.statusCode, reply.json()]).toEqual([
    403,
    { code: 'not-allowed', sentence: 'You may look but not write. Whoever started the server can give you a code for writing.' },
  ]);
  expect(WIRE[name]).toHaveProperty('writes', true);
});

test('a file is not taken from a viewer', async () => {
  const { payload, headers } = form('a.csv', 'a,b\n');
  const send = (token: string) =>
    bench.app.inject({ method: 'POST', url: '/api/upload', payload, headers: { host: 'localhost:3000', authorization: `Bearer ${token}`, ...headers } });
  expect((await send(bench.viewer)).json()).toMatchObject({ code: 'not-allowed' });
  expect((await send(bench.token)).statusCode).toBe(200);
});

test('everything else answers a viewer', async () => {
  const bodies: Partial<Record<Endpoint, object>> = {
    ...{ unclassified: { month: '2026-10' }, ruleFits: { Column: 'ServiceName', Test: 'is', Text: 'a' } },
    focusExport: { from: '2026-10', to: '2026-10', memo: false },
    ...{ pair: { code: 'X' }, actuals: { by: ['Month'] }, seats: { month: '2026-10' }, importLines: { import: 1 }, previewOf: { preview: 'x' } },
  };
  for (const name of (Object.keys(WIRE) as Endpoint[]).filter((one) => !WRITES.includes(one) && one !== 'pair')) {
    const reply = await bench.post(name, bodies[name] ?? {}, asViewer());
    expect([name, reply.statusCode]).toEqual([name, name === 'previewOf' ? 404 : 200]);
  }
  expect((await bench.get('/api/progress?preview=x', asViewer())).statusCode).toBe(404);
});

test('the pane is told what it may do', async () => {
  expect((await bench.post('hello', {}, asViewer())).json()).toEqual({ role: 'viewer', writer: null, closed: [] });
  expect((await bench.post('hello')).json()).toMatchObject({ role: 'analyst' });
});
