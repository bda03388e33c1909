import type { Fault } from '../model/fault';
import type { Cell, CellFault, CellFunction, Matrix } from './define';
import { note } from './defects';

/** A fault as Excel's own error; the sentence shows beside `#VALUE!` and `#N/A` only. */
function errorOf(fault: Fault): CustomFunctions.Error {
  const { ErrorCode, Error: ExcelError } = CustomFunctions;
  switch (fault.kind) {
    case 'missing':
      return new ExcelError(ErrorCode.notAvailable, fault.what);
    case 'mistyped':
      return new ExcelError(ErrorCode.invalidValue, fault.what);
    case 'no-number':
      return new ExcelError(ErrorCode.invalidNumber);
    case 'divided-by-zero':
      return new ExcelError(ErrorCode.divisionByZero);
    case 'passed-on':
      // `#NAME?` and `#REF!` may come in, but Excel lets no function give them.
      return fault.code === '#NULL!' ? new ExcelError(ErrorCode.nullReference) : new ExcelError(ErrorCode.invalidValue, `an input cell is ${fault.code}`);
  }
}
const inCell = (cell: Cell | CellFault): Cell | CustomFunctions.Error => (typeof cell === 'object' && cell !== null ? errorOf(cell.fault) : cell);

/** The function as Excel calls it: a block of cells, or Excel's error thrown. What comes after the parameters is Excel's own and is left aside. */
export function inExcel({ name, parameters, call }: CellFunction): (...cells: readonly unknown[]) => readonly (readonly (Cell | CustomFunctions.Error)[])[] {
  const count = Object.keys(parameters).length;
  const answer = (cells: readonly unknown[]): ReturnType<CellFunction['call']> => {
    try {
      return call(cells.slice(0, count));
    } catch (defect) {
      const what = `unexpected: ${defect instanceof Error ? defect.message : String(defect)}`;
      note(name, what);
      return { ok: false, fault: { kind: 'mistyped', what } };
    }
  };
  return (...cells) => {
    const outcome = answer(cells);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel asks for its own error class, which is no Error
    if (!outcome.ok) throw errorOf(outcome.fault);
    return Array.isArray(outcome.value) ? (outcome.value as Matrix).map((row) => row.map(inCell)) : [[outcome.value as Cell]];
  };
}
