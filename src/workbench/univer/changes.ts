import type { IRange, IUnitRange } from '@univerjs/core';

const meet = (a: IRange, b: IRange): boolean => {
  // A side that is not given reaches to the end of the sheet; comparisons with NaN are false, so that it meets everything.
  return !(a.startRow > b.endRow || b.startRow > a.endRow || a.startColumn > b.endColumn || b.startColumn > a.endColumn);
};

/** The areas whose values are others than at the last calculation, as far as the one under way knows by now. */
export class Changes {
  private readonly bySheet = new Map<string, IRange[]>();

  constructor(areas: readonly IUnitRange[]) {
    for (const area of areas) this.add(area.sheetId, area.range);
  }
  add(sheet: string, range: IRange): void {
    const known = this.bySheet.get(sheet);
    if (known) known.push(range);
    else this.bySheet.set(sheet, [range]);
  }
  /** Whether one of the areas holds a change. */
  touch(areas: readonly IUnitRange[]): boolean {
    return areas.some(({ sheetId, range }) => this.bySheet.get(sheetId)?.some((changed) => meet(changed, range)));
  }
}
