import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ImportReport } from '../../src/cli/report';
import { focus } from '../server/store/exports';
import { type Terminal, costs, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
  for (const month of ['2026-09', '2026-10'])
    for (const kind of ['data', 'metadata']) mkdirSync(join(terminal.folder, 'export', kind, `BILLING_PERIOD=${month}`), { recursive: true });
});
afterEach(() => terminal.end());

const importing = async (...argv: string[]) => {
  const { code, out, err } = await terminal.run('import', ...argv, '--json');
  return { code, err, report: JSON.parse(out === '' ? 'null' : out) as ImportReport };
};
/** A month of a bill in two parts, with its manifest, as AWS lays them into a bucket. */
function month(of: string, ...parts: readonly string[]) {
  const at = (i: number) => `data/BILLING_PERIOD=${of}/bill-0000${String(i + 1)}.csv.gz`;
  parts.forEach((amount, i) => terminal.write(join('export', at(i)), gzipSync(focus({ day: `${of}-0${String(i + 1)}`, amount }))));
  const dataFiles = parts.map((_, i) => `s3://bucket/prefix/bill/${at(i)}`);
  terminal.write(`export/metadata/BILLING_PERIOD=${of}/bill-Manifest.json`, JSON.stringify({ dataFiles }));
}

test('a folder is one table for each manifest in it, and every other file for itself', async () => {
  month('2026-09', '1', '2');
  month('2026-10', '4', '8', '16');
  terminal.write('export/costs.csv', costs([{ day: 1, amount: '32' }]));
  const { code, err, report } = await importing('export');
  expect([code, err]).toEqual([0, '']);
  expect(report.files.map(({ file, source, accepted, batch }) => [file, source, accepted, typeof batch])).toEqual([
    ['bill (2 files)', 'focus', 2, 'number'],
    ['bill (3 files)', 'focus', 3, 'number'],
    ['costs.csv', 'openai-costs', 1, 'number'],
  ]);
  expect(report.totals).toEqual([{ Currency: 'USD', Amount: '63' }]);
  month('2026-10', '4', '8');
  rmSync(join(terminal.folder, 'export/data/BILLING_PERIOD=2026-10/bill-00003.csv.gz'));
  const again = await importing('export');
  expect(again.report.files.map(({ accepted, removed, unchanged }) => [accepted, removed, unchanged])).toEqual([
    [0, 0, 2],
    [0, 1, 2],
    [0, 0, 1],
  ]);
});

test('an export that lacks a part is not taken', async () => {
  terminal.write('export/metadata/BILLING_PERIOD=2026-10/bill-Manifest.json', JSON.stringify({ dataFiles: ['s3://b/1.csv', 's3://b/2.csv'] }));
  terminal.write('export/1.csv', focus({ day: '2026-10-01', amount: '1' }));
  const { code, err } = await importing('export');
  expect([code, err]).toEqual([1, 'bill-Manifest.json names 2 files, of which 2.csv is not there. Bring in the whole export.\n']);
});
