import type { Host } from '../host';
import { sheetRecord } from '../records';
import { drawFormat, eraseFormats } from './conditional-draw';
import { drawValidation, eraseValidations } from './validation-draw';

/** Hands a sheet's conditional formats and lists to the grid when it is looked at for the first time. */
export function showSheet(host: Host, sheet: string): void {
  const record = sheetRecord(host.records, sheet);
  if (!host.screen || record.shown) return;
  record.shown = true;
  // The last one handed over comes first, so the first of ours goes last.
  for (const format of [...record.formats].reverse()) drawFormat(host, sheet, format);
  for (const validation of record.validations) drawValidation(host, sheet, validation);
}

/** Takes them out of the grid, together with what Univer has made of them. */
export function hideSheet(host: Host, sheet: string): void {
  eraseFormats(host, sheet);
  eraseValidations(host, sheet);
  sheetRecord(host.records, sheet).shown = false;
}
