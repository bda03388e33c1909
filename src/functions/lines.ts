import { missing, mistyped, ok, type Fault, type Result } from '../model/fault';
import { monthOf, type Day } from '../model/month';
import { inOrder, type Fill } from '../model/month-series';
import { figures, isSingle, packed, placed, type Range, type RangeOf } from './cells';
import type { Cell, Outcome } from './define';
import { sizeOf } from './each';

/** Whether two ranges have as many rows and columns, so that their cells belong together one by one. */
export function sameSize(a: RangeOf<unknown>, b: RangeOf<unknown>): Result<null> {
  const size = sizeOf([a, b]);
  if (!size.ok) return size;
  if (isSingle(a) === isSingle(b)) return ok(null);
  const only = (isSingle(a) ? a : b).at(0, 0);
  if (!only.ok) return only;
  return only.value === null ? missing('a cell beside a range is blank') : mistyped(`${String(a.rows * a.columns)} vs ${String(b.rows * b.columns)} cells`);
}

/** One answer for each series: a column or a row is one, a block has one in each row. NaN where a cell is blank. A fault stays with its own series. */
export function eachSeries(given: Range, work: (series: Float64Array, once: Range['once']) => Result<Cell>): Outcome {
  const answer = (of: Range): Result<Cell> => {
    const figures = packed(of);
    return figures.ok ? work(figures.value, of.once) : figures;
  };
  if (given.rows === 1 || given.columns === 1) return answer(given);
  return ok(
    given.cells.slice(0, given.rows).map((line, row) => {
      const one = answer({ rows: 1, columns: given.columns, open: false, cells: [line], at: (_, column) => given.at(row, column), once: (_, does) => does() });
      return [one.ok ? one.value : { fault: one.fault }];
    }),
  );
}

const missingOf = (name: string): Fault => ({ kind: 'missing', what: `${name} missing` });
/** Figures of several ranges side by side, a column of each, cell by cell; single cells stand beside every other. The first fault or blank stops. */
export function columnsOf(ranges: readonly Range[], names: readonly string[]): Result<readonly Float64Array[]> {
  const size = sizeOf(ranges);
  if (!size.ok) return size;
  const { rows, columns } = size.value;
  const lists = ranges.map((range, i) => ({ range, single: isSingle(range), name: names[i] ?? 'a figure', figures: new Float64Array(rows * columns) }));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (const { range, single, name, figures } of lists) {
        const cell = single ? range.at(0, 0) : range.at(row, column);
        if (!cell.ok) return placed(cell.fault, range, row, column);
        if (cell.value === null) return placed(missingOf(name), range, row, column);
        figures[row * columns + column] = cell.value;
      }
    }
  }
  return ok(lists.map(({ figures }) => figures));
}

/** The rows of a range in the order of their months, with null for a month that has none. */
export function rowsByMonth(range: Range, months: RangeOf<Day>, fill: Fill): Result<readonly (number | null)[]> {
  const [size, dates] = [sameSize(range, months), figures(months)];
  if (!size.ok) return size;
  if (!dates.ok) return dates;
  return inOrder(
    dates.value.map((date) => date && monthOf(date)),
    fill,
  );
}
