import type { Book } from './book';
import { UNIT } from './book';

type Line = Record<number, object | undefined>;
type Formulas = Record<string, Record<number, Line | undefined> | undefined>;

/** Whether a write may put a formula down or take one away. */
const touchesFormulas = (cells: Readonly<Record<string, Readonly<Record<string, object | null | undefined>> | undefined>> | undefined): boolean =>
  Object.values(cells ?? {}).some((line) => Object.values(line ?? {}).some((cell) => !cell || 'f' in cell || 'si' in cell));

/**
 * Keeps where formulas stand, sheet by sheet, as long as none is written there. Univer looks through all cells of all sheets for them at each calculation,
 * and at each write besides.
 */
export function rememberFormulaData(book: Book): void {
  const { engine, sheets, core } = book.kit;
  const model = book.injector.get(engine.FormulaDataModel);
  const known = new Map<string, Formulas[string]>();
  const harmless = new Set<string>([
    engine.SetFormulaCalculationStartMutation.id,
    engine.SetFormulaCalculationNotificationMutation.id,
    engine.SetFormulaCalculationResultMutation.id,
    engine.SetArrayFormulaDataMutation.id,
    'formula.mutation.set-formula-data',
    sheets.SetWorksheetRowCountMutation.id,
    sheets.SetWorksheetColumnCountMutation.id,
    sheets.SetWorksheetColWidthMutation.id,
    sheets.SetWorksheetRowHeightMutation.id,
    sheets.SetRowHiddenMutation.id,
    sheets.SetRowVisibleMutation.id,
  ]);
  book.commands.onCommandExecuted(({ id, type, params }) => {
    if (type !== core.CommandType.MUTATION || harmless.has(id)) return;
    const { subUnitId, cellValue } = (params ?? {}) as { readonly subUnitId?: string; readonly cellValue?: Parameters<typeof touchesFormulas>[0] };
    if (id !== sheets.SetRangeValuesMutation.id || subUnitId === undefined) known.clear();
    else if (touchesFormulas(cellValue)) known.delete(subUnitId);
  });
  const ofSheet = (id: string): Formulas[string] => {
    const kept = known.get(id);
    if (kept) return kept;
    const found = { [UNIT]: {} as Formulas };
    engine.initSheetFormulaData(found as never, UNIT, id, book.sheet(id).getCellMatrix());
    known.set(id, found[UNIT][id]);
    return found[UNIT][id];
  };
  // Univer writes into what it is given.
  const copy = (lines: Formulas[string]): Formulas[string] => Object.fromEntries(Object.entries(lines ?? {}).map(([row, line]) => [row, { ...line }]));
  model.getFormulaData = () => {
    const ids = book.workbook.getSheets().map((sheet) => sheet.getSheetId());
    return { [UNIT]: Object.fromEntries(ids.map((id) => [id, copy(ofSheet(id))])) } as never;
  };
}
