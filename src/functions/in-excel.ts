import type { Fault } from '../model/fault';
import { PIECE, type Pieces } from '../model/pieces';
import type { Cell, CellFault, CellFunction, Matrix, Outcome } from './define';
import { note } from './defects';
import { inTurns } from './turns';

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

/** What Excel shows: a block of cells. */
type Block = readonly (readonly (Cell | CustomFunctions.Error)[])[];

/**
 * The function as Excel calls it: a block of cells, or Excel's error thrown. What takes more than one piece is promised, and worked out while others have their
 * turns. What comes after the parameters is Excel's own and is left aside.
 */
export function inExcel({ name, parameters, work }: CellFunction): (...cells: readonly unknown[]) => Block | Promise<Block> {
  const count = Object.keys(parameters).length;
  function* outcomeOf(cells: readonly unknown[]): Pieces<Outcome> {
    try {
      return yield* work(cells.slice(0, count));
    } catch (defect) {
      const what = `unexpected: ${defect instanceof Error ? defect.message : String(defect)}`;
      note(name, what);
      return { ok: false, fault: { kind: 'mistyped', what } };
    }
  }
  function* answer(cells: readonly unknown[]): Pieces<Block> {
    const outcome = yield* outcomeOf(cells);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel asks for its own error class, which is no Error
    if (!outcome.ok) throw errorOf(outcome.fault);
    return Array.isArray(outcome.value) ? yield* shown(outcome.value as Matrix) : [[outcome.value as Cell]];
  }
  return (...cells) => {
    const pieces = answer(cells);
    const first = pieces.next();
    return first.done === true ? first.value : inTurns(pieces);
  };
}

/** Cells as Excel takes them. Its errors take as long to make as figures to work out. */
function* shown(block: Matrix): Pieces<Block> {
  const lines: (readonly (Cell | CustomFunctions.Error)[])[] = [];
  for (const row of block) {
    if (lines.length > 0 && lines.length % PIECE === 0) yield;
    lines.push(row.map(inCell));
  }
  return lines;
}
