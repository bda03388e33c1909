import type { Block } from '../sheet';
import { cell, feedHeading, look } from './blocks';

/** Where an analyst enters months and days: the sheet, the table, the column that makes a row one, and the columns that hold them. */
type Dated = readonly [sheet: string, table: string, says: string, ...dates: string[]];
/** Tables of inputs with a month or a day: formulas find rows by it, and pass by one that holds a text in its place. */
export const DATED: readonly Dated[] = [
  ['Accruals', 'tblAccruals', 'Vendor', 'Month', 'ReversedOn'],
  ['Accruals', 'tblCommitments', 'Contract', 'Start', 'End'],
  ['Audit', 'tblAudit', 'Vendor', 'CheckedOn'],
  ['Audit', 'tblPlaces', 'Place', 'On'],
  ['Audit', 'tblSigned', 'By', 'On'],
  ['Benchmarks', 'tblBenchmarks', 'Key', 'Date'],
  ['Capacity', 'tblBursts', 'Window', 'Start'],
  ['Contracts', 'tblContracts', 'Vendor', 'Start', 'End'],
  ['Drivers', 'tblDrivers', 'Driver', 'Month'],
  ['Envelopes', 'tblActions', 'Envelope', 'Month'],
  ['Prices', 'tblPrices', 'Vendor', 'From', 'To'],
  ['Rates', 'tblRates', 'From', 'Date'],
  ['Reallocations', 'tblReallocations', 'From', 'Date'],
  ['Renewals', 'tblRenewals', 'Contract', 'Renewal'],
  ['Renewals', 'tblFunding', 'Workflow', 'Month'],
  ['Review', 'tblReview', 'Workflow', 'Month'],
  ['Roles', 'tblUsers', 'User', 'Month'],
  ['RollingForecast', 'tblSnapshots', 'Version', 'SavedAt', 'Month'],
  ['Services', 'tblConsumption', 'Workflow', 'Month'],
  ['Value', 'tblValue', 'Workflow', 'Month'],
  ['Vendors', 'tblVendors', 'Vendor', 'Since'],
  ['Workflows', 'tblWorkflows', 'Id', 'Started', 'BaseMonth'],
];

const FIRST = 7;
const LAST = FIRST + DATED.length - 1;
const area = (column: string): string => `${column}${String(FIRST)}:${column}${String(LAST)}`;
const fixed = (column: string): string => `$${column}$${String(FIRST)}:$${column}$${String(LAST)}`;

/** Rows whose column holds no date: a text, for a month another day than its first, or nothing where the row belongs to a month. */
function wrong(table: string, says: string, name: string): string {
  const column = `${table}[${name}]`;
  const first = `IFERROR(${column}<>DATE(YEAR(${column}),MONTH(${column}),1),TRUE)`;
  const bad = `(${column}<>"")*${name.endsWith('Month') ? first : `(1-ISNUMBER(${column}))`}`;
  return `IFERROR(${name === 'Month' ? `(${column}="")*(${table}[${says}]<>"")+${bad}` : bad},1)`;
}

/** Of a table, for each such column: the first row by its number, and how many more. A sheet that is gone holds nothing. */
function found([, table, says, ...dates]: Dated): string {
  const named = dates.map((name) => {
    const rows = wrong(table, says, name);
    const count = `SUMPRODUCT(${rows})`;
    return `IF(${count}=0,"","row "&XLOOKUP(1,${rows},ROW(${table}[${name}]))&" (${name}"&IF(${count}>1," and "&${count}-1&" more","")&")")`;
  });
  return `=IFERROR(${named.length === 1 ? named.join('') : `TEXTJOIN(", ",TRUE,${named.join(',')})`},"")`;
}

/** How many tables hold a month or a day that is none. */
export const UNDATED = `SUMPRODUCT(--(${fixed('AF')}<>""))`;
/** Which, and where. */
export const UNDATED_NAMED = `TEXTJOIN("; ",TRUE,IF(${fixed('AF')}="","",${fixed('AE')}&" "&${fixed('AF')}))`;
/** One line a table, right of the tests. */
export const undated: readonly Block[] = [
  feedHeading('AE6', 'Not a date, so not counted'),
  feedHeading('AF6', 'Where'),
  look(area('AE'), { role: 'muted' }),
  look(area('AF'), { role: 'muted' }),
  ...DATED.flatMap((one, i) => [cell(`AE${String(FIRST + i)}`, one[0]), cell(`AF${String(FIRST + i)}`, found(one))]),
];
