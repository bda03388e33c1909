import { withDecimals } from '../../model/currency';
import type { Block } from '../sheet';
import { cell } from './blocks';

const r = String;
/** Room for the terms of Contracts. */
const ROOM = 600;
/** Columns of the list of terms as Contracts has them, side by side, then what is worked out of each. */
const TERM = { vendor: 'BM', product: 'BN', kind: 'BP', quantity: 'BQ', price: 'BR', per: 'BS', currency: 'BT', start: 'BU', end: 'BV' } as const;
const WORKED = { whole: 'BW', months: 'BX', agreed: 'BY', borne: 'BZ' } as const;
const list = (column: string): string => `$${column}$7:$${column}$${r(6 + ROOM)}`;
const area = (from: string, to = from): string => `${from}7:${to}${r(6 + ROOM)}`;
const of = (column: string): string => `FILTER(${list(column)},${list(TERM.product)}<>"")`;
const each = (formula: string): string => `=IF($${TERM.product}$7="","",${formula})`;

/** The first day after a term, and the same day as its first some months later; the last day of a shorter month. */
const AFTER = `(${of(TERM.end)}+1)`;
const later = (months: string): string => {
  const month = (n: string): string => `YEAR(${of(TERM.start)}),MONTH(${of(TERM.start)})+${months}+${n}`;
  return `(DATE(${month('0')},1)-1+IF(DAY(${of(TERM.start)})<DAY(DATE(${month('1')},0)),DAY(${of(TERM.start)}),DAY(DATE(${month('1')},0))))`;
};
const BETWEEN = `((YEAR(${AFTER})-YEAR(${of(TERM.start)}))*12+MONTH(${AFTER})-MONTH(${of(TERM.start)}))`;
const whole = of(WORKED.whole);
const TIMES = `IF((${of(TERM.kind)}="credits")+(${of(TERM.per)}="term")>0,1,IF(${of(TERM.per)}="month",${of(WORKED.months)},IF(${of(TERM.per)}="year",${of(WORKED.months)}/12,NA())))`;

/** By the days of the term up to the period, in the coins of its currency. */
const UNTIL = '$CB$7:$CC$7';
const byDays = (decimals: string): string => `INDEX(CORRIDOR.AMORTISE(${of(WORKED.agreed)},${of(TERM.start)},${of(TERM.end)},${UNTIL},${decimals}),0,1)`;
const has = (decimals: 0 | 3 | 4): string =>
  `ISNUMBER(XMATCH(${of(TERM.currency)},{${withDecimals(decimals)
    .map((code) => `"${code}"`)
    .join(';')}}))`;

/** What each term of Contracts comes to, and what of it the months up to the period bear by days: the same as the ledger makes of it. */
export const contractTerms: readonly Block[] = [
  cell(`${TERM.vendor}6`, 'Terms of', { role: 'muted', bold: true }),
  cell(`${TERM.product}6`, 'Product', { role: 'muted', bold: true }),
  cell(`${WORKED.whole}6`, 'Whole months', { role: 'muted', bold: true }),
  cell(`${WORKED.months}6`, 'Months', { role: 'muted', bold: true }),
  cell(`${WORKED.agreed}6`, 'Agreed', { role: 'muted', bold: true }),
  cell(`${WORKED.borne}6`, 'Borne by days', { role: 'muted', bold: true }),
  cell(
    `${TERM.vendor}7`,
    '=IFERROR(IF(ROWS(tblContracts[Product])=1,IF(tblContracts[Product]="","",tblContracts[[Vendor]:[End]]),FILTER(tblContracts[[Vendor]:[End]],tblContracts[Product]<>"")),"")',
    { area: area(TERM.vendor, TERM.end), role: 'muted' },
  ),
  cell('CB6', 'From', { role: 'muted', bold: true }),
  cell('CB7', '=EDATE(Policy_Period,0-12*60)', { role: 'muted', format: 'month' }),
  cell('CC6', 'Before', { role: 'muted', bold: true }),
  cell('CC7', '=EDATE(Policy_Period,1)', { role: 'muted', format: 'month' }),
  cell(`${WORKED.whole}7`, each(`${BETWEEN}-(${later(BETWEEN)}>${AFTER})`), { area: area(WORKED.whole), role: 'muted', format: 'whole' }),
  cell(`${WORKED.months}7`, each(`${whole}+(${AFTER}-${later(whole)})/(${later(`${whole}+1`)}-${later(whole)})`), { area: area(WORKED.months), role: 'muted' }),
  cell(`${WORKED.agreed}7`, each(`${of(TERM.quantity)}*${of(TERM.price)}*${TIMES}`), { area: area(WORKED.agreed), role: 'muted', format: 'money' }),
  cell(`${WORKED.borne}7`, each(`IF(${has(0)},${byDays('0')},IF(${has(3)},${byDays('2+1')},IF(${has(4)},${byDays('2+2')},${byDays('2')})))`), {
    area: area(WORKED.borne),
    role: 'muted',
    format: 'money',
  }),
];

/** The terms of products that have begun by the period, summed; unknown where Contracts leaves something of them open, or has more terms than there is room for. */
export function ofTerms(what: 'agreed' | 'borne', vendors: string, products: string): string {
  const contracts = (...also: readonly string[]): string =>
    `COUNTIFS(${['tblContracts[Vendor]', vendors, 'tblContracts[Product]', products, ...also].join(',')})`;
  const mine = `${list(TERM.vendor)},${vendors},${list(TERM.product)},${products}`;
  const open = ['Quantity', 'Price', 'End'].map((column) => contracts(`tblContracts[${column}]`, '""')).join('+');
  return `IF(${open}+(${contracts()}<>COUNTIFS(${mine}))>0,NA(),SUMIFS(${list(WORKED[what])},${mine},${list(TERM.start)},"<"&EDATE(Policy_Period,1)))`;
}
