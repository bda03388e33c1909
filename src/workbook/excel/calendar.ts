import { asMonth, fromSerial, label, monthOf, monthsBetween, monthsFrom, type Month } from '../../model/month';
import { cell } from '../cells';
import { calendarOf, fiscalOf } from '../given';
import { cellsOf } from '../held';
import { putTarget } from './after';
import type { Requests } from './requests';
import { found, readTables } from './tables';

/** Ten years. */
const FAR = 120;
const NAMES = ['Policy_Period', 'Policy_FiscalStart'] as const;

/** Lets Calendar hold the months about the period and those of the books; none goes, and each keeps its state. What follows from Policy is worked out in its cells. Nothing is written where all is as it should be. */
export async function putCalendar(to: Requests, months: readonly string[]): Promise<void> {
  const named = NAMES.map((name) => to.context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values'));
  const sheet = to.context.workbook.worksheets.getItemOrNullObject('Calendar');
  await to.send();
  const [period, start] = named.map((range): unknown => (range.isNullObject ? null : range.values[0]?.[0]));
  if (sheet.isNullObject || typeof period !== 'number' || !(period > 0)) return;
  const table = found(await readTables(to, ['tblCalendar']), 'tblCalendar');
  const at = table.headers.indexOf('Month');
  const held = new Map(
    table.rows.flatMap((row, i) => (typeof row.values[at] === 'number' && row.values[at] > 0 ? [[monthOf(fromSerial(row.values[at])), i] as const] : [])),
  );
  // A month that lies far off is a fault of a file, which Checks names.
  const near = months.flatMap((month) => asMonth(month) ?? []).filter((month) => Math.abs(monthsBetween(month, monthOf(fromSerial(period)))) <= FAR);
  const about = calendarOf(monthOf(fromSerial(period)), fiscalOf(start)).flatMap((row) => asMonth(String(row['Month'])) ?? []);
  const all = [...held.keys(), ...about, ...near].sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return;
  // A row stays where it is only while months stand in their order.
  const inOrder = [...held].sort(([a], [b]) => (a < b ? -1 : 1)).every(([, i], n, sorted) => n === 0 || i > (sorted[n - 1]?.[1] ?? 0));
  const columns = new Map(table.table.columns.map((column) => [column.name, column]));
  const target = monthsFrom(first, monthsBetween(first, last) + 1).map((month: Month) => {
    const index = held.get(month);
    const before = index === undefined ? undefined : table.rows[index];
    const given: Readonly<Record<string, string>> = { Month: month, Label: label(month) };
    // Columns that Policy decides were typed once, and may be again.
    const same =
      before !== undefined &&
      table.headers.every(
        (name, c) =>
          (name !== 'Label' || before.values[c] === given[name]) && (columns.get(name)?.formula === undefined || String(before.formulas[c]).startsWith('=')),
      );
    if (same && inOrder && index !== undefined) return { keep: index };
    const old = before === undefined ? [] : cellsOf(table, before);
    return {
      cells: table.headers.map((name, c) =>
        name in given
          ? cell(given[name] ?? null, columns.get(name)?.format ?? 'general')
          : (columns.get(name)?.formula ?? old[c] ?? (name === 'State' ? 'open' : '')),
      ),
    };
  });
  if (target.length === table.rows.length && target.every((row, i) => 'keep' in row && row.keep === i)) return;
  await putTarget(to, table, target);
}
