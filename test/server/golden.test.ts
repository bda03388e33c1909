import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Endpoint, Problem, Upload, WIRE } from '../../src/ledger/wire';
import { openDuckDbStore } from '../../src/server/store/open';
import { costs } from '../cli/terminal';
import { type Bench, createBench, form } from './bench';

/** Answers of the server, kept as files: the client's schemas read them, so the two sides cannot drift. `GOLDEN=write` makes them anew. */
const FOLDER = join(__dirname, 'golden');
const WRITE = process.env['GOLDEN'] === 'write';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

let bench: Bench;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-golden-'));
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  bench = await createBench({ store, sample: { 'a.csv': 'a', 'b restated.csv': 'b', 'inputs.json': '{}', 'README.md': '#' } });
});
afterAll(async () => {
  await bench.end();
  await bench.parts.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What differs from run to run is named instead. */
const settled = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'INSTANT')
    .replaceAll(/"token": "[\w-]+"/g, '"token": "TOKEN"')
    .replaceAll(/\d{1,2} \w{3} \d{4} \d\d:\d\d UTC/g, 'MOMENT');

function compare(name: string, body: unknown): void {
  const path = join(FOLDER, `${name}.json`);
  const text = settled(JSON.stringify(body, null, 2));
  if (WRITE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, `${text}\n`);
  }
  expect([name, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : 'no golden file']).toEqual([name, JSON.parse(text)]);
}

async function ask<E extends Endpoint>(name: E, body: object = {}, file: string = name): Promise<ReturnType<(typeof WIRE)[E]['response']['parse']>> {
  const reply = await bench.post(name, body);
  expect([name, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([name, 200, '']);
  const answer = WIRE[name].response.parse(reply.json()) as ReturnType<(typeof WIRE)[E]['response']['parse']>;
  if (file !== '') compare(file, reply.json());
  return answer;
}
async function put(name: string, content: string): Promise<string> {
  const { payload, headers } = form(name, content);
  const reply = await bench.app.inject({
    method: 'POST',
    url: '/api/upload',
    payload,
    headers: { host: 'localhost:3000', authorization: `Bearer ${bench.token}`, ...headers },
  });
  compare('upload', reply.json());
  return Upload.parse(reply.json()).upload;
}
async function read(upload: string, file: string): Promise<string> {
  const { id } = await ask('preview', { uploads: [{ upload }] }, '');
  await bench.get(`/api/progress?preview=${id}`);
  await ask('previewOf', { preview: id }, file);
  return id;
}

const CONTENT = {
  Currency: 'USD',
  Rules: [
    {
      Order: 1,
      Column: 'SubAccountName',
      Test: 'is',
      Text: 'support',
      Category: 'production-inference',
      Bucket: 'variable',
      Workflow: 'W1',
      SpendMode: null,
      Stream: null,
      AiShare: null,
      Reason: null,
    },
  ],
  Workflows: [{ Id: 'W1', Workflow: 'Support answers', Envelope: 'E1', BusinessUnit: 'Care', Owner: 'A. Owner', SpendMode: 'run-rate' }],
  Rates: [{ Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average', Rate: '1.10', Source: 'ECB' }],
  Periods: [{ Month: '2026-10', State: 'open' }],
};

test('one month end, every address', async () => {
  await ask('health');
  await ask('ruleBook', {}, 'ruleBook-first');
  await ask('saveRuleBook', { basedOn: 0, content: CONTENT });
  await ask('saveRuleBook', { basedOn: 0, content: { ...CONTENT, Currency: 'EUR' } }, 'saveRuleBook-refused');
  await ask('sources', {}, '');
  const upload = await put(
    'october.csv',
    costs([
      { day: 1, amount: '10.50' },
      { day: 2, amount: '4', currency: 'eur' },
      { day: 3, amount: 'ten' },
    ]),
  );
  const id = await read(upload, 'previewOf-ready');
  await ask('commit', { preview: id });
  await ask('batches');
  await ask('imports', { from: '2026-10' });
  await ask('importLines', { import: 1 });
  await ask('openLines', { limit: 1 });
  await ask('leaveOut', { import: 1, lines: [4], reason: 'not ours' });
  await ask('leftOut');
  await ask('hello');
  const { lease } = await ask('startWriting', { what: 'Actuals' });
  await ask('endWriting', { lease });
  await ask('actuals', { by: ['Month', 'Vendor', 'Workflow', 'Category'] });
  await ask('invoices');
  await ask('invoiceLines');
  await ask('seats', { month: '2026-10' });
  await read(upload, 'previewOf-nothing-new');
  await ask('revert', { preview: id });
  await ask('revert', { preview: id, again: true }, 'revert-again');
  const dropped = await read(upload, '');
  await ask('cancel', { preview: dropped });
  await ask('sample', { set: 'company' });
  await ask('sample', { set: 'restated' }, 'sample-restated');
});

test.each<[string, object, number, string]>([
  ['commit', { preview: 'nothing' }, 404, 'unknown-preview'],
  ['cancel', { preview: 'nothing' }, 404, 'unknown-preview'],
  ['previewOf', { preview: 'nothing' }, 404, 'unknown-preview'],
  ['revert', { preview: 'nothing' }, 404, 'nothing-written'],
  ['preview', { uploads: [] }, 400, 'request'],
  ['preview', {}, 400, 'request'],
  ['actuals', { by: ['Colour'] }, 400, 'request'],
  ['actuals', { by: ['Month'], from: "2026-01' OR 1=1" }, 400, 'request'],
  ['seats', { month: '2026-1' }, 400, 'request'],
  ['importLines', { import: 99 }, 404, 'unknown-import'],
  ['leaveOut', { import: 99, lines: [1], reason: 'x' }, 404, 'unknown-import'],
  ['leaveOut', { import: 1, lines: [1], reason: '' }, 400, 'request'],
  ['openLines', { limit: 10_001 }, 400, 'request'],
  ['batches', { extra: 1 }, 400, 'request'],
  ['pair', { code: 'XXXX-XXXX' }, 403, 'code-used'],
])('%s %j is told as a problem', async (name, body, status, code) => {
  const reply = await bench.post(name, body);
  expect([reply.statusCode, Problem.parse(reply.json()).code]).toEqual([status, code]);
});

test('a body that is not JSON, or far too large, is told as a problem', async () => {
  const send = (payload: string) =>
    bench.app.inject({
      method: 'POST',
      url: '/api/actuals',
      payload,
      headers: { host: 'localhost:3000', authorization: `Bearer ${bench.token}`, 'content-type': 'application/json' },
    });
  expect((await send('{')).json()).toEqual({ code: 'request', sentence: 'The request is not JSON.' });
  expect((await send('{"__proto__": {"by": ["Month"]}}')).statusCode).toBe(400);
  expect((await send(`"${'x'.repeat(9_000_000)}"`)).json()).toEqual({ code: 'too-large', sentence: 'The request is too large.' });
});

test("every kept answer is read by the client's schema", () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'upload.json');
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const name = file.replace(/(-.*)?\.json$/, '') as Endpoint;
    expect(WIRE[name].response.safeParse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))).success).toBe(true);
  }
});
