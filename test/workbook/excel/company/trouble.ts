import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { action, data, inputs, october, september, value, watch } from '../../company';
import { host, importFirst } from './book';

// What an analyst’s day brings.
describe('what an analyst’s day brings', () => {
  importFirst(['2026-08', '2026-09', '2026-10'], september, 'Imported September');

  const excel = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);
  const rows = (): Promise<unknown[][]> =>
    excel(async (context) => {
      const body = context.workbook.tables.getItem('tblActuals').getDataBodyRange().load('formulas');
      await context.sync();
      return body.formulas as unknown[][];
    });
  const refresh = (w = watch()) => workbook.refresh(data(['2026-10'], october), action('Imported October'), w);
  const stateOf = async (name: string) => value(await workbook.look()).sheets.find((s) => s.name === name)?.state;
  const isProtected = (sheet: string): Promise<boolean> =>
    excel(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });

  test('building again adds nothing and changes no input', async () => {
    await excel(async (context) => {
      context.workbook.worksheets.getItem('Policy').getRange('B14').values = [['Our metric']];
      await context.sync();
    });
    const before = await rows();
    expect(value(await workbook.build(inputs, watch())).sheets).toEqual([]);
    expect(await rows()).toEqual(before);
    expect(await host.values('Policy!B14')).toEqual([['Our metric']]);
  });

  test('a sheet with a password stops the refresh, by name, with everything as it was', async () => {
    await excel(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Log');
      protection.unprotect();
      protection.protect({}, 'secret');
      await context.sync();
    });
    const before = await rows();
    expect(await stateOf('Log')).toBe('there');
    expect(await refresh()).toEqual({ ok: false, situation: { kind: 'protected-sheet', sheet: 'Log' } });
    expect(await rows()).toEqual(before);
    // Known from the refusal on; the sheets that only guard against slips are not named.
    expect(value(await workbook.look()).sheets.flatMap((s) => (s.state === 'protected' ? [s.name] : []))).toEqual(['Log']);
    expect(await isProtected('EnvelopeStatus')).toBe(true);
    await excel(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Log');
      protection.unprotect('secret');
      await context.sync();
    });
    expect(await stateOf('Log')).toBe('there');
    await excel(async (context) => {
      context.workbook.worksheets.getItem('Log').protection.protect({});
      await context.sync();
    });
    expect(await stateOf('Log')).toBe('there');
  });

  test('a renamed column is named, with its new name and its cell', async () => {
    const rename = (to: string) =>
      excel(async (context) => {
        context.workbook.tables.getItem('tblActuals').columns.getItemAt(1).name = to;
        await context.sync();
      });
    await rename('Supplier');
    expect(await refresh()).toEqual({
      ok: false,
      situation: { kind: 'table-changed', sheet: 'Actuals', table: 'tblActuals', column: 'Vendor', foundAs: 'Supplier', cell: 'B6' },
    });
    await rename('Vendor');
  });

  test('a cell being edited: work waits, and goes on when the cell is left', async () => {
    host.faults.cellEdit = true;
    let waited = 0;
    const waiting = (): void => {
      waited += 1;
      host.faults.cellEdit = false;
    };
    value(await refresh({ ...watch(), waiting }));
    expect(waited).toBe(1);
    value(await workbook.revert({ keepEdits: false, again: false, at: '2026-11-01T10:00:00Z', who: null, reason: null }, watch()));
  });

  test('a stop in the middle puts every sheet back and closes what was closed', async () => {
    const before = await rows();
    const w = watch();
    const progress = (step: Parameters<typeof w.progress>[0]): void => {
      w.signal.aborted = w.told.push(step.sentence) > 2;
    };
    expect(await refresh({ ...w, progress })).toEqual({ ok: false, situation: { kind: 'cancelled' } });
    expect(await rows()).toEqual(before);
    expect(await isProtected('Log')).toBe(true);
    expect(value(await workbook.look()).lastAction?.reverted).toBe(true);
  });

  test('a failure of Excel in the middle puts every sheet back too, and is reported without a figure', async () => {
    const before = await rows();
    const w = watch();
    const failing = {
      ...w,
      progress: (step: Parameters<typeof w.progress>[0]) => {
        w.progress(step);
        if (w.told.length === 2) host.faults.next.push({ code: 'GeneralException', message: 'Something is wrong.' });
      },
    };
    const outcome = await refresh(failing);
    expect(outcome).toMatchObject({ ok: false, situation: { kind: 'defect', report: expect.stringContaining('GeneralException') as string } });
    expect(await rows()).toEqual(before);
    expect(await isProtected('Checks')).toBe(true);
  });

  test('a workbook for reading is not built in', async () => {
    host.faults.readOnly = true;
    expect(await workbook.build(inputs, watch())).toEqual({ ok: false, situation: { kind: 'read-only' } });
    host.faults.readOnly = false;
  });

  test('a workbook for reading is not written either', async () => {
    host.faults.readOnly = true;
    expect(await refresh()).toEqual({ ok: false, situation: { kind: 'read-only' } });
    expect(await workbook.revert({ keepEdits: false, again: true, at: '2026-11-01T10:00:00Z', who: null, reason: null }, watch())).toEqual({
      ok: false,
      situation: { kind: 'read-only' },
    });
    host.faults.readOnly = false;
  });

  test('a deleted sheet is named, and added again with the formulas that named it', async () => {
    await excel(async (context) => {
      context.workbook.worksheets.getItem('Actuals').delete();
      await context.sync();
    });
    expect(await refresh()).toEqual({ ok: false, situation: { kind: 'sheet-missing', sheet: 'Actuals' } });
    expect(value(await workbook.look()).sheets.find((s) => s.name === 'Actuals')?.state).toBe('missing');
    expect(value(await workbook.build(null, watch())).sheets.map((s) => s.sheet)).toEqual(['Actuals']);
    value(await refresh());
    expect(await host.values('Corridor!R16')).toEqual([[1000.55]]);
    expect(await host.values('Policy!B14')).toEqual([['Our metric']]);
  });
});
