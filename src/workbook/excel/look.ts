import { asDay, fromSerial, monthOf } from '../../model/month';
import { parted } from '../address';
import { sheets } from '../index';
import { LIST_SHEETS } from '../list-sheet';
import type { Look, Outcome, SheetState } from '../workbook';
import { hasPassword } from './protection';
import { requests } from './requests';
import { run } from './run';
import { REMOVED_SHEET, asLastAction, readSheetAction } from './sheet-action';
import { STATE_SHEET, readState } from './state';

const POLICY = ['Policy_Company', 'Policy_Period', 'Policy_Currency', 'Policy_AsOf', 'QuarterNow'] as const;

/** The table whose rows a sheet is about, if it has one. */
const tableOn = (name: string): string | undefined => sheets.find((s) => s.name === name)?.blocks.flatMap((b) => (b.kind === 'table' ? [b.name] : []))[0];

/** The one look that the frame of the pane needs: what is there, which month, what was written last. */
export const look = (): Promise<Outcome<Look>> =>
  run(async (context) => {
    const { workbook, application } = context;
    const there = workbook.worksheets.load('items/name');
    const separators = application.load('decimalSeparator,thousandsSeparator');
    const to = requests(context);
    const state = await readState(to);
    const onSheet = await readSheetAction(to, state);
    const names = new Set(there.items.map((s) => s.name));
    // An empty sheet, as every new workbook has one, is nobody's work.
    const theirs = there.items
      .filter((s) => ![STATE_SHEET, REMOVED_SHEET, ...LIST_SHEETS].includes(s.name) && !sheets.some((o) => o.name === s.name))
      .map((s) => s.getUsedRangeOrNullObject(true).load('address'));
    const settings = POLICY.map((name) => {
      const refersTo = sheets.flatMap((s) => s.names ?? []).find((n) => n.name === name)?.refersTo ?? '';
      const place = parted(refersTo.replaceAll('$', ''));
      return place !== undefined && names.has(place.sheet) ? workbook.worksheets.getItem(place.sheet).getRange(place.cells).load('values') : null;
    });
    const ours = sheets.map(({ name, kind }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      const protection = sheet.protection.load('protected');
      const table = workbook.tables.getItemOrNullObject(tableOn(name) ?? '-');
      return { name, kind, sheet, protection, table, body: table.getDataBodyRange().load('rowCount') };
    });
    const calendar = workbook.tables.getItemOrNullObject('tblCalendar');
    const months = calendar.columns.getItemOrNullObject('Month').getDataBodyRange().load('values');
    const states = calendar.columns.getItemOrNullObject('State').getDataBodyRange().load('values');
    await context.sync();
    const [company, period, currency, asOf, quarter] = settings.map((range): unknown => range?.values[0]?.[0]);
    const serial = typeof period === 'number' && period > 0 ? period : null;
    const row = calendar.isNullObject ? -1 : (months.values as unknown[][]).findIndex((r) => r[0] === serial);
    const open: unknown = row < 0 ? null : (states.values as unknown[][])[row]?.[0];
    const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' && !value.startsWith('#') ? value : null);
    return {
      built: state !== null,
      foreignSheets: theirs.filter((used) => !used.isNullObject).length,
      company: text(company),
      period: serial === null ? null : monthOf(fromSerial(serial)),
      periodState: open === 'open' || open === 'soft' || open === 'locked' ? open : null,
      quarter: text(quarter),
      currency: text(currency),
      asOf: typeof asOf === 'number' && asOf > 0 ? (asDay(fromSerial(asOf)) ?? null) : null,
      ruleBook: state?.ruleBook ?? 0,
      totalsBefore: state?.totalsBefore ?? null,
      sheets: ours.map(({ name, kind, sheet, protection, table, body }): SheetState => {
        if (sheet.isNullObject) return { name, kind, state: 'missing', rows: null };
        const closed = hasPassword(name, protection.protected);
        return { name, kind, state: closed ? 'protected' : 'there', rows: table.isNullObject ? null : body.rowCount };
      }),
      lists: LIST_SHEETS.filter((name) => names.has(name)),
      lastAction: onSheet === null ? (state?.lastAction ?? null) : asLastAction(onSheet),
      decimalSeparator: separators.decimalSeparator,
      thousandsSeparator: separators.thousandsSeparator,
    };
  });
