import type { FormulaDependencyTree, IArrayFormulaRangeType } from '@univerjs/engine-formula';
import type { IRange, IUnitRange } from '@univerjs/core';
import type { Book } from './book';
import { UNIT } from './book';

/** What Univer's calculation keeps to itself. */
interface Run {
  readonly arrayFormulaRange: IArrayFormulaRangeType;
  readonly runtimeFeatureRange: object;
}
interface Service {
  _executeStep: () => Promise<boolean>;
  _apply: (forArrays?: boolean) => Promise<Run | undefined>;
  _getArrayFormulaDirtyRangeAndExcludedRange: (arrays: object, features: object) => { readonly dirtyRanges: IUnitRange[] };
}
interface Generator {
  _createFDtree: (...args: unknown[]) => FormulaDependencyTree;
}

/** More passes than any chain of spills takes. */
const PASSES = 20;
const same = (a: IRange, b: IRange): boolean =>
  a.startRow === b.startRow && a.endRow === b.endRow && a.startColumn === b.startColumn && a.endColumn === b.endColumn;

/**
 * Has formulas that point into a spill calculated after the formula that spills. Univer knows a formula only by its own cell and repairs what pointed into a
 * spill once, so that a spill of a spill kept old values. Here a formula stands for all the cells it filled, and passes go on until no spill changes its extent.
 */
export function orderSpills(book: Book): void {
  const { engine } = book.kit;
  const { injector } = book;
  const service = injector.get(engine.ICalculateFormulaService) as unknown as Service;
  const generator = injector.get(engine.IFormulaDependencyGenerator) as unknown as Generator;
  const current = injector.get(engine.IFormulaCurrentConfigService);
  const model = injector.get(engine.FormulaDataModel);
  const dependencies = injector.get(engine.IDependencyManagerService);
  const known = new Map<string, IRange>();
  const key = (sheet: string, row: unknown, column: unknown): string => `${sheet} ${String(row)} ${String(column)}`;
  /** Takes note of the spills of a pass; gives those that were not known as they are. */
  const note = (arrays: IArrayFormulaRangeType): IUnitRange[] => {
    const fresh: IUnitRange[] = [];
    for (const [sheetId, rows] of Object.entries(arrays[UNIT] ?? {}))
      for (const [row, line] of Object.entries(rows))
        for (const [column, range] of Object.entries(line as Record<string, IRange | undefined>)) {
          const before = known.get(key(sheetId, row, column));
          if (!range || (before && same(before, range))) continue;
          known.set(key(sheetId, row, column), range);
          fresh.push({ unitId: UNIT, sheetId, range });
        }
    return fresh;
  };
  const apply = (forArrays?: boolean): Promise<Run | undefined> => {
    // Each pass enters every formula anew; what is kept of formulas that were overwritten since would be looked for in vain.
    dependencies.reset();
    return service._apply(forArrays);
  };
  service._executeStep = async () => {
    known.clear();
    note(model.getArrayFormulaRange());
    let run = await apply();
    for (let pass = 0; run && pass < PASSES; pass += 1) {
      const features = pass === 0 ? service._getArrayFormulaDirtyRangeAndExcludedRange({}, run.runtimeFeatureRange).dirtyRanges : [];
      const dirty = [...note(run.arrayFormulaRange), ...features];
      if (dirty.length === 0) break;
      engine.FORMULA_REF_TO_ARRAY_CACHE.clear();
      current.loadDirtyRangesAndExcludedCell(dirty, {});
      run = await apply(true);
    }
    return true;
  };
  const create = generator._createFDtree.bind(generator);
  generator._createFDtree = (...args) => {
    const tree = create(...args);
    const own = tree.toRTreeItem.bind(tree);
    tree.toRTreeItem = () => {
      const range = known.get(key(tree.subUnitId, tree.row, tree.column));
      return range ? [{ unitId: tree.unitId, sheetId: tree.subUnitId, range }] : own();
    };
    return tree;
  };
}
