import type { Area } from '../../univer/book';
import { formatArea } from '../../univer/address';
import { invalidArgument } from '../error';
import type { Host } from '../host';
import { sheetRecord } from '../records';
import { changed } from './events';
import { guardCells } from './guard';
import { clip } from './moves';

/** Empties an area: contents, formats, links or all of it. */
export function clear(host: Host, sheet: string, area: Area, applyTo: string): void {
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo)) throw invalidArgument();
  guardCells(host, sheet, area);
  const target = clip(host, sheet, area);
  const contents = applyTo === 'All' || applyTo === 'Contents' ? { f: null, si: null, p: null, v: null, t: null } : {};
  const formats = applyTo === 'All' || applyTo === 'Formats' ? { s: null, custom: null } : {};
  host.cells.flush();
  const worksheet = host.book.sheet(sheet);
  const matrix: Record<number, Record<number, object>> = {};
  for (let i = target.row; i < target.row + target.rows; i += 1) {
    const row: Record<number, object> = {};
    for (let j = target.column; j < target.column + target.columns; j += 1) if (worksheet.getCellRaw(i, j)) row[j] = { ...contents, ...formats };
    matrix[i] = row;
  }
  host.cells.put(sheet, matrix);
  if (applyTo !== 'Formats' && applyTo !== 'Contents') sheetRecord(host.records, sheet).links.delete(formatArea(area));
  if ('v' in contents) changed(host, sheet, target);
}
