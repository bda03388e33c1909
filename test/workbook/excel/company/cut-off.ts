import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { action, data, october, row, september, value, watch } from '../../company';
import { host, importFirst } from './book';

// The pane is loaded again, or Excel ends, in the middle of a write: a part of it stands in the sheets, and nobody undoes it.
describe('a write that is cut off', () => {
  importFirst(['2026-09', '2026-10'], [...september, ...october], 'Imported both');

  const NAMES = ['tblActuals', 'tblInvoices', 'tblInvoiceLines', 'tblSaaS', 'tblRules'];
  const tables = (): Promise<unknown[]> =>
    Excel.run(async (context) => {
      const bodies = NAMES.map((name) => context.workbook.tables.getItem(name).getDataBodyRange().load('formulas'));
      await context.sync();
      return bodies.map((body) => body.formulas as unknown);
    });
  const more = [...october.slice(1), row('2026-10', 'Anthropic', '7', { Model: 'a-new' }), row('2026-10', 'Aleph', '1')];
  const refresh = () => workbook.refresh(data(['2026-10'], more), action('Imported October anew'), watch());
  const revert = (again = false) => workbook.revert({ keepEdits: false, again, at: '2026-11-01T10:00:00Z', who: null, reason: null }, watch());
  /** Excel answers so many requests of some work, and no more. Whether the work was cut off by it. */
  const cut = async (requests: number, work: () => Promise<unknown>): Promise<boolean> => {
    const { session } = host;
    const { answer } = session;
    let left = requests;
    const gone = new Promise<true>((done) => {
      const dying: typeof answer = (batch) => {
        left -= 1;
        if (left >= 0) return answer(batch);
        done(true);
        return new Promise(() => undefined);
      };
      Object.assign(session, { answer: dying });
    });
    const was = await Promise.race([gone, work().then(() => false)]);
    Object.assign(session, { answer });
    return was;
  };
  const logged = async (): Promise<string[]> => {
    const told = await Excel.run(async (context) => {
      const what = context.workbook.tables.getItem('tblLog').columns.getItem('What').getDataBodyRange().load('values');
      await context.sync();
      return what.values.map(([cell]) => String(cell));
    });
    return told.filter((one) => one.startsWith('Put back, since'));
  };
  const isProtected = (sheet: string): Promise<boolean> =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });

  test('written again it is whole, Revert goes back to what stood before the first write began, and sheets are closed as they were', async () => {
    const before = await tables();
    const from = host.batches;
    value(await refresh());
    const all = host.batches - from;
    const whole = await tables();
    value(await revert());
    // Rows are written by then, what follows them is not.
    expect(await cut(Math.round(all * 0.5), refresh)).toBe(true);
    expect(await tables()).toEqual(whole);
    // Nobody typed anything, and the plan counts from before.
    expect(value(await workbook.editedSince())).toEqual([]);
    expect(value(await workbook.planRefresh(data(['2026-10'], more))).sheets[0]).toMatchObject({ added: 2, changed: 0, removed: 1, unchanged: 4 });
    value(await refresh());
    expect(await tables()).toEqual(whole);
    value(await revert());
    expect(await tables()).toEqual(before);
    expect([await isProtected('EnvelopeStatus'), await isProtected('Log')]).toEqual([true, true]);
    expect((await logged())[0]).toBe('Put back, since it was cut off: Imported October anew');
  });

  test('what is written after a revert that was cut off goes back to what stood before that revert', async () => {
    const before = await tables();
    value(await refresh());
    const whole = await tables();
    const from = host.batches;
    value(await revert());
    const all = host.batches - from;
    value(await revert(true));
    expect(await cut(Math.round(all * 0.75), revert)).toBe(true);
    expect(await tables()).toEqual(before);
    value(await workbook.refresh(data(['2026-10'], october), action('October as it was'), watch()));
    value(await revert());
    expect(await tables()).toEqual(whole);
  });
});
