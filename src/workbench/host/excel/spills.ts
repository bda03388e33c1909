import type { Area } from '../../univer/book';
import { NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';
import type { Range } from './range';

type Within = (area: Partial<Area>) => Range;

/** The block that the formula of a cell fills. */
export async function spillingTo({ host, sheet, area }: Range, within: Within): Promise<MaybeObject<Range>> {
  await host.calculation.settle();
  const range = host.cells.spillOf(sheet, area.row, area.column);
  return range ? within({ rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 }) : NULL_OBJECT;
}

/** The cell whose formula fills a cell. */
export async function spillParent({ host, sheet, area }: Range, within: Within): Promise<MaybeObject<Range>> {
  await host.calculation.settle();
  const parent = area.rows * area.columns === 1 ? host.cells.spillParent(sheet, area.row, area.column) : null;
  return parent ? within(parent) : NULL_OBJECT;
}
