import { monthOfCell, valueOf } from '../counted';
import type { Outcome } from '../workbook';
import { requests } from './requests';
import { run } from './run';
import { found, readTables } from './tables';

/** The months that Actuals shows, in order. */
export const readMonths = (): Promise<Outcome<readonly string[]>> =>
  run(async (context) => {
    const actuals = found(await readTables(requests(context), ['tblActuals']), 'tblActuals');
    const cells = actuals.rows.map((row) => valueOf(actuals.headers, row, 'Month'));
    return [...new Set(cells.flatMap((cell) => (typeof cell === 'number' && cell > 0 ? [monthOfCell(cell)] : [])))].sort();
  });
