import type { ICellData, IRange, Nullable, ObjectMatrix } from '@univerjs/core';
import type { Book } from './book';
import { UNIT } from './book';
import { engineParts } from './engine-parts';
import type { SpilledCells, Tree } from './engine-parts';

type Ranges = Readonly<Record<string, Readonly<Record<string, Nullable<Record<number, Nullable<Record<number, Nullable<IRange>>>>>>> | undefined>>;
/** What Univer's calculation under way keeps of the spills that it has made. */
interface UnderWay {
  readonly _unitArrayFormulaRange: Ranges;
  readonly _runtimeArrayFormulaCellData: SpilledCells;
}

function clear(cells: SpilledCells, sheet: string, { startRow, endRow, startColumn, endColumn }: IRange): void {
  const matrix = cells[UNIT]?.[sheet];
  if (!matrix) return;
  for (let i = startRow; i <= endRow; i += 1) for (let j = startColumn; j <= endColumn; j += 1) matrix.realDeleteValue(i, j);
}

/** What other formulas gave by now where a result would spill. */
function givenBy(cells: Nullable<ObjectMatrix<Nullable<ICellData>>>, { row, column }: Tree, value: unknown): [number, number, ICellData][] {
  const result = value as {
    readonly isArray?: () => boolean;
    readonly isReferenceObject?: () => boolean;
    readonly getRowCount: () => number;
    readonly getColumnCount: () => number;
  };
  const given: [number, number, ICellData][] = [];
  if (!cells || (result.isArray?.() !== true && result.isReferenceObject?.() !== true)) return given;
  for (let i = row; i < row + result.getRowCount(); i += 1)
    for (let j = column; j < column + result.getColumnCount(); j += 1) {
      const cell = i === row && j === column ? null : cells.getValue(i, j);
      if (cell) given.push([i, j, cell]);
    }
  return given;
}

/**
 * Puts results of formulas down and takes away what each filled before, in this calculation or an earlier one: Univer shows that until the end, so that
 * formulas would read what is no longer there. Tells which areas show other values now.
 */
export function putResults(book: Book): (tree: Tree, value: never) => readonly IRange[] {
  const { current, runtime } = engineParts(book);
  const now = runtime as unknown as UnderWay;
  const own = ({ row, column }: Tree): IRange => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  /** What a formula fills, as far as this calculation or an earlier one knows, and what stands there, as text to compare. */
  const filledBy = (tree: Tree): readonly [IRange, string] => {
    const { subUnitId: sheet, row, column } = tree;
    const range = now._unitArrayFormulaRange[UNIT]?.[sheet]?.[row]?.[column];
    const before = range ? null : (current.getArrayFormulaRange() as unknown as Ranges)[UNIT]?.[sheet]?.[row]?.[column];
    const area = range ?? before ?? own(tree);
    const spilled = (range ? now._runtimeArrayFormulaCellData : current.getArrayFormulaCellData())[UNIT]?.[sheet];
    const cell = runtime.getUnitData()[UNIT]?.[sheet]?.getValue(row, column) ?? current.getUnitData()[UNIT]?.[sheet]?.cellData.getValue(row, column);
    const shown: unknown[] = [cell?.v ?? null, cell?.t ?? null, area.endRow, area.endColumn];
    if (range ?? before)
      for (let i = area.startRow; i <= area.endRow; i += 1)
        for (let j = area.startColumn; j <= area.endColumn; j += 1) {
          const one = spilled?.getValue(i, j);
          shown.push(one?.v ?? null, one?.t ?? null);
        }
    return [area, JSON.stringify(shown)];
  };
  return (tree, value) => {
    const { subUnitId: sheet, row, column } = tree;
    const [left, before] = filledBy(tree);
    const line = now._unitArrayFormulaRange[UNIT]?.[sheet]?.[row];
    const filled = line?.[column];
    if (line && filled) {
      clear(now._runtimeArrayFormulaCellData, sheet, filled);
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- Univer's own table of ranges
      delete line[column];
    }
    const others = givenBy(runtime.getUnitData()[UNIT]?.[sheet], tree, value);
    runtime.setRuntimeData(value);
    // A spill that is in the way of others writes over what they gave in this calculation.
    for (const [i, j, cell] of others) runtime.getUnitData()[UNIT]?.[sheet]?.setValue(i, j, cell);
    const old = (current.getArrayFormulaRange() as unknown as Ranges)[UNIT]?.[sheet]?.[row]?.[column];
    if (old) clear(current.getArrayFormulaCellData(), sheet, old);
    const [taken, after] = filledBy(tree);
    return before === after ? [] : [own(tree), left, taken];
  };
}
