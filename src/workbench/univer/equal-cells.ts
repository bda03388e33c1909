import type { Book } from './book';

/**
 * Has each cell compared where an array is compared with one value. Univer keeps an index of what the cells of a column hold and asks it alone: a cell with
 * an error is then no error but not equal, and 0 the same as nothing, so that a figure depended on which formula had read the column before.
 */
export function compareEachCell({ kit }: Book): void {
  const index = kit.engine.CELL_INVERTED_INDEX_CACHE;
  index.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  index.set = () => undefined;
  index.setContinueBuildingCache = () => undefined;
}
