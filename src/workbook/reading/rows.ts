import { fromCell, sum, toText, ZERO } from '../../model/decimal';
import type { Spot, Trail } from './block';
import { Needs, columnArea, isRead, valueAt, type Book } from './book';
import { spotAt } from './follow';

/** Rows of the actuals behind a figure, by vendor and basis. Amounts are exact text. */
export interface RowsBehind {
  readonly ids: readonly number[];
  readonly parts: readonly { readonly vendor: string; readonly basis: string; readonly rows: number; readonly amount: string }[];
  readonly total: string;
  /** The cells whose figures the total equals, or should: `UnitCost!D9`. */
  readonly ties: readonly string[];
  /** What those cells show together; null where one of them shows no figure. */
  readonly shown: string | null;
}

/** Values of columns of a table, by column and row. */
export function columnsOf(book: Book, name: string, columns: readonly string[]): (column: string, row: number) => unknown {
  const table = book.tables.get(name.toLowerCase());
  if (table === undefined) return () => '';
  const wanted = columns.flatMap((column) => {
    const area = columnArea(table, [column], 'data', 0);
    return area === null ? [] : [{ column, wanted: { sheet: table.sheet, area } }];
  });
  const missing = wanted.filter((one) => !isRead(book, one.wanted));
  if (missing.length > 0) throw new Needs(missing.map((one) => one.wanted));
  const places = new Map(wanted.map((one) => [one.column, one.wanted]));
  return (column, row) => {
    const place = places.get(column);
    return place === undefined ? '' : valueAt(book, place, row, 0);
  };
}

const exact = (value: unknown) => (typeof value === 'number' ? (fromCell(value) ?? ZERO) : ZERO);

/** The rows of a trail, grouped, with the cells they tie to. */
export function rowsBehind(book: Book, table: string, trail: Trail): RowsBehind {
  const at = columnsOf(book, table, ['Vendor', 'CostBasis', 'Cost']);
  const groups = new Map<string, { vendor: string; basis: string; amounts: ReturnType<typeof exact>[] }>();
  for (const id of trail.ids) {
    const [vendor, basis] = [String(at('Vendor', id)), String(at('CostBasis', id))];
    const group = groups.get(`${vendor}\n${basis}`) ?? { vendor, basis, amounts: [] };
    group.amounts.push(exact(at('Cost', id)));
    groups.set(`${vendor}\n${basis}`, group);
  }
  const parts = [...groups.values()]
    .map(({ vendor, basis, amounts }) => ({ vendor, basis, rows: amounts.length, amount: toText(sum(amounts)) }))
    .sort((a, b) => Number(b.amount) - Number(a.amount));
  const total = sum(trail.ids.map((id) => exact(at('Cost', id))));
  // Cells whose rows are among those of others would be counted twice.
  const nearest = trail.from.filter(({ ids }, i) => !trail.from.some((other, j) => j !== i && covers(other.ids, ids, j < i)));
  // A figure that is more than the sum of its rows ties to nothing, unless sums of rows make it up whole.
  const whole = new Set(nearest.flatMap(({ ids }) => ids)).size === trail.ids.length;
  const ties = whole ? nearest : [];
  const figures = ties.map(({ spot }) => cellValue(book, spot));
  const shown = figures.length > 0 && figures.every((one) => typeof one === 'number') ? toText(sum(figures.map(exact))) : null;
  return { ids: trail.ids, parts, total: toText(total), ties: ties.map(({ spot }) => spotAt(spot) ?? ''), shown };
}

function covers(larger: readonly number[], smaller: readonly number[], equalToo: boolean): boolean {
  if (larger.length < smaller.length || (larger.length === smaller.length && !equalToo)) return false;
  const all = new Set(larger);
  return smaller.every((id) => all.has(id));
}
const cellValue = (book: Book, { sheet, row, column }: Spot): unknown => valueAt(book, { sheet, area: { row, column, rows: 1, columns: 1 } }, 0, 0);
