import { isError } from '../cells';

/** A cell by sheet, row and column, both from 1. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
/** Rows of the actuals that a value is made of. `pure`: it is their sum, nothing else. `from`: the cells nearest to it that are such sums. */
export interface Trail {
  readonly ids: readonly number[];
  readonly pure: boolean;
  readonly from: readonly { readonly spot: Spot; readonly ids: readonly number[] }[];
}
/** One value: where it stands, if it stands in a cell, and what it is made of, worked out when asked. */
export interface Box {
  readonly value: unknown;
  readonly spot: Spot | null;
  readonly trail: () => Trail | null;
}
/** Values in rows and columns, worked out when asked. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => Box;
}

const nothing = (): null => null;
export const box = (value: unknown, trail: () => Trail | null = nothing, spot: Spot | null = null): Box => ({ value, spot, trail });
export const single = (one: Box): Block => ({ rows: 1, columns: 1, at: () => one });

/** A block whose values are worked out once each. */
export function block(rows: number, columns: number, at: (row: number, column: number) => Box): Block {
  const known = new Map<number, Box>();
  return {
    rows,
    columns,
    at: (row, column) => {
      const key = row * columns + column;
      const found = known.get(key) ?? at(row, column);
      known.set(key, found);
      return found;
    },
  };
}

/** The value of a block at a place of a larger one: a single row or column repeats. */
export const spread = (one: Block, row: number, column: number): Box =>
  row < one.rows || one.rows === 1
    ? column < one.columns || one.columns === 1
      ? one.at(one.rows === 1 ? 0 : row, one.columns === 1 ? 0 : column)
      : box('#N/A')
    : box('#N/A');

/** Works place by place; the result is as large as the largest. */
export function together(blocks: readonly Block[], work: (boxes: readonly Box[]) => Box): Block {
  const rows = Math.max(1, ...blocks.map((one) => one.rows));
  const columns = Math.max(1, ...blocks.map((one) => one.columns));
  return block(rows, columns, (row, column) => work(blocks.map((one) => spread(one, row, column))));
}

export function boxesOf(one: Block): Box[] {
  const out: Box[] = [];
  for (let row = 0; row < one.rows; row += 1) for (let column = 0; column < one.columns; column += 1) out.push(one.at(row, column));
  return out;
}

/** A value as a number; an error stays what it is. */
export function numberOf(value: unknown): number | string {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '' || value === null || value === undefined) return 0;
  if (isError(value)) return value;
  const read = Number(value);
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(read) ? read : '#VALUE!';
}
/** Whether a value counts as yes. */
export const truth = (value: unknown): boolean => (typeof value === 'string' ? value.toUpperCase() === 'TRUE' : Boolean(value));

const merged = (a: readonly number[], b: readonly number[]): readonly number[] => [...new Set([...a, ...b])];

/** What a sum of two is made of. */
export function added(a: Trail | null, b: Trail | null): Trail | null {
  if (a === null || b === null) return a ?? b;
  const ids = merged(a.ids, b.ids);
  const from = [...a.from, ...b.from.filter(({ spot }) => !a.from.some((one) => same(one.spot, spot)))];
  return { ids, pure: a.pure && b.pure && ids.length === a.ids.length + b.ids.length, from };
}
const same = (a: Spot, b: Spot): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;
/** What is made of rows and of something else besides. */
export const mixed = (trail: Trail | null): Trail | null => (trail === null ? null : { ...trail, pure: false });
/** What a product is made of: times one nothing changes, times nought nothing is left. */
export function scaled(trail: Trail | null, by: unknown): Trail | null {
  const factor = numberOf(by);
  return factor === 1 ? trail : factor === 0 ? null : mixed(trail);
}
