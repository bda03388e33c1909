import { cell, type CellValue } from './cells';
import { moved } from './formula';
import { cellsOf, heldKey, isBlank, ownColumns, rowKey, seen, type HeldRow, type HeldTable, type Row } from './held';
import type { TableBlock } from './sheet';
import type { Target } from './splice';

/** New rows for a table, and which of the present ones they stand for. `group` orders: the higher comes first. */
export interface Incoming {
  readonly table: TableBlock;
  readonly rows: readonly Row[];
  readonly replaces: (row: HeldRow, headers: readonly string[]) => boolean;
  readonly group: (value: unknown) => number;
}
/** What a cell of the analyst's held in a row that is no more. */
export interface LostNote {
  readonly key: string;
  readonly column: string;
  readonly value: string;
}
export interface Merge {
  readonly target: readonly Target[];
  /** Present places of the rows that go, and final places of the rows that come. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly untouched: number;
  readonly own: readonly string[];
  readonly lost: readonly LostNote[];
}

/** Whether a present row already shows what the new one would. */
const same = (table: TableBlock, headers: readonly string[], held: HeldRow, row: Row): boolean =>
  table.columns.every((c) => c.role !== 'data' || (held.values[headers.indexOf(c.name)] ?? '') === seen(row[c.name] ?? null, c));

/** A new row in the order of the headings; the analyst's cells come from the row it stands for, formulas following it to its place. */
function written(
  incoming: Incoming,
  { headers }: HeldTable,
  own: ReadonlySet<string>,
  row: Row,
  old: readonly CellValue[] | undefined,
  by: number,
): CellValue[] {
  return headers.map((h, i) => {
    const column = incoming.table.columns.find((c) => c.name === h);
    const kept = old?.[i];
    if (own.has(h) && kept !== undefined && kept !== '') return typeof kept === 'string' && kept.startsWith('=') ? moved(kept, by) : kept;
    if (column?.formula !== undefined) return column.formula;
    return column === undefined ? '' : cell(row[h] ?? null, column.format, column.missing);
  });
}

/** Places of the new rows: each group where its old rows stood, else before the first row of a lower group. */
function ordered(incoming: Incoming, held: HeldTable, gone: ReadonlySet<number>): ({ readonly keep: number } | { readonly row: number })[] {
  const column = incoming.table.replacedBy;
  const at = column === undefined ? -1 : held.headers.indexOf(column);
  const present = held.rows.map((r) => (at < 0 ? 0 : incoming.group(r.values[at])));
  const spec = incoming.table.columns.find((c) => c.name === column);
  const coming = new Map<number, number[]>();
  incoming.rows.forEach((r, i) => {
    const g = spec === undefined ? 0 : incoming.group(seen(r[spec.name] ?? null, spec));
    coming.set(g, [...(coming.get(g) ?? []), i]);
  });
  const out: ({ readonly keep: number } | { readonly row: number })[] = [];
  const put = (g: number): void => {
    for (const row of coming.get(g) ?? []) out.push({ row });
    coming.delete(g);
  };
  const groups = [...coming.keys()].sort((a, b) => b - a);
  // A group waits while an old row of its own stands further down.
  const last = new Map<number, number>();
  for (const i of gone) last.set(present[i] ?? 0, Math.max(i, last.get(present[i] ?? 0) ?? -1));
  held.rows.forEach((_, i) => {
    const g = present[i] ?? 0;
    if (gone.has(i)) put(g);
    else {
      for (const higher of groups) if (higher > g && (last.get(higher) ?? -1) < i) put(higher);
      out.push({ keep: i });
    }
  });
  for (const g of groups) put(g);
  return out;
}

/** A cell's value as text. */
export const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

/** What a table will be when the new rows stand in it: rows of other months stay where and as they are, the analyst's cells go with their row. */
export function merge(held: HeldTable, incoming: Incoming): Merge {
  const { table, rows } = incoming;
  const { headers } = held;
  const ownList = ownColumns(table, headers);
  const own = new Set(ownList);
  const empty = held.rows.length === 1 && held.rows.every(isBlank);
  const gone = new Set(held.rows.flatMap((r, i) => (empty || incoming.replaces(r, headers) ? [i] : [])));
  const waiting = new Map<string, number[]>();
  for (const i of empty ? [] : gone) {
    const key = heldKey(table, headers, held.rows[i] as HeldRow);
    waiting.set(key, [...(waiting.get(key) ?? []), i]);
  }
  const matches = rows.map((row) => waiting.get(rowKey(table, row))?.shift());
  const left = [...waiting.values()].flat();
  const order = ordered(incoming, held, gone);
  const target: Target[] = order.map((o, place) => {
    if ('keep' in o) return o;
    const match = matches[o.row];
    return {
      cells: written(
        incoming,
        held,
        own,
        rows[o.row] ?? {},
        match === undefined ? undefined : cellsOf(held, held.rows[match] as HeldRow),
        match === undefined ? 0 : place - match,
      ),
    };
  });
  const unchanged = rows.filter((row, i) => matches[i] !== undefined && same(table, headers, held.rows[matches[i]] as HeldRow, row)).length;
  const matched = matches.filter((m) => m !== undefined).length;
  const lost = left.flatMap((i) =>
    ownList.flatMap((column): LostNote[] => {
      const row = held.rows[i] as HeldRow;
      const value = row.values[headers.indexOf(column)];
      return value === '' || value === null || value === undefined ? [] : [{ key: heldKey(table, headers, row), column, value: said(value) }];
    }),
  );
  return {
    target: target.length > 0 ? target : [{ cells: headers.map(() => '') }],
    before: empty ? [] : [...gone],
    after: order.flatMap((o, place) => ('row' in o ? [place] : [])),
    added: rows.length - matched,
    changed: matched - unchanged,
    removed: left.length,
    unchanged,
    untouched: held.rows.length - gone.size,
    own: ownList,
    lost,
  };
}
