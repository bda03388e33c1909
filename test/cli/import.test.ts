import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ImportReport } from '../../src/cli/report';
import { type Terminal, costs, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.end());

const importing = async (...argv: string[]): Promise<{ code: number; err: string; report: ImportReport }> => {
  const { code, out, err } = await terminal.run('import', ...argv, '--json');
  if (out === '') throw new Error(err);
  return { code, err, report: JSON.parse(out) as ImportReport };
};
const actuals = async (...argv: string[]) => (await terminal.run('actuals', '--by', 'month,vendor,model', '--csv', ...argv)).out;

const OCTOBER = costs([
  { day: 1, amount: '12.50' },
  { day: 2, amount: '0.0000000001' },
  { day: 2, amount: '7.25', item: 'gpt-5, output' },
  { day: 3, amount: '4', currency: 'eur' },
]);

test('new lines are written, exactly, by currency', async () => {
  terminal.write('october.csv', OCTOBER);
  const { code, err, report } = await importing('october.csv');
  expect([code, err]).toEqual([0, '']);
  expect(report).toMatchObject({
    ...{
      outcome: 'written',
      sentence: null,
      source: 'openai-costs',
      lines: 4,
      accepted: 4,
      unchanged: 0,
      replaced: 0,
      removed: 0,
      rejectedCount: 0,
      rejected: [],
    },
    totals: [
      { Currency: 'EUR', Amount: '4' },
      { Currency: 'USD', Amount: '19.7500000001' },
    ],
  });
  expect(report.batch).toEqual(expect.any(Number));
  expect(report.files).toMatchObject([{ file: 'october.csv', batch: report.batch, source: 'openai-costs', taken: true, accepted: 4 }]);
  const lines = (await actuals()).split('\r\n');
  expect(lines[0]).toBe('Month,Vendor,Model,Currency,Quantity,BilledCost,FxRate,Cost,Lines');
  expect(lines[1]).toMatch(/^2026-10,OpenAI,gpt-5,EUR,.*,4,/);
  const rows = JSON.parse((await terminal.run('actuals', '--by', 'currency', '--json')).out) as { Totals: { Currency: string; BilledCost: string }[] };
  expect(rows.Totals.map(({ Currency, BilledCost }) => [Currency, BilledCost])).toEqual([
    ['EUR', '4'],
    ['USD', '19.7500000001'],
  ]);
});

test('the same file again changes nothing, and says so', async () => {
  terminal.write('october.csv', OCTOBER);
  await importing('october.csv');
  const before = await actuals();
  terminal.write('copy of october.csv', OCTOBER);
  for (const name of ['october.csv', 'copy of october.csv']) {
    const { code, err, report } = await importing(name);
    expect(report).toMatchObject({ outcome: 'nothing new', batches: [], accepted: 0, replaced: 0, removed: 0, unchanged: 4 });
    expect(code).toBe(1);
    expect(err).toMatch(/^Nothing new: all 4 lines are already there.*\.\n$/);
  }
  expect(await actuals()).toBe(before);
});

test('a dry run says the same and writes nothing', async () => {
  terminal.write('october.csv', OCTOBER);
  const { code, report } = await importing('october.csv', '--dry-run');
  expect(code).toBe(0);
  expect(report).toMatchObject({ outcome: 'would write', batches: [], accepted: 4 });
  expect((await actuals()).trim().split('\r\n')).toHaveLength(1);
});

test('a restated day replaces itself and no other', async () => {
  terminal.write('october.csv', OCTOBER);
  terminal.write('restated.csv', costs([{ day: 2, amount: '8.00', item: 'gpt-5, output' }]));
  await importing('october.csv');
  const { code, report } = await importing('restated.csv');
  expect(code).toBe(0);
  expect(report).toMatchObject({ outcome: 'written', accepted: 0, replaced: 1, removed: 1, unchanged: 0 });
  const { out } = await terminal.run('actuals', '--by', 'currency', '--csv');
  expect(out).toContain('USD,');
  expect(out).toContain('20.5');
});

test('files in any order give the same actuals, gzip or not', async () => {
  const parts = [1, 2, 3].map((day) => costs([{ day, amount: `${String(day)}.10` }]));
  const other = openTerminal();
  parts.forEach((text, i) => terminal.write(`${String(i)}.csv`, text));
  parts.forEach((text, i) => other.write(`${String(i)}.bin`, gzipSync(text)));
  expect((await terminal.run('import', '0.csv', '1.csv', '2.csv')).code).toBe(0);
  expect((await other.run('import', '2.bin', '0.bin', '1.bin')).code).toBe(0);
  expect((await other.run('actuals', '--by', 'Month,Vendor,Model,Currency', '--csv')).out).toBe(
    (await terminal.run('actuals', '--by', 'Month,Vendor,Model,Currency', '--csv')).out,
  );
  other.end();
});

test('lines that cannot be read are named, and the rest is written', async () => {
  const text = costs([
    { day: 1, amount: '1.00' },
    { day: 2, amount: '"1,5x"' },
    { day: 3, amount: '2.00' },
  ]);
  terminal.write('october.csv', text);
  const { code, report } = await importing('october.csv');
  expect(code).toBe(0);
  expect(report).toMatchObject({ outcome: 'written', accepted: 2, rejectedCount: 1, totals: [{ Currency: 'USD', Amount: '3' }] });
  expect(report.rejected).toEqual([
    { file: 'october.csv', line: 3, field: expect.any(String) as unknown, sentence: expect.stringContaining('1,5x') as unknown },
  ]);
  const shown = await terminal.run('import', 'october.csv', '--dry-run');
  expect(shown.err).toMatch(/Line 3: .*1,5x/);
});

describe('what is not an export', () => {
  const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(400, 7)]);
  test.each<[string, string | Buffer]>([
    ['empty.csv', ''],
    ['headings.csv', `${OCTOBER.split('\n')[0] ?? ''}\n`],
    ['garbage.csv', 'a,b\n1,2\n3,4\n'],
    ['picture.csv', PNG],
    ['noise.csv', Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256))],
    ['zeros.csv', Buffer.alloc(1000)],
    ['words.csv', 'Dear all,\nplease find the costs attached.\n'],
    ['mislabelled.json', '{"not": "an export"}'],
    ['cut.csv.gz', gzipSync(OCTOBER).subarray(0, 60)],
    ['quote.csv', `${OCTOBER}"never closed`],
    ['page.csv', '<!doctype html><html><body>Please log in</body></html>'],
  ])('%s: a sentence, and nothing is half-written', async (name, content) => {
    terminal.write(name, content);
    const { code, err, report } = await importing(name);
    expect([code, report.outcome]).toEqual([1, 'nothing taken']);
    expect(report.files[0]?.sentence).toMatch(/^[A-Z].*\.$/);
    expect(err).toContain(report.files[0]?.sentence);
    expect((await actuals()).trim().split('\r\n')).toHaveLength(1);
    expect(err).not.toMatch(/Something went wrong|\bat .*\.ts|Invalid Input|duckdb/i);
  });

  test('a file cut in the middle of a line is not taken at all', async () => {
    terminal.write('cut.csv', OCTOBER.slice(0, -40));
    const { code, err } = await importing('cut.csv');
    expect([code, err]).toEqual([1, 'cut.csv: The file ends in the middle of line 5. Nothing was taken. Download it again.\n']);
  });

  test('a last line without a line end is said, and taken', async () => {
    terminal.write('october.csv', OCTOBER.trimEnd());
    const { code, report } = await importing('october.csv');
    expect([code, report.accepted]).toEqual([0, 4]);
    expect(report.files[0]?.sentence).toBe('The last line of the file has no line end: look whether it is whole.');
  });

  test('JSON lines that were cut off are not taken; whole ones need no line end', async () => {
    const spend = (id: string) =>
      JSON.stringify({
        request_id: id,
        spend: 1,
        startTime: '2026-10-14T10:00:00Z',
        endTime: '2026-10-14T10:00:01Z',
        model: 'm',
        custom_llm_provider: 'openai',
        total_tokens: 1,
      });
    terminal.write('cut.jsonl', `${spend('a')}\n${spend('b').slice(0, -9)}`);
    terminal.write('whole.jsonl', `${spend('a')}\n${spend('b')}`);
    const cut = await importing('cut.jsonl');
    expect([cut.code, cut.report.files[0]?.sentence]).toEqual([1, 'The file ends in the middle of line 2. Nothing was taken. Download it again.']);
    const whole = await importing('whole.jsonl');
    expect([whole.code, whole.report.accepted, whole.report.files[0]?.sentence]).toEqual([0, 2, null]);
  });

  test('a good file beside a bad one is written, the bad one named', async () => {
    terminal.write('october.csv', OCTOBER);
    terminal.write('garbage.csv', 'a,b\n1,2\n');
    const { code, err, report } = await importing('garbage.csv', 'october.csv');
    expect(code).toBe(0);
    expect(report.files.map((file) => file.taken)).toEqual([false, true]);
    expect(err).toMatch(/^garbage\.csv: .*\.\n$/);
  });
});

test('text from a file never becomes a formula, nor SQL', async () => {
  const nasty = ['=HYPERLINK(""http://x"")', '+1-2', '@SUM(A1)', "'); DROP TABLE charges; --"];
  terminal.write('nasty.csv', costs(nasty.map((item, i) => ({ day: i + 1, amount: '1.00', item }))));
  const { code, report } = await importing('nasty.csv');
  expect([code, report.accepted]).toEqual([0, 4]);
  const { out } = await terminal.run('actuals', '--by', 'model', '--csv');
  const models = out.split('\r\n').slice(1, -1);
  expect(models).toHaveLength(4);
  for (const line of models) expect(line).not.toMatch(/^"?[=+@-]/);
  expect(models.some((line) => line.startsWith(`"'=HYPERLINK(""http://x"")"`))).toBe(true);
  const json = (await terminal.run('actuals', '--by', 'model', '--json')).out;
  expect(json).toContain('=HYPERLINK(\\"http://x\\")');
});

test('a name from outside is text', async () => {
  const name = "'; DROP TABLE charges; --.csv";
  terminal.write(name, OCTOBER);
  const { code, report } = await importing(name);
  expect([code, report.files[0]?.file]).toEqual([0, name]);
});

test('a ledger that somebody else holds is named, and so is a file that is no ledger', async () => {
  terminal.write('october.csv', OCTOBER);
  terminal.write('other.duckdb', 'this is a text');
  const { code, err } = await terminal.run('import', 'october.csv', '--ledger', 'other.duckdb');
  expect(code).toBe(1);
  expect(err).toMatch(/other\.duckdb.*\.\n$/);
  expect(readFileSync(join(terminal.folder, 'other.duckdb'), 'utf8')).toBe('this is a text');
});

test('the ledger may be named before the command, or by the environment', async () => {
  terminal.write('october.csv', OCTOBER);
  expect((await terminal.run('--ledger', 'a.duckdb', 'import', 'october.csv')).code).toBe(0);
  expect((await terminal.run('actuals', '--ledger=a.duckdb')).out).toContain('OpenAI');
  expect((await terminal.run('actuals')).code).toBe(1);
});
