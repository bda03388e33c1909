import { END as BALANCES_END } from './accrual-balance';
import { END as CAPACITY_END } from './capacity-parts';
import { EMPTY } from './formulas';
import { ENVELOPES_TO, WORKFLOWS_TO } from './room';
import { END as VERSIONS_END } from './versions';

/** What output sheets and those that they take their figures from show, without their flags, which follow from the tests. On Board and EnvelopeStatus nothing may be missing; on the others `#N/A` says what is not known. */
export const WHOLE: readonly string[] = [`EnvelopeStatus!$A$7:$P$${String(ENVELOPES_TO + 4)}`, 'Board!$A$4:$M$8', 'Board!$A$26:$F$37', 'Board!$H$26:$M$31'];
export const PARTLY: readonly string[] = [
  `Variance!$A$7:$L$${String(WORKFLOWS_TO + 3)}`,
  'Chargeback!$A$7:$O$99',
  'SeatsAndUsage!$A$7:$K$115',
  'Owners!$A$5:$L$36',
  'InvoiceAndSystem!$A$7:$L$45',
  'HiddenSpend!$A$7:$M$51',
  // What these work out goes on to the others; a block with more rows than its room shows here first.
  'Corridor!$A$5:$AD$30',
  'Reforecast!$A$5:$AD$26',
  `UnitCost!$A$7:$O$${String(WORKFLOWS_TO + 2)}`,
  `RollingForecast!$A$7:$AD$${String(VERSIONS_END)}`,
  `Accruals!$A$7:$AD$${String(BALANCES_END)}`,
  `Capacity!$A$7:$AD$${String(CAPACITY_END)}`,
  'Learning!$A$7:$O$60',
];

const sheetOf = (cells: string): string => cells.split('!')[0] ?? '';
const where = (cells: string, count: string): string => `IF(ISERROR(${sheetOf(cells)}!$A$1),0,SUMPRODUCT(${count}))`;
const counts: readonly (readonly [sheet: string, count: string])[] = [
  // Before the first import nothing is known there, which is no fault.
  ...WHOLE.map((cells) => [sheetOf(cells), where(cells, `(ISERROR(${cells})-(${EMPTY})*ISNA(${cells}))*1`)] as const),
  ...PARTLY.map((cells) => [sheetOf(cells), where(cells, `ISERROR(${cells})-ISNA(${cells})`)] as const),
];
/** Cells with an error on the output sheets that are there. */
export const errorsOnOutputs = counts.map(([, count]) => count).join('+');
/** The names of the sheets that have one. */
export const sheetsWithErrors = `TEXTJOIN(", ",TRUE,${[...new Set(counts.map(([sheet]) => sheet))]
  .map((name) => `IF(${counts.flatMap(([sheet, count]) => (sheet === name ? [count] : [])).join('+')}>0,"${name}","")`)
  .join(',')})`;
