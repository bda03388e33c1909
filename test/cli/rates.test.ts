import { gzipSync } from 'node:zlib';
import { zip } from '../server/store/packed';
import { type Terminal, openTerminal } from './terminal';
import { DAILY, history } from '../sources/rates/ecb-files';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.end());

test('rows for Rates as a table, CSV and JSON', async () => {
  terminal.write('hist.csv', history('2026-09-28', '2026-11-04'));
  const json = await terminal.run('rates', 'hist.csv', '--currency', 'usd', '--from', 'eur', '--json');
  expect([json.code, json.err]).toEqual([0, '']);
  expect(JSON.parse(json.out)).toEqual([
    { Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average', Rate: '1.11', Source: 'ECB reference rate, mean of 22 days' },
    { Date: '2026-10-31', From: 'EUR', To: 'USD', Type: 'month-end', Rate: '1.1', Source: 'ECB reference rate of 30 Oct 2026' },
  ]);
  const csv = await terminal.run('rates', 'hist.csv', '--currency', 'USD', '--from', 'EUR', '--csv');
  expect(csv.out).toBe(
    'Date,From,To,Type,Rate,Source\r\n2026-10-01,EUR,USD,average,1.11,"ECB reference rate, mean of 22 days"\r\n2026-10-31,EUR,USD,month-end,1.1,ECB reference rate of 30 Oct 2026\r\n',
  );
  const table = await terminal.run('rates', 'hist.csv', '--currency', 'USD', '--from', 'EUR');
  expect(table.out.split('\n')[1]).toMatch(/^2026-10-01 +EUR +USD +average +1\.11 +ECB/);
});

test('the company’s own rate stands before the bank’s, and both are told', async () => {
  terminal.write('hist.csv.gz', gzipSync(history('2026-09-28', '2026-11-04')));
  terminal.write('own.csv', 'Date,From,To,Type,Rate,Source\n2026-10-01,EUR,USD,average,1.12,treasury\n');
  const { out, err } = await terminal.run('rates', 'hist.csv.gz', 'own.csv', '--currency', 'USD', '--from', 'EUR', '--json');
  expect((JSON.parse(out) as { Rate: string; Source: string }[]).map(({ Rate, Source }) => [Rate, Source])).toEqual([
    ['1.12', 'treasury'],
    ['1.1', 'ECB reference rate of 30 Oct 2026'],
  ]);
  expect(err).toBe('EUR to USD, average of 2026-10-01: 1.12 stands, 1.11 does not.\n');
});

test('a table that Excel saved with semicolons and decimal commas is read, where its figures can be read in one way', async () => {
  const own = (rate: string): string => `Date;From;To;Type;Rate\n2026-10-01;EUR;USD;average;${rate}\n`;
  terminal.write('own.csv', own('1,0825'));
  const { out } = await terminal.run('rates', 'own.csv', '--currency', 'USD', '--json');
  expect((JSON.parse(out) as { Rate: string }[]).map(({ Rate }) => Rate)).toEqual(['1.0825']);
  terminal.write('own.csv', own('17,500'));
  expect((await terminal.run('rates', 'own.csv', '--currency', 'USD')).err).toContain('Line 2: Rate "17,500" cannot be read: write it with a point');
});

test('the bank’s archive is read as what is in it, and one with several files is not', async () => {
  terminal.write('eurofxref-hist.zip', zip(['eurofxref-hist.csv', history('2026-09-28', '2026-11-04')]));
  const { code, out } = await terminal.run('rates', 'eurofxref-hist.zip', '--currency', 'USD', '--from', 'EUR', '--json');
  expect([code, (JSON.parse(out) as { Rate: string }[]).map(({ Rate }) => Rate)]).toEqual([0, ['1.11', '1.1']]);
  terminal.write('two.zip', zip(['a.csv', DAILY], ['b.csv', DAILY]));
  expect((await terminal.run('rates', 'two.zip', '--currency', 'USD')).err).toBe('two.zip has to hold one file of exchange rates.\n');
  terminal.write('cut.zip', zip(['a.csv', DAILY]).subarray(0, 60));
  expect((await terminal.run('rates', 'cut.zip', '--currency', 'USD')).err).toContain('cut.zip: The archive cannot be read to its end.');
});

test.each([
  [['rates', 'daily.csv', '--currency', 'USD'], 1, 'No month is whole in this file'],
  [['rates', 'daily.csv', '--currency', 'XOF'], 1, 'XOF is not among the currencies of this file.'],
  [['rates', 'bill.csv', '--currency', 'USD'], 1, 'holds no exchange rates'],
  [['rates', 'broken.csv', '--currency', 'USD'], 1, ': write average, month-end or budget. Nothing was taken.'],
  [['rates', 'zero.csv', '--currency', 'USD'], 1, 'Line 2: the rate must be above 0'],
  [['rates', 'none.csv', '--currency', 'USD'], 1, 'cannot be read'],
  [['rates', 'daily.csv'], 2, 'Which reporting currency?'],
  [['rates', 'daily.csv', '--currency', 'Tokens'], 2, 'A currency is three letters'],
  [['rates', 'daily.csv', '--currency', 'USD', '--month', '2026-13'], 2, '--month takes a month'],
  [['rates', 'daily.csv', '--currency', 'USD', '--budget', '2026-02-30'], 2, '--budget takes a day'],
  [['rates'], 2, 'Which files?'],
])('%j ends with %i', async (argv, code, sentence) => {
  terminal.write('daily.csv', DAILY);
  terminal.write('bill.csv', 'Date,Amount\n2026-10-01,5\n');
  terminal.write('broken.csv', 'Date,From,To,Type,Rate\n2026-10-01,EUR,USD,average,1.1\n2026-10-01,EUR,USD,monthly,1.1\n');
  terminal.write('zero.csv', 'Date,From,To,Type,Rate\n2026-10-01,EUR,USD,average,0\n');
  const answer = await terminal.run(...argv);
  expect([answer.code, answer.out]).toEqual([code, '']);
  expect(answer.err).toContain(sentence);
});
