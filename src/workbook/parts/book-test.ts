import { SPEND } from './formulas';

/** One test of the books: its value, the limit it must keep, and where to look when it does not. */
export interface BookTest {
  readonly test: string;
  readonly value: string;
  readonly limit: string | number;
  readonly unit: string;
  readonly format: 'whole' | 'amount' | 'billedAmount' | 'threshold';
  readonly severity: 'stop' | 'look';
  /** The sheets to look at; the first is the one it belongs to. */
  readonly where: string;
  /** How value and limit must stand; usually the value may not pass the limit. */
  readonly pass?: 'least' | 'equal';
  /** What to do when it fails: a formula without `=`. */
  readonly todo: string;
  /** What it waits for while there is nothing to test; absent: it tests whatever there is. */
  readonly needs?: string;
}

/** A column of tblActuals. */
export const A = (column: string): string => `tblActuals[${column}]`;
/** A part of the spend of the month being closed; of a month in which credits are more than the spend there is no share. */
export const share = (part: string): string => `IF(${SPEND}<=0,NA(),(${part})/${SPEND})`;
/** The values of a column for which something holds, once each. */
export const names = (column: string, condition: string): string => `TEXTJOIN(", ",TRUE,UNIQUE(FILTER(${column},${condition},"")))`;
/** The unit of money that does not tie. */
export const OFF = '=Policy_Currency&" off"';
/** A value from a sheet that may be gone: then there is nothing to test, which is no failure. An error on the sheet is one. */
export const from = (sheet: string, value: string): string => `IF(ISERROR(${sheet}!$A$1),NA(),${value})`;
/** How many lines of Log hold something that is no longer as it was kept. */
export const moved = (what: string, opened: string): string => `SUMPRODUCT((tblLog[What]="${what}")*(tblLog[New]<>"${opened}")*(tblLog[Hash]<>tblLog[New]))`;
