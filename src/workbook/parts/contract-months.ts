import type { Block } from '../sheet';
import { cell, heading, look, section } from './blocks';
import { contractTerms, ofTerms } from './contract-terms';
import { vendorAsBilled } from './contract-vendor';

const r = String;
/** Room for the products of Contracts. */
const ROOM = 300;
/** Columns of the list of products: vendor and product as Contracts has them, and the vendor as Actuals calls it. */
const [VENDOR, PRODUCT, BILLED_BY] = ['BG', 'BH', 'BI'] as const;
const list = (column: string): string => `$${column}$7:$${column}$${r(6 + ROOM)}`;
/** The cells that have room for products, and how many there are. */
export const BOUGHT_ROOM = { there: `COUNTIFS(Accruals!$${PRODUCT}$7:$${PRODUCT}$${r(7 + 2 * ROOM)},"?*")`, room: `Accruals!${list(PRODUCT)}` } as const;
/** Products beyond that room. */
const MORE = `COUNTIFS($${PRODUCT}$${r(7 + ROOM)}:$${PRODUCT}$${r(7 + 2 * ROOM)},"?*")`;
/** As many as there are; asked for only where there is one. */
const [VENDORS, PRODUCTS, AS_BILLED] = [VENDOR, PRODUCT, BILLED_BY].map((column) => `FILTER(${list(column)},${list(PRODUCT)}<>"")`) as [string, string, string];

/** Where the blocks stand when the first begins in a row. */
export function contractPlaces(top: number) {
  const [billed, borne, sofar] = [top, top + ROOM + 2, top + 2 * (ROOM + 2)] as const;
  const rows = (block: number): readonly [number, number] => [block + 1, block + ROOM];
  return {
    billed: rows(billed),
    borne: rows(borne),
    sofar: rows(sofar),
    end: sofar + ROOM + 1,
    left: `G${r(sofar + ROOM + 1)}`,
    titles: [billed, borne, sofar],
  } as const;
}
type Places = ReturnType<typeof contractPlaces>;
/** Rows of products that are hidden where there are none. */
export const contractMonthRows = ({ billed, borne, sofar }: Places): string => [billed, borne, sofar].map(([from, to]) => `${r(from)}:${r(to)}`).join(',');

const given = (formula: string): string => `=IF($${PRODUCT}$7="","",${formula})`;
const MINE = (currency: string): string => `tblActuals[Vendor],${AS_BILLED},tblActuals[Service],${PRODUCTS},tblActuals[Currency],${currency}`;
/** Rows that the ledger makes of contracts: what was agreed, what a month bears, what was left at the end, what was used and never bought. */
const ROWS = {
  bought: 'tblActuals[ChargeCategory],"Purchase",tblActuals[CostBasis],"manual"',
  borne: 'tblActuals[ChargeCategory],"Usage",tblActuals[CostBasis],"allocated"',
  lost: 'tblActuals[ChargeCategory],"Adjustment",tblActuals[CostBasis],"allocated"',
  beyond: 'tblActuals[ChargeCategory],"Adjustment",tblActuals[CostBasis],"unpriced"',
} as const;
const UNTIL = 'tblActuals[Month],"<="&Policy_Period';
const STARTED = `tblContracts[Vendor],${VENDORS},tblContracts[Product],${PRODUCTS},tblContracts[Start],"<"&EDATE(Policy_Period,1)`;

const OF_PRODUCT = `tblContracts[Vendor],${VENDORS},tblContracts[Product],${PRODUCTS}`;
/** Whether a term began before the first month of Actuals, whose rows no refresh brings: of such a product only what Contracts says is certain. */
const EARLIER = `(COUNTIFS(${OF_PRODUCT},tblContracts[Start],"<"&MIN(tblActuals[Month]))>0)`;
const CREDITS_OF = `COUNTIFS(${OF_PRODUCT},tblContracts[Kind],"credits")`;

const HEADINGS = [
  [
    'D',
    'Bought',
    'What was agreed for terms that have begun, at the price of Contracts. #N/A until the months since the first day are refreshed; of a term that began before the first month of Actuals, as Contracts says.',
  ],
  [
    'E',
    'Effective',
    'What the months so far bear of it: seats by the days of the term, credits as they were drawn. #N/A for credits of a term that began before the first month of Actuals: nothing tells what was drawn by then.',
  ],
  ['F', 'Unused', 'Unused commitment: credits that were left when their term ended, and lost.'],
  ['G', 'Left', 'Bought, less effective, less unused: the months to come bear it. Nothing may be left after the term.'],
  ['H', 'Credits', 'Credits bought.'],
  ['I', 'Drawn', 'Credits used out of what was bought. #N/A where nothing tells the use: their cost is then borne by days.'],
  ['J', 'Lost', 'Credits left when their term ended.'],
  ['K', 'In hand', 'Credits that roll forward into the next month.'],
  ['L', 'Beyond', 'Credits used and never bought: only a bill of the vendor has their cost.'],
  ['M', 'Ends', 'The last day of the newest term.'],
] as const;

/** Seats and credits of Contracts: billed and effective cost by month, and what of it is used, lost and left. */
export function contractMonths(places: Places): readonly Block[] {
  const [[billed], [borne], [first, last]] = [places.billed, places.borne, places.sofar];
  const over = (column: string): string => `FILTER($${column}$${r(first)}:$${column}$${r(last)},$A$${r(first)}:$A$${r(last)}<>"")`;
  const area = (column: string): string => `${column}${r(first)}:${column}${r(last)}`;
  const money = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
    cell(`${column}${r(first)}`, formula, { area: area(column), format: 'money', role: 'formula', ...looks });
  const sum = (what: 'BilledCost' | 'Quantity', rows: keyof typeof ROWS, ...also: readonly string[]): string =>
    `SUMIFS(${[`tblActuals[${what}]`, MINE(over('B')), ROWS[rows], ...also].join(',')})`;
  const CREDITS = 'tblActuals[Unit],"Credits"';
  const bought = sum('Quantity', 'bought', UNTIL);
  /** Figures so far are known where the ledger has every purchase. */
  const known = (formula: string): string => given(`IF(ISERROR(${over('D')}),NA(),${formula})`);
  /** Products whose every term is over. */
  const OVER = `ISNUMBER(${over('M')})*(${over('M')}<EDATE(Policy_Period,1))`;
  /** In the reporting currency: two currencies are never added. */
  const IN_ONE = `IF(${over('B')}=Policy_Currency,${over('G')},CORRIDOR.FX_CONVERT(${over('G')},${over('B')},Policy_Currency,tblRates[[Date]:[Rate]],Policy_Period,Policy_RateType))`;
  const credits = (formula: string): string => given(`IF(${over('H')}="","",${formula})`);
  const drawn = sum('Quantity', 'borne', UNTIL, CREDITS);
  const names = (from: number, to: number): readonly Block[] => [
    look(`A${r(from)}:R${r(to)}`, { role: 'formula' }),
    cell(`A${r(from)}`, `=IF($${PRODUCT}$7="","Contracts has no seats or credits.",${PRODUCTS})`, { area: `A${r(from)}:A${r(to)}`, role: 'formula' }),
    cell(`B${r(from)}`, given(`XLOOKUP(${PRODUCTS},tblContracts[Product],tblContracts[Currency],"")`), { area: `B${r(from)}:B${r(to)}`, role: 'muted' }),
    cell(`C${r(from)}`, given(VENDORS), { area: `C${r(from)}:C${r(to)}`, role: 'muted' }),
  ];
  const months = ([from, to]: readonly [number, number], rows: keyof typeof ROWS): readonly Block[] => [
    ...names(from, to),
    cell(
      `G${r(from)}`,
      given(
        `IF(G6:R6<MIN(tblActuals[Month]),"",SUMIFS(tblActuals[BilledCost],${MINE(`FILTER($B$${r(from)}:$B$${r(to)},$A$${r(from)}:$A$${r(to)}<>"")`)},${ROWS[rows]},tblActuals[Month],G6:R6))`,
      ),
      {
        area: `G${r(from)}:R${r(to)}`,
        format: 'money',
        role: 'formula',
      },
    ),
  ];
  return [
    ...contractTerms,
    cell(`${VENDOR}6`, 'Bought of', { role: 'muted', bold: true }),
    cell(`${PRODUCT}6`, 'Product', { role: 'muted', bold: true }),
    cell(
      `${VENDOR}7`,
      '=IFERROR(UNIQUE(IF(ROWS(tblContracts[Product])=1,IF(tblContracts[Product]="","",tblContracts[[Vendor]:[Product]]),FILTER(tblContracts[[Vendor]:[Product]],tblContracts[Product]<>""))),"")',
      {
        area: `${VENDOR}7:${PRODUCT}${r(6 + ROOM)}`,
        role: 'muted',
      },
    ),
    cell(`${BILLED_BY}6`, 'In Actuals', { role: 'muted', bold: true }),
    cell(`${BILLED_BY}7`, given(vendorAsBilled(VENDORS, PRODUCTS)), { area: `${BILLED_BY}7:${BILLED_BY}${r(6 + ROOM)}`, role: 'muted' }),
    section(`A${r(billed - 1)}`, 'Seats and credits bought: billed as each term begins', 'AD'),
    ...months(places.billed, 'bought'),
    section(`A${r(borne - 1)}`, 'Effective cost: what each month bears of them', 'AD'),
    ...months(places.borne, 'borne'),
    section(`A${r(first - 1)}`, 'What was bought, so far', 'AD'),
    ...HEADINGS.map(([column, text, note]) => heading(`${column}${r(first - 1)}`, text, { align: 'right', fill: '#FFFFFF', note })),
    ...names(first, last),
    money(
      'D',
      given(
        `IF(${EARLIER},${ofTerms('agreed', VENDORS, PRODUCTS)},IF(ROUND(SUMIFS(tblContracts[Quantity],${STARTED})-${bought},6)=0,${sum('BilledCost', 'bought', UNTIL)},NA()))`,
      ),
    ),
    money('E', known(`IF(${EARLIER},IF(${CREDITS_OF}>0,NA(),${ofTerms('borne', VENDORS, PRODUCTS)}),${sum('BilledCost', 'borne', UNTIL)})`)),
    money('F', known(`IF(${EARLIER}*(${CREDITS_OF}>0),NA(),${sum('BilledCost', 'lost', UNTIL)})`)),
    money('G', known(`ROUND(${over('D')}-${over('E')}-${over('F')},6)`), { role: 'bold' }),
    money(
      'H',
      given(
        `IF(${CREDITS_OF}=0,"",IF(${EARLIER},SUMIFS(tblContracts[Quantity],${STARTED},tblContracts[Kind],"credits"),${sum('Quantity', 'bought', UNTIL, CREDITS)}))`,
      ),
      { format: 'count' },
    ),
    money('I', credits(`IF(${EARLIER}+(${drawn}=0)*(${sum('BilledCost', 'borne', UNTIL)}<>0)>0,NA(),${drawn})`), { format: 'count' }),
    money('J', credits(`IF(ISNA(${over('I')}),NA(),${sum('Quantity', 'lost', UNTIL, CREDITS)})`), { format: 'count' }),
    money('K', credits(`${over('H')}-${over('I')}-${over('J')}`), { format: 'count', role: 'bold' }),
    money('L', credits(`IF(${EARLIER},NA(),${sum('Quantity', 'beyond', UNTIL, CREDITS)})`), { format: 'count' }),
    money('M', given(`MAXIFS(tblContracts[End],tblContracts[Vendor],${VENDORS},tblContracts[Product],${PRODUCTS})`), { format: 'day' }),
    cell(
      `A${r(places.end)}`,
      `=IF(ISNA(${places.left}),"No term has ended yet: nothing may be left after its end","Left after the end of the term, which must be nothing")&IF(${MORE}=0,"","; without "&${MORE}&" products that have no room above")`,
      { role: 'note' },
    ),
    cell(places.left, `=IF($${PRODUCT}$7="",NA(),IF(SUMPRODUCT(${OVER})=0,NA(),SUMPRODUCT(${OVER}*IFERROR(ABS(${IN_ONE}),0))))`, {
      format: 'amount',
      role: 'note',
      align: 'right',
    }),
  ];
}
