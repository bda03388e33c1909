import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { LIMITS } from '../../../../src/workbook/excel/refresh';
import { action, data, row, value, watch } from '../../company';
import { host } from './book';

// A workbook that is too small for its rows, by a limit of the test's own.
describe('a workbook too small', () => {
  const whole = LIMITS.rows;
  afterAll(() => {
    LIMITS.rows = whole;
  });

  const month = (at: string) => ['a', 'b', 'c', 'd'].map((Model, i) => row(at, 'OpenAI', `${String(i)}.25`, { Model }));
  const total = (at: string) => [row(at, 'OpenAI', '7', { Service: null, Model: null })];
  const all = ['2026-08', '2026-09', '2026-10'];

  test('a table that would be too large names the month before which totals make it fit, and nothing is written', async () => {
    value(await workbook.refresh(data(all, all.slice(0, 2).flatMap(month)), action('Two months'), watch()));
    LIMITS.rows = 9;
    const outcome = await workbook.refresh(data(['2026-10'], month('2026-10')), action('October'), watch());
    expect(outcome).toEqual({ ok: false, situation: { kind: 'too-large', sheet: 'Actuals', rows: 12, limit: 9, before: '2026-10' } });
    expect(await host.values('Actuals!B15')).toEqual([['']]);
  });

  test('months before it stand as totals of the same sum; the workbook remembers it, and Revert forgets it', async () => {
    const coarse = data(all, [...total('2026-08'), ...total('2026-09'), ...month('2026-10')], { totalsBefore: '2026-10' });
    const plan = value(await workbook.planRefresh(coarse));
    expect(plan.cost.causes.map(({ cause, change }) => [cause, Number(change)])).toEqual([['lines', 7]]);
    expect(plan.months.map(({ month: at, change }) => [at, Number(change)])).toEqual([
      ['2026-08', 0],
      ['2026-09', 0],
      ['2026-10', 7],
    ]);
    const done = value(await workbook.refresh(coarse, action('October'), watch()));
    expect([done.ties, done.differences]).toEqual([true, []]);
    expect(value(await workbook.look()).totalsBefore).toBe('2026-10');
    value(await workbook.revert({ keepEdits: false, again: false, at: '2026-11-01T10:00:00Z', who: 'M. Iyer', reason: 'a test' }, watch()));
    expect(value(await workbook.look()).totalsBefore).toBeNull();
  });

  test('Log names who wrote and why', async () => {
    const log = (await host.values('Log!B7:H90')).filter(([, what]) => ['Two months', 'October', 'Reverted: October'].includes(String(what)));
    expect(log.map((cells) => [cells[0], cells[1], cells[6]])).toEqual([
      ['M. Iyer', 'Two months', ''],
      ['M. Iyer', 'October', ''],
      ['M. Iyer', 'Reverted: October', 'a test'],
    ]);
  });
});
