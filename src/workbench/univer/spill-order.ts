import type { IRange, IUnitRange } from '@univerjs/core';
import type { IAllRuntimeData, IArrayFormulaRangeType } from '@univerjs/engine-formula';
import type { Book } from './book';
import { UNIT } from './book';
import { calculationStep } from './calculation-step';
import { engineParts } from './engine-parts';
import type { SpilledCells } from './engine-parts';

/** What a formula filled beyond its own cell, which others follow by itself, as text to compare. */
interface Spill {
  readonly area: IUnitRange;
  readonly shown: string;
}
/** More passes than any chain of spills takes. */
const PASSES = 8;
/** All spills, by their first cell. */
function filled(arrays: IArrayFormulaRangeType, cells: SpilledCells): Map<string, Spill> {
  const spills = new Map<string, Spill>();
  // A sheet that was deleted, and a formula that was, leave nothing at their place.
  const sheets = (arrays[UNIT] ?? {}) as unknown as Record<string, Record<string, Record<string, IRange | null> | null> | null>;
  for (const [sheetId, rows] of Object.entries(sheets))
    for (const line of Object.values(rows ?? {}))
      for (const range of Object.values(line ?? {})) {
        if (!range) continue;
        const { startRow, endRow, startColumn, endColumn } = range;
        const shown: unknown[] = [endRow, endColumn];
        for (let i = startRow; i <= endRow; i += 1)
          for (let j = startColumn; j <= endColumn; j += 1) if (i > startRow || j > startColumn) shown.push(cells[UNIT]?.[sheetId]?.getValue(i, j)?.v ?? null);
        spills.set(`${sheetId} ${String(startRow)} ${String(startColumn)}`, { area: { unitId: UNIT, sheetId, range }, shown: JSON.stringify(shown) });
      }
  return spills;
}

/** Spills that a calculation has made smaller, or none at all. */
function shrunk(seen: ReadonlyMap<string, Spill>, now: ReadonlyMap<string, Spill>, { unitData }: IAllRuntimeData): [string, Spill][] {
  return [...seen].filter(([at, { area }]) => {
    const { startRow, startColumn, endRow, endColumn } = area.range;
    if (unitData[UNIT]?.[area.sheetId]?.getValue(startRow, startColumn) === undefined) return false;
    const range = now.get(at)?.area.range;
    return !range || range.endRow < endRow || range.endColumn < endColumn;
  });
}

/**
 * Has formulas that point into a spill follow it, however many spills lie between. Univer calculates what points into a spill once more and no further, so that
 * a spill of a spill kept old values; here that goes on until no spilled value changes.
 */
export function orderSpills(book: Book): void {
  const { engine } = book.kit;
  const { service, current } = engineParts(book);
  const step = calculationStep(book);
  service._executeStep = async () => {
    // Formulas that were calculated before a spill they point into saw what it showed until then; they are right where it still does.
    const seen = filled(current.getArrayFormulaRange(), current.getArrayFormulaCellData());
    let run = await step(true);
    for (let pass = 0; run && pass < PASSES; pass += 1) {
      const now = filled(run.arrayFormulaRange, run.arrayFormulaCellData);
      const changed = [...now].filter(([at, { shown }]) => seen.get(at)?.shown !== shown).map(([, { area }]) => area);
      const features = pass > 0 && changed.length === 0 ? [] : service._getArrayFormulaDirtyRangeAndExcludedRange({}, run.runtimeFeatureRange).dirtyRanges;
      const smaller = shrunk(seen, now, run);
      const dirty = [...changed, ...smaller.map(([, { area }]) => area), ...features];
      if (dirty.length === 0) break;
      for (const [at] of smaller) seen.delete(at);
      for (const [at, spill] of now) seen.set(at, spill);
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
