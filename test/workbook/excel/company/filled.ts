import { watchFilled } from '../../../../src/workbook/excel';
import { value } from '../../company';
import { host } from './book';

describe('rows that are filled while they are hidden', () => {
  const hidden = (row: number): Promise<boolean | null> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem('UnitCost')
        .getRange(`${String(row)}:${String(row)}`)
        .load('rowHidden');
      await context.sync();
      return range.rowHidden;
    });
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 100 && !(await done()); i += 1) await new Promise((next) => setTimeout(next, 100));
  };

  test('are seen as soon as something stands in them, also on a protected sheet', async () => {
    const rows = await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('tblWorkflows').getDataBodyRange().load('rowIndex,rowCount');
      await context.sync();
      return { next: body.rowIndex + body.rowCount + 1, count: body.rowCount };
    });
    const filled = 7 + rows.count;
    expect(await hidden(filled)).toBe(true);
    value(await watchFilled());
    host.type(`Workflows!A${String(rows.next)}`, 'W90');
    host.type(`Workflows!B${String(rows.next)}`, 'A new one');
    await until(async () => (await hidden(filled)) === false);
    expect((await host.values(`UnitCost!A${String(filled)}`))[0]).toEqual(['A new one']);
    expect([await hidden(filled), await hidden(filled + 1)]).toEqual([false, true]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblWorkflows').rows.getItemAt(rows.count).delete();
      await context.sync();
    });
    await host.settle();
  }, 60_000);
});
