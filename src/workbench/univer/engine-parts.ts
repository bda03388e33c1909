import type { IFormulaCurrentConfigService, IFormulaDirtyData, IFormulaRuntimeService } from '@univerjs/engine-formula';
import type { ICellData, IUnitRange, Nullable, ObjectMatrix } from '@univerjs/core';
import type { Book } from './book';

// What Univer's calculation keeps to itself.

/** A formula as it was read: its operations, one in another. */
export interface FormulaNode {
  /** 4 a function, 12 the sign after a reference. */
  readonly nodeType: number;
  readonly isAddress?: () => boolean;
  readonly getChildren: () => readonly FormulaNode[];
  readonly resetCalculationState: () => void;
}
/** A formula in its cell, with the areas that it looks at. */
export interface Tree {
  readonly treeId: number;
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly formula: string;
  readonly formulaId?: string | undefined;
  readonly featureId?: string | undefined;
  readonly getDirtyData?: ((dirty: IFormulaDirtyData, all: object) => { readonly runtimeCellData: object; readonly dirtyRanges: object }) | null | undefined;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
  readonly isVirtual: boolean;
  isDirty: boolean;
  rangeList: IUnitRange[];
  addressFunctionNodes: FormulaNode[];
  readonly resetState: () => void;
}
/** Spilled cells by sheet. */
export type SpilledCells = Readonly<Record<string, Nullable<Readonly<Record<string, Nullable<ObjectMatrix<Nullable<ICellData>>>>>>>>;

interface Generator {
  readonly _dependencyTreeCache: Map<number, Tree>;
  readonly _dependencyRTreeCacheForAddressFunction: { readonly clear: () => void };
  _getTreeNode: (tree: Tree) => FormulaNode;
  readonly _updateRangeFlatten: () => void;
  readonly _generateTreeList: (formulas: object, others: object, units: object) => Promise<Tree[]>;
  _calculateListByFunctionRefNode: (trees: Tree[]) => Promise<void>;
  _getRangeListByNode: (of: { readonly node: FormulaNode; readonly refOffsetX: number; readonly refOffsetY: number }) => Promise<IUnitRange[]>;
  readonly _includeTree: (tree: Tree, node: FormulaNode) => boolean;
  readonly _getUpdateTreeListAndMakeDependency: () => Tree[];
  readonly _calculateRunList: (trees: Tree[]) => Tree[];
  readonly _checkIsCycleDependency: (trees: Tree[]) => boolean;
}
interface Service {
  readonly _lexer: { readonly treeBuilder: (formula: string) => object | string };
  readonly _astTreeBuilder: { readonly parse: (words: object) => FormulaNode | undefined };
  readonly _interpreter: {
    readonly checkAsyncNode: (node: FormulaNode) => boolean;
    readonly execute: (data: object) => never;
    readonly executeAsync: (data: object) => Promise<never>;
  };
  readonly _executionInProgressListener$: { readonly next: (state: object) => void };
  readonly _executionCompleteListener$: { readonly next: (all: object) => void };
  _executeStep: () => Promise<boolean>;
  readonly _getArrayFormulaDirtyRangeAndExcludedRange: (arrays: object, features: object) => { readonly dirtyRanges: IUnitRange[] };
}

/** The parts of Univer's calculation that work together. */
export function engineParts(book: Book): {
  readonly service: Service;
  readonly generator: Generator;
  readonly current: IFormulaCurrentConfigService & { _forceCalculate: boolean };
  readonly runtime: IFormulaRuntimeService;
} {
  const { engine } = book.kit;
  const { injector } = book;
  return {
    service: injector.get(engine.ICalculateFormulaService) as unknown as Service,
    generator: injector.get(engine.IFormulaDependencyGenerator) as unknown as Generator,
    current: injector.get(engine.IFormulaCurrentConfigService) as IFormulaCurrentConfigService & { _forceCalculate: boolean },
    runtime: injector.get(engine.IFormulaRuntimeService),
  };
}
