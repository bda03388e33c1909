import { calendarRow } from '../../model/fiscal';
import { asMonth, firstDay, fromSerial, monthOf, monthsBetween, monthsFrom, toSerial, type Month } from '../../model/month';
import { cell } from '../cells';
import { calendarOf, fiscalOf } from '../given';
import { cellsOf } from '../held';
import { putTarget } from './after';
import type { Requests } from './requests';
import { found, readTables } from './tables';

const NAMES = ['Policy_Period', 'Policy_FiscalStart', 'Policy_FiscalName', 'Policy_FiscalPattern'] as const;

/** Lets Calendar follow Policy: the months about the period come in, none goes, and each keeps its state. Nothing is written where all is as it should be. */
export async function putCalendar(to: Requests): Promise<void> {
  const named = NAMES.map((name) => to.context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values'));
  const sheet = to.context.workbook.worksheets.getItemOrNullObject('Calendar');
  await to.send();
  const [period, start, namedAfter, pattern] = named.map((range): unknown => (range.isNullObject ? null : range.values[0]?.[0]));
  if (sheet.isNullObject || typeof period !== 'number' || !(period > 0)) return;
  const table = found(await readTables(to, ['tblCalendar']), 'tblCalendar');
  const at = table.headers.indexOf('Month');
  const held = new Map(
    table.rows.flatMap((row, i) => (typeof row.values[at] === 'number' && row.values[at] > 0 ? [[monthOf(fromSerial(row.values[at])), i] as const] : [])),
  );
  const fiscal = fiscalOf(start, namedAfter, pattern);
  const about = calendarOf(monthOf(fromSerial(period)), fiscal).flatMap((row) => asMonth(String(row['Month'])) ?? []);
  const all = [...held.keys(), ...about].sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return;
  // A row stays where it is only while months stand in their order.
  const inOrder = [...held].sort(([a], [b]) => (a < b ? -1 : 1)).every(([, i], n, sorted) => n === 0 || i > (sorted[n - 1]?.[1] ?? 0));
  const formats = new Map(table.table.columns.map(({ name, format }) => [name, format]));
  const target = monthsFrom(first, monthsBetween(first, last) + 1).map((month: Month) => {
    const index = held.get(month);
    const before = index === undefined ? undefined : table.rows[index];
    const worked: Readonly<Record<string, string | number>> = { ...calendarRow(month, fiscal) };
    const shown = (name: string): string | number | undefined =>
      name === 'Month' || name === 'QuarterStart' ? toSerial(firstDay(worked[name] as Month)) : worked[name];
    const same = before !== undefined && table.headers.every((name, c) => shown(name) === undefined || shown(name) === before.values[c]);
    if (same && inOrder && index !== undefined) return { keep: index };
    const old = before === undefined ? [] : cellsOf(table, before);
    return {
      cells: table.headers.map((name, c) =>
        name in worked ? cell(worked[name] ?? null, formats.get(name) ?? 'general') : (old[c] ?? (name === 'State' ? 'open' : '')),
      ),
    };
  });
  if (target.length === table.rows.length && target.every((row, i) => 'keep' in row && row.keep === i)) return;
  await putTarget(to, table, target);
}
