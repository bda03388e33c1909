import type { Block } from '../sheet';
import { cell, feedHeading, look } from './blocks';
import { EMPTY } from './formulas';

/** Where an id stands, the sheet of the list that it must be on, and a column that says that a row without an id is one all the same. */
type Named = readonly [sheet: string, table: string, id: string, list: string, says?: string];
/** Columns of inputs with the id of something else: formulas find rows by it, and pass by one that stands on no list. */
export const NAMED: readonly Named[] = [
  ['Accruals', 'tblAccruals', 'Vendor', 'Vendors', 'Month'],
  ['Accruals', 'tblCommitments', 'Vendor', 'Vendors', 'Contract'],
  ['Capacity', 'tblBursts', 'Team', 'Capacity', 'Window'],
  ['Capacity', 'tblTeams', 'Envelope', 'Envelopes'],
  ['Contracts', 'tblContracts', 'Workflow', 'Workflows'],
  ['Envelopes', 'tblActions', 'Envelope', 'Envelopes', 'Month'],
  ['ModelChoice', 'tblOptions', 'Workflow', 'Workflows'],
  ['Reallocations', 'tblReallocations', 'From', 'Envelopes', 'Amount'],
  ['Reallocations', 'tblReallocations', 'To', 'Envelopes', 'Amount'],
  ['Renewals', 'tblFunding', 'Workflow', 'Workflows', 'Month'],
  ['Review', 'tblReview', 'Workflow', 'Workflows', 'Month'],
  ['Roles', 'tblBands', 'Workflow', 'Workflows', 'Band'],
  ['Roles', 'tblUsers', 'Role', 'Roles'],
  ['Rules', 'tblRules', 'Workflow', 'Workflows'],
  ['Services', 'tblServices', 'Workflow', 'Workflows', 'PlanCost'],
  ['Services', 'tblConsumption', 'Workflow', 'Services', 'Month'],
  ['Value', 'tblValue', 'Workflow', 'Workflows', 'Month'],
  ['Workflows', 'tblWorkflows', 'Envelope', 'Envelopes'],
];
/** The ids that a list holds. A vendor is known by its list, a bill, a seat or a contract: a name on none of them is most likely misspelt. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  Capacity: ['tblTeams[Team]'],
  Envelopes: ['tblEnvelopes[Id]'],
  Roles: ['tblRoles[Role]'],
  Services: ['tblServices[Workflow]'],
  Vendors: ['tblVendors[Vendor]', 'tblActuals[Vendor]', 'tblInvoices[Vendor]', 'tblSaaS[Vendor]', 'tblContracts[Vendor]'],
  Workflows: ['tblWorkflows[Id]'],
};
/** What a vendor that is on no list is not on; nothing was imported is no reason to name one. */
const WORDS: Readonly<Record<string, string>> = { Vendors: 'Vendors, nor in any bill', Capacity: 'the teams' };

const FIRST = 7;
const LAST = FIRST + NAMED.length - 1;
const area = (column: string): string => `${column}${String(FIRST)}:${column}${String(LAST)}`;
const fixed = (column: string): string => `$${column}$${String(FIRST)}:$${column}$${String(LAST)}`;

/** Of a table: the first row by its number and its id, and how many more. A sheet that is gone holds nothing. */
function found([, table, id, list, says]: Named): string {
  const column = `${table}[${id}]`;
  const strange = [`(${column}<>"")`, ...(LISTS[list] ?? []).map((ids) => `ISNA(XMATCH(${column},${ids}))`)].join('*');
  const rows = says === undefined ? strange : `${strange}+(${column}="")*(${table}[${says}]<>"")`;
  const count = `SUMPRODUCT(${rows})`;
  const first = `XLOOKUP(1,${rows},${column}&"")`;
  const named = `"row "&XLOOKUP(1,${rows},ROW(${column}))&" ("&IF(${first}="","${id} blank",${first})&IF(${count}>1," and "&${count}-1&" more","")&") is not on ${WORDS[list] ?? list}"`;
  const none = list === 'Vendors' ? `(${EMPTY})+(${count}=0)>0` : `${count}=0`;
  return `=IFERROR(IF(${none},"",${named}),"")`;
}

/** How many tables hold an id that stands on no list. */
export const UNLISTED = `SUMPRODUCT(--(${fixed('AI')}<>""))`;
/** Which, and where. */
export const UNLISTED_NAMED = `TEXTJOIN("; ",TRUE,IF(${fixed('AI')}="","",${fixed('AH')}&" "&${fixed('AI')}))`;
/** One line a column of ids, right of the tests. */
export const unlisted: readonly Block[] = [
  feedHeading('AH6', 'On no list, so not counted'),
  feedHeading('AI6', 'Where'),
  look(area('AH'), { role: 'muted' }),
  look(area('AI'), { role: 'muted' }),
  ...NAMED.flatMap((one, i) => [cell(`AH${String(FIRST + i)}`, one[0]), cell(`AI${String(FIRST + i)}`, found(one))]),
];
