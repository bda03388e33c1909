import type { IRange, Nullable } from '@univerjs/core';
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

/**
 * Puts results of formulas down and takes away what each filled before, in this calculation or an earlier one: Univer shows that until the end, so that
 * formulas would read what is no longer there.
 */
export function putResults(book: Book): (tree: Tree, value: never) => void {
  const { current, runtime } = engineParts(book);
  return ({ subUnitId: sheet, row, column }, value) => {
    const { _unitArrayFormulaRange: ranges, _runtimeArrayFormulaCellData: cells } = runtime as unknown as UnderWay;
    const line = ranges[UNIT]?.[sheet]?.[row];
    const own = line?.[column];
    if (line && own) {
      clear(cells, sheet, own);
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- Univer's own table of ranges
      delete line[column];
    }
    runtime.setRuntimeData(value);
    const old = (current.getArrayFormulaRange() as unknown as Ranges)[UNIT]?.[sheet]?.[row]?.[column];
    if (old) clear(current.getArrayFormulaCellData(), sheet, old);
  };
}
