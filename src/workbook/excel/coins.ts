import { decimalsOf } from '../../model/currency';
import { area } from '../address';
import { numberFormat } from '../cells';
import { sheets } from '../index';
import type { Block, Format, Sheet } from '../sheet';
import { protect, unprotect } from './protection';
import type { Requests } from './requests';

/** Formats that show the smallest coin of the reporting currency, by the fewest decimals: what is billed, in whatever currency, keeps its cents. */
const COINS: ReadonlyMap<Format, number> = new Map([
  ['cents', 0],
  ['amount', 0],
  ['billed', 2],
  ['billedAmount', 2],
]);
const isCoin = ({ format }: { readonly format: Format }): boolean => COINS.has(format);
function inCoins(format: Format, decimals: number): string {
  const shown = Math.max(decimals, COINS.get(format) ?? 2);
  return isCoin({ format }) ? numberFormat(format).replaceAll('.00', shown === 0 ? '' : `.${'0'.repeat(shown)}`) : numberFormat(format);
}

/** Where a block has a format: an area of the sheet, or columns of a table. */
type Formatted = { readonly format: Format } & ({ readonly area: string } | { readonly table: string; readonly column: string });
function formatsOf(block: Block): Formatted[] {
  if (block.kind === 'table') return block.columns.flatMap(({ name, format }) => (isCoin({ format }) ? [{ format, table: block.name, column: name }] : []));
  if (block.kind === 'fill') return [{ format: block.format, area: block.area }];
  return block.kind === 'cell' && block.format !== undefined ? [{ format: block.format, area: block.area ?? block.at }] : [];
}
interface Place {
  readonly formatted: Formatted;
  /** No later format stands over its first cell, which so says how the place is shown now. */
  readonly witness: boolean;
}
/** A sheet's formats from the first coins on: what is written later over an earlier area stays over it. */
function placesOf({ blocks }: Sheet): readonly Place[] {
  const all = blocks.flatMap(formatsOf);
  const first = all.findIndex(isCoin);
  const from = first < 0 ? [] : all.slice(first);
  return from.map((formatted, i) => {
    const top = 'area' in formatted ? area(formatted.area) : undefined;
    const over = from.slice(i + 1).some((later) => {
      if (top === undefined || !('area' in later) || later.format === formatted.format) return false;
      const { row, column, rows, columns } = area(later.area);
      return top.row >= row && top.row < row + rows && top.column >= column && top.column < column + columns;
    });
    return { formatted, witness: isCoin(formatted) && !over };
  });
}
const HELD = sheets.map((sheet) => ({ name: sheet.name, places: placesOf(sheet) })).filter(({ places }) => places.length > 0);

/** Shows money to the smallest coin of the reporting currency: no yen has parts, and a dinar has thousandths. Gives the sheets that showed it otherwise. */
export async function putCoins(to: Requests): Promise<readonly string[]> {
  const { workbook } = to.context;
  const currency = workbook.names.getItemOrNullObject('Policy_Currency').getRangeOrNullObject().load('values');
  const columnOf = (table: string, column: string): Excel.Range =>
    workbook.tables.getItemOrNullObject(table).columns.getItemOrNullObject(column).getDataBodyRange().load('address');
  const asked = HELD.map(({ name, places }) => ({
    name,
    sheet: workbook.worksheets.getItemOrNullObject(name),
    places: places.map(({ formatted, witness }) => ({ formatted, witness, column: 'area' in formatted ? null : columnOf(formatted.table, formatted.column) })),
  }));
  await to.send();
  const code: unknown = currency.isNullObject ? null : currency.values[0]?.[0];
  const decimals = (typeof code === 'string' ? decimalsOf(code) : undefined) ?? 2;
  const there = asked.flatMap(({ name, sheet, places }) => {
    if (sheet.isNullObject) return [];
    const cells = places.flatMap(({ formatted, witness, column }) => {
      const range = 'area' in formatted ? sheet.getRange(formatted.area) : column;
      if (range === null || (column !== null && column.isNullObject)) return [];
      return [{ range, format: inCoins(formatted.format, decimals), now: witness ? range.getCell(0, 0).load('numberFormat') : null }];
    });
    return [{ name, cells }];
  });
  await to.send();
  const others = there.filter(({ cells }) => cells.some(({ now, format }) => now !== null && now.numberFormat[0]?.[0] !== format));
  if (others.length === 0) return [];
  const names = others.map(({ name }) => name);
  const closed = await unprotect(to, names);
  // One text for all cells: Office.js spreads it over the range.
  for (const { cells } of others) for (const { range, format } of cells) range.numberFormat = format as unknown as string[][];
  protect(to, closed);
  await to.send();
  return names;
}
