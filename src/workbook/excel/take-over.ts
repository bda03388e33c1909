import type { BookEdit, BookRow } from '../../ledger/merge-books';
import { cell, type CellValue } from '../cells';
import { heldKey, isBlank, rowKey } from '../held';
import type { Target } from '../splice';
import type { Outcome, SheetWrite, Watch } from '../workbook';
import { putBack, putLog, putTarget, touchedSheets } from './after';
import { choiceLines, putChoices, readChoices } from './choices';
import { complete } from './complete';
import { mayWrite, protect, unprotect } from './protection';
import { requests } from './requests';
import { orUndo, run } from './run';
import { FIRST, readState } from './state';
import { found, readTables, type FoundTable } from './tables';

/** A row with what changed, and everything else as it stands: own columns, formulas, figures of a refresh. */
function cellsFor({ headers, table, rows }: FoundTable, row: BookRow, at: number): CellValue[] {
  const held = rows[at];
  return headers.map((header, i) => {
    const column = table.columns.find(({ name }) => name === header);
    if (column !== undefined && header in row) return cell(row[header] ?? null, column.format, column.missing);
    if (held !== undefined) return held.formulas[i] as CellValue;
    return column?.formula ?? '';
  });
}

function targetOf(table: FoundTable, edits: readonly BookEdit[]): readonly Target[] {
  const places = new Map(table.rows.map((row, i) => [heldKey(table.table, table.headers, row), i]));
  const placeOf = ({ before }: BookEdit): number => (before === undefined ? -1 : (places.get(rowKey(table.table, before)) ?? -1));
  const kept = table.rows.flatMap((row, i): Target[] => {
    const edit = edits.find((one) => placeOf(one) === i);
    if (edit === undefined) return isBlank(row) ? [] : [{ keep: i }];
    return edit.after === undefined ? [] : [{ cells: cellsFor(table, edit.after, i) }];
  });
  const added = edits.flatMap((edit) => (edit.after !== undefined && placeOf(edit) < 0 ? [{ cells: cellsFor(table, edit.after, -1) }] : []));
  const target = [...kept, ...added];
  return target.length > 0 ? target : [{ cells: table.headers.map(() => '') }];
}

const words = (row: BookRow | undefined): string | null =>
  row === undefined
    ? null
    : Object.values(row)
        .filter((value) => value !== null)
        .join(' · ');

/** Takes over what somebody else changed in the rule book. All or nothing; Log keeps every row as it was and as it is. */
export function takeOver(edits: readonly BookEdit[], { at, who }: SheetWrite, what: string, watch: Watch): Promise<Outcome<null>> {
  return run(async (context) => {
    const to = requests(context, watch);
    await mayWrite(to);
    const state = (await readState(to)) ?? FIRST;
    await complete(to, { at, who });
    const choices = await readChoices(to, edits);
    const rows = edits.filter(({ table }) => table !== 'tblPolicy');
    const names = [...new Set(rows.map(({ table }) => table))];
    const tables = await readTables(to, [...names, 'tblLog']);
    const closed = await unprotect(to, [...touchedSheets(tables), ...(choices.length > 0 ? ['Policy'] : [])]);
    await orUndo(
      async () => {
        putChoices(to, choices);
        await to.send();
        for (const [i, name] of names.entries()) {
          const table = found(tables, name);
          watch.progress({ sentence: table.sheet, done: i, total: names.length });
          await putTarget(
            to,
            table,
            targetOf(
              table,
              rows.filter((edit) => edit.table === name),
            ),
          );
        }
        const lines = rows.map(({ table, before, after }) => ({
          ...{ Sheet: found(tables, table).sheet, Key: words(after ?? before)?.slice(0, 60) ?? null },
          ...{ Old: words(before), New: words(after) },
        }));
        const said = [...choiceLines(choices), ...lines].map((line) => ({ ...line, At: at.slice(0, 10), Who: who, What: what }));
        await putLog(to, found(tables, 'tblLog'), said);
        protect(to, closed);
        await to.send();
      },
      () =>
        putBack(tables, closed, state, watch, (undo) => {
          putChoices(undo, choices, true);
        }),
    );
    return null;
  }, watch);
}
