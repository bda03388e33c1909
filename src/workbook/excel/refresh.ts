import { COLUMN_BLANK } from '../parts/rule-column-list';
import { costEffect } from '../effect';
import { differences, monthAmounts, planOf } from '../compare';
import type { CellValue } from '../cells';
import { actualsRows } from '../actuals-rows';
import { cellsOf, columnCells, type HeldRow, type Row } from '../held';
import { totalsBefore } from '../coarse';
import { incoming } from '../incoming';
import { merge, type Merge } from '../merge';
import { monthSpan } from '../month-span';
import { locksToNote } from '../seals';
import type { LastAction, Outcome, RefreshData, RefreshPlan, Watch, WriteAction, Written } from '../workbook';
import { TOUCHED, putBack, putColumn, putLog, putTarget, tidy, touchedSheets } from './after';
import { mayWrite, protect, unprotect } from './protection';
import { putCalendar } from './calendar';
import { complete } from './complete';
import { asStood, putBackCutOff } from './cut-off';
import { putFirstPeriod, readFirstPeriod } from './first-period';
import { requests } from './requests';
import { inTurn, orUndo, run, stop } from './run';
import { putSeals } from './seals';
import { FIRST, putCopy, putState, readState, type Copy, type State } from './state';
import { found, readTables, type FoundTable } from './tables';

/** Rows that a data table may hold; tests lower it. */
export const LIMITS = { rows: 200_000 };

interface Prepared {
  readonly tables: ReadonlyMap<string, FoundTable>;
  readonly merges: readonly { readonly held: FoundTable; readonly merge: Merge }[];
}

/** What each data table will become; nothing is written yet. */
function prepare(data: RefreshData, tables: Prepared['tables']): Prepared {
  const actuals = found(tables, 'tblActuals');
  const [invoices, invoiceLines, seats] = [found(tables, 'tblInvoices').table, found(tables, 'tblInvoiceLines').table, found(tables, 'tblSaaS').table];
  const merges = incoming(data, { actuals: actuals.table, invoices, invoiceLines, seats }).map((coming) => {
    const held = found(tables, coming.table.name);
    return { held, merge: merge(held, coming) };
  });
  const large = merges.find(({ merge: m }) => m.target.length > LIMITS.rows);
  if (large !== undefined) {
    const { held, merge: m } = large;
    const before = held === actuals ? totalsBefore(held, m.target, LIMITS.rows) : null;
    stop({ kind: 'too-large', sheet: held.sheet, rows: m.target.length, limit: LIMITS.rows, before });
  }
  return { tables, merges };
}

/** What a refresh would do. */
export const planRefresh = (data: RefreshData): Promise<Outcome<RefreshPlan>> =>
  run(async (context) => {
    const to = requests(context);
    const { tables, merges } = prepare(data, await asStood(to, await readState(to), await readTables(to, TOUCHED)));
    const { months, cost } = effectOf(found(tables, 'tblActuals'), data);
    const calendar = found(await readTables(to, ['tblCalendar']), 'tblCalendar');
    const locks = locksToNote(calendar, found(tables, 'tblLog'));
    const plan = planOf(
      merges.map(({ held, merge: m }) => ({ sheet: held.sheet, merge: m })),
      months,
      cost,
    );
    return locks.length > 0 ? { ...plan, locks } : plan;
  });

/** What the new rows move: what was billed by currency, and its cost in the reporting currency. */
function effectOf(held: FoundTable, { actuals, months, chosen = [] }: RefreshData): Pick<RefreshPlan, 'months' | 'cost'> {
  // As they are written: a unit in words is no other thing than its code.
  const rows = actualsRows(actuals);
  const was = chosen.find(({ setting }) => setting === 'Currency')?.before ?? actuals.Currency;
  return { months: monthAmounts(held, rows, months), cost: costEffect(held.table, held, rows, months, actuals, was) };
}

/** How many lines each rule decided, or that its column is blank in all, beside the rules as they stand; rows without an order stay blank. */
function hitsOf(rules: FoundTable, data: RefreshData): CellValue[] {
  const at = rules.headers.indexOf('Order');
  return rules.rows.map((row) => {
    const order = row.values[at];
    if (typeof order !== 'number') return '';
    const hit = data.actuals.Hits.find((h) => h.Order === order);
    return hit?.Blank === true ? COLUMN_BLANK : (hit?.Lines ?? 0);
  });
}
/** The copy that Revert needs: rows that go and rows that come, at their places. */
function copyOf({ merges, tables }: Prepared, data: RefreshData, action: WriteAction, state: State): Copy {
  const rules = found(tables, 'tblRules');
  return {
    months: data.months,
    tables: merges.map(({ held, merge: m }) => ({
      table: held.table.name,
      headers: held.headers,
      before: m.before.map((index) => ({ index, cells: cellsOf(held, held.rows[index] as HeldRow) })),
      after: m.after.flatMap((index) => {
        const t = m.target[index];
        return t !== undefined && 'cells' in t ? [{ index, cells: t.cells }] : [];
      }),
    })),
    hits: { before: columnCells(rules, 'Hits'), after: hitsOf(rules, data) },
    ruleBook: { before: state.ruleBook, after: action.ruleBook },
    totals: { before: state.totalsBefore ?? null, after: data.totalsBefore },
  };
}

/** The lines that Log gets: the action, and every note whose row is no more. */
function logLines({ merges }: Prepared, data: RefreshData, action: WriteAction): Row[] {
  const rows = merges.reduce((n, { merge: m }) => n + m.added + m.changed + m.removed, 0);
  const batch = data.actuals.Rows.reduce((n, r) => Math.max(n, r.Batch), 0);
  const line = {
    At: action.at.slice(0, 10),
    Who: action.who,
    What: action.what,
    Sheet: 'Actuals',
    Key: monthSpan(data.months),
    New: `${String(rows)} rows`,
    Reason: action.reason,
    Batch: batch,
  };
  const lost = merges.flatMap(({ held, merge: m }) =>
    m.lost.map((l): Row => ({ ...line, What: `${l.column} of a row that is no more`, Sheet: held.sheet, Key: l.key, Old: l.value, New: null })),
  );
  return [line, ...lost];
}

/** Replaces exactly the months given, after a copy; puts everything back when anything fails. */
export function refresh(data: RefreshData, action: WriteAction, watch: Watch): Promise<Outcome<Written>> {
  return run(async (context) => {
    const to = requests(context, watch);
    await mayWrite(to);
    const state = await putBackCutOff(to, (await readState(to)) ?? FIRST, action);
    await complete(to, action);
    const prepared = prepare(data, await readTables(to, TOUCHED));
    const { tables, merges } = prepared;
    const steps = merges.length + 3;
    const tell = async (done: number, sentence: string): Promise<void> => {
      watch.progress({ sentence, done, total: steps });
      await to.send();
    };
    const first = await readFirstPeriod(to, data.months, action.at);
    const closed = await unprotect(to, [...touchedSheets(tables), ...(first.cells.length > 0 ? ['Policy'] : [])]);
    const effect = effectOf(found(tables, 'tblActuals'), data);
    let differ: string[] = [];
    const work = async (): Promise<void> => {
      const copy = copyOf(prepared, data, action, state);
      const column = await putCopy(to, state, copy);
      putState(to, { ...state, begun: { copy: column, stood: 'before', what: action.what, closed } });
      await tell(1, 'A copy of the sheets is kept');
      await inTurn(merges, async ({ held, merge: m }, i) => {
        await putTarget(to, held, m.target);
        await tell(i + 2, `${held.sheet}: ${String(m.target.length)} rows`);
      });
      await putColumn(to, found(tables, 'tblRules'), 'Hits', copy.hits.after);
      await putLog(to, found(tables, 'tblLog'), [...logLines(prepared, data, action), ...first.lines.map((line) => ({ ...line, Who: action.who }))]);
      putFirstPeriod(to, first);
      await to.send();
      differ = differences(found(await readTables(to, ['tblActuals']), 'tblActuals'), data.months, data.actuals);
      await putSeals(to, action);
      await putCalendar(to, data.months);
      await tidy(to, action.ruleBook);
      const rows = merges.reduce((n, { merge: m }) => n + m.added + m.changed + m.removed, 0);
      const { at, what, preview, ruleBook } = action;
      const one = action.import === undefined ? {} : { import: action.import, takesBack: action.takesBack === true };
      const lastAction: LastAction = { at, what, rows, months: data.months, preview, ...one, reverted: false };
      putState(to, { version: 1, ruleBook, lastAction, copy: column, totalsBefore: data.totalsBefore });
      protect(to, closed);
      await tell(steps, 'Written');
    };
    await orUndo(work, () =>
      putBack(tables, closed, state, watch, (undo) => {
        putFirstPeriod(undo, first, true);
      }),
    );
    return {
      sheets: merges.map(({ held, merge: m }) => ({ sheet: held.sheet, written: m.after.length, untouched: m.untouched })),
      ownColumns: merges.flatMap(({ held, merge: m }) => (m.own.length > 0 ? [{ sheet: held.sheet, columns: m.own }] : [])),
      ties: differ.length === 0,
      differences: differ,
      effect,
    };
  }, watch);
}
