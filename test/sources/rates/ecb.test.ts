import { toText } from '../../../src/model/decimal';
import { isEcb, readEcb } from '../../../src/sources/rates/ecb';
import { DAILY, history, historyXml } from './ecb-files';

const read = (text: string) => {
  const found = readEcb(text);
  if (!found.ok) throw new Error(found.sentence);
  return found.rates;
};
const plain = (text: string) => read(text).days.map(({ date, rates }) => [date, Object.fromEntries([...rates].map(([name, rate]) => [name, toText(rate)]))]);

test('the daily CSV writes blanks after commas, a day in words and a comma at the end', () => {
  expect(plain(DAILY)).toEqual([['2026-10-30', { USD: '1.1', JPY: '170', GBP: '0.85' }]]);
  expect(read(DAILY).base).toBe('EUR');
});

test('the history in CSV and in XML say the same, the oldest day first, and N/A is no rate', () => {
  const csv = plain(history('2025-12-30', '2026-01-05'));
  expect(csv).toEqual([
    ['2025-12-30', { USD: '1.1', JPY: '170', BGN: '1.9558', GBP: '0.85' }],
    ['2025-12-31', { USD: '1.12', JPY: '170', BGN: '1.9558', GBP: '0.85' }],
    ['2026-01-02', { USD: '1.1', JPY: '170', GBP: '0.85' }],
    ['2026-01-05', { USD: '1.12', JPY: '170', GBP: '0.85' }],
  ]);
  expect(plain(historyXml('2025-12-30', '2026-01-05'))).toEqual(csv);
});

test('columns are known by name, wherever they stand', () => {
  expect(plain('Date,GBP,NEW,USD,\n2026-10-30,0.85,7.25,1.1,\n')).toEqual([['2026-10-30', { GBP: '0.85', NEW: '7.25', USD: '1.1' }]]);
});

test.each([
  ['Date,USD,\n2026-10-32,1.1,\n', '"2026-10-32" is no day'],
  ['Date,USD,\n2026-10-30,1.x,\n', 'The rate "1.x" of USD on 2026-10-30 is no number above zero'],
  ['Date,USD,\n2026-10-30,0,\n', 'The rate "0" of USD on 2026-10-30 is no number above zero'],
  ['Date,USD,\n2026-10-30,-1.1,\n', 'The rate "-1.1"'],
  ['Date,USD,\n2026-10-30,1.1,\n2026-10-30,1.2,\n', 'USD has two rates on 2026-10-30'],
  ['Date,Dollar,\n2026-10-30,1.1,\n', '"Dollar" is no currency'],
  ['Date,USD,\n', 'The file holds no rates'],
])('a file that cannot be right is refused as a whole: %j', (text, sentence) => {
  const found = readEcb(text);
  expect(found.ok ? '' : found.sentence).toContain(sentence);
});

const saved = (divider: string, day: (iso: string) => string, rate = (text: string) => text, end = '') =>
  history('2026-10-26', '2026-11-13')
    .trimEnd()
    .split(',\n')
    .map((line) => line.split(',').map((cell, i, all) => (all[0] === 'Date' ? cell : i === 0 ? day(cell) : rate(cell))))
    .map((cells) => `${cells.join(divider)}${end}\r\n`)
    .join('');
const parts = (iso: string) => iso.split('-').map((part) => part.replace(/^0/, ''));
const comma = (rate: string) => rate.replace('.', ',');

test.each([
  ['German', saved(';', (iso) => iso.split('-').reverse().join('.'), comma)],
  ['French', saved(';', (iso) => iso.split('-').reverse().join('/'), comma, ';')],
  ['American', saved(',', (iso) => `${parts(iso)[1] ?? ''}/${parts(iso)[2] ?? ''}/${parts(iso)[0] ?? ''}`)],
  ['American with short years', saved('\t', (iso) => `${parts(iso)[1] ?? ''}/${parts(iso)[2] ?? ''}/26`)],
  ['British with names of months', saved(',', (iso) => `${parts(iso)[2] ?? ''}-${iso.slice(5, 7) === '10' ? 'Oct' : 'Nov'}-26`)],
  ['with a mark before the text', `\uFEFF${saved(';', (iso) => iso, comma)}`],
])('a history that a spreadsheet saved again says the same: %s', (_, text) => {
  expect(isEcb(text)).toBe(true);
  expect(plain(text)).toEqual(plain(history('2026-10-26', '2026-11-13')));
});

test.each([
  ['days that are right in both orders', 'Date;USD;JPY\n06/11/2026;1,1;170\n05/11/2026;1,12;170\n', 'can be read in two ways, month first or day first'],
  ['a point taken for thousands', 'Date;HUF;USD\n06.11.2026;380123;1,1\n05.11.2026;380,1;1,1\n', 'The rate "380.1" of HUF on 2026-11-05 is ten times'],
  ['points and commas', 'Date;HUF;USD\n06.11.2026;380.123;1,1\n', 'The rate "380.123" of HUF on 2026-11-06 has a point where others have a comma'],
  ['a rate that became a day', 'Date;USD;HUF\n06.11.2026;01. Jan;380,1\n', 'The rate "01. Jan" of USD on 2026-11-06'],
  ['days of neither order', 'Date;USD;HUF\n31/31/2026;1,1;380\n', '"2026-31-31" is no day'],
])('a history that was saved wrongly is refused: %s', (_, text, sentence) => {
  const found = readEcb(text);
  expect(found.ok ? '' : found.sentence).toContain(sentence);
});

test('files of rates are told from bills by how they begin', () => {
  expect([DAILY, history('2026-10-01', '2026-10-02'), historyXml('2026-10-01', '2026-10-02')].map(isEcb)).toEqual([true, true, true]);
  expect(['Date,Amount,Merchant,\n', '<Invoice xmlns="urn:oasis"/>', ''].map(isEcb)).toEqual([false, false, false]);
});
