import { amount, column, instant } from '../../src/sources/readings';
import { cells, source, through } from './through';

const record = (id: string, money: string) => `{ "amount": ${money}, "day": "2026-10-05", "id": "${id}",\n "note": "a \\"quoted\\" ]}, {[ text \\\\" }`;
const [one, two] = [record('a', '"1.1"'), record('b', '"0.12345678901"')];
const page = (...records: readonly string[]) => `{"object": "page",\n "data": [${records.join(', ')}]}`;
const line = (text: string) => text.replaceAll('\n', '');

const pages = source({
  ...{ format: 'json', records: ['data'], detect: { all: ['data.id', 'data.amount'] } },
  charge: { BilledCost: amount('data.amount'), ChargePeriodStart: instant('data.day'), ChargeDescription: column('data.id') },
});
const lines = source({ format: 'jsonl', detect: { all: ['id', 'amount'] }, charge: { ChargeDescription: column('id') } });

describe('JSON comes as people save it: every shape holds the same records', () => {
  test.each([
    ['one page', page(one, two)],
    ['a list of pages', `[${page(one)}, ${page(two)}]`],
    ['pages under one another', `${page(one)}\n${page(two)}\n`],
    ['pages under one another, after a BOM', `\uFEFF${page(one)}${page(two)}`],
    ['a page on each line', `${line(page(one))}\n${line(page(two))}`],
    ['a list of records', `[\n${one},\n${two}\n]`],
    ['lists of records in a list', `[[${one}], [[${two}]], []]`],
    ['lists of pages in a list', `[[${page(one)}], [${page(two)}]]`],
    ['a record on each line', `${line(one)}\n${line(two)}`],
    ['records under one another', `${one}\n\n${two}`],
  ])('of a source that reads pages: %s', async (_, text) => {
    expect(cells(await through(pages, text, 'page.json'), 'ChargeDescription', 'BilledCost')).toEqual([
      ['a', '1.1'],
      ['b', '0.12345678901'],
    ]);
  });

  test('of a source that reads pages: one record', async () => {
    expect(cells(await through(pages, one, 'record.json'), 'ChargeDescription', 'BilledCost')).toEqual([['a', '1.1']]);
  });

  test.each([
    ['a record on each line', `${line(one)}\n${line(two)}`],
    ['a list of records', `[\n${one},\n${two}\n]`],
    ['lists of records in a list', `[[${one}], [[${two}]], []]`],
    ['records under one another', `${one}\n${two}`],
  ])('of a source that reads lines: %s', async (_, text) => {
    expect(cells(await through(lines, text, 'log.json'), 'ChargeDescription', 'BilledCost')).toEqual([
      ['a', '1.1'],
      ['b', '0.12345678901'],
    ]);
  });

  test.each([
    ['a list', `[${one}, ${two}]`],
    ['a record on each line', `${line(one)}\n${line(two)}`],
    ['a page of an interface', `{"total": 2, "logs": [${one}, ${two}], "empty": []}`],
    ['a page with records on lines of their own', `{"logs": [\n${line(one)},\n${line(two)}\n]}\n`],
    ['its pages under one another', `{"logs": [${one}]}\n{"logs": [${two}]}\n`],
  ])('of a source that reads lists and lines: %s', async (_, text) => {
    const both = source({ ...{ format: ['jsonl', 'json'], records: [''], detect: { all: ['id', 'amount'] } }, charge: lines.charge });
    expect(cells(await through(both, text, 'log.json'), 'ChargeDescription', 'BilledCost')).toEqual([
      ['a', '1.1'],
      ['b', '0.12345678901'],
    ]);
  });

  test('what is no record stays refused', async () => {
    for (const text of ['[1, 2]', '{"name": "x"}', `[${one}, 3]`, `${one}{`]) {
      const { rejected, charges } = await through(pages, text, 'page.json');
      expect(charges).toEqual([]);
      expect(rejected.sentence).toMatch(/\w/);
    }
  });
});

test('figures keep every digit that is written, though the engine reads numbers as doubles', async () => {
  const written = ['123456789012345678.123456789012', '12345.123456789012', '1234567890.10000000001', '-0.1', '1e-12', '3', '"98765432101234.000000000001"'];
  const exact = [...written.slice(0, 4), '0.000000000001', '3', '98765432101234.000000000001'];
  const record = (money: string, i: number) =>
    `{"note": "\\"amount\\":${money.replaceAll('"', '')}1,", "amount" :${money},"day":"2026-10-05","id":"${String(i)}"}`;
  const text = written.map(record).join('\n');
  for (const [of, all] of [
    [lines, text],
    [pages, `{"data":[${text.replaceAll('\n', ',')}]}`],
  ] as const)
    expect(cells(await through(of, all, 'x.json'), 'BilledCost')).toEqual(exact.map((money) => [money]));
});
