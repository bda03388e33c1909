import type { IRange, IUnitRange } from '@univerjs/core';
import type { IArrayFormulaRangeType } from '@univerjs/engine-formula';
import type { Book } from './book';
import { UNIT } from './book';
import { calculationStep } from './calculation-step';
import { engineParts } from './engine-parts';
import type { SpilledCells } from './engine-parts';

/** More passes than any chain of spills takes. */
const PASSES = 8;
/**
 * Has formulas that point into a spill follow it, however many spills lie between. Univer calculates what points into a spill once more and no further, so that
 * a spill of a spill kept old values; here that goes on until no spilled value changes.
 */
export function orderSpills(book: Book): void {
  const { engine } = book.kit;
  const { service, current } = engineParts(book);
  const step = calculationStep(book);
  /** What each spill filled beyond its own cell, which formulas follow by themselves, as text to compare. */
  const filled = (arrays: IArrayFormulaRangeType, cells: SpilledCells): Map<string, { readonly area: IUnitRange; readonly shown: string }> =>
    new Map(
      // A sheet that was deleted, and a formula that was, leave nothing at their place.
      Object.entries((arrays[UNIT] ?? {}) as unknown as Record<string, Record<string, Record<string, IRange | null> | null> | null>).flatMap(
        ([sheetId, rows]) =>
          Object.values(rows ?? {}).flatMap((line) =>
            Object.values(line ?? {}).flatMap((range) => {
              if (!range) return [];
              const { startRow, endRow, startColumn, endColumn } = range;
              const shown: unknown[] = [endRow, endColumn];
              for (let i = startRow; i <= endRow; i += 1)
                for (let j = startColumn; j <= endColumn; j += 1)
                  if (i > startRow || j > startColumn) shown.push(cells[UNIT]?.[sheetId]?.getValue(i, j)?.v ?? null);
              return [
                [`${sheetId} ${String(startRow)} ${String(startColumn)}`, { area: { unitId: UNIT, sheetId, range }, shown: JSON.stringify(shown) }] as const,
              ];
            }),
          ),
      ),
    );
  service._executeStep = async () => {
    // Formulas that were calculated before a spill they point into saw what it showed until then; they are right where it still does.
    let seen = filled(current.getArrayFormulaRange(), current.getArrayFormulaCellData());
    let run = await step(true);
    for (let pass = 0; run && pass < PASSES; pass += 1) {
      const now = filled(run.arrayFormulaRange, run.arrayFormulaCellData);
      const changed = [...now].filter(([at, { shown }]) => seen.get(at)?.shown !== shown).map(([, { area }]) => area);
      const features = pass > 0 && changed.length === 0 ? [] : service._getArrayFormulaDirtyRangeAndExcludedRange({}, run.runtimeFeatureRange).dirtyRanges;
      const dirty = [...changed, ...features];
      if (dirty.length === 0) break;
      seen = new Map([...seen, ...now]);
      engine.FORMULA_REF_TO_ARRAY_CACHE.clear();
      engine.CELL_INVERTED_INDEX_CACHE.clear();
      current.loadDirtyRangesAndExcludedCell(dirty, {});
      // Where all was asked for, all has been calculated by now.
      current._forceCalculate = false;
      run = await step(false);
    }
    return true;
  };
}
