import type { IUnitRange } from '@univerjs/core';
import type { Book } from './book';
import { UNIT } from './book';
import { engineParts } from './engine-parts';
import type { FormulaNode, Tree } from './engine-parts';

/** Formulas in their cells, the areas that each looks at, and its functions that give areas. */
interface Kept {
  readonly shape: string;
  readonly trees: Tree[];
  readonly ranges: readonly (readonly IUnitRange[])[];
  readonly functions: readonly (readonly FormulaNode[])[];
}
/** A formula that is due, and the areas whose change makes it due; null where more than areas does, so that it is calculated in any case. */
export interface Due {
  readonly tree: Tree;
  readonly areas: readonly IUnitRange[] | null;
}
const cellOf = ({ subUnitId: sheetId, row, column }: Tree): IUnitRange => ({
  unitId: UNIT,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});
const FUNCTION = 4;
const SUFFIX = 12;

/**
 * Tells which formulas are due, in their order. Univer finds the areas that every formula looks at anew at each step of each calculation; here they are
 * kept as long as no formula, name, table or sheet changes.
 */
export function rememberDependencies(book: Book, node: (formula: string) => FormulaNode): (first: boolean) => Promise<Due[]> {
  const { engine, core } = book.kit;
  const { generator, current, runtime } = engineParts(book);
  const dependencies = book.injector.get(engine.IDependencyManagerService);
  const features = book.injector.get(engine.IFeatureCalculationManagerService);
  const others = book.injector.get(engine.IOtherFormulaManagerService);
  let kept: Kept | null = null;
  // Values and looks move no areas; of everything else that changes the workbook it is taken for granted.
  const harmless = new Set<string>([
    book.kit.sheets.SetRangeValuesMutation.id,
    engine.SetFormulaCalculationStartMutation.id,
    engine.SetFormulaCalculationNotificationMutation.id,
    engine.SetFormulaCalculationResultMutation.id,
    engine.SetArrayFormulaDataMutation.id,
  ]);
  book.commands.onCommandExecuted(({ id, type }) => {
    if (type === core.CommandType.MUTATION && !harmless.has(id)) kept = null;
  });

  /** All formulas, and the sheets that they stand on. */
  const sizes = (): unknown => Object.entries(current.getUnitData()[UNIT] ?? {}).map(([id, sheet]) => [id, sheet.rowCount, sheet.columnCount]);
  const shapeNow = (): string => JSON.stringify([current.getFormulaData(), others.getOtherFormulaData(), current.getSheetNameMap(), sizes()]);
  const moving = new WeakMap<FormulaNode, boolean>();
  /** Whether the area of a formula hangs on figures, as OFFSET's does. */
  const moves = (of: FormulaNode): boolean => {
    const known = moving.get(of);
    if (known !== undefined) return known;
    const answer = (of.nodeType === FUNCTION && of.isAddress?.() === true) || of.nodeType === SUFFIX || of.getChildren().some(moves);
    moving.set(of, answer);
    return answer;
  };

  const follow = generator._calculateListByFunctionRefNode.bind(generator);
  let shape = '';
  const looksAt = new WeakMap<Tree, readonly IUnitRange[]>();
  generator._calculateListByFunctionRefNode = async (trees) => {
    for (const tree of trees) if (!tree.isVirtual && tree.formula && !moves(node(tree.formula))) looksAt.set(tree, [...tree.rangeList]);
    kept = { shape, trees, ranges: trees.map(({ rangeList }) => [...rangeList]), functions: trees.map((tree) => [...tree.addressFunctionNodes]) };
    await follow(trees);
  };
  /** The areas of a formula in a cell; a formula that is read anew is another node. */
  let foundFor = '';
  let found = new WeakMap<FormulaNode, Map<string, IUnitRange[]>>();
  const search = generator._getRangeListByNode.bind(generator);
  generator._getRangeListByNode = async (of) => {
    if (of.refOffsetX !== 0 || of.refOffsetY !== 0 || moves(of.node)) return search(of);
    const { currentSubUnitId, currentRow, currentColumn } = runtime;
    const places = found.get(of.node) ?? new Map<string, IUnitRange[]>();
    found.set(of.node, places);
    const at = `${currentSubUnitId} ${String(currentRow)} ${String(currentColumn)}`;
    const ranges = places.get(at) ?? (await search(of));
    places.set(at, ranges);
    return ranges;
  };
  const find = async (): Promise<void> => {
    // A reference means another area once a sheet has another name or size.
    const places = JSON.stringify([current.getSheetNameMap(), sizes()]);
    if (places !== foundFor) found = new WeakMap();
    foundFor = places;
    dependencies.reset();
    generator._dependencyTreeCache.clear();
    await generator._generateTreeList(current.getFormulaData(), others.getOtherFormulaData(), current.getUnitData());
    dependencies.openKdTree();
  };
  /** Takes up what was found before; false where an area has moved. */
  const takeUp = async ({ trees, ranges, functions }: Kept): Promise<boolean> => {
    for (const [i, tree] of trees.entries()) {
      if (!tree.formula) continue;
      const read = node(tree.formula);
      tree.resetState();
      tree.isDirty = generator._includeTree(tree, read);
      tree.addressFunctionNodes = [...(functions[i] ?? [])];
      if (tree.isVirtual) continue;
      tree.rangeList = [...(ranges[i] ?? [])];
      if (!moves(read)) continue;
      runtime.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
      const now = await generator._getRangeListByNode({ node: read, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY });
      if (JSON.stringify(now) !== JSON.stringify(tree.rangeList)) return false;
    }
    await follow(trees);
    return true;
  };

  /** Whether a formula is due for more than what it looks at: it is new, it changes by itself, or a sheet or name that it mentions is another. */
  const inAnyCase = (tree: Tree, areas: readonly IUnitRange[]): boolean => {
    const renamed: Readonly<Record<string, unknown>> = current.getDirtyNameMap()[UNIT] ?? {};
    return current.isForceCalculate() || tree.isDirty || areas.some(({ sheetId }) => renamed[sheetId] !== undefined);
  };

  return async (first) => {
    generator._updateRangeFlatten();
    if (first) shape = shapeNow();
    const known = kept?.shape === shape && features.getReferenceExecutorMap().size === 0 ? kept : null;
    if (!known || !(await takeUp(known))) await find();
    const due = generator._calculateRunList(generator._getUpdateTreeListAndMakeDependency());
    if (generator._checkIsCycleDependency(due)) runtime.enableCycleDependency();
    generator._dependencyRTreeCacheForAddressFunction.clear();
    runtime.clearArrayObjectCache();
    return due.map((tree) => {
      const areas = looksAt.get(tree);
      if (!areas || (first && inAnyCase(tree, areas))) return { tree, areas: null };
      // What stood in the way of a spill shows what it showed before: it gives its value again once the spill has gone.
      return { tree, areas: [...areas, cellOf(tree)] };
    });
  };
}
