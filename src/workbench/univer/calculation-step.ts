import type { Book } from './book';
import { Changes } from './changes';
import { rememberDependencies } from './dependency-memory';
import { engineParts } from './engine-parts';
import { rememberFormulas } from './formula-memory';
import { othersFirst } from '../../functions/turns';
import { putResults } from './spill-area';

/** Formulas between two pauses in which the page may paint. */
const AT_ONCE = 40;

/**
 * One step of a calculation, as Univer's: what is due, in its order. The first step follows what was written, the others the spills that changed. Univer
 * calculates every formula that could be other, to the end of each chain; here a chain ends where a formula gives what it gave before.
 */
export function calculationStep(
  book: Book,
): (first: boolean) => Promise<ReturnType<ReturnType<typeof engineParts>['runtime']['getAllRuntimeData']> | undefined> {
  const { engine } = book.kit;
  const { FormulaExecuteStageType: stages } = engine;
  const { service, current, runtime } = engineParts(book);
  const node = rememberFormulas(book);
  const dueNow = rememberDependencies(book, node);
  const put = putResults(book);
  const tell = (stage: (typeof stages)[keyof typeof stages]): void => {
    runtime.setFormulaExecuteStage(stage);
    service._executionInProgressListener$.next(runtime.getRuntimeState());
  };
  return async (first) => {
    tell(first ? stages.START_DEPENDENCY : stages.START_DEPENDENCY_ARRAY_FORMULA);
    const due = await dueNow(first);
    const changes = new Changes(current.getDirtyRanges());
    if (first) runtime.setTotalFormulasToCalculate(due.length);
    else runtime.setTotalArrayFormulasToCalculate(due.length);
    tell(first ? stages.START_CALCULATION : stages.START_CALCULATION_ARRAY_FORMULA);
    let i = 0;
    for (const { tree, areas } of due.reverse()) {
      if (areas && !changes.touch(areas)) continue;
      if (i % AT_ONCE === 0) {
        await othersFirst();
        if (first) runtime.setCompletedFormulasCount(i + 1);
        else runtime.setCompletedArrayFormulasCount(i + 1);
        tell(first ? stages.CURRENTLY_CALCULATING : stages.CURRENTLY_CALCULATING_ARRAY_FORMULA);
        if (runtime.isStopExecution()) {
          runtime.setFormulaExecuteStage(stages.IDLE);
          runtime.markedAsStopFunctionsExecuted();
          service._executionCompleteListener$.next(runtime.getAllRuntimeData());
          return undefined;
        }
      }
      i += 1;
      runtime.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
      if (tree.getDirtyData && tree.featureId !== undefined) {
        const { runtimeCellData, dirtyRanges } = tree.getDirtyData(current.getDirtyData(), runtime.getAllRuntimeData());
        runtime.setRuntimeFeatureCellData(tree.featureId, runtimeCellData as never);
        runtime.setRuntimeFeatureRange(tree.featureId, dirtyRanges as never);
        continue;
      }
      const read = node(tree.formula);
      const data = { node: read, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY };
      const value = service._interpreter.checkAsyncNode(read) ? await service._interpreter.executeAsync(data) : service._interpreter.execute(data);
      if (tree.formulaId) runtime.setRuntimeOtherData(tree.formulaId, tree.refOffsetX, tree.refOffsetY, value);
      else for (const range of put(tree, value)) changes.add(tree.subUnitId, range);
      read.resetCalculationState();
    }
    if (due.length > 0) runtime.markedAsSuccessfullyExecuted();
    else if (first) runtime.markedAsNoFunctionsExecuted();
    return runtime.getAllRuntimeData();
  };
}
