import type { Block, Condition, TableBlock } from '../sheet';
import { cell, heading, look, section } from './blocks';
import { FEED, LINES, OWING, VENDOR_TOTAL } from './accrual-parts';
import { COIN, toCoin } from './coin';
import { choice, input } from './columns';
import { contractMonthRows, contractPlaces } from './contract-months';
import { CONVERTED, cost } from './formulas';
import { entries } from './stack';
import { label, overAll, overClosed } from './timeline';

const r = String;
const MONTHS = 'G6:R6';
/** Room for the vendors that accruals are owed to. */
const ROOM = 100;
const FIRST = VENDOR_TOTAL + 3;
const EACH = FIRST + LINES.length + 1;
const LAST = EACH + ROOM * (LINES.length + 1) - 1;

/** Opening, accrued, released, invoiced and closing of all vendors; each line is one spill over the closed months. */
function balanceOfAll(top: number): readonly Block[] {
  const [opening, accrued, released, invoiced, closing] = [1, 2, 3, 4, 5].map((n) => top + n) as [number, number, number, number, number];
  const given = (formula: string): string => `=${formula}`;
  const sum = (column: string, ...criteria: readonly string[]): string =>
    `SUMIFS(${[`tblAccruals[${column}]`, 'tblAccruals[Vendor]', '"*"', ...criteria].join(',')})`;
  const left = (test: string): string => `tblAccruals[LeftIn],${test}`;
  const across = (row: number): string => `G${r(row)}:R${r(row)}`;
  return [
    look(`A${r(top)}:R${r(top)}`, { role: 'bold' }),
    cell(`A${r(top)}`, 'All vendors', { role: 'bold' }),
    look(`A${r(opening)}:R${r(closing)}`, { role: 'formula' }),
    look(`B${r(opening)}:C${r(closing)}`, { role: 'muted' }),
    cell(`A${r(opening)}`, `=$${FEED.lines}$7:$${FEED.units}$11`),
    overClosed(opening, given(`${sum('Accrued', 'tblAccruals[Month]', `"<"&${MONTHS}`)}-${sum('Accrued', left(`"<"&${MONTHS}`))}`)),
    overClosed(accrued, given(sum('Accrued', 'tblAccruals[Month]', MONTHS))),
    overClosed(released, given(`${sum('Settled', left(MONTHS))}-${sum('Accrued', left(MONTHS))}`)),
    overClosed(invoiced, given(`-${sum('Settled', left(MONTHS))}`)),
    overClosed(closing, given(`${across(opening)}+${across(accrued)}+${across(released)}+${across(invoiced)}`), 'bold'),
  ];
}

/** Helper columns beside the vendors' balances: whose each row is, and which line of it; the row of its name has none. */
const [WHOSE, WHICH] = ['BJ', 'BK'] as const;
const helper = (column: string): string => `$${column}$${r(EACH)}:$${column}$${r(LAST)}`;
const held = (column: string): string => `FILTER(${helper(column)},${helper(WHOSE)}<>"")`;
const isLine = (line: (typeof LINES)[number]): string => `(${held(WHICH)}="${line}")`;
const BLOCK = `(1+ROWS($${FEED.lines}$7:$${FEED.lines}$11))`;
const ROW = `SEQUENCE(${OWING}*${BLOCK})`;
const area = (from: string, to = from): string => `${from}${r(EACH)}:${to}${r(LAST)}`;
const someone = (formula: string): string => `=IF(${OWING}=0,"",${formula})`;
/** Sums of a row's vendor; the month asked for depends on its line, and a line that does not ask asks for none. */
const ofRow = (column: string, by: string, asked: string): string =>
  `SUMIFS(tblAccruals[${column}],tblAccruals[Vendor],${held(WHOSE)},tblAccruals[${by}],${asked})`;
const BEFORE_MONTH = `IF(${isLine('Opening')},"<"&${MONTHS},IF(${isLine('Closing')},"<="&${MONTHS}`;
const ACCRUED = ofRow('Accrued', 'Month', `${BEFORE_MONTH},IF(${isLine('Accrued')},${MONTHS},0)))`);
const LEFT = ofRow('Accrued', 'LeftIn', `${BEFORE_MONTH},IF(${isLine('Reversed, released')},${MONTHS},0)))`);
const SETTLED = ofRow('Settled', 'LeftIn', `IF(${isLine('Reversed, released')}+${isLine('Reversed, invoiced')}>0,${MONTHS},0)`);

/** The balance of each vendor with an accrual ever, six rows below one another: one spill, however many there are. */
const balanceOfEach: readonly Block[] = [
  look(area('A', 'R'), { role: 'formula' }),
  look(area('B', 'C'), { role: 'muted' }),
  cell(`${WHOSE}${r(EACH - 1)}`, 'Whose', { role: 'muted', bold: true }),
  cell(`${WHICH}${r(EACH - 1)}`, 'Line', { role: 'muted', bold: true }),
  cell(`${WHOSE}${r(EACH)}`, someone(entries(FEED.owing, `INT((${ROW}-1)/${BLOCK})+1`)), { area: area(WHOSE), role: 'muted' }),
  cell(
    `${WHICH}${r(EACH)}`,
    someone(`XLOOKUP(${ROW}-1-${BLOCK}*INT((${ROW}-1)/${BLOCK}),SEQUENCE(ROWS($${FEED.lines}$7:$${FEED.lines}$11)),$${FEED.lines}$7:$${FEED.lines}$11,"")`),
    { area: area(WHICH), role: 'muted' },
  ),
  cell(`A${r(EACH)}`, someone(`IF(${held(WHICH)}="",${held(WHOSE)},${held(WHICH)})`), { area: area('A'), role: 'formula' }),
  cell(`B${r(EACH)}`, someone(`IF(${held(WHICH)}="","",Policy_Currency)`), { area: area('B'), role: 'muted' }),
  cell(`G${r(EACH)}`, someone(`IF(${held(WHICH)}="","",${ACCRUED}-${LEFT}+${SETTLED}*(${isLine('Reversed, released')}-${isLine('Reversed, invoiced')}))`), {
    area: area('G', 'R'),
    format: 'money',
    role: 'formula',
  }),
];

/** The balance of all accruals, and of each vendor. */
export const balances: readonly Block[] = [section(`A${r(FIRST - 1)}`, 'Accrued and not yet invoiced', 'AD'), ...balanceOfAll(FIRST), ...balanceOfEach];
/** Names and closing lines stand out. */
export const balanceLooks: Condition = {
  kind: 'formula',
  area: area('A', 'R'),
  formula: `=OR($${WHICH}${r(EACH)}="Closing",AND($${WHOSE}${r(EACH)}<>"",$${WHICH}${r(EACH)}=""))`,
  bold: true,
};
/** Rows of vendors that are hidden when there is none. */
export const BALANCE_ROWS = `${r(EACH)}:${r(LAST)}`;
/** Where the balance of all stands. */
export const BALANCE = { opening: FIRST + 1, closing: FIRST + 5, first: FIRST } as const;

/** Room for contracts. */
const HELD = 300;
const CONTRACTS = LAST + 3;
const [FROM, TO] = [CONTRACTS + 1, CONTRACTS + HELD];
const PREPAID = TO + 2;
const AGAINST = PREPAID + 7;
const [USE_FROM, USE_TO] = [AGAINST + 1, AGAINST + HELD];
/** Where the seats and credits of Contracts stand. */
export const BOUGHT = contractPlaces(USE_TO + 2);
/** The cells that have room for contracts. */
export const CONTRACT_ROOM = `Accruals!A${r(FROM)}:A${r(TO)}`;
/** Rows of contracts that are hidden when there is none. */
export const CONTRACT_ROWS = `${r(FROM)}:${r(TO)},${r(USE_FROM)}:${r(USE_TO)},${contractMonthRows(BOUGHT)}`;
/** Last printed row, and where the tables begin. */
export const END = BOUGHT.end + 1;
/** Rows of the blocks of contracts; only down to `openTo` do the open months say something. */
export const PLACES = { contracts: CONTRACTS, prepaid: PREPAID, against: AGAINST, from: FROM, useFrom: USE_FROM, useTo: USE_TO, openTo: PREPAID + 4 } as const;

/** Contracts that are paid ahead, and those that must be used up. */
export const contractTable = (at: string): TableBlock => ({
  kind: 'table',
  name: 'tblCommitments',
  at,
  key: ['Contract'],
  columns: [
    input('Contract', 34),
    input('Vendor', 22),
    choice('Kind', 12, 'commitment', { note: 'prepaid: paid ahead; minimum: at least so much must be used.' }),
    input('Amount', 15, 'cents', { limits: { min: 0 } }),
    input('Start', 12, 'day'),
    input('End', 12, 'day', { note: 'The last day of the service.' }),
  ],
});

const NONE = 'COUNTIFS(tblCommitments[Contract],"?*")=0';
const each = (formula: string): string => `=IF(${NONE},"",${formula})`;
const TERM = 'tblCommitments[Amount],tblCommitments[Start],tblCommitments[End]';
const PAID_AHEAD = '(tblCommitments[Kind]="prepaid")';
const spread = (calendar: string): string => `CORRIDOR.AMORTISE(${TERM},${calendar},${COIN})`;
/** The sixty months before the sheet's first, and the sixty up to the period. */
const BEFORE = 'DATE(YEAR($G$6),MONTH($G$6)-SEQUENCE(1,60,60,-1),1)';
const UNTIL = 'DATE(YEAR(Policy_Period),MONTH(Policy_Period)+1-SEQUENCE(1,60,60,-1),1)';
const row = (n: number): string => `G${r(n)}:AD${r(n)}`;
const [OPENING, PAID, RELEASED, CLOSING] = [1, 2, 3, 4].map((n) => PREPAID + n) as [number, number, number, number];
const inMonths = 'tblCommitments[Start],">="&G6:AD6,tblCommitments[Start],"<"&DATE(YEAR(G6:AD6),MONTH(G6:AD6)+1,1)';
const STARTED = 'IF(tblCommitments[Start]<$G$6,tblCommitments[Amount],0)';
const USED = cost(
  'tblActuals[Vendor],tblCommitments[Vendor]',
  'tblActuals[Month],">="&DATE(YEAR(tblCommitments[Start]),MONTH(tblCommitments[Start]),1)',
  'tblActuals[Month],"<="&Policy_Period',
  CONVERTED,
);
const used = (column: string): string => `FILTER($${column}$${r(USE_FROM)}:$${column}$${r(USE_TO)},$A$${r(USE_FROM)}:$A$${r(USE_TO)}<>"")`;
const useBlock = (column: string): string => `${column}${r(USE_FROM)}:${column}${r(USE_TO)}`;

/** What of each contract falls into each month, the balance paid ahead, and use against what must be used. */
export const contracts: readonly Block[] = [
  section(`A${r(CONTRACTS)}`, 'Contracts by month, spread over their days', 'AD'),
  look(`A${r(FROM)}:AD${r(TO)}`, { role: 'formula' }),
  cell(`A${r(FROM)}`, each('tblCommitments[Contract]'), { area: `A${r(FROM)}:A${r(TO)}`, role: 'formula' }),
  cell(`B${r(FROM)}`, each('IF(tblCommitments[Contract]="","",Policy_Currency)'), { area: `B${r(FROM)}:B${r(TO)}`, role: 'muted' }),
  cell(`C${r(FROM)}`, each('tblCommitments[Vendor]'), { area: `C${r(FROM)}:C${r(TO)}`, role: 'muted' }),
  cell(`G${r(FROM)}`, each(spread('G6:AD6')), { area: `G${r(FROM)}:R${r(TO)}`, format: 'money', role: 'formula' }),
  look(`S${r(FROM)}:AD${r(TO)}`, { format: 'money', role: 'formula', italic: true }),
  section(`A${r(PREPAID)}`, 'Paid ahead', 'AD'),
  ...label(OPENING, 'Opening'),
  ...overAll(OPENING, `=${toCoin(`${row(CLOSING)}-${row(PAID)}-${row(RELEASED)}`)}`),
  ...label(PAID, 'Paid in the month'),
  ...overAll(PAID, `=SUMIFS(tblCommitments[Amount],tblCommitments[Kind],"prepaid",${inMonths})`),
  ...label(RELEASED, 'Released to cost', undefined, 'AMORTISE'),
  ...overAll(RELEASED, `=IF(${NONE},0*COUNTIFS(tblCommitments[Start],G6:AD6),-MMULT(TRANSPOSE(${PAID_AHEAD}*1),${spread('G6:AD6')}))`),
  ...label(CLOSING, 'Closing', undefined, '', true),
  ...overAll(CLOSING, `=${toCoin(`$D$${r(OPENING)}+MMULT(${row(PAID)}+${row(RELEASED)},(SEQUENCE(24)<=SEQUENCE(1,24))*1)`)}`, 'bold'),
  cell(`D${r(OPENING)}`, `=IF(${NONE},0,SUMPRODUCT(${PAID_AHEAD}*${STARTED})-SUMPRODUCT(${PAID_AHEAD}*MMULT(${spread(BEFORE)},SEQUENCE(60,1,1,0))))`, {
    format: 'money',
    role: 'formula',
  }),
  section(`A${r(AGAINST)}`, 'Contracts against use', 'AD'),
  ...(
    [
      ['D', 'Amount'],
      ['E', 'Due so far'],
      ['G', 'Used'],
      ['H', 'Shortfall'],
      ['I', 'Left'],
      ['J', 'Ends'],
    ] as const
  ).map(([column, text]) => heading(`${column}${r(AGAINST)}`, text, { align: 'right', fill: '#FFFFFF' })),
  look(`A${r(USE_FROM)}:J${r(USE_TO)}`, { role: 'formula' }),
  cell(useBlock('A').split(':')[0] ?? '', each('tblCommitments[Contract]'), { area: useBlock('A'), role: 'formula' }),
  cell(`C${r(USE_FROM)}`, each('tblCommitments[Kind]'), { area: useBlock('C'), role: 'muted' }),
  cell(`D${r(USE_FROM)}`, each('tblCommitments[Amount]'), { area: useBlock('D'), format: 'money', role: 'link' }),
  cell(`E${r(USE_FROM)}`, each(`MMULT(${spread(UNTIL)},SEQUENCE(60,1,1,0))`), { area: useBlock('E'), format: 'money', role: 'formula' }),
  cell(`G${r(USE_FROM)}`, each(USED), { area: useBlock('G'), format: 'money', role: 'formula' }),
  cell(`H${r(USE_FROM)}`, each(`IF(${used('E')}>${used('G')},${used('E')}-${used('G')},0)`), { area: useBlock('H'), format: 'money', role: 'bold' }),
  cell(`I${r(USE_FROM)}`, each(`IF(${used('D')}>${used('G')},${used('D')}-${used('G')},0)`), { area: useBlock('I'), format: 'money', role: 'formula' }),
  cell(`J${r(USE_FROM)}`, each('tblCommitments[End]'), { area: useBlock('J'), format: 'day', role: 'formula' }),
];
