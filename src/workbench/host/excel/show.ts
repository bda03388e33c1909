import type { Host } from '../host';
import { sheetRecord } from '../records';
import { drawFormat, eraseFormats } from './conditional-draw';
import { drawValidation, eraseValidations } from './validation-draw';

/** Rows below the last one in use that are handed over as well. */
const SPARE = 5;

/** Hands a sheet's conditional formats and lists to the grid. */
export function showSheet(host: Host, sheet: string): void {
  const record = sheetRecord(host.records, sheet);
  if (!host.screen || record.shown) return;
  record.shown = true;
  record.shownRows = host.book.sheet(sheet).getLastRowWithContent() + 1 + SPARE;
  // The last one handed over comes first, so the first of ours goes last.
  for (const format of [...record.formats].reverse()) drawFormat(host, sheet, format);
  for (const validation of record.validations) drawValidation(host, sheet, validation);
}

/** Shows them of the sheet that comes to the front and of no other: each cell under one is calculated with every change, wherever it is. */
export function lookAt(host: Host, sheet: string): void {
  for (const [id, { shown }] of host.records.sheets) if (shown && id !== sheet) hideSheet(host, id);
  showSheet(host, sheet);
}

/** Takes them out of the grid, together with what Univer has made of them. */
export function hideSheet(host: Host, sheet: string): void {
  eraseFormats(host, sheet);
  eraseValidations(host, sheet);
  sheetRecord(host.records, sheet).shown = false;
}
