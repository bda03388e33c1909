import { asText, type CellValue } from '../cells';
import { hardCoded, looksThrough, type HardCoded } from '../hard-coded';
import { sheets } from '../index';
import { SCAN } from '../parts/scan-list';
import type { Requests } from './requests';
import { inTurn } from './run';
import { putCells } from './write';

/** Numbers typed into formulas, or over them, as the sheets stand. */
async function typedIn(to: Requests): Promise<HardCoded[]> {
  const out: HardCoded[] = [];
  await inTurn(sheets.filter(looksThrough), async (sheet) => {
    const home = to.context.workbook.worksheets.getItemOrNullObject(sheet.name);
    const used = home.getUsedRangeOrNullObject(true).load('formulas,values,rowIndex,columnIndex');
    await to.send();
    if (home.isNullObject || used.isNullObject) return;
    // A text that looks like a formula is none, as those of the list itself.
    const formulas = (used.formulas as unknown[][]).map((row, r) => row.map((f, c) => (typeof f === 'string' && f === used.values[r]?.[c] ? '' : f)));
    out.push(...hardCoded(sheet, used.rowIndex + 1, used.columnIndex + 1, formulas));
  });
  return out;
}

/** A line of the list: where, which numbers, what stands there. */
const line = ({ place, numbers, found }: HardCoded, index: number): CellValue[] => [
  index + 1,
  asText(place),
  asText(numbers.length === 0 ? 'instead of a formula' : numbers.join(', ')),
  asText(found),
];

/** How a cell reads that holds this. */
const seen = (cell: CellValue): string => String(cell).replace(/^'/, '');

/** Lists below Checks what was typed into formulas. The sheet is open. */
export async function putScan(to: Requests): Promise<void> {
  const found = await typedIn(to);
  const checks = to.context.workbook.worksheets.getItemOrNullObject(SCAN.sheet);
  await to.send();
  if (checks.isNullObject) return;
  const shown = found.length > SCAN.rows ? found.slice(0, SCAN.rows - 1) : found;
  const lines = shown.map(line);
  if (shown.length < found.length) lines.push([shown.length + 1, `and ${String(found.length - shown.length)} more`, '', '']);
  while (lines.length < SCAN.rows) lines.push(['', '', '', '']);
  const wanted = [SCAN.number, SCAN.place, SCAN.numbers, SCAN.formula].map((area, i) => ({ area, cells: lines.map((cells) => [cells[i] ?? '']) }));
  wanted.push({ area: SCAN.count, cells: [[found.length]] });
  const standing = wanted.map(({ area }) => checks.getRange(area).load('values'));
  await to.send();
  // What is written anew is calculated anew with all that hangs on it, so that only what differs is.
  const differs = wanted.filter(({ cells }, i) => cells.some(([cell = ''], row) => seen(cell) !== String(standing[i]?.values[row]?.[0])));
  await inTurn(differs, ({ area, cells }) => putCells(to, checks, area, cells));
}
