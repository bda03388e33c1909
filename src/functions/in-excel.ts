import type { Fault } from '../model/fault';
import { codeOf } from './cells';
import type { Cell, CellFault, CellFunction, Matrix } from './define';
import { note } from './defects';

/** `#NAME?` and `#REF!` may come in, but Excel lets no function give them. */
const CANNOT_BE_GIVEN = /^#(NAME\?|REF!)$/;

/** A fault as Excel's own error; the sentence shows beside `#VALUE!` and `#N/A` only. */
function errorOf(fault: Fault): CustomFunctions.Error {
  const code = codeOf(fault);
  if (CANNOT_BE_GIVEN.test(code)) return new CustomFunctions.Error('#VALUE!' as CustomFunctions.ErrorCode, `an input cell is ${code}`);
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, 'what' in fault ? fault.what : undefined);
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
    if (!outcome.ok) throw errorOf(outcome.fault);
    return Array.isArray(outcome.value) ? (outcome.value as Matrix).map((row) => row.map(inCell)) : [[outcome.value as Cell]];
  };
}
