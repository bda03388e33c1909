import { WIRE } from '../../src/ledger/wire';
import { type Bench, createBench } from './bench';
import { doubleStore } from './double';

let bench: Bench;
let told: unknown[];
beforeEach(async () => {
  told = [];
  const book = { Version: 1, SavedAt: '', Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [] };
  const keep =
    (name: string) =>
    (...given: unknown[]) => {
      told.push([name, ...given]);
      return Promise.resolve([]);
    };
  bench = await createBench({
    store: doubleStore({
      revert: keep('revert'),
      saveRuleBook: async (...given) => Promise.resolve({ saved: (await keep('saveRuleBook')(...given)).length === 0, book }),
      leaveOut: async (...given) => Promise.resolve((await keep('leaveOut')(...given)).length),
    }),
  });
});
afterEach(() => bench.end());

const start = async (headers: Record<string, string> = {}): Promise<string> => {
  const reply = await bench.post('startWriting', { what: 'Actuals' }, headers);
  expect(reply.statusCode).toBe(200);
  return WIRE.startWriting.response.parse(reply.json()).lease;
};
const EMPTY_BOOK = { basedOn: 0, content: { Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [] } };

test.each<[string, object]>([
  ['commit', { preview: 'x' }],
  ['revert', { preview: 'x' }],
  ['saveRuleBook', EMPTY_BOOK],
])('%s waits for another pane that writes, and goes ahead for the pane itself', async (name, body) => {
  const lease = await start({ 'x-corridor-person': encodeURIComponent('M. Iyer') });
  const refused = await bench.post(name, body);
  expect([refused.statusCode, refused.json()]).toEqual([
    409,
    {
      code: 'someone-is-writing',
      sentence: 'M. Iyer is writing Actuals. You can go on when it is finished.',
      writer: { name: 'M. Iyer', what: 'Actuals', started: expect.stringMatching(/^\d{4}-/) as unknown },
    },
  ]);
  expect(told).toEqual([]);
  expect((await bench.post('startWriting')).statusCode).toBe(409);
  expect((await bench.post('hello')).json()).toMatchObject({ writer: { name: 'M. Iyer' } });
  expect((await bench.post(name, body, { 'x-corridor-lease': lease })).statusCode).toBe(name === 'commit' ? 404 : 200);
  expect((await bench.post('endWriting', { lease })).json()).toEqual({});
  expect((await bench.post(name, body)).statusCode).toBe(name === 'commit' ? 404 : 200);
});

test('looking goes on while somebody writes', async () => {
  await start();
  for (const name of ['batches', 'imports', 'openLines', 'ruleBook']) expect((await bench.post(name)).statusCode).toBe(200);
});

test('the name goes to what is kept, in any script; who gives none is nobody', async () => {
  const person = { 'x-corridor-person': encodeURIComponent(' Zoë 山田 ') };
  await bench.post('revert', { preview: 'p', import: 3, reason: ' late credit ' }, person);
  await bench.post('saveRuleBook', EMPTY_BOOK, person);
  await bench.post('leaveOut', { import: 3, lines: [4, null], reason: 'not ours' }, person);
  await bench.post('revert', { preview: 'p', again: true });
  const at = expect.stringMatching(/^\d{4}-.*Z$/) as unknown;
  expect(told).toEqual([
    ['revert', 'p', false, { at, only: 3, by: 'Zoë 山田', reason: 'late credit' }],
    ['saveRuleBook', 0, EMPTY_BOOK.content, at, 'Zoë 山田'],
    ['leaveOut', 3, [4, null], at, 'Zoë 山田', 'not ours'],
    ['revert', 'p', true, { at, only: null, by: null, reason: null }],
  ]);
});

test.each(['%00', 'a%0Ab', 'a%E2%80%AEb', 'x'.repeat(81), '%E0%A4%A', '%20%20', '%1B%5B31m'])('the name %j is refused', async (header) => {
  const reply = await bench.post('hello', {}, { 'x-corridor-person': header });
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { code: 'name', sentence: expect.stringMatching(/^Your name in Settings .*\.$/) as unknown }]);
});

test.each([' ', 'a\u0000b', 'x'.repeat(401)])('the reason %j is refused', async (reason) => {
  const reply = await bench.post('revert', { preview: 'p', reason });
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { code: 'request' }]);
  expect(told).toEqual([]);
});
