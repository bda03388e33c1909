import { parted } from '../address';
import { sheets } from '../index';
import type { Outcome } from '../workbook';
import { run, stop } from './run';

/** Shows a cell, given as `Rates!A19`, or a sheet by its name. */
export const goTo = (address: string): Promise<Outcome<null>> =>
  run(async (context) => {
    const place = parted(address) ?? { sheet: address, cells: 'A1' };
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    await context.sync();
    if (sheet.isNullObject) return stop({ kind: 'sheet-missing', sheet: sheets.find((s) => s.name === place.sheet)?.name ?? place.sheet });
    sheet.activate();
    sheet.getRange(place.cells).select();
    await context.sync();
    return null;
  });
