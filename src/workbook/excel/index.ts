import type { Workbook } from '../workbook';
import { build } from './build';
import { followSelected, readRows } from './follow';
import { goTo } from './go-to';
import { insertFormula, roomAt } from './insert';
import { putList, removeList } from './list-sheet';
import { log } from './log';
import { look } from './look';
import { post } from './post';
import { readAudit, readJournal } from './read-exposure';
import { readMonths } from './read-months';
import { readMoves } from './read-moves';
import { readAccruals, readForecast } from './read-postings';
import { readRates } from './read-rates';
import { readProblems } from './read-problems';
import { readRuleBook } from './read-rule-book';
import { readStatus } from './read-status';
import { planRebuild, rebuild } from './rebuild';
import { planRefresh, refresh } from './refresh';
import { neededBy, removeSheet } from './remove';
import { readSelection } from './selection';
import { selfTest } from './self-test';
export { watchFilled } from './show-filled';
import { takeOver } from './take-over';
import { forgetSheetAction, takeBack, wouldLose } from './take-back';

/** The workbook, by plain `Excel.run`. */
export const excelWorkbook: Workbook = {
  look,
  build,
  readRuleBook,
  readMonths,
  planRefresh,
  refresh: async (data, action, watch) => {
    const written = await refresh(data, action, watch);
    if (written.ok) await forgetSheetAction();
    return written;
  },
  editedSince: wouldLose,
  revert: takeBack,
  readStatus,
  readProblems,
  planRebuild,
  rebuild,
  neededBy,
  removeSheet,
  putList,
  removeList,
  log,
  readForecast,
  readAccruals,
  readMoves,
  readRates,
  readAudit,
  readJournal,
  takeOver,
  post,
  readSelection,
  roomAt,
  insertFormula,
  followSelected,
  readRows,
  goTo,
  selfTest,
};
