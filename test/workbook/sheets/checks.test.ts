import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { sheets } from '../../../src/workbook';
import { area, columnName, parted } from '../../../src/workbook/address';
import { BOOK_TESTS } from '../../../src/workbook/parts/check-list';
import { PARTLY, WHOLE } from '../../../src/workbook/parts/output-areas';
import { OPENED, SEALS } from '../../../src/workbook/seals';
import { company } from './company';
import { enter } from './enter';

test('there are twenty-eight tests, each with a value and a sheet to look at', () => {
  expect(BOOK_TESTS).toHaveLength(28);
  const names = sheets.map((s) => s.name);
  for (const { test: said, where } of BOOK_TESTS) {
    expect([said, where.split(', ').filter((sheet) => !names.includes(sheet))]).toEqual([said, []]);
  }
});

test('errors are looked for on every output sheet, as far as it is printed', () => {
  const looked = [...WHOLE, ...PARTLY].map((cells) => parted(cells)!);
  for (const { name, print } of sheets.filter((s) => s.kind === 'output')) {
    const mine = looked.filter(({ sheet }) => sheet === name).map(({ cells }) => area(cells));
    expect([name, mine.length > 0]).toEqual([name, true]);
    if (name === 'Board') continue;
    const page = area(print.areas[0] ?? 'A1');
    const [one] = mine;
    // Charts stand below the last figures.
    const charts = sheets.find((s) => s.name === name)?.charts ?? [];
    const end = Math.min(page.rows, ...charts.map(({ at }) => area(at).row - 1));
    expect([name, (one?.row ?? 0) + (one?.rows ?? 0) - 1 >= end - 1, one?.columns]).toEqual([name, true, page.columns]);
  }
});

describe('a workbook that fails', () => {
  let workbook: HeadlessWorkbook;
  const line = (What: string, Key: string, New: string, Hash: string) => ({ At: '2026-10-31', Who: 'analyst', What, Sheet: 'Calendar', Key, New, Hash });
  beforeAll(async () => {
    workbook = createHeadlessWorkbook();
    const { tables, ...rest } = company();
    const [first = {}, ...others] = tables['tblEnvelopes'] ?? [];
    const more = Array.from({ length: 29 }, (_, i) => ({ ...first, Id: `X${String(i)}`, Envelope: `More ${String(i)}`, Amount: 0 }));
    const tblActuals = (tables['tblActuals'] ?? []).map((row) => ({ ...row, Batch: row['Vendor'] === 'Anthropic' ? 1 : 2 }));
    const beyond = { ChargeCategory: 'Adjustment', CostBasis: 'unpriced', Counts: 'N', Unit: 'Credits', Quantity: 600, BilledCost: null, Cost: null };
    tblActuals.push(...tblActuals.slice(-1).map((row) => ({ ...row, ...beyond, Month: '2026-10', Service: 'Agents' })));
    // Without a rate: a second and a third row of one currency, one of another, and a memo row, which no sum takes in.
    const waits = (Vendor: string, Currency: string, BilledCost: number, Counts = 'Y') =>
      tblActuals.slice(0, 1).map((row) => ({ ...row, Month: '2026-10', Vendor, Batch: 2, WorkflowName: null, Currency, BilledCost, Counts, FxRate: null, Cost: null, Converted: 'N' })); // prettier-ignore
    tblActuals.push(...waits('Larch', 'EUR', 20), ...waits('Larch', 'EUR', 0.5), ...waits('Spruce', 'GBP', 12), ...waits('Spruce', 'EUR', 900, 'N'));
    const refreshed = (At: string, Batch: number) => ({ At, Who: 'analyst', What: 'Refreshed', Sheet: 'Actuals', Batch });
    const tblLog = [
      ...[refreshed('2026-10-10', 1), refreshed('2026-10-28', 2), refreshed('2026-10-31', 2)],
      line(SEALS.month, 'July', 'a1', 'a1'),
      line(SEALS.month, 'August', 'b2', 'b1'),
      line(SEALS.month, 'September', OPENED, 'c1'),
      line(SEALS.version, 'FC-2026-07', 'd1', 'd1'),
      line(SEALS.version, 'FC-2026-08', 'gone', 'e1'),
      line(SEALS.version, 'FC-2026-09', 'f2', 'f1'),
    ];
    await enter({ ...rest, tables: { ...tables, tblActuals, tblLog, tblEnvelopes: [first, ...others, ...more] } });
    await workbook.settle();
  }, 240_000);
  afterAll(() => {
    workbook.close();
  });

  test('a locked month and a saved forecast that are not as they were fail their tests by name; one that was opened is not compared', async () => {
    const rows = await workbook.values('Checks!A7:I34');
    const [version, month] = [rows[19] ?? [], rows[25] ?? []];
    expect([version[2], version[6], version[8]]).toEqual([2, 'FAIL', 'FC-2026-08, FC-2026-09 is not as it was saved']);
    expect([month[2], month[6], month[8]]).toEqual([
      1,
      'FAIL',
      'Rows changed since the month was locked: August. Undo that, or to accept it: on Calendar set the month to open, refresh, set it to locked, refresh; the newest rules then hold',
    ]);
  });

  test('the oldest source is the vendor whose newest import came first, whatever was refreshed since', async () => {
    const [row] = await workbook.values('Checks!B27:I27');
    expect([row?.[0], row?.[1], row?.[5], row?.[7]]).toEqual(['Oldest source', 21, 'REVIEW', 'Import and refresh again; oldest: Anthropic']);
    // Who sends one bill a month is behind when the next is late, and may be said to be on Vendors; who reports by the day is as old as its import.
    const of = async (vendor: string) => (await workbook.values('Checks!Z7:AC40')).find(([name]) => name === vendor)?.slice(1);
    expect([await of('Wortlaut GmbH'), await of('Zoom'), await of('OpenAI')]).toEqual([
      ['monthly', 46323, 0],
      ['monthly', 46323, 0],
      ['daily', 46323, 3],
    ]);
    const vendors = (await workbook.values('Vendors!A7:A40')).findIndex(([name]) => name === 'Anthropic') + 7;
    const asOf = (sheets.flatMap((s) => s.names ?? []).find(({ name }) => name === 'Policy_AsOf')?.refersTo ?? '').replace(/[=$]/g, '');
    workbook.type(`Vendors!F${String(vendors)}`, 'monthly');
    await workbook.settle();
    expect((await workbook.values('Checks!C27:G27'))[0]?.filter((_, i) => i === 0 || i === 4)).toEqual([3, 'PASS']);
    // Fourteen days after November the bill of November is four days late.
    workbook.type(asOf, 46370);
    await workbook.settle();
    expect([await of('Wortlaut GmbH'), (await of('OpenAI'))?.[2]]).toEqual([['monthly', 46323, 4], 47]);
    workbook.type(asOf, 46326);
    workbook.type(`Vendors!F${String(vendors)}`, '');
    await workbook.settle();
  });

  test('spend that nothing explains names what is to be done about each of its two causes, and of no other', async () => {
    const said = async () => {
      await workbook.settle();
      return (await workbook.values('Checks!B30:I30'))[0]?.filter((_, i) => [0, 5, 7].includes(i));
    };
    const [what, tag] = ['Spend that nothing explains', 'Tag the spend that no workflow explains'];
    expect(await said()).toEqual([what, 'REVIEW', `${tag}; name the unit of Demand planning, Prompt lab`]);
    const limit = (sheets.flatMap((s) => s.names ?? []).find(({ name }) => name === 'Policy_Unexplained')?.refersTo ?? '').replace(/[=$]/g, '');
    const was = (await workbook.values(limit))[0]?.[0] ?? '';
    workbook.type(limit, 0.001);
    const without = (await workbook.values('Workflows!G7:G31')).flatMap(([unit], i) => (unit === '' ? [`Workflows!G${String(i + 7)}`] : []));
    expect(without).toHaveLength(2);
    for (const cell of without) workbook.type(cell, 'item');
    expect(await said()).toEqual([what, 'REVIEW', tag]);
    for (const cell of without) workbook.type(cell, '');
    const head = (await workbook.values('Actuals!A6:AZ6'))[0] ?? [];
    const column = head.indexOf('Workflow');
    const rows = await workbook.values('Actuals!A7:AZ600');
    const untagged = rows.flatMap((row, i) => (row[column] === 'not tagged' ? [`Actuals!${String.fromCharCode(65 + column)}${String(i + 7)}`] : []));
    for (const cell of untagged) workbook.type(cell, 'W01');
    expect(await said()).toEqual([what, 'REVIEW', 'Name the unit of Demand planning, Prompt lab']);
    for (const cell of untagged) workbook.type(cell, 'not tagged');
    workbook.type(limit, was);
    await workbook.settle();
  });

  test('what waits for a rate is told once for each currency, without what does not count', async () => {
    const row = BOOK_TESTS.findIndex(({ test: name }) => name === 'Every foreign row has a rate') + 7;
    expect(await workbook.values(`Checks!I${String(row)}`)).toEqual([['Enter the average rate and refresh; EUR 6,200.50; GBP 12.00 waits']]);
    const note = sheets.find(({ name }) => name === 'EnvelopeStatus')?.reads?.['excluded'] ?? '';
    expect(await workbook.values(`EnvelopeStatus!${note}`)).toEqual([
      ['Not in these figures, for want of a rate: EUR 6,200.50; GBP 12.00 of Help-desk translation, Larch, Spruce'],
    ]);
    const cover = async () => {
      await workbook.settle();
      return (await workbook.values('Cover!B8'))[0]?.[0];
    };
    const [ending, place] = [
      ': no average rate. In no total until it is entered in Rates',
      (await workbook.values('Actuals!A6:AZ6'))[0]?.indexOf('Currency') ?? 0,
    ];
    expect(await cover()).toBe(`EUR 6,200.50; GBP 12.00 from 3 vendors${ending}`);
    // Of many currencies their number: the line ends before the notes beside it.
    const last = (await workbook.values('Actuals!A7:A600')).findIndex(([month]) => month === '') + 6;
    const cells = ['JPY', 'CHF', 'GBP', 'SEK'].map((code, i) => [`Actuals!${columnName(place + 1)}${String(last - i)}`, code] as const);
    const was = await Promise.all(cells.map(async ([at]) => [at, (await workbook.values(at))[0]?.[0] ?? ''] as const));
    for (const [at, code] of cells) workbook.type(at, code);
    expect(await cover()).toBe(`5 currencies from 3 vendors${ending}`);
    for (const [at, code] of was) workbook.type(at, code);
    await workbook.settle();
  });

  test('costs that stand in another currency fail the test by their months; a rate of one that Rates knows is no such thing', async () => {
    const place = BOOK_TESTS.findIndex(({ test: name }) => name === 'One reporting currency in each total') + 7;
    const cell = (name: string) => (sheets.flatMap((s) => s.names ?? []).find((n) => n.name === name)?.refersTo ?? '').replace(/[=$]/g, '');
    const said = async (changes: readonly (readonly [string, string | number])[]) => {
      const was: (readonly [string, string | number | boolean])[] = [];
      for (const [at, next] of changes) {
        was.push([at, (await workbook.formulas(at))[0]?.[0] ?? '']);
        workbook.type(at, next);
      }
      await workbook.settle();
      const row = (await workbook.values(`Checks!C${String(place)}:I${String(place)}`))[0] ?? [];
      for (const [at, held] of was) workbook.type(at, held);
      await workbook.settle();
      return [row[0], row[4], row[6]];
    };
    const [head = [], ...rows] = await workbook.values('Actuals!A6:AZ600');
    const column = (name: string) => head.indexOf(name);
    const rate = (currency: string, month: number) => {
      const at = rows.findIndex((row) => row[column('Currency')] === currency && row[column('Month')] === month && typeof row[column('FxRate')] === 'number');
      expect(at).toBeGreaterThanOrEqual(0);
      return `Actuals!${String.fromCharCode(65 + column('FxRate'))}${String(at + 7)}`;
    };
    const [june, july] = [46174, 46204];
    expect(await said([])).toEqual([1, 'PASS', '']);
    expect(await said([[rate('USD', june), 0.9]])).toEqual([2, 'FAIL', 'Refresh: not in USD are costs of Jun 26']);
    expect(await said([[rate('EUR', july), 1]])).toEqual([2, 'FAIL', 'Refresh: not in USD are costs of Jul 26']);
    expect(await said([[rate('EUR', july), 1], [rate('USD', june), 0.9]])).toEqual([2, 'FAIL', 'Refresh: not in USD are costs of Jun 26, Jul 26']); // prettier-ignore
    const [ratesHead = []] = await workbook.values('Rates!A6:F6');
    const known = `Rates!${String.fromCharCode(65 + ratesHead.indexOf('Rate'))}7`;
    expect(await said([[rate('EUR', july), 1], [known, 1]])).toEqual([1, 'PASS', '']); // prettier-ignore
    const [value, result, what] = await said([[cell('Policy_Currency'), 'EUR']]);
    expect([value, result]).toEqual([2, 'FAIL']);
    expect(what).toMatch(/^Enter rates to the reporting currency only; Refresh: not in EUR are costs of Nov 25, Dec 25, .*, Sep 26, Oct 26$/);
  });

  test('usage and invoice are compared in the currency of the invoice, the tolerance of Policy too', async () => {
    const place = (name: string) => (sheets.flatMap((s) => s.names ?? []).find((n) => n.name === name)?.refersTo ?? '').replace(/[=$]/g, '');
    const [head = [], ...rows] = await workbook.values('Actuals!A6:AZ600');
    const column = (name: string) => head.indexOf(name);
    const rate = String.fromCharCode(65 + column('FxRate'));
    const dollars = rows.flatMap((row, i) => (row[column('Currency')] === 'USD' && row[column('Month')] === 46296 ? [`Actuals!${rate}${String(i + 7)}`] : []));
    expect(dollars.length).toBeGreaterThan(20);
    for (const at of dollars) workbook.type(at, 150);
    workbook.type(place('Policy_Currency'), 'JPY');
    workbook.type(place('Policy_ToleranceMoney'), 7500);
    await workbook.settle();
    const compared = (await workbook.values('Checks!K7:P9')).find(([vendor]) => vendor === 'Anthropic');
    const said = (await workbook.values('Checks!I18'))[0]?.[0];
    workbook.type(place('Policy_ToleranceShare'), 0.0001);
    await workbook.settle();
    const least = (await workbook.values('Checks!K7:P9')).find(([vendor]) => vendor === 'Anthropic')?.at(-1);
    for (const at of dollars) workbook.type(at, 1);
    workbook.type(place('Policy_Currency'), 'USD');
    workbook.type(place('Policy_ToleranceMoney'), 50);
    workbook.type(place('Policy_ToleranceShare'), 0.01);
    await workbook.settle();
    expect(compared?.map((x) => (typeof x === 'number' ? Math.round(x * 100) / 100 : x))).toEqual(['Anthropic', 'USD', 95800, 97212.6, 1412.6, 972.13]);
    expect(said).toBe('Anthropic: invoice and cost report differ by USD 1,412.60');
    // 7,500 yen are 50 dollars.
    expect(least).toBe(50);
  });

  test('what was used beyond contracts is told on SaaS, without a cost', async () => {
    const said = 'Used beyond Contracts: 600 credits of Agents. Only a bill of the vendor has their cost.';
    expect(await workbook.values('SaaS!A5')).toEqual([[said]]);
  });

  test('an envelope more than the sheet has room for fails a check that says so', async () => {
    const [row] = await workbook.values('Checks!B31:I31');
    expect([row?.[0], row?.[5]]).toEqual(['No errors on calculation and output sheets', 'FAIL']);
    expect(row?.[7]).toBe('EnvelopeStatus has room for 40 envelopes of a quarter, and there are 41: combine some');
  });
});
