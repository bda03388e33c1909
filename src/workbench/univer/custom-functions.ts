import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { columnName, quoteSheet } from './address';
import type { Book } from './book';
import { UNIT } from './book';
import type { Kit } from './kit';

/** What a custom function is given and gives, as Excel does: a block, a value, null for a blank, an error with its code. */
export type Argument = unknown;
export type CustomCall = (args: readonly Argument[], address: string) => unknown;
/** An error as the custom functions runtime builds it. */
interface CodedError {
  readonly code: string;
}
const isCoded = (value: unknown): value is CodedError =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && value.code.startsWith('#');

/** What a function promises, also one of the pane, whose page has a promise class of its own. */
const isPromise = (value: unknown): value is Promise<unknown> => typeof value === 'object' && value !== null && 'then' in value;

/** Puts a function into Univer's engine so that it is called as Excel calls custom functions: Univer's own way turns blanks into 0. */
export function registerCustomFunction(book: Book, name: string, call: CustomCall): void {
  const { kit } = book;
  const { engine } = kit;
  class Custom extends engine.BaseFunction {
    override needsReferenceObject = true;
    override isAsync(): boolean {
      return true;
    }
    override calculate(...variants: FunctionVariantType[]): never {
      const sheet = book.sheet(this.subUnitId ?? '').getName();
      const address = `${quoteSheet(sheet)}!${columnName(this.column)}${String(this.row + 1)}`;
      // Univer marks its results by class; what it is given here is one of them.
      return this.answer(
        variants.map((variant) => toArgument(kit, variant)),
        address,
      ) as never;
    }
    private answer(args: readonly Argument[], address: string): unknown {
      const attempt = (): unknown => {
        try {
          return call(args, address);
        } catch (error) {
          return error;
        }
      };
      const given = attempt();
      if (!isPromise(given)) return toVariant(kit, given);
      const promise = given.then(
        (value) => toVariant(kit, value),
        (error: unknown) => toVariant(kit, error),
      );
      return new engine.AsyncObject(promise);
    }
  }
  const functions = book.injector.get(engine.IFunctionService);
  functions.registerExecutors(new Custom(name));
  functions.deleteFormulaAstCacheKey(name);
}

function plain(value: ReturnType<ArrayValueObject['get']>): Argument {
  if (!value || value.isNull()) return null;
  if (value.isError()) return (value as unknown as { getErrorType: () => string }).getErrorType();
  return value.getValue();
}

/** A reference or a value as an argument: single cells alone, larger ranges as rows. */
function toArgument(kit: Kit, variant: FunctionVariantType): Argument {
  if (!variant.isReferenceObject() && !variant.isArray()) return plain(variant as BaseValueObject);
  const block = variant as BaseReferenceObject;
  const { startRow, startColumn, endRow, endColumn } = block.getRangePosition();
  const rows: Argument[][] = Array.from({ length: endRow - startRow + 1 }, () => Array.from({ length: endColumn - startColumn + 1 }, () => null));
  block.iterator((value, row, column) => {
    const line = rows[row - startRow];
    if (line) line[column - startColumn] = plain(value);
    return undefined;
  });
  if (block.isReferenceObject()) restoreBooleans(kit, block, rows);
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

/** Univer hands TRUE on as 1 in places; the cells know better. */
function restoreBooleans(kit: Kit, block: BaseReferenceObject, rows: Argument[][]): void {
  const { startRow, startColumn } = block.getRangePosition();
  for (const [i, row] of rows.entries())
    for (const [j, value] of row.entries())
      if ((value === 1 || value === 0) && block.getCellData(startRow + i, startColumn + j)?.t === kit.core.CellValueType.BOOLEAN) row[j] = value === 1;
}

/** What a function gave as Univer's value; anything thrown that carries no error code is #VALUE!, as in Excel. */
function toVariant(kit: Kit, value: unknown): BaseValueObject {
  const { engine } = kit;
  if (!Array.isArray(value)) return toValue(kit, value);
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? row : [row]).map((cell) => toValue(kit, cell)));
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 0 || columns === 0 || rows.some((row) => row.length !== columns)) return engine.ErrorValueObject.create('#VALUE!' as never);
  const [only] = rows[0] ?? [];
  if (rows.length === 1 && columns === 1 && only) return only;
  const array = { calculateValueList: rows, rowCount: rows.length, columnCount: columns, unitId: UNIT, sheetId: '', row: -1, column: -1 };
  return engine.ArrayValueObject.create(array);
}

function toValue(kit: Kit, value: unknown): BaseValueObject {
  const { engine } = kit;
  if (typeof value === 'number') return Number.isFinite(value) ? engine.NumberValueObject.create(value) : engine.ErrorValueObject.create('#NUM!' as never);
  if (typeof value === 'boolean') return engine.BooleanValueObject.create(value);
  if (typeof value === 'string') return engine.StringValueObject.create(value);
  if (value === null || value === undefined) return engine.StringValueObject.create('');
  return engine.ErrorValueObject.create((isCoded(value) ? value.code : '#VALUE!') as never);
}
