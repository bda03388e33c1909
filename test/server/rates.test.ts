import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readRateFile } from '../../src/server/rate-file';
import { history } from '../sources/rates/ecb-files';
import { type Bench, createBench, form } from './bench';
import { workbook } from './store/packed';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.end());

async function put(name: string, content: string | Buffer): Promise<string> {
  const { payload: around, headers } = form(name, '\0');
  const [before = '', behind = ''] = around.split('\0');
  const payload = Buffer.concat([Buffer.from(before), Buffer.from(content), Buffer.from(behind)]);
  const host = { host: 'localhost:3000', authorization: `Bearer ${bench.token}`, ...headers };
  return (await bench.app.inject({ method: 'POST', url: '/api/upload', payload, headers: host })).json<{ readonly upload: string }>().upload;
}
const ask = async (upload: string, months: readonly string[]) =>
  (await bench.post('rates', { upload, currency: 'USD', from: ['EUR', 'BGN'], months })).json<unknown>();

test('the month’s rates out of an uploaded history, and why there is none of a currency that ended', async () => {
  const upload = await put('hist.csv', history('2026-09-28', '2026-11-04'));
  expect(await ask(upload, ['2026-10'])).toEqual({
    rows: [
      { Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average', Rate: '1.11', Source: 'ECB reference rate, mean of 22 days' },
      { Date: '2026-10-31', From: 'EUR', To: 'USD', Type: 'month-end', Rate: '1.1', Source: 'ECB reference rate of 30 Oct 2026' },
    ],
    sentences: ['BGN has a rate to USD on 0 of 22 days in Oct 26.', 'BGN has no rate to USD on 31 Oct 2026 or shortly before.'],
  });
  expect(await ask(upload, ['2026-11'])).toMatchObject({ rows: [], sentences: [expect.stringContaining('does not reach')] });
});

test('a file of something else is refused by its name', async () => {
  expect(await ask(await put('bill.csv', 'Date,Amount\n2026-10-01,5\n'), ['2026-10'])).toMatchObject({
    code: 'rates',
    sentence: 'bill.csv holds no exchange rates of the European Central Bank and is no table with Date, From, To, Type and Rate.',
  });
});

test("the company's own rates out of a workbook, whichever sheet has them; one without, or with macros, is refused in words", async () => {
  const table = [
    ['Date', 'From', 'To', 'Type', 'Rate'],
    [{ day: 46326 }, 'EUR', 'USD', 'month-end', 1.0875],
  ];
  const own = await ask(await put('rates.xlsx', workbook({ Notes: [['Rates of the treasury']], Rates: table })), ['2026-10']);
  expect(own).toMatchObject({ rows: [{ Date: '2026-10-31', From: 'EUR', To: 'USD', Type: 'month-end', Rate: '1.0875' }] });
  expect(await ask(await put('bill.xlsx', workbook({ Bill: [['Date', 'Amount']] })), ['2026-10'])).toMatchObject({
    sentence: 'bill.xlsx holds no exchange rates of the European Central Bank and is no table with Date, From, To, Type and Rate.',
  });
  expect(await ask(await put('macros.xlsm', workbook({ Rates: table }, [['xl/vbaProject.bin', 'x']])), ['2026-10'])).toMatchObject({
    sentence: 'macros.xlsm: This workbook has macros. Save it without them (.xlsx) and try again.',
  });
});

const unix = process.platform === 'win32' ? test.skip : test;
unix('a pipe, into which perhaps nobody writes, is not waited for; nor is a folder read', async () => {
  const pipe = join(bench.folder, 'rates.pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, bench.folder])
    await expect(readRateFile(path, 'rates.pipe', { to: 'USD', toDate: false })).rejects.toThrow('rates.pipe is not a file.');
});
