import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decimal, round, toText, ZERO } from '../../src/model/decimal';
import {
  amount,
  coalesce,
  column,
  constant,
  currency,
  flag,
  instant,
  jsonKey,
  lower,
  mapped,
  minorUnits,
  negate,
  product,
  rest,
  roundedAmount,
  type AmountReading,
  type InstantReading,
} from '../../src/sources/readings';
import type { Source } from '../../src/sources/source';
import { figureSigns, plainFigure, unblank } from '../../src/sources/sql/figures';
import { run } from './golden';

// Property tests run many statements; how long that takes says nothing.
jest.setTimeout(60_000);

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let folder: string;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  folder = mkdtempSync(join(tmpdir(), 'corridor-sql-'));
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const source = (BilledCost: AmountReading, when: InstantReading = instant('when')): Source => ({
  id: 'x',
  title: 'X',
  version: 1,
  format: 'csv',
  needs: '',
  grain: '',
  checked: '2026-11-22',
  detect: { all: ['a'] },
  charge: {
    ServiceProviderName: constant('V'),
    ServiceName: constant('S'),
    ChargePeriodStart: when,
    ChargePeriodEnd: when,
    ChargeCategory: constant('Usage'),
    BilledCost,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('manual'),
    x_CountsToTotal: flag(true),
    ChargeDescription: column('note'),
    x_Extra: rest(),
  },
  identity: ['ChargeDescription'],
  replaces: 'record',
  scope: [],
});

let files = 0;
async function reading(of: Source, headings: readonly string[], lines: readonly (readonly string[])[]) {
  files += 1;
  const path = join(folder, `it's ${String(files)}.csv`);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  writeFileSync(path, [headings, ...lines].map((cells) => `${cells.map(cell).join(',')}\n`).join(''));
  return run(of, { path, format: 'csv', headings, delimiter: ',', compressed: false, encoding: 'utf-8', rejects: 'r' });
}
const DAY = '2026-10-01';
const costs = async (how: AmountReading, texts: readonly string[]) => {
  const { charges, rejected } = await reading(
    source(how),
    ['a', 'b', 'when', 'note'],
    texts
      .map((text, i) => [...text.split('×'), DAY, String(i)].slice(-4))
      .map((cells) => (cells.length === 3 ? [cells[0] ?? '', '', ...cells.slice(1)] : cells)),
  );
  const read = new Map(charges.map((row) => [Number(row['ChargeDescription']), row['BilledCost']]));
  const why = new Map(rejected.lines.map(({ line, sentence }) => [line - 2, sentence]));
  return texts.map((_, i) => read.get(i) ?? why.get(i));
};

test('every amount is read exactly, or not at all', async () => {
  const digits = (min: number, max: number) =>
    fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), minLength: min, maxLength: max });
  const number = fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      digits(1, 14),
      fc.option(digits(1, 15)),
      fc.option(fc.tuple(fc.constantFrom('e', 'E', 'e-', 'E+'), fc.integer({ min: 0, max: 12 }))),
    )
    .map(([sign, whole, places, exponent]) => `${sign}${whole}${places === null ? '' : `.${places}`}${exponent === null ? '' : exponent.join('')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 80 }), async (texts) => {
      const read = await costs(amount('a'), texts);
      texts.forEach((text, i) => {
        const exact = decimal(text);
        if (exact === undefined) throw new Error(text);
        const got = read[i];
        if (typeof got === 'string' && got.startsWith('the amount')) {
          // Refused only for too many decimals, trailing zeros of the mantissa aside, or too many digits.
          expect(toText(round(exact, 12)) !== toText(exact) || /e-/i.test(text) || toText(exact).replace(/^-/, '').split('.')[0]!.length > 20).toBe(true);
        } else expect(got).toBe(toText(exact));
      });
    }),
    { numRuns: 25 },
  );
});

test('rounding happens only where it is declared, half away from zero', async () => {
  expect(await costs(roundedAmount('a'), ['0.1234567890125', '-0.1234567890125', '0.12345678901249999', '5e-13', '0e-13', '-0.0000000000000'])).toEqual([
    '0.123456789013',
    '-0.123456789013',
    '0.123456789012',
    '0.000000000001',
    '0',
    '0',
  ]);
});

test('a number as programs write it is rounded as its digits say, with an exponent or without', async () => {
  const number = fc.tuple(
    fc.constantFrom('', '-'),
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.stringMatching(/^[0-9]{1,24}$/),
    fc.constantFrom('', 'e-05', 'e-9', 'E-11', 'e3', 'e+2'),
  );
  const texts = fc.array(number, { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const all = parts.map(([sign, whole, digits, exponent]) => `${sign}${String(whole)}.${digits}${exponent}`);
      const read = await costs(roundedAmount('a'), all);
      const wanted = all.map((text) => toText(round(decimal(text) ?? ZERO, 12)));
      expect(read.map((got, i) => (String(got).endsWith('kept as 0.') ? '0' : got === wanted[i] ? got : `${all[i] ?? ''}: ${String(got)}`))).toEqual(wanted);
    }),
    { numRuns: 10 },
  );
});

test('what is rounded to nothing is refused: it would be a zero that nobody wrote', async () => {
  const small = ['1e-13', '-4.9E-13', '0.0000000000004999', '1e-400', '-92e-15', '.074655399218594131837e-12', '8.95e-16'];
  expect(await costs(roundedAmount('a'), small)).toEqual(small.map((text) => `the amount "${text}" is so small that it would be kept as 0.`));
  expect(await costs(roundedAmount('a'), ['1e30'])).toEqual(['the amount "1e30" is too large.']);
});

test('hundredths, products and negatives are exact', async () => {
  expect(await costs(minorUnits('a'), ['123.45', '-7', '0.0000000001', '1.5 '])).toEqual(['1.2345', '-0.07', '0.000000000001', '0.015']);
  expect(await costs(minorUnits('a', 3), ['1', '0.0000000001'])).toEqual([
    '0.001',
    'the amount "0.0000000001" has more than 9 decimals and cannot be kept exactly.',
  ]);
  expect(await costs(product('a', 'b'), ['520×33.333333', '3×0.1', '999999999999×0.000001'])).toEqual(['17333.33316', '0.3', '999999.999999']);
  expect(await costs(negate(amount('a')), ['5', '-0.1'])).toEqual(['-5', '0.1']);
});

test('forms of amounts are declared, never guessed', async () => {
  const texts = ['1,234.56', '1.234,56', '(500.00)', '-1,000', '12,34', '1,2345', '1234', ' 7 '];
  expect((await costs(amount('a', 'grouped'), texts)).map((got) => (String(got).startsWith('the') ? 'refused' : got))).toEqual([
    '1234.56',
    'refused',
    '-500',
    '-1000',
    'refused',
    'refused',
    '1234',
    '7',
  ]);
  expect((await costs(amount('a', 'continental'), texts)).map((got) => (String(got).startsWith('the') ? 'refused' : got))).toEqual([
    'refused',
    '1234.56',
    'refused',
    '-1',
    '12.34',
    '1.2345',
    '1234',
    '7',
  ]);
});

test('P24 moments are read in UTC, or refused', async () => {
  const texts = [
    '2026-10-01',
    '2026-10-01T05:06:07Z',
    '2026-10-01 05:06:07',
    '2026-10-01T05:06:07.999999Z',
    '2026-10-01T05:06:07+02:00',
    '2026-10-01 05:06:07.5-0330',
    '2026-10-01T05:06Z',
    '2026-02-30',
    '0005-01-25',
    'infinity',
    '5/1/26',
    '2026-10-01T25:00:00Z',
    '2026-10-01T05:06:07 UTC',
    '1790467200',
  ];
  const iso = await reading(
    source(amount('a')),
    ['a', 'b', 'when', 'note'],
    texts.map((text, i) => ['1', '', text, String(i)]),
  );
  const at = new Map(iso.charges.map((row) => [Number(row['ChargeDescription']), row['ChargePeriodStart']]));
  expect(texts.map((_, i) => at.get(i) ?? 'refused')).toEqual([
    '2026-10-01T00:00:00Z',
    '2026-10-01T05:06:07Z',
    '2026-10-01T05:06:07Z',
    '2026-10-01T05:06:07Z',
    '2026-10-01T03:06:07Z',
    '2026-10-01T08:36:07Z',
    '2026-10-01T05:06:00Z',
    'refused',
    'refused',
    'refused',
    'refused',
    'refused',
    '2026-10-01T05:06:07Z',
    'refused',
  ]);
  const others = await reading(
    source(amount('a'), instant('when', 'us', 'unix', 'month')),
    ['a', 'b', 'when', 'note'],
    ['5/1/26', '12/31/2026', '31/12/26', '1790467200', '2026-10', '2026-13'].map((text, i) => ['1', '', text, String(i)]),
  );
  const seen = new Map(others.charges.map((row) => [Number(row['ChargeDescription']), row['ChargePeriodStart']]));
  expect([0, 1, 2, 3, 4, 5].map((i) => seen.get(i) ?? 'refused')).toEqual([
    '2026-05-01T00:00:00Z',
    '2026-12-31T00:00:00Z',
    'refused',
    '2026-09-27T00:00:00Z',
    '2026-10-01T00:00:00Z',
    'refused',
  ]);
});

test('headings and cells from outside stay data', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.string({ minLength: 1, maxLength: 20 }).filter((name) => !['a', 'b', 'when', 'note'].includes(name.trim().toLowerCase()) && name.trim() !== ''),
        { maxLength: 5, selector: (name) => name.trim().toLowerCase() },
      ),
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      async (names, text) => {
        const { charges, rejected } = await reading(source(amount('a')), ['a', 'when', 'note', ...names], [['1', DAY, text, ...names.map(() => text)]]);
        expect(rejected.lines).toEqual([]);
        expect(charges[0]?.['ChargeDescription']).toBe(text);
        const extra = charges[0]?.['x_Extra'];
        expect(extra === undefined ? {} : JSON.parse(String(extra))).toEqual(Object.fromEntries(names.map((name) => [name.trim(), text])));
      },
    ),
    { numRuns: 25 },
  );
});

test('columns of closed vocabularies hold no other word, however a source is declared', async () => {
  const { charge, ...of } = source(amount('a'));
  const free = { ...of, charge: { ...charge, ChargeCategory: column('kind'), x_Stream: coalesce(lower('stream'), constant('usage')) } };
  const lines = [
    ['1', DAY, 'good', 'Tax', 'SEAT'],
    ['2', DAY, 'blank', 'Usage', ''],
    ['3', DAY, 'kind', 'usage', ''],
    ['4', DAY, 'stream', 'Usage', "it's other"],
  ];
  const { charges, rejected } = await reading(free, ['a', 'when', 'note', 'kind', 'stream'], lines);
  expect(charges.map((row) => [row['ChargeCategory'], row['x_Stream']])).toEqual([
    ['Tax', 'seat'],
    ['Usage', 'usage'],
  ]);
  expect(rejected.lines.map(({ line, sentence }) => [line, sentence])).toEqual([
    [4, 'kind "usage" is not one of Usage, Purchase, Tax, Credit, Adjustment.'],
    [5, 'stream "it\'s other" is not one of seat, usage, reimbursed, task.'],
  ]);
});

test('keys that differ in their capitals are asked for one after the other, words with blanks around them are known, and currencies however they are written', async () => {
  const { charge, ...of } = source(amount('a'));
  const said = {
    ...of,
    charge: {
      ...charge,
      x_Workflow: jsonKey('tags', 'workflow', 'Workflow', 'flow'),
      x_Model: mapped('model', { 'A ': 'one', B: 'two' }),
      BillingCurrency: currency('cur'),
    },
  };
  const lines = [
    ['1', DAY, '', '{"workflow":"x","Workflow":"y"}', 'B', 'USD'],
    ['2', DAY, '', '{"Workflow":"y","flow":"z"}', ' B ', ' eur '],
    ['3', DAY, '', '{"flow":"z"}', 'A ', 'gbp'],
    ['4', DAY, '', '{"\\u0057orkflow":"y"}', '', 'usd'],
    ['5', DAY, '', '', 'C', 'US$'],
  ];
  const { charges, rejected } = await reading(said, ['a', 'when', 'note', 'tags', 'model', 'cur'], lines);
  expect(charges.map((row) => [row['x_Workflow'], row['x_Model'], row['BillingCurrency']])).toEqual([
    ['x', 'two', 'USD'],
    ['y', 'two', 'EUR'],
    ['z', 'one', 'GBP'],
    ['y', undefined, 'USD'],
  ]);
  expect(rejected.lines).toMatchObject([{ line: 6 }]);
});

test('the quick look at a figure lets nothing through that its pattern refuses', async () => {
  const forms = [
    `'12' || s`,
    `s || '12'`,
    `'1' || s || '2'`,
    `'1.' || s || '2'`,
    `'1.2' || s`,
    `'-' || s || '1'`,
    `s || s || '1'`,
    `'1' || s || '-2'`,
    `'0' || s || '1'`,
  ];
  const [all, signs] = figureSigns(new Set(['f'])).map(([sql, name]) => `${sql} AS ${name}`);
  const texts = `SELECT unnest([${forms.join(', ')}, '1.' || repeat('3', cp), 'nan', 'inf']) AS f FROM (SELECT chr(range::INTEGER) AS s, range AS cp FROM range(1, 400))`;
  const sql = `SELECT f, ${plainFigure('f')} AS value FROM (SELECT *, ${signs ?? ''} FROM (SELECT *, ${all ?? ''} FROM (${texts})))`;
  const plain = `regexp_full_match(${unblank('f')}, '[+-]?([0-9]+[.]?[0-9]{0,12}|[.][0-9]{1,12})')`;
  const reader = await connection.runAndReadAll(`SELECT count(value)::INTEGER, list(f) FILTER (value IS NOT NULL AND NOT ${plain}) FROM (${sql})`);
  const [[taken, odd] = []] = reader.getRowsJson();
  expect([Number(taken) > 100, odd]).toEqual([true, null]);
});
