import type { Area } from '../../univer/book';
import { accessDenied } from '../error';
import type { Host } from '../host';
import { sheetRecord } from '../records';

/** Refuses a change of cells that a protected sheet locks; `allow` names the option that would permit it. */
export function guardCells(host: Host, sheet: string, area: Area, allow?: string): void {
  const { protection } = sheetRecord(host.records, sheet);
  if (!protection || (allow && protection.options[allow] === true)) return;
  if (allow) throw accessDenied();
  const worksheet = host.book.sheet(sheet);
  for (let i = area.row; i < Math.min(area.row + area.rows, worksheet.getRowCount()); i += 1)
    for (let j = area.column; j < Math.min(area.column + area.columns, worksheet.getColumnCount()); j += 1)
      if (host.cells.extras(sheet, i, j).unlocked !== true) throw accessDenied();
}

export function guardSheet(host: Host, sheet: string, allow?: string): void {
  const { protection } = sheetRecord(host.records, sheet);
  if (protection && !(allow && protection.options[allow] === true)) throw accessDenied();
}

export function guardStructure(host: Host): void {
  if (host.records.structureProtected) throw accessDenied();
}
