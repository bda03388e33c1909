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
const FUNCTION = 4;
const SUFFIX = 12;

/**
 * Tells which formulas are due, in their order. Univer finds the areas that every formula looks at anew at each step of each calculation; here they are
 * kept as long as no formula, name, table or sheet changes.
 */
export function rememberDependencies(book: Book, node: (formula: string) => FormulaNode): (first: boolean) => Promise<Tree[]> {
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
  const shapeNow = (): string => {
    const sizes = Object.entries(current.getUnitData()[UNIT] ?? {}).map(([id, sheet]) => [id, sheet.rowCount, sheet.columnCount]);
    return JSON.stringify([current.getFormulaData(), others.getOtherFormulaData(), current.getSheetNameMap(), sizes]);
  };
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
  generator._calculateListByFunctionRefNode = async (trees) => {
    kept = { shape, trees, ranges: trees.map(({ rangeList }) => [...rangeList]), functions: trees.map((tree) => [...tree.addressFunctionNodes]) };
    await follow(trees);
  };
  const find = async (): Promise<void> => {
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

  return async (first) => {
    generator._updateRangeFlatten();
    if (first) shape = shapeNow();
    const known = kept?.shape === shape && features.getReferenceExecutorMap().size === 0 ? kept : null;
    if (!known || !(await takeUp(known))) await find();
    const due = generator._calculateRunList(generator._getUpdateTreeListAndMakeDependency());
    if (generator._checkIsCycleDependency(due)) runtime.enableCycleDependency();
    generator._dependencyRTreeCacheForAddressFunction.clear();
    runtime.clearArrayObjectCache();
    return due;
  };
}
