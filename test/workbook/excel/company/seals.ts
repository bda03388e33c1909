import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { OPENED, SEALS } from '../../../../src/workbook/seals';
import { action, data, october, september, value, watch } from '../../company';
import { host } from './book';

// What each write keeps in mind besides its rows: locked months, saved forecasts, numbers typed into formulas, and the paper.
describe('what each write keeps in mind', () => {
  beforeAll(() => write(), 120_000);

  const write = async (): Promise<void> => {
    value(await workbook.refresh(data(['2026-10'], october), action('Refreshed'), watch()));
    await host.settle();
  };
  const column = async (table: string, name: string): Promise<{ readonly at: string; readonly cells: unknown[] }> =>
    Excel.run(async (context) => {
      const range = context.workbook.tables.getItem(table).columns.getItem(name).getDataBodyRange().load('values,address');
      await context.sync();
      return { at: range.address, cells: (range.values as unknown[][]).map(([x]) => x) };
    });
  /** Types into a row of a table's column. */
  const type = async (table: string, name: string, row: number, text: string | number): Promise<void> => {
    const { at } = await column(table, name);
    const [, sheet = '', letter = '', first = '0'] = /^(\w+)!\$?([A-Z]+)\$?(\d+)/.exec(at) ?? [];
    host.type(`${sheet}!${letter}${String(Number(first) + row)}`, text);
    await host.settle();
  };
  const kept = async (what: string): Promise<unknown[][]> => {
    const columns = await Promise.all(['What', 'Key', 'New', 'Hash'].map((name) => column('tblLog', name)));
    return (columns[0]?.cells ?? []).flatMap((w, i) => (w === what ? [columns.slice(1).map(({ cells }) => cells[i])] : []));
  };
  /** How many locked periods are not as they were locked, as Checks counts them in the rows that Log has by now. */
  const counted = async (): Promise<unknown> => (await host.values('Checks!B7:G34')).find(([test]) => String(test).includes('Locked periods'))?.[1];
  test('a locked month is kept in Log at the next write; what it is now stands beside, other after a change and the same again when put back', async () => {
    value(await workbook.refresh(data(['2026-09'], september), action('September'), watch()));
    expect(await kept(SEALS.month)).toEqual([]);
    const months = (await column('tblCalendar', 'Month')).cells;
    const at = months.indexOf(46266);
    // A lock by itself is something to write: a month that Log has not noted is not guarded.
    const locks = async () => value(await workbook.planRefresh(data(['2026-10'], october))).locks;
    await type('tblCalendar', 'State', at, 'locked');
    expect(await locks()).toEqual(['2026-09']);
    await write();
    expect(await locks()).toBeUndefined();
    const [[key, now, hash] = []] = await kept(SEALS.month);
    expect([key, now, await counted()]).toEqual(['2026-09', hash, 0]);

    const row = (await column('tblActuals', 'Month')).cells.indexOf(46266);
    const before = (await column('tblActuals', 'Cost')).cells[row];
    await type('tblActuals', 'Cost', row, 1);
    await write();
    const [[, changed, still] = []] = await kept(SEALS.month);
    expect([changed === hash, still, await counted()]).toEqual([false, hash, 1]);

    await type('tblActuals', 'Cost', row, before as number);
    await write();
    expect((await kept(SEALS.month)).map(([, n]) => n)).toEqual([hash]);
    expect(await counted()).toBe(0);
    await type('tblCalendar', 'State', at, 'open');
    await write();
    expect((await kept(SEALS.month)).map(([, n]) => n)).toEqual([OPENED]);
  });

  test('a number typed into a formula, or over one, is listed below the tests until it is gone', async () => {
    expect((await host.values('Checks!C39:G39'))[0]?.filter((_, i) => [0, 4].includes(i))).toEqual([0, 'PASS']);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Reforecast');
      sheet.protection.unprotect();
      sheet.getRange('T70').formulas = [['=S17*1.07']];
      await context.sync();
    });
    await write();
    expect(await host.values('Checks!A41:C42')).toEqual([
      [1, 'Reforecast!T70', '1.07'],
      ['', '', ''],
    ]);
    expect(await host.values('Checks!H41:H41')).toEqual([['=S17*1.07']]);
    expect((await host.values('Checks!G39:G39'))[0]).toEqual(['REVIEW']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Reforecast').getRange('T70').clear();
      await context.sync();
    });
    await write();
    expect(await host.values('Checks!A41:C41')).toEqual([['', '', '']]);
  });

  test('lines of a chart are named by what their cells say at the write', async () => {
    const values = (await host.values('UnitCost!AI133:AI137')).flat().map(String);
    const trend = host.charts('UnitCost').find(({ name }) => name === 'chtUnitCostTrend');
    expect(trend?.series.map(({ name }) => name)).toEqual(['Target', ...values.map((name) => (name === '' ? ' ' : name))]);
  });

  test('pages follow the paper that Policy names, and say how signs are meant', async () => {
    const page = async (): Promise<unknown[]> =>
      Excel.run(async (context) => {
        const layout = context.workbook.worksheets.getItem('Corridor').pageLayout.load('paperSize');
        const footers = layout.headersFooters.defaultForAllPages.load('centerFooter');
        await context.sync();
        return [layout.paperSize, footers.centerFooter];
      });
    const signs = '&"Arial"&8&A: cost positive, credit negative, variance is plan less actual';
    expect(await page()).toEqual(['A4', signs]);
    const at = await Excel.run(async (context) => {
      const range = context.workbook.names.getItem('Policy_Paper').getRange().load('address');
      await context.sync();
      return range.address;
    });
    host.type(at, 'Letter');
    await write();
    expect(await page()).toEqual(['Letter', signs]);
  });
});
