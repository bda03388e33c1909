import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amount, column, jsonKey, rest } from '../../src/sources/readings';
import { doubles } from '../../src/server/store/files/doubles';
import type { InputFile } from '../../src/sources/input-file';
import type { Cells } from '../../src/sources/sql/cells';
import { scan } from '../../src/sources/sql/scan';
import { cells, source, through } from './through';

const folder = mkdtempSync(join(tmpdir(), 'corridor-json-'));
const path = join(folder, 'it.jsonl');
let engine: DuckDBInstance | undefined;
afterAll(() => {
  engine?.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const of = source({ format: 'jsonl', charge: { BilledCost: amount('cost'), EffectiveCost: amount('use.cost') } });
const input: InputFile = { format: 'jsonl', path, headings: [], delimiter: ',', encoding: 'utf-8', compressed: false, rejects: 'json' };
const cell = (i: number, heading: string, ...places: readonly (readonly string[])[]) => ({ heading, name: `c${String(i)}`, level: 0, places });
const loose = cell(6, 'loose', ['loose']);
const asked: Cells = {
  all: [
    cell(0, 'cost', ['cost']),
    cell(1, 'use.cost', ['use', 'cost'], ['use.cost']),
    cell(2, 'name', ['name']),
    cell(3, 'meta', ['meta']),
    cell(4, 'meta.team', ['meta', 'team'], ['meta.team']),
    cell(5, 'Name', ['Name']),
    loose,
  ],
  rest: [loose],
};

/** What is read of lines; `undefined` when the reader of columns gives up. */
async function read(text: string, columns: boolean, asDoubles = false): Promise<readonly (readonly unknown[])[] | undefined> {
  writeFileSync(path, text);
  engine ??= await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await engine.connect();
  // Two keys that differ in their capitals are for lines only.
  const all = columns ? { ...asked, all: asked.all.filter(({ heading }) => heading !== 'Name') } : asked;
  const found = scan({ ...input, doubles: asDoubles }, of, all, columns);
  try {
    const names = asked.all.map((one) => (all.all.includes(one) ? one.name : 'NULL'));
    const reader = await connection.runAndReadAll(`SELECT ${names.join(', ')}, no_json, twice FROM (${found.cells})`);
    for (const sql of found.dropRejects) await connection.run(sql);
    return reader.getRowsJson();
  } catch (error) {
    if (!columns || !String(error).includes('Invalid Input Error')) throw error;
    return undefined;
  } finally {
    connection.closeSync();
  }
}

/** A number's value, digit by digit: `-12e-3`. */
function exact(text: string | null): string | null {
  const [, sign = '', whole = '', fraction = '', power = '0'] = /^(-?)(\d+)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text ?? '') ?? [];
  if (text === null || whole === '') return text;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  return kept === '' ? '0' : `${sign}${kept}e${String(Number(power) - fraction.length + digits.length - kept.length)}`;
}

const digits = (from: number, to: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from({ length: 10 }, (_, i) => String(i))), minLength: from, maxLength: to });
const whole = digits(1, 30).map((text) => text.replace(/^0+(?=\d)/, ''));
const numbers = fc.oneof(
  whole,
  fc.tuple(whole, digits(1, 40)).map(([a, b]) => `-${a}.${b}`),
  fc.tuple(fc.constantFrom('0.', '0.000', '12.'), digits(15, 20)).map(([a, b]) => a + b),
  fc.tuple(digits(1, 3), fc.constantFrom('e-13', 'E5', 'e+2', '.5e-7')).map(([a, b]) => String(Number(a)) + b),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map(String)
    .filter((text) => text !== '0'),
);
const inQuotes = (text: string): string => JSON.stringify(text).replace(/[^ -~]/g, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('1.50', '0.1234567890123456789', 'a"b\\c', '"cost":1.5,', 'null', 'é,}'),
);
/** A value as it is written, and the text that it is read as. */
const told = fc.oneof(
  { weight: 4, arbitrary: numbers.map((text) => [text, text] as const) },
  { weight: 3, arbitrary: texts.filter((text) => !/[^ -~]/.test(text)).map((text) => [inQuotes(text), text === '' ? null : text] as const) },
  fc.constantFrom(['null', null] as const, ['true', 'true'] as const, ['[1,"x"]', '[1,"x"]'] as const),
);
const text = texts.map((one) => [JSON.stringify(one), one === '' ? null : one] as const);
const record = fc.record({
  cost: told,
  nested: told,
  dotted: fc.boolean(),
  maxCost: told,
  name: text,
  team: text,
  upper: text,
  loose: text,
  space: fc.constantFrom('', ' '),
  turn: fc.boolean(),
});

test('every digit and every sign of a record arrives, line by line and in columns', async () => {
  let known = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 40 }), async (records) => {
      const lines = records.map((one) => {
        const pairs = [
          ['cost', one.cost[0]],
          ['max_cost', one.maxCost[0]],
          one.dotted ? ['use.cost', one.nested[0]] : ['use', `{"cost":${one.space}${one.nested[0]}}`],
          ['name', one.name[0]],
          ['meta', `{"team":${one.team[0]}}`],
          ['Name', one.upper[0]],
          ['loose', one.loose[0]],
        ].map(([key = '', value = '']) => `"${key}":${one.space}${value}`);
        return `{${(one.turn ? pairs.reverse() : pairs).join(`,${one.space}`)}}\n`;
      });
      const wanted = records.map((one) => [
        exact(one.cost[1]),
        exact(one.nested[1]),
        one.name[1],
        JSON.stringify({ team: JSON.parse(one.team[0]) as string }),
        one.team[1],
        one.upper[1],
        one.loose[1],
        false,
        null,
      ]);
      const shown = (rows: readonly (readonly unknown[])[] | undefined) =>
        rows?.map(([cost, nested, ...others]) => [exact(cost as string | null), exact(nested as string | null), ...others]);
      expect(shown(await read(lines.join(''), false))).toEqual(wanted);
      const columns = shown(await read(lines.join(''), true));
      const sure = records.every((one) => [one.cost, one.nested].every(([written]) => !/^-?\d+[.eE]|^true/.test(written)));
      const withoutName = wanted.map((row) => row.map((value, i) => (i === 5 ? null : value)));
      expect(columns).toEqual(columns === undefined && !sure ? undefined : withoutName);
      const numbers = doubles();
      numbers.take(Buffer.from(lines.join('')));
      if (!numbers.read()) return;
      known += 1;
      expect(shown(await read(lines.join(''), false, true))).toEqual(wanted);
      expect(shown(await read(lines.join(''), true, true))).toEqual(withoutName);
    }),
    { numRuns: 30, seed: 20261123 },
  );
  expect(known).toBeGreaterThan(3);
});

const good = '{"cost":"1.5","use":{"cost":2},"name":"a"}';
test.each<[string, string, readonly unknown[]]>([
  ['a key that stands twice with two values', '{"cost":1,"cost":2}', ['1', null, 'cost']],
  ['with one value', '{"cost":1,"name":"x","cost":1}', ['1', null, null]],
  ['inside, behind a blank', '{"use":{"cost" : 1,"cost" : 2}}', [null, '1', 'cost']],
  ['once at each place', '{"cost":1,"use":{"cost":2}}', ['1', '2', null]],
  ['once as a key and once as a text', '{"cost":1,"name":"\\"cost\\":2","loose":"cost"}', ['1', null, null]],
])('%s', async (_, line, wanted) => {
  const rows = await read(`${good}\n${line}\n`, false);
  expect(rows?.map((row) => [row[0], row[1], row[8]])).toEqual([['1.5', '2', null], wanted]);
  const columns = await read(`${good}\n${line}\n`, true);
  expect(columns?.map((row) => [row[0], row[1], row[8]])).toEqual(
    wanted[2] === null && !/"cost":1,"name":"x","cost"/.test(line) ? [['1.5', '2', null], wanted] : undefined,
  );
});

test.each<[string, string, boolean]>([
  ['a blank line', '', false],
  ['the word null', 'null', false],
  ['a list', '[{"cost":1}]', false],
  ['half a record', '{"cost":1', true],
  ['two records', `${good}${good}`, true],
  ['a control character', '{"cost":1,"name":"\u0001"}', true],
])('%s is told from a record', async (_, line, bad) => {
  const rows = await read(`${line}\n${good}\n`, false);
  expect(rows?.map((row) => [row[0], row[7]])).toEqual([
    [null, bad],
    ['1.5', false],
  ]);
  expect((await read(`${line}\n${good}\n`, true)) === undefined).toBe(bad || line.startsWith('['));
});

test('a record whose money stands twice is refused by its line and its key', async () => {
  const of = source({ format: 'jsonl', charge: { ChargeDescription: column('meta.team'), x_Model: jsonKey('meta', 'model'), x_Extra: rest() } });
  const line = (more: string): string => `{"day":"2026-10-01","amount":12345678901.300000000001,"meta":{"team":"a","model":"m"}${more}}\n`;
  const outcome = await through(of, `\uFEFF${line('')}${line(',"amount":0.4')}\n`, 'log.jsonl');
  expect(outcome.rejected).toMatchObject({
    skipped: 1,
    lines: [{ line: 2, sentence: 'the key "amount" stands twice, with two values.', amount: '12345678901.300000000001' }],
  });
  expect(cells(outcome, 'BilledCost', 'ChargeDescription', 'x_Model')).toEqual([['12345678901.300000000001', 'a', 'm']]);
});

test.each<[string, 'jsonl' | 'csv']>([
  ['log.jsonl', 'jsonl'],
  ['export.csv', 'csv'],
])('figures in the members of a list keep their digits: %s', async (name, format) => {
  const credits = '[{"name":"a","amount":-12345678901.300000000001},{"name":"b","amount": "-0.000000000002"},{"amount":-0.10}, {"amount":null,"name":"-0.1"}]';
  const of = source({
    format,
    charge: { x_Extra: rest() },
    melt: [
      { when: 'amount', charge: {} },
      { each: 'credits', when: 'credits.amount', charge: { BilledCost: amount('credits.amount'), ChargeDescription: column('credits.name') } },
    ],
  });
  const text = {
    jsonl: `{"day":"2026-10-01","amount":0.5,"credits":${credits}}\n`,
    csv: `day,amount,credits\n2026-10-01,0.5,"${credits.replaceAll('"', '""')}"\n`,
  }[format];
  expect(cells(await through(of, text, name), 'BilledCost', 'ChargeDescription')).toEqual([
    ['0.5', null],
    ['-12345678901.300000000001', 'a'],
    ['-0.000000000002', 'b'],
    ['-0.1', null],
  ]);
});

test.each<[number: string]>([['0.00001'], ['0.0000001'], ['-0.0000015'], ['2.5e-9'], ['"1e-05"'], ['"1.5e-7"'], ['0.25']])(
  'a number among texts keeps its digits, however small: %s',
  async (number) => {
    const line = `{"cost":0.00001,"name":${number},"meta":{"team":${number}},"loose":"x"}`;
    const loose = `{"cost":1,"name":"1e-05x","meta":{"team":"-"},"loose":${number}}`;
    const digits = number.replaceAll('"', '');
    const wanted = [
      [digits, digits, 'x'],
      ['1e-05x', '-', digits],
    ];
    const shown = (rows: readonly (readonly unknown[])[] | undefined) => rows?.map((row) => [row[2], row[4], row[6]]);
    const text = `${line}\n${loose}\n`;
    expect(shown(await read(text, false))).toEqual(wanted);
    expect(shown(await read(text, false, true))).toEqual(wanted);
    const columns = shown(await read(text, true, true));
    expect(columns).toEqual(number === '0.25' ? wanted : undefined);
  },
);
