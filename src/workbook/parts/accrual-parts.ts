import type { Block, TableBlock } from '../sheet';
import { cell, heading, look, section } from './blocks';
import { toCoin } from './coin';
import { input, worked } from './columns';
import { IN_PERIOD, cost } from './formulas';
import { countAt, listed, stacked } from './stack';

const own = (column: string): string => `tblAccruals[[#This Row],[${column}]]`;
const ifMonth = (formula: string): string => `=IF(${own('Month')}="","",${formula})`;
const money = { limits: { min: 0 } };

/** What was accrued for a month, kept as it was posted. Below the rows that are hidden. */
export const accrualTable = (at: string): TableBlock => ({
  kind: 'table',
  name: 'tblAccruals',
  at,
  key: ['Vendor', 'Month'],
  columns: [
    input('Vendor', 22),
    input('Month', 11, 'month', { note: 'The month of the service.' }),
    input('Expected', 14, 'cents', { ...money, note: 'What the month cost by use or contract, as known at its close.' }),
    input('Invoiced', 14, 'cents', { note: 'Of it what was invoiced at its close; blank until then: taken from Invoices.' }),
    worked('Accrued', 14, 'cents', ifMonth(`INDEX(CORRIDOR.ACCRUAL(${own('Expected')},${own('Invoiced')}),1,1)`), {
      note: 'Expected less invoiced, never below zero (ACCRUAL).',
    }),
    input('Reason', 34),
    input('ReversedOn', 14, 'day', { note: 'The day on which the accrual was taken back, usually the first of the next month.' }),
    input('InvoicedLater', 16, 'cents', { note: 'What came in for it after the close.' }),
    input('Ledger', 14, 'cents', { note: "What the general ledger shows as the month's cost of the vendor." }),
    worked('LeftIn', 11, 'month', `=IF(${own('ReversedOn')}="","",DATE(YEAR(${own('ReversedOn')}),MONTH(${own('ReversedOn')}),1))`, {
      note: 'The month in which the accrual left the balance.',
    }),
    worked('Settled', 14, 'cents', `=IF(OR(${own('ReversedOn')}="",${own('Accrued')}=""),"",MIN(${own('Accrued')},${own('InvoicedLater')}))`, {
      note: 'The part that an invoice replaced; the rest was released.',
    }),
    worked('TrueUp', 14, 'cents', `=IF(OR(${own('InvoicedLater')}="",${own('Accrued')}=""),"",${own('InvoicedLater')}-${own('Accrued')})`, {
      note: 'Invoice less accrual: above zero too little was accrued.',
    }),
    worked('Missed', 14, 'cents', `=IF(${own('TrueUp')}="","",ABS(${own('TrueUp')}))`),
  ],
});

/** The lines of a balance. */
export const LINES = ['Opening', 'Accrued', 'Reversed, released', 'Reversed, invoiced', 'Closing'] as const;
/** First and last row of the period's vendors. */
export const VENDORS = { from: 9, to: 108 } as const;
export const VENDOR_TOTAL = VENDORS.to + 1;
/** Columns of the lists that the blocks are made from, and the cell that counts the vendors with an accrual ever. */
export const FEED = { typed: 'BB', seen: 'BC', owing: 'BD', lines: 'BE', units: 'BF' } as const;
export const OWING = countAt(FEED.owing);
const [FROM, TO] = [String(VENDORS.from), String(VENDORS.to)];
export const vendorBlock = (column: string): string => `${column}${FROM}:${column}${TO}`;
const V = `FILTER($A$${FROM}:$A$${TO},$A$${FROM}:$A$${TO}<>"")`;
const rows = (column: string): string => `FILTER($${column}$${FROM}:$${column}$${TO},$A$${FROM}:$A$${TO}<>"")`;
const all = (column: string): string => `$${column}$${FROM}:$${column}$${TO}`;
/** A spill over the vendors; nothing where there is none. */
const each = (formula: string): string => `=IF($A$${FROM}="","",${formula})`;
const MINE = `tblAccruals[Vendor],${V},tblAccruals[Month],Policy_Period`;
const typed = (column: string, otherwise: string): string =>
  each(`IF(COUNTIFS(${MINE},tblAccruals[${column}],"<>")>0,SUMIFS(tblAccruals[${column}],${MINE}),${otherwise})`);
const INVOICES = `tblInvoices[Vendor],${V},tblInvoices[Currency],Policy_Currency,tblInvoices[ServiceStart],">="&Policy_Period,tblInvoices[ServiceStart],"<"&EDATE(Policy_Period,1)`;
const BILLED = `SUMIFS(tblInvoices[Net],${INVOICES})+(COUNTIFS(${INVOICES})=0)*${cost(`tblActuals[Vendor],${V}`, IN_PERIOD, 'tblActuals[CostBasis],"invoiced"')}`;
const known = (column: string): string => `=SUMPRODUCT(IFERROR(${vendorBlock(column)}*1,0))`;
const NO_RATE = `SUMPRODUCT(--ISERROR(${vendorBlock('D')}))`;

const HEADINGS = [
  ['A', 'Vendor', 'left', ''],
  ['D', 'Expected', 'right', 'What the month cost: as typed for its accrual, else counted cost from Actuals.'],
  ['E', 'Invoiced', 'right', 'As typed, else invoices of the month in the reporting currency, else cost that came as an invoice.'],
  ['F', 'Open', 'right', 'Share of the expected cost that is not invoiced.'],
  ['G', 'Accrual', 'right', 'Expected less invoiced, never below zero (ACCRUAL).'],
  ['H', 'Excess', 'right', 'By how much invoices are more than expected (ACCRUAL).'],
  ['I', 'Reverse on', 'right', 'The first day of the next month.'],
  ['J', 'In ledger', 'right', "The vendor's cost of the month in the general ledger, as typed."],
  ['K', 'Off ledger', 'right', 'Invoiced and accrued, less what the ledger shows.'],
  ['L', 'Result', 'center', ''],
  ['M', 'Accuracy', 'right', 'One less the misses of earlier accruals over what was invoiced for them.'],
  ['N', 'True-up', 'right', "What came in for last month's accrual, less the accrual."],
  ['O', 'Reason', 'left', ''],
] as const;

/** The month being closed: what to accrue for each vendor, and whether it agrees with the ledger. */
export const periodBlock: readonly Block[] = [
  section('A7', 'The month being closed', 'AD7'),
  look('A8:R8', { role: 'heading' }),
  ...HEADINGS.map(([column, text, align, note]) =>
    heading(`${column}8`, text, { align, ...(column === 'O' ? { indent: 1 } : {}), ...(note === '' ? {} : { note }) }),
  ),
  look(`A${FROM}:R${TO}`, { role: 'formula' }),
  cell(`A${FROM}`, stacked([FEED.typed, FEED.seen]), { area: vendorBlock('A'), role: 'formula' }),
  cell(`D${FROM}`, typed('Expected', cost(`tblActuals[Vendor],${V}`, IN_PERIOD)), { area: vendorBlock('D'), format: 'money', role: 'formula' }),
  cell(`E${FROM}`, typed('Invoiced', BILLED), { area: vendorBlock('E'), format: 'money', role: 'formula' }),
  cell(`F${FROM}`, each(`IF(${rows('D')}=0,0,${rows('G')}/${rows('D')})`), { area: vendorBlock('F'), format: 'share', role: 'muted' }),
  cell(`G${FROM}`, each(`CORRIDOR.ACCRUAL(${rows('D')},${rows('E')})`), { area: `G${FROM}:H${TO}`, format: 'money', role: 'bold' }),
  look(vendorBlock('H'), { format: 'money', role: 'formula' }),
  cell(`I${FROM}`, each(`IF(IFERROR(${rows('G')},0)>0,EDATE(Policy_Period,1),"")`), { area: vendorBlock('I'), format: 'day', role: 'formula' }),
  cell(`J${FROM}`, typed('Ledger', '""'), { area: vendorBlock('J'), format: 'money', role: 'link' }),
  cell(`K${FROM}`, `=IF((${all('A')}="")+(${all('J')}="")>0,"",${all('E')}+${all('G')}-${all('J')})`, {
    area: vendorBlock('K'),
    format: 'money',
    role: 'formula',
  }),
  cell(`L${FROM}`, `=IF((${all('A')}="")+(${all('J')}="")>0,"",IF(ISERROR(${all('K')}),"no figure",IF(${toCoin(all('K'))}=0,"AGREES","FAIL")))`, {
    area: vendorBlock('L'),
    role: 'status',
    size: 8,
  }),
  cell(
    `M${FROM}`,
    each(
      `IF(SUMIFS(tblAccruals[InvoicedLater],tblAccruals[Vendor],${V})=0,"",1-SUMIFS(tblAccruals[Missed],tblAccruals[Vendor],${V})/SUMIFS(tblAccruals[InvoicedLater],tblAccruals[Vendor],${V}))`,
    ),
    { area: vendorBlock('M'), format: 'percent', role: 'formula' },
  ),
  cell(`N${FROM}`, each(`SUMIFS(tblAccruals[TrueUp],tblAccruals[Vendor],${V},tblAccruals[Month],EDATE(Policy_Period,-1))`), {
    area: vendorBlock('N'),
    format: 'money',
    role: 'formula',
  }),
  cell(`O${FROM}`, each(`XLOOKUP(${V},IF(tblAccruals[Month]=Policy_Period,tblAccruals[Vendor],""),tblAccruals[Reason],"")`), {
    area: vendorBlock('O'),
    role: 'muted',
    indent: 1,
  }),
  look(`A${String(VENDOR_TOTAL)}:R${String(VENDOR_TOTAL)}`, { role: 'total' }),
  cell(`A${String(VENDOR_TOTAL)}`, `="All vendors"&IF(${NO_RATE}=0,"",", without "&${NO_RATE}&" that has no rate")`),
  ...(['D', 'E', 'G', 'H', 'N'] as const).map((column) => cell(`${column}${String(VENDOR_TOTAL)}`, known(column), { format: 'money' })),
  cell(`F${String(VENDOR_TOTAL)}`, `=IF(D${String(VENDOR_TOTAL)}=0,"",G${String(VENDOR_TOTAL)}/D${String(VENDOR_TOTAL)})`, { format: 'share' }),
];

/** Lists that the blocks are made from: vendors with a typed accrual of the month, others with a cost of it, and all with an accrual ever. */
export const accrualFeed: readonly Block[] = [
  ...listed(FEED.typed, 'Typed', '=UNIQUE(FILTER(tblAccruals[Vendor],tblAccruals[Month]=Policy_Period,""))'),
  ...listed(
    FEED.seen,
    'With a cost',
    `=UNIQUE(FILTER(tblActuals[Vendor],(tblActuals[Month]=Policy_Period)*(tblActuals[Counts]="Y")*(COUNTIFS(tblAccruals[Vendor],tblActuals[Vendor],tblAccruals[Month],Policy_Period)=0),""))`,
  ),
  ...listed(FEED.owing, 'Accrued', '=UNIQUE(FILTER(tblAccruals[Vendor],IFERROR(tblAccruals[Accrued]*1,0)>0,""))'),
  cell(`${FEED.lines}6`, 'Lines', { role: 'muted', bold: true }),
  cell(`${FEED.units}7`, `=IF($${FEED.lines}$7:$${FEED.lines}$11="","",Policy_Currency)`, { area: `${FEED.units}7:${FEED.units}11`, role: 'muted' }),
  ...LINES.map((text, i) => cell(`${FEED.lines}${String(7 + i)}`, text, { role: 'muted' })),
];
