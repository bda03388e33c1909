import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { REPAIRS } from '../../../../src/workbook/excel/repairs';
import { BOOK_TESTS } from '../../../../src/workbook/parts/check-list';
import { october, september, value } from '../../company';
import { host, importFirst } from './book';

describe('what is read', () => {
  importFirst(['2026-09', '2026-10'], [...september, ...october]);

  test('the status says what the sheets say', async () => {
    const status = value(await workbook.readStatus());
    expect(status).toMatchObject({ band: 'BELOW_FLOOR', spend: 1000.55, floor: 1060, ceiling: 2120 });
    expect(status.months.filter((m) => !m.forecast)).toHaveLength(12);
    expect(status.months.find((m) => m.month === '2026-09')).toMatchObject({ spend: 1016.5, forecast: false });
    expect(status.envelopes).toMatchObject([{ name: 'Support', monthToDate: 1000.55 }]);
    expect(status.sinceLastClose).toEqual(expect.arrayContaining([{ vendor: 'Wortlaut GmbH', before: 116.4, now: null }]));
    expect(status.checks.of).toBeGreaterThan(10);
  });

  test('a row without a rate is a problem with its amount, its place and what to do', async () => {
    const problems = value(await workbook.readProblems());
    const t = problems.find((p) => p.title === 'No rate for EUR in Oct 26');
    expect(t).toMatchObject({
      group: 'cell',
      severity: 'stop',
      sentence: 'EUR 120.00 of Wortlaut GmbH is in no total until the average rate is entered in Rates.',
    });
    expect(await host.values(t?.address ?? '')).toEqual([['#N/A']]);
    expect(problems.filter((p) => p.group === 'check').length).toBeGreaterThan(0);
    expect(problems.every((p) => !/Checks!C\d/.test(p.address))).toBe(true);
  });

  test('cells without a figure are one problem a sheet, however many they are, and lead to the first', async () => {
    const shown = value(await workbook.readProblems()).filter(({ title }) => title.startsWith('#N/A'));
    const sheetsOf = shown.map((p) => p.address.split('!')[0]);
    expect(sheetsOf).toEqual([...new Set(sheetsOf)]);
    expect(shown.some(({ title }) => /^#N\/A in \d+ cells of UnitCost$/.test(title))).toBe(true);
    const first = shown.find(({ title }) => title.endsWith('of UnitCost'))?.address ?? '';
    expect((await host.values(first))[0]?.[0]).toBe('#N/A');
    // While a currency has no rate they wait for it, and they alone.
    expect(value(await workbook.readProblems()).filter(({ afterRates }) => afterRates === true)).toEqual(shown);
  });

  test('what a row mends leads to the first free row, and every repair belongs to a check that there is', async () => {
    const problems = value(await workbook.readProblems());
    expect(problems.find((p) => p.title.startsWith('No rate'))?.repair).toEqual({ kind: 'rate', address: 'Rates!A8' });
    expect([(await host.values('Rates!A7'))[0]?.[0], (await host.values('Rates!A8'))[0]?.[0]]).toEqual([expect.any(Number), '']);
    expect(Object.keys(REPAIRS).filter((name) => !BOOK_TESTS.some((one) => one.test === name))).toEqual([]);
  });

  test('the look counts rows and says of no sheet what it has not compared', async () => {
    const { sheets } = value(await workbook.look());
    expect(sheets.find((s) => s.name === 'Actuals')).toEqual({ name: 'Actuals', kind: 'data', state: 'there', rows: september.length + october.length });
    expect(sheets.find((s) => s.name === 'Corridor')).toEqual({ name: 'Corridor', kind: 'calculation', state: 'there', rows: null });
    expect(new Set(sheets.map((s) => s.state))).toEqual(new Set(['there']));
  });

  test('the rule book is what was typed', async () => {
    const book = value(await workbook.readRuleBook());
    expect(book).toMatchObject({ Currency: 'USD', RateType: 'average', Rates: [{ Rate: '1.164', Date: '2026-09-01' }] });
    expect(book.Rules.map((r) => r.Text)).toEqual(['OpenAI', '=HYPERLINK("http://x")']);
    expect(book.Contracts).toEqual([]);
  });

  test('the type of rate is what Policy says; what it cannot be is told by its cell', async () => {
    const said = async (value: string) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Policy').getRange('B12').values = [[value]];
        await context.sync();
      });
      return workbook.readRuleBook();
    };
    for (const wrong of ['', 'spot']) expect(await said(wrong)).toMatchObject({ ok: false, situation: { kind: 'input', sheet: 'Policy', cell: 'B12' } });
    expect(value(await said('month-end')).RateType).toBe('month-end');
    expect(value(await said('average')).RateType).toBe('average');
  });

  test('a contract that is typed goes with the rule book', async () => {
    await Excel.run(async (context) => {
      const row = context.workbook.worksheets.getItem('Contracts').getRange('A7:N7');
      row.values = [['Notes', 'Writer', '', 'seats', 120, 19.95, 'month', 'EUR', 46023, 46387, 'W01', 0.4, 'price list', 'N']];
      await context.sync();
    });
    expect(value(await workbook.readRuleBook()).Contracts).toMatchObject([
      { Vendor: 'Notes', Plan: null, Quantity: '120', Price: '19.95', Start: '2026-01-01', End: '2026-12-31', AiShare: '0.4', Billed: 'N' },
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Contracts').getRange('A7:N7').values = [Array(14).fill('')];
      await context.sync();
    });
    expect(value(await workbook.readRuleBook()).Contracts).toEqual([]);
  });

  test('goes to a cell, and says when its sheet is gone', async () => {
    value(await workbook.goTo('Rates!A9'));
    const active = await Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return cell.address;
    });
    expect(active).toBe('Rates!A9');
    expect(await workbook.goTo('Nowhere!A1')).toEqual({ ok: false, situation: { kind: 'sheet-missing', sheet: 'Nowhere' } });
  });
});
