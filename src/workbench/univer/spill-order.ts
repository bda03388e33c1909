import type { IArrayFormulaRangeType } from '@univerjs/engine-formula';
import type { IRange, IUnitRange } from '@univerjs/core';
import type { Book } from './book';
import { UNIT } from './book';

/** What Univer's calculation keeps to itself. */
interface Run {
  readonly arrayFormulaRange: IArrayFormulaRangeType;
  readonly arrayFormulaCellData: object;
  readonly runtimeFeatureRange: object;
}
interface Service {
  _executeStep: () => Promise<boolean>;
  _apply: (forArrays?: boolean) => Promise<Run | undefined>;
  _getArrayFormulaDirtyRangeAndExcludedRange: (arrays: object, features: object) => { readonly dirtyRanges: IUnitRange[] };
}
/** More passes than any chain of spills takes. */
const PASSES = 8;
/**
 * Has formulas that point into a spill follow it, however many spills lie between. Univer calculates what points into a spill once more and no further, so that
 * a spill of a spill kept old values; here that goes on until no spilled value changes.
 */
export function orderSpills(book: Book): void {
  const { engine } = book.kit;
  const { injector } = book;
  const service = injector.get(engine.ICalculateFormulaService) as unknown as Service;
  const current = injector.get(engine.IFormulaCurrentConfigService);
  const dependencies = injector.get(engine.IDependencyManagerService);
  /** The cells that spills filled. */
  const filled = (arrays: IArrayFormulaRangeType): IUnitRange[] =>
    // A sheet that was deleted, and a formula that was, leave nothing at their place.
    Object.entries((arrays[UNIT] ?? {}) as unknown as Record<string, Record<string, Record<string, IRange | null> | null> | null>).flatMap(([sheetId, rows]) =>
      Object.values(rows ?? {}).flatMap((line) => Object.values(line ?? {}).flatMap((range) => (range ? [{ unitId: UNIT, sheetId, range }] : []))),
    );
  const apply = (forArrays?: boolean): Promise<Run | undefined> => {
    // Each pass enters every formula anew; what is kept of formulas that were overwritten since would be looked for in vain.
    dependencies.reset();
    return service._apply(forArrays);
  };
  service._executeStep = async () => {
    let run = await apply();
    let before = '';
    for (let pass = 0; run && pass < PASSES; pass += 1) {
      const now = JSON.stringify(run.arrayFormulaCellData);
      const features = service._getArrayFormulaDirtyRangeAndExcludedRange({}, run.runtimeFeatureRange).dirtyRanges;
      const dirty = [...filled(run.arrayFormulaRange), ...features];
      if (dirty.length === 0 || now === before) break;
      before = now;
      engine.FORMULA_REF_TO_ARRAY_CACHE.clear();
      engine.CELL_INVERTED_INDEX_CACHE.clear();
      current.loadDirtyRangesAndExcludedCell(dirty, {});
      run = await apply(true);
    }
    return true;
  };
}
