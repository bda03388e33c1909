import type { Workbook } from '../workbook';
import { build } from './build';
import { goTo } from './go-to';
import { look } from './look';
import { readProblems } from './read-problems';
import { readRuleBook } from './read-rule-book';
import { readStatus } from './read-status';
import { planRefresh, refresh } from './refresh';
import { editedSince, revert } from './revert';
import { selfTest } from './self-test';

/** The workbook, by plain `Excel.run`. */
export const excelWorkbook: Workbook = { look, build, readRuleBook, planRefresh, refresh, editedSince, revert, readStatus, readProblems, goTo, selfTest };
