import { decimalsOf as minorUnits } from '../model/currency';
import { fromCell, round, toText } from '../model/decimal';
import { addMonths, firstDay, type Month } from '../model/month';
import type { Row } from './held';

/** Tables that the pane adds rows to; what stands in them stays. */
export type PostedTable = 'tblSnapshots' | 'tblAccruals' | 'tblReallocations' | 'tblRules' | 'tblRates' | 'tblAudit' | 'tblVendors';
/** Rows to add to one of them, with what Log says of it. */
export interface Posting {
  readonly table: PostedTable;
  /** What the action is called: "Forecast saved: FY26 Q4". */
  readonly what: string;
  /** What Log finds it by: the version, the month. */
  readonly key: string;
  readonly reason: string | null;
  readonly rows: readonly Row[];
}

/** A figure of one month; null where the sheet shows an error. */
export interface MonthFigure {
  readonly month: Month;
  readonly amount: string | null;
}
/** The forecast as RollingForecast shows it. */
export interface ForecastNow {
  readonly currency: string;
  /** The day that the workbook stands for. */
  readonly asOf: string | null;
  readonly total: readonly MonthFigure[];
  readonly workflows: readonly { readonly id: string; readonly name: string; readonly months: readonly MonthFigure[] }[];
  /** Names of versions that are saved already. */
  readonly saved: readonly string[];
}
/** One vendor of the month being closed. */
export interface AccrualLine {
  readonly vendor: string;
  readonly expected: string;
  readonly invoiced: string;
  readonly accrual: string;
}
/** What Accruals proposes for the month being closed. */
export interface AccrualsNow {
  readonly currency: string;
  readonly month: Month;
  readonly reverseOn: string;
  readonly open: readonly AccrualLine[];
  /** Vendors that stand in the table for this month already. */
  readonly posted: readonly string[];
  /** Vendors whose figures are not known: no rate. */
  readonly unknown: readonly string[];
}

/** What Rates holds and lacks: which foreign money the month's actuals are in, and the rates that stand. */
export interface RatesNow {
  readonly currency: string;
  readonly month: Month;
  /** Foreign currencies of Actuals and of Rates. */
  readonly foreign: readonly string[];
  /** `2026-10-01 EUR USD average` of every row that stands. */
  readonly standing: readonly string[];
}
/** What names a rate among all. */
export const rateKey = ({ Date, From, To, Type }: { readonly Date: string; readonly From: string; readonly To: string; readonly Type: string }): string =>
  `${Date} ${From} ${To} ${Type}`;

/** A cell's figure as money of a currency: a posting is the edge where money is rounded. */
export function posted(value: unknown, currency: string): string | null {
  const exact = typeof value === 'number' ? fromCell(value) : undefined;
  return exact === undefined ? null : toText(round(exact, minorUnits(currency) ?? 2));
}

/** The rows of a saved forecast: all AI spend, and on request each workflow that has figures. */
export function forecastRows({ total, workflows }: ForecastNow, version: string, day: string, each: boolean): Row[] {
  const rows = (Workflow: string | null, months: readonly MonthFigure[]): Row[] =>
    months.flatMap(({ month, amount }) => (amount === null ? [] : [{ Version: version, SavedAt: day, Month: month, Workflow, Amount: amount }]));
  return [...rows(null, total), ...(each ? workflows.flatMap(({ id, months }) => rows(id, months)) : [])];
}

/** The rows of accruals for the vendors chosen; what is accrued follows from expected and invoiced. */
export const accrualRows = ({ month, open }: AccrualsNow, vendors: readonly string[], reason: string): Row[] =>
  open.flatMap(({ vendor, expected, invoiced }) =>
    vendors.includes(vendor) ? [{ Vendor: vendor, Month: month, Expected: expected, Invoiced: invoiced, Reason: reason }] : [],
  );

/** The day on which an accrual of a month is taken back. */
export const reversal = (month: Month): string => firstDay(addMonths(month, 1));
