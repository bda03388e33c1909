import type { Block } from '../sheet';
import { BALANCE, END as BALANCES_END } from './accrual-balance';
import { cell, feedHeading, look } from './blocks';
import { END as CAPACITY_END } from './capacity-parts';
import { LINES_TO } from './chargeback-parts';
import { EMPTY, SPEND } from './formulas';
import { LEARNERS_TO } from './learning-parts';
import { ENVELOPES_TO, WORKFLOWS_TO } from './room';
import { PEOPLE_TO } from './seat-parts';
import { END as VERSIONS_END } from './versions';

/** What output sheets and those that they take their figures from show, without their flags, which follow from the tests. On Board and EnvelopeStatus nothing may be missing; on the others `#N/A` says what is not known. */
export const WHOLE: readonly string[] = [`EnvelopeStatus!$A$7:$P$${String(ENVELOPES_TO + 4)}`, 'Board!$A$4:$M$8', 'Board!$A$26:$F$37', 'Board!$H$26:$M$31'];
export const PARTLY: readonly string[] = [
  `Variance!$A$7:$L$${String(WORKFLOWS_TO + 3)}`,
  `Chargeback!$A$7:$O$${String(LINES_TO + 1)}`,
  `SeatsAndUsage!$A$7:$K$${String(PEOPLE_TO)}`,
  'Owners!$A$5:$L$36',
  'InvoiceAndSystem!$A$7:$L$45',
  'HiddenSpend!$A$7:$M$51',
  // What these work out goes on to the others; a block with more rows than its room shows here first.
  'Corridor!$A$5:$AD$30',
  'Reforecast!$A$5:$AD$26',
  `UnitCost!$A$7:$O$${String(WORKFLOWS_TO + 2)}`,
  `RollingForecast!$A$7:$AD$${String(VERSIONS_END)}`,
  // Long blocks by their figures, and by the months on either side of the period: an error of a row stands in all of its months.
  `Accruals!$A$7:$AD$${String(BALANCE.closing)}`,
  `Accruals!$D$${String(BALANCE.closing + 1)}:$G$${String(BALANCES_END)}`,
  `Accruals!$R$${String(BALANCE.closing + 1)}:$S$${String(BALANCES_END)}`,
  'Capacity!$A$7:$AD$13',
  `Capacity!$A$14:$L$${String(CAPACITY_END)}`,
  `Learning!$A$7:$O$${String(LEARNERS_TO + 9)}`,
];

const sheetOf = (cells: string): string => cells.split('!')[0] ?? '';
/** Cells of a sheet on which nothing may be missing that are not known. */
const unknownOn = (name: string): string => WHOLE.flatMap((cells) => (sheetOf(cells) === name ? [`SUMPRODUCT(ISNA(${cells})*(1-(${EMPTY})))`] : [])).join('+');
const counts: readonly (readonly [sheet: string, count: string])[] = [
  // Before the first import nothing is known there, which is no fault.
  ...WHOLE.map((cells) => [sheetOf(cells), `SUMPRODUCT((ISERROR(${cells})-(${EMPTY})*ISNA(${cells}))*1)`] as const),
  ...PARTLY.map((cells) => [sheetOf(cells), `SUMPRODUCT(ISERROR(${cells})-ISNA(${cells}))`] as const),
];
const SHEETS = [...new Set(counts.map(([sheet]) => sheet))];
const FIRST = 7;
const column = (letter: string): string => `$${letter}$${String(FIRST)}:$${letter}$${String(FIRST + SHEETS.length - 1)}`;
/** Cells with an error on the output sheets that are there. */
export const errorsOnOutputs = `SUM(${column('X')})`;
const sheetsWhere = (condition: string): string => `TEXTJOIN(", ",TRUE,IF(${condition},${column('W')},""))`;
const [ERROR, UNKNOWN] = [`${column('X')}>${column('Y')}`, `${column('Y')}>0`];
/** What to do about them: an error is looked for; of what is not known, each sheet is named, and why a month of credits has it. */
export const errorsSaid = `TEXTJOIN("; ",TRUE,IF(SUMPRODUCT(--(${ERROR}))=0,"","Look for the first error on "&${sheetsWhere(ERROR)}),IF(SUM(${column('Y')})=0,"",IF(${SPEND}<=0,"The month's credits leave no spend to take shares of: #N/A on ","Enter what is missing: #N/A on ")&${sheetsWhere(UNKNOWN)}))`;
/** One line a sheet, right of the tests, so that each is looked through once and only when it changes. A sheet that is gone has no errors. */
export const errorCounts: readonly Block[] = [
  feedHeading('W6', 'Errors on'),
  feedHeading('X6', 'Cells', 'right'),
  feedHeading('Y6', 'Missing', 'right'),
  look(column('W').replaceAll('$', ''), { role: 'muted' }),
  look(`X${String(FIRST)}:Y${String(FIRST + SHEETS.length - 1)}`, { role: 'muted', format: 'whole' }),
  ...SHEETS.flatMap((name, i) => [
    cell(`W${String(FIRST + i)}`, name),
    cell(`X${String(FIRST + i)}`, `=IF(ISERROR(${name}!$A$1),0,${counts.flatMap(([sheet, count]) => (sheet === name ? [count] : [])).join('+')})`),
    ...(unknownOn(name) === '' ? [] : [cell(`Y${String(FIRST + i)}`, `=IF(ISERROR(${name}!$A$1),0,${unknownOn(name)})`)]),
  ]),
];
