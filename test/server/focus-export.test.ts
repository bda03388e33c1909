import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Preview } from '../../src/ledger/preview';
import { Problem, WIRE } from '../../src/ledger/wire';
import { openDuckDbStore } from '../../src/server/store/open';
import type { Store } from '../../src/server/store/port';
import { costs } from '../cli/terminal';
import { type Bench, createBench, form } from './bench';
import { doubleStore } from './double';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

let folder: string;
let store: Store;
let bench: Bench;
/** Where the server had the lines written. */
const written: string[] = [];
const watched = (exportFocus: Store['exportFocus']): Store['exportFocus'] => {
  return async (question, path) => {
    written.push(path);
    return exportFocus(question, path);
  };
};
/** How many files were written, and how many of their folders are there still. */
const left = (): readonly number[] => {
  const folders = written.splice(0).map(dirname);
  return [folders.length, folders.filter((one) => existsSync(one)).length];
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-focus-'));
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  bench = await createBench({ store: { ...store, exportFocus: watched(store.exportFocus) } });
  const { payload, headers } = form(
    'october.csv',
    costs([
      { day: 1, amount: '10.50' },
      { day: 1, amount: '0.000000000001' },
      { day: 2, amount: '4', currency: 'eur' },
    ]),
  );
  const sent = await bench.app.inject({
    method: 'POST',
    url: '/api/upload',
    payload,
    headers: { host: 'localhost:3000', authorization: `Bearer ${bench.token}`, ...headers },
  });
  const { upload } = sent.json<{ upload: string }>();
  const { id } = (await bench.post('preview', { uploads: [{ upload }] })).json<Preview>();
  await bench.get(`/api/progress?preview=${id}`);
  expect((await bench.post('commit', { preview: id })).statusCode).toBe(200);
});
afterAll(async () => {
  await bench.end();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const ask = async (from: string, to: string, memo = false) => WIRE.focusExport.response.parse((await bench.post('focusExport', { from, to, memo })).json());

test('the answer is the file that the command writes, with its lines and its exact totals', async () => {
  const path = join(folder, 'by-command.csv');
  await store.exportFocus({ from: '2026-09', to: '2026-10', memo: false }, path);
  const answer = await ask('2026-09', '2026-10');
  expect(answer.text.trimEnd().split('\n')).toHaveLength(4);
  expect(answer).toEqual({
    file: 'focus-2026-09-to-2026-10.csv',
    text: readFileSync(path, 'utf8'),
    lines: 3,
    totals: [
      { Currency: 'EUR', Amount: '4' },
      { Currency: 'USD', Amount: '10.500000000001' },
    ],
  });
  expect((await ask('2026-10', '2026-10')).file).toBe('focus-2026-10.csv');
  expect(left()).toEqual([2, 0]);
});

test('months without lines answer none, and months in the wrong order are refused', async () => {
  expect(await ask('2026-11', '2026-12', true)).toMatchObject({ lines: 0, totals: [] });
  expect(left()).toEqual([1, 0]);
  const reply = await bench.post('focusExport', { from: '2026-11', to: '2026-10', memo: false });
  expect([reply.statusCode, Problem.parse(reply.json()).sentence]).toEqual([400, 'The request\'s "to" does not fit: it is earlier than the first month.']);
});

test('of more lines than may be written none is, and they are still counted', async () => {
  const path = join(folder, 'too-many.csv');
  const written = await store.exportFocus({ memo: false, most: 2 }, path);
  expect([written.lines, existsSync(path)]).toEqual([3, false]);
  expect((await store.exportFocus({ memo: false, most: 3 }, path)).lines).toBe(3);
  expect(existsSync(path)).toBe(true);
});

const MB = 1024 * 1024;
const sized = (bytes: number): Store['exportFocus'] => {
  return async (_, path) => {
    await writeFile(path, '');
    await truncate(path, bytes);
    return { lines: 5, totals: [] };
  };
};
test.each<[string, boolean, Store['exportFocus']]>([
  ['too much text', false, sized(64 * MB + 1)],
  ['too many lines', true, async ({ most = 0 }) => Promise.resolve({ lines: most + 1, totals: [] })],
])('%s is refused with the command that writes it, and nothing stays on the disk', async (_, memo, exportFocus) => {
  const other = await createBench({ store: doubleStore({ exportFocus: watched(exportFocus) }) });
  const reply = await other.post('focusExport', { from: '2026-08', to: '2026-10', memo });
  await other.end();
  const file = 'focus-2026-08-to-2026-10.csv';
  const command = `corridor export focus --from 2026-08 --to 2026-10${memo ? ' --all' : ''} --out ${file}`;
  expect([reply.statusCode, reply.json()]).toEqual([
    413,
    { code: 'too-large', sentence: `${file} would be larger than 64 MB. Choose fewer months, or stop the server and run: ${command}` },
  ]);
  expect(left()).toEqual([1, 0]);
});
