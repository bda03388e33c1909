import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import type { Book } from './book';
import { criterion, plainOf } from './criterion';
import type { Plain } from './criterion';

interface Column {
  readonly cells: readonly Plain[];
  /** Which rows meet a condition, by the condition. */
  readonly met: Map<string, Uint8Array>;
}
const at = (value: BaseValueObject | ArrayValueObject, row: number, column: number): Plain => {
  if (!value.isArray()) return plainOf(value);
  const array = value as ArrayValueObject;
  return plainOf(array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column) ?? null);
};
const size = (value: BaseValueObject | ArrayValueObject): readonly [number, number] =>
  value.isArray() ? [(value as ArrayValueObject).getRowCount(), (value as ArrayValueObject).getColumnCount()] : [1, 1];

/**
 * Gives SUMIFS, COUNTIFS, COUNTIF and SUMIF a memory: which rows of a range meet a condition is worked out once a calculation. Univer's own work out every
 * condition of every cell anew, and read every text as a date each time; a month end's workbook asks the same few hundred conditions thousands of times.
 */
export function rememberConditions(book: Book): void {
  const { kit } = book;
  const { engine } = kit;
  const functions = book.injector.get(engine.IFunctionService);
  // Univer keeps the arrays of a range for one calculation; what is known of one goes with it.
  const columns = new WeakMap<ArrayValueObject, Column>();
  const columnOf = (array: ArrayValueObject): Column => {
    const known = columns.get(array);
    if (known) return known;
    const cells: Plain[] = [];
    array.iterator((value) => void cells.push(plainOf(value ?? null)));
    const column = { cells, met: new Map<string, Uint8Array>() };
    columns.set(array, column);
    return column;
  };
  const rowsThatMeet = ({ cells, met }: Column, wish: Plain): Uint8Array => {
    const key = `${wish.kind} ${String(wish.value)}`;
    const known = met.get(key);
    if (known) return known;
    const meets = criterion(kit, wish);
    const rows = Uint8Array.from(cells, (cell) => (meets(cell) ? 1 : 0));
    met.set(key, rows);
    return rows;
  };
  for (const [name, sums] of [
    ['SUMIFS', true],
    ['COUNTIFS', false],
    ['COUNTIF', false],
  ] as const) {
    const genuine = functions.getExecutor(name);
    if (!genuine) continue;
    class Remembering extends engine.BaseFunction {
      override minParams = genuine?.minParams ?? 2;
      override maxParams = genuine?.maxParams ?? 255;
      override needsReferenceObject = true;
      override calculate(...variants: FunctionVariantType[]): never {
        return this.answer(variants) as never;
      }
      private answer(variants: readonly FunctionVariantType[]): BaseValueObject {
        const pairs = sums ? variants.slice(1) : variants;
        const ranges = [...(sums ? variants.slice(0, 1) : []), ...pairs.filter((_, i) => i % 2 === 0)];
        const error = engine.ErrorValueObject.create('#VALUE!' as never);
        if (pairs.length === 0 || pairs.length % 2 !== 0 || ranges.some((range) => !range.isReferenceObject())) return error;
        const arrays = ranges.map((range) => (range as BaseReferenceObject).toArrayValueObject());
        const wishes = pairs
          .filter((_, i) => i % 2 === 1)
          .map((wish) => (wish.isReferenceObject() ? (wish as BaseReferenceObject).toArrayValueObject() : (wish as BaseValueObject)));
        const [[height, width] = [0, 0]] = arrays.map(size);
        if (arrays.some((array) => array.getRowCount() !== height || array.getColumnCount() !== width)) return error;
        const [rows, across] = [Math.max(...wishes.map((wish) => size(wish)[0])), Math.max(...wishes.map((wish) => size(wish)[1]))];
        const tested = (sums ? arrays.slice(1) : arrays).map(columnOf);
        const summed = sums && arrays[0] ? columnOf(arrays[0]).cells : null;
        const one = (row: number, column: number): BaseValueObject => {
          const conditions = wishes.map((wish) => at(wish, row, column));
          return this.total(
            tested.map((each, i) => rowsThatMeet(each, conditions[i] ?? { kind: 'blank', value: null })),
            summed,
          );
        };
        if (rows === 1 && across === 1) return one(0, 0);
        const list = Array.from({ length: rows }, (_, i) => Array.from({ length: across }, (__, j) => one(i, j)));
        return engine.ArrayValueObject.create({
          calculateValueList: list,
          rowCount: rows,
          columnCount: across,
          unitId: this.unitId ?? '',
          sheetId: this.subUnitId ?? '',
          row: -1,
          column: -1,
        });
      }
      private total([first, ...others]: readonly Uint8Array[], summed: readonly Plain[] | null): BaseValueObject {
        let total = 0;
        for (let k = 0; first && k < first.length; k += 1) {
          if (first[k] === 0 || others.some((rows) => rows[k] === 0)) continue;
          const cell = summed?.[k];
          if (cell?.kind === 'error') return engine.ErrorValueObject.create(cell.value as never);
          total += summed === null ? 1 : cell?.kind === 'number' ? Number(cell.value) : 0;
        }
        return engine.NumberValueObject.create(total);
      }
    }
    functions.registerExecutors(new Remembering(name));
  }
}
