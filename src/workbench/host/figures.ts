import { intersect } from '../univer/address';
import type { Host } from './host';
import { Range } from './excel/range';
import { clip } from './excel/moves';
import { tableArea, tableById, tableIds } from './excel/table-store';
import type { HostObject } from './object';

const FIGURE = /(^|\/)(values|text|formulas|valueTypes|hasSpill)$/i;

/** Whether a read needs the formulas calculated. Cells of a table without formulas hold what was written: no formula can spill into them. */
export function asksForFigures(host: Host, object: HostObject, select: readonly string[]): boolean {
  if (select.length > 0 && !select.some((name) => FIGURE.test(name))) return false;
  if (!(object instanceof Range)) return true;
  const area = clip(host, object.sheet, object.area);
  const inTable = tableIds(host, object.sheet).some((id) => {
    const table = tableById(host, id);
    const shared = table && intersect(tableArea(table), area);
    return shared?.rows === area.rows && shared.columns === area.columns;
  });
  if (!inTable) return true;
  const sheet = host.book.sheet(object.sheet);
  for (let i = area.row; i < area.row + area.rows; i += 1)
    for (let j = area.column; j < area.column + area.columns; j += 1) {
      const cell = sheet.getCellRaw(i, j);
      if (cell?.f || cell?.si) return true;
    }
  return false;
}
