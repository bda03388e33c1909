import type { LogLine } from '../log-line';
import type { Outcome } from '../workbook';
import { putLog } from './after';
import { protect, unprotect } from './protection';
import { requests } from './requests';
import { run } from './run';
import { found, readTables } from './tables';

/** Adds one line to Log. */
export const log = ({ at, who, what, key, old, reason }: LogLine): Promise<Outcome<null>> =>
  run(async (context) => {
    const to = requests(context);
    const table = found(await readTables(to, ['tblLog']), 'tblLog');
    const closed = await unprotect(to, [table.sheet]);
    await putLog(to, table, [{ At: at.slice(0, 10), Who: who, What: what, Key: key, Old: old, Reason: reason }]);
    protect(to, closed);
    await to.send();
    return null;
  });
