import type { Block } from '../sheet';
import { cell, feedHeading, look } from './blocks';
import { A } from './book-test';
import { IN_PERIOD } from './formulas';

/** Right of the tests: vendors with counted cost in the period, how often each reports, when its newest figures came, and by how many days they are behind. */
const [VENDOR, REPORTS, CAME, BEHIND] = ['Z', 'AA', 'AB', 'AC'] as const;
const LAST = 306;
const area = (column: string): string => `${column}7:${column}${String(LAST)}`;
const fixed = (column: string): string => `$${column}$7:$${column}$${String(LAST)}`;
const COUNTED = `${IN_PERIOD},${A('Counts')},"Y"`;
const NAMED = `FILTER(${fixed(VENDOR)},${fixed(VENDOR)}<>"")`;
const mine = (column: string): string => `FILTER(${fixed(column)},${fixed(VENDOR)}<>"")`;
const each = (formula: string): string => `=IF($${VENDOR}$7="","",${formula})`;
const lines = (...criteria: readonly string[]): string => `COUNTIFS(${[A('Vendor'), NAMED, COUNTED, ...criteria].join(',')})`;
const basis = (word: string): string => lines(A('CostBasis'), `"${word}"`);
/** The last day that its figures can cover: of the month, or the as-of day while that is earlier. */
const COVERED = 'MIN(Policy_AsOf,EDATE(Policy_Period,1)-1)';
/** A bill that reaches so far, or nothing but seats and contracts, which are known for the whole month; use that is reported comes by the day. */
const WHOLE_MONTH = `(${basis('vendor-reported')}+${basis('estimated')}=0)*((COUNTIFS(tblInvoices[Vendor],${NAMED},tblInvoices[ServiceEnd],">="&${COVERED})>0)+(${lines(A('Stream'), '"seat"')}+${basis('allocated')}>=${lines()})>0)`;
const SAID = `XLOOKUP(${NAMED},tblVendors[Vendor],tblVendors[Reports]&"","")`;
/** Since the next bill was due, some days after the month that follows. */
const SINCE_DUE = 'Policy_AsOf-(EDATE(EDATE(Policy_Period,1),1)-1)-Policy_BillDue';
/** Since the newest figures came; not known where Log does not name their import. */
const SINCE_CAME = `IF(${mine(CAME)}=0,NA(),Policy_AsOf-INT(${mine(CAME)}))`;
const above = (days: string): string => `IF(${days}>0,${days},0)`;

export const ageFeed: readonly Block[] = [
  ...(
    [
      [VENDOR, 'Vendor'],
      [REPORTS, 'Reports'],
      [CAME, 'Newest came'],
      [BEHIND, 'Days behind'],
    ] as const
  ).map(([column, text], i) => feedHeading(`${column}6`, text, i > 1 ? 'right' : undefined)),
  look(`${VENDOR}7:${BEHIND}${String(LAST)}`, { role: 'muted' }),
  cell(`${VENDOR}7`, `=UNIQUE(FILTER(${A('Vendor')},(${A('Month')}=Policy_Period)*(${A('Counts')}="Y"),""))`, { area: area(VENDOR), role: 'muted' }),
  cell(`${REPORTS}7`, each(`IF(${SAID}<>"",${SAID},IF(${WHOLE_MONTH}>0,"monthly","daily"))`), { area: area(REPORTS), role: 'muted' }),
  cell(`${CAME}7`, each(`MINIFS(tblLog[At],tblLog[Sheet],"Actuals",tblLog[Batch],">="&MAXIFS(${A('Batch')},${A('Vendor')},${NAMED},${COUNTED}))`), {
    area: area(CAME),
    role: 'muted',
    format: 'day',
  }),
  cell(`${BEHIND}7`, each(`IF(${mine(REPORTS)}="monthly",${above(SINCE_DUE)},${above(SINCE_CAME)})`), { area: area(BEHIND), role: 'muted', format: 'whole' }),
];

/** By how many days the vendor furthest behind is; unknown while that of one is. */
export const OLDEST_SOURCE = `IF((COUNTIFS(${COUNTED})=0)+(1-ISNUMBER(Policy_AsOf))>0,NA(),MAX(${fixed(BEHIND)}))`;
/** Which they are. */
export const OLDEST_NAMED = `TEXTJOIN(", ",TRUE,FILTER(${NAMED},${mine(BEHIND)}=MAX(${fixed(BEHIND)}),""))`;
