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

test('files of rates are told from bills by how they begin', () => {
  expect([DAILY, history('2026-10-01', '2026-10-02'), historyXml('2026-10-01', '2026-10-02')].map(isEcb)).toEqual([true, true, true]);
  expect(['Date,Amount,Merchant,\n', '<Invoice xmlns="urn:oasis"/>', ''].map(isEcb)).toEqual([false, false, false]);
});
