import type { IArrayFormulaRangeType } from '@univerjs/engine-formula';
import type { ICellData, IRange, IUnitRange, Nullable, ObjectMatrix } from '@univerjs/core';
import type { Book } from './book';
import { UNIT } from './book';

/** Spilled cells by sheet. */
type Cells = Readonly<Record<string, Nullable<Readonly<Record<string, Nullable<ObjectMatrix<Nullable<ICellData>>>>>>>>;
/** What Univer's calculation keeps to itself. */
interface Run {
  readonly arrayFormulaRange: IArrayFormulaRangeType;
  readonly arrayFormulaCellData: Cells;
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
  /** What each spill filled beyond its own cell, which formulas follow by themselves, as text to compare. */
  const filled = (arrays: IArrayFormulaRangeType, cells: Cells): Map<string, { readonly area: IUnitRange; readonly shown: string }> =>
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
  const apply = (forArrays?: boolean): Promise<Run | undefined> => {
    // Each pass enters every formula anew; what is kept of formulas that were overwritten since would be looked for in vain.
    dependencies.reset();
    return service._apply(forArrays);
  };
  service._executeStep = async () => {
    // Formulas that were calculated before a spill they point into saw what it showed until then; they are right where it still does.
    let seen = filled(current.getArrayFormulaRange(), current.getArrayFormulaCellData());
    let run = await apply();
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
      run = await apply(true);
    }
    return true;
  };
}
