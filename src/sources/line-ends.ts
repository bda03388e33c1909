/** Headings without the blank ones at their end, and how many blank cells each line has behind them. */
export interface LineEnds {
  readonly headings: readonly string[];
  readonly beyond: number;
}

/**
 * Many programs end each line with a delimiter, or each but the heading. `lines` are the first lines below the heading. Whatever stands in such a cell on another
 * line has been moved there by a delimiter too many.
 */
export function lineEnds(headings: readonly string[], lines: readonly (readonly string[])[], delimiter: string): LineEnds {
  const named = headings.reduce((last, heading, i) => (heading.trim() === '' ? last : i + 1), 0);
  if (named === 0) return { headings, beyond: 0 };
  const [own, whole] = [headings.length - named, lines.filter((cells) => cells.length >= named)];
  const blank = whole.filter((cells) => cells.slice(named).every((cell) => cell.trim() === ''));
  // What most lines fill is a column that has no name.
  if (own > 0 && blank.length * 2 < whole.length) return { headings, beyond: 0 };
  const ofLength = (length: number) => blank.filter((cells) => cells.length === length);
  const { length } = blank.find((cells) => ofLength(cells.length).length * 3 >= whole.length * 2) ?? headings;
  // Lines longer than their heading: that each of them has a comma too many must be out of the question.
  const sure = length <= headings.length || ofLength(length).some((cells) => !mayBeCut(cells, delimiter));
  return { headings: headings.slice(0, named), beyond: sure ? length - named : own };
}

/** Whether two cells may have been one: `1,000.00` or `Fernhill, Inc.` */
const mayBeCut = (cells: readonly string[], delimiter: string): boolean =>
  delimiter === ',' &&
  cells.some((cell, i) => {
    const before = cells[i - 1] ?? '';
    return (/^\d{3}(\.\d*)?\D{0,4}$/.test(cell) && /(^|\D)\d{1,3}$/.test(before)) || (/^ \S/.test(cell) && before !== '');
  });
