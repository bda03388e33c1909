import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { rewritten } from '../../../src/server/store/files/rewrite';
import { column } from '../../../src/sources/readings';
import { cells, source, through } from '../../sources/through';

const table = source({ format: 'csv', charge: { ChargeDescription: column('words') } });
const records = source({ format: 'jsonl', charge: { ChargeDescription: column('words') } });
const row = (n: number): string => `2026-10-03,${String(n)},"one\ntwo ${String(n)}"`;
const record = (n: number): string => `{"day":"2026-10-03","amount":${String(n)},"words":"a \\"quoted\\" word ${String(n)}"}`;
/** Longer than what is looked at first. */
const many = (line: (n: number) => string, end: string): string => Array.from({ length: 9_000 }, (_, n) => line(n) + end).join('');
const HEADING = 'day,amount,words';

const MIXED: readonly (readonly [what: string, content: string, amounts: readonly string[]])[] = [
  ['a heading of Unix above lines of Windows', `${HEADING}\n${row(1)}\r\n${row(2)}\r\n`, ['1', '2']],
  ['a last line of Unix below lines of Windows', `${HEADING}\r\n${row(1)}\r\n${row(2)}\n`, ['1', '2']],
  ['a file of Unix behind one of Windows', `${HEADING}\r\n${row(1)}\r\n${row(2)}\n${row(3)}\n`, ['1', '2', '3']],
];

test.each(MIXED)('%s: every line is read, packed too', async (_, content, amounts) => {
  for (const bytes of [content, gzipSync(content)]) {
    const outcome = await through(table, bytes);
    expect(outcome.rejected.lines).toEqual([]);
    expect(cells(outcome, 'BilledCost', 'ChargeDescription')).toEqual(amounts.map((n) => [n, `one\ntwo ${n}`]));
  }
});

test.each([
  ['a last line of Unix', `${record(1)}\r\n${record(2)}\n`],
  ['lines of Windows behind those of Unix', `${record(1)}\n${record(2)}\r\n`],
])('JSON lines with %s are read', async (_, content) => {
  const outcome = await through(records, content, 'export.jsonl');
  expect(cells(outcome, 'BilledCost', 'ChargeDescription')).toEqual([1, 2].map((n) => [String(n), `a "quoted" word ${String(n)}`]));
});

test.each([
  ['was cut off', (packed: Buffer) => packed.subarray(0, -12)],
  ['unpacks to far more than it should', () => gzipSync(`${HEADING}\n${row(1)}\r\n${' '.repeat(200_000_000)}`)],
])('no copy is made of a packed file that %s', async (_, spoilt) => {
  const scratch = mkdtempSync(join(tmpdir(), 'corridor-even-'));
  const path = join(scratch, 'export.csv.gz');
  writeFileSync(path, spoilt(gzipSync(`${HEADING}\n${many(row, '\r\n')}`)));
  const file = { upload: '', name: 'export.csv.gz', path, bytes: 0, hash: '' };
  expect(await rewritten({ file, stem: 'one', scratch, compressed: true }, 'even', new PassThrough())).toBeUndefined();
  expect(readdirSync(scratch)).toEqual(['export.csv.gz']);
  rmSync(scratch, { recursive: true });
});

test('the end of a long file is looked at, too', async () => {
  const long = await through(table, `${HEADING}\r\n${many(row, '\r\n')}${row(9_000)}\n`);
  expect([long.charges.length, long.charges.at(-1)?.['BilledCost']]).toEqual([9_001, '9000']);
});

test('a refused line keeps its number', async () => {
  const { rejected } = await through(table, `${HEADING}\n${row(1)}\r\n2026-10-03,x,y\r\n`);
  expect(rejected.lines.map(({ line, field }) => [line, field])).toEqual([[3, 'amount']]);
});
