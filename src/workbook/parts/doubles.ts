import type { Block } from '../sheet';
import { cell, feedHeading, look } from './blocks';

/** Where a table's rows are told apart: its sheet, its name and the columns that together name a row. */
type Keyed = readonly [sheet: string, table: string, ...key: string[]];
/** Tables of inputs in which no two rows may say the same thing: formulas would count both, or take the first. */
export const SINGLE: readonly Keyed[] = [
  ['Accruals', 'tblAccruals', 'Vendor', 'Month'],
  ['Accruals', 'tblCommitments', 'Contract'],
  ['Audit', 'tblAudit', 'Vendor', 'Product'],
  ['Audit', 'tblPlaces', 'Place'],
  ['Benchmarks', 'tblBenchmarks', 'Key'],
  ['Calendar', 'tblCalendar', 'Month'],
  ['Capacity', 'tblTeams', 'Team', 'Tier'],
  ['Capacity', 'tblBursts', 'Window'],
  ['Contracts', 'tblContracts', 'Vendor', 'Product', 'Plan', 'Kind', 'Start'],
  ['Decisions', 'tblDecisions', 'No'],
  ['Decisions', 'tblRisks', 'No'],
  ['Drivers', 'tblDrivers', 'Driver', 'Month'],
  ['Envelopes', 'tblEnvelopes', 'Id', 'Quarter'],
  ['Envelopes', 'tblActions', 'Envelope', 'Month'],
  ['ModelChoice', 'tblOptions', 'Task', 'Option'],
  ['Policy', 'tblStages', 'Stage'],
  ['Prices', 'tblPrices', 'Vendor', 'Sku', 'From'],
  ['Rates', 'tblRates', 'From', 'To', 'Type', 'Date'],
  ['ReallocationRules', 'tblReallocationRules', 'Rule'],
  ['Reallocations', 'tblReallocations', 'From', 'To', 'Amount', 'Date'],
  ['Renewals', 'tblRenewals', 'Contract', 'Renewal'],
  ['Renewals', 'tblFunding', 'Workflow', 'Month'],
  ['Review', 'tblReview', 'Workflow', 'Month'],
  ['Roles', 'tblRoles', 'Role'],
  ['Roles', 'tblBands', 'Band', 'Workflow'],
  ['Roles', 'tblUsers', 'User', 'Month'],
  ['RollingForecast', 'tblSnapshots', 'Version', 'Month', 'Workflow'],
  ['Rules', 'tblRules', 'Order'],
  ['Scenarios', 'tblScenarios', 'Maturity', 'Scenario'],
  ['Services', 'tblServices', 'Workflow'],
  ['Services', 'tblConsumption', 'Workflow', 'Month', 'BusinessUnit'],
  ['Services', 'tblEntities', 'BusinessUnit'],
  ['Value', 'tblValue', 'Workflow', 'Month'],
  ['Vendors', 'tblVendors', 'Vendor'],
  ['Vendors', 'tblVendorNames', 'Name'],
  ['Workflows', 'tblWorkflows', 'Id'],
];

const FIRST = 7;
const LAST = FIRST + SINGLE.length - 1;
const area = (column: string): string => `${column}${String(FIRST)}:${column}${String(LAST)}`;
const fixed = (column: string): string => `$${column}$${String(FIRST)}:$${column}$${String(LAST)}`;

/** What a table holds twice: the first row that another one above says already, by its number and its name, and how many more. A sheet that is gone holds nothing. */
function found([, table, ...key]: Keyed): string {
  const [first = ''] = key;
  const rows = key.map((name) => `${table}[${name}]`).join('&"|"&');
  const line = `ROW(${table}[${first}])`;
  // Row numbers, not a sequence: a grid may be too small for one as long as the table.
  const again = `(XMATCH(${rows},${rows})<=${line}-MIN(${line}))*(${table}[${first}]<>"")`;
  const count = `SUMPRODUCT(${again})`;
  const named = `"row "&XLOOKUP(1,${again},ROW(${table}[${first}])${first === 'Month' ? '' : `&" ("&${table}[${first}]&")"`})`;
  // Rows that all differ are known at once; only where they do not is each compared with each.
  return `=IFERROR(IF(ROWS(UNIQUE(${rows}))=ROWS(${table}[${first}]),"",IF(${count}=0,"",${named}&IF(${count}>1," and "&${count}-1&" more",""))),"")`;
}

/** How many tables hold a row twice. */
export const DOUBLES = `SUMPRODUCT(--(${fixed('S')}<>""))`;
/** Which, and where. */
export const DOUBLES_NAMED = `TEXTJOIN("; ",TRUE,IF(${fixed('S')}="","",${fixed('R')}&" "&${fixed('S')}))`;
/** One line a table, right of the tests. */
export const doubles: readonly Block[] = [
  feedHeading('R6', 'Rows that stand twice'),
  feedHeading('S6', 'Where'),
  look(area('R'), { role: 'muted' }),
  look(area('S'), { role: 'muted' }),
  ...SINGLE.flatMap((one, i) => [cell(`R${String(FIRST + i)}`, one[0]), cell(`S${String(FIRST + i)}`, found(one))]),
];
