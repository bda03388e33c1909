import type { Block, Chart, HeadingBlock } from '../sheet';
import { BILLED_ROWS, COUNTED_NOW } from './audit-parts';
import { cell, feedHeading, heading, look } from './blocks';
import { vendorAsBilled } from './contract-vendor';
import { SPEND } from './formulas';
import { cellsOf, countAt, listed, stacked } from './stack';

const r = String;
const right = (text: string, note?: string): HeadingBlock['headings'][number] => ({ text, align: 'right', ...(note === undefined ? {} : { note }) });

/** Last row of the products that are shown; the others share one. */
export const PRODUCTS_TO = 26;
const [OTHERS, TOTAL] = [r(PRODUCTS_TO + 1), r(PRODUCTS_TO + 2)];
/** A product is named by its vendor and itself. */
const AUDIT = 'tblAudit[Vendor]&" · "&tblAudit[Product]';
const BILLS = 'tblActuals[Vendor]&" · "&tblActuals[Service]';
const LISTS = 'tblSaaS[Vendor]&" · "&tblSaaS[Product]';
const CONTRACTS = `${vendorAsBilled('tblContracts[Vendor]', 'tblContracts[Product]')}&" · "&tblContracts[Product]`;
/** Software that may have AI inside: bought by the seat, found to have it, or said to be none. */
const SUSPECTS = '(tblActuals[Stream]="seat")+(tblActuals[Category]="embedded")+(tblActuals[Category]="not-ai")>0';
const ROWS_TO = 506;
const feed = (column: string): string => `$${column}$7:$${column}$${r(ROWS_TO)}`;
/** Lists that products come from, each in a column of its own so that all may grow: the audit, then bills, seats and contracts of what no list before names. */
const FROM = { audit: 'AK', bills: 'AL', seats: 'AM', contracts: 'AN' } as const;
/** How many products there are, and the cells that have room for them. */
export const PRODUCT_ROOM = {
  there: Object.values(FROM)
    .map((column) => `HiddenSpend!${countAt(column)}`)
    .join('+'),
  room: `HiddenSpend!${feed('P')}`,
} as const;
const shown = (column: string): string => `$${column}$7:$${column}$${r(PRODUCTS_TO)}`;
const KEYS = `FILTER(${shown('A')},${shown('A')}<>"")`;
/** The first rows of a list, as many as a column that is empty beside them has cells: a formula that named its own would wait for itself. */
const first = (list: string, room: string): string => `IFERROR(FILTER(${list},(${list}<>"")*(SEQUENCE(ROWS(${list}))<=ROWS(${room}))),"")`;
/** Money of each product of the feed, from the rows of the period. */
const moneyOf = (figures: string): string => `=IFERROR(MMULT(--(${feed('P')}=TRANSPOSE(FILTER(${BILLS},${COUNTED_NOW}))),FILTER(${figures},${COUNTED_NOW})),0)`;

/** Every product that some list, contract or bill names, with its money and whether it is checked. Muted, right of the page. */
export const productFeed = (): readonly Block[] => [
  ...['Product', 'Billed', 'AI spend', 'State', 'Checked', 'In order'].map((text, i) => feedHeading(`${'PQRSTU'[i] ?? 'P'}6`, text)),
  look(`P7:U${r(ROWS_TO)}`, { role: 'muted' }),
  ...listed(FROM.audit, 'Audit', `=IFERROR(FILTER(${AUDIT},tblAudit[Vendor]<>""),"")`),
  ...listed(
    FROM.bills,
    'Bills',
    `=IFERROR(UNIQUE(FILTER(${BILLS},(tblActuals[Month]=Policy_Period)*(tblActuals[Counts]="Y")*(${SUSPECTS})*ISNA(XMATCH(${BILLS},${AUDIT})))),"")`,
  ),
  ...listed(
    FROM.seats,
    'Seat lists',
    `=IFERROR(UNIQUE(FILTER(${LISTS},(tblSaaS[Vendor]<>"")*ISNA(XMATCH(${LISTS},${AUDIT}))*ISNA(XMATCH(${LISTS},${cellsOf(FROM.bills)})))),"")`,
  ),
  ...listed(
    FROM.contracts,
    'Contracts',
    `=IFERROR(UNIQUE(FILTER(${CONTRACTS},(tblContracts[Vendor]<>"")*(tblContracts[End]>=Policy_Period)*ISNA(XMATCH(${CONTRACTS},${AUDIT}))*ISNA(XMATCH(${CONTRACTS},${cellsOf(FROM.bills)}))*ISNA(XMATCH(${CONTRACTS},${cellsOf(FROM.seats)})))),"")`,
  ),
  cell('P7', stacked(Object.values(FROM)), { area: `P7:P${r(ROWS_TO)}`, role: 'muted' }),
  cell('Q7', moneyOf(BILLED_ROWS), { area: `Q7:Q${r(ROWS_TO)}`, role: 'muted', format: 'cents' }),
  cell('R7', moneyOf('IFERROR(tblActuals[Cost],0)'), { area: `R7:R${r(ROWS_TO)}`, role: 'muted', format: 'cents' }),
  cell('S7', `=IF(${feed('P')}="","",XLOOKUP(${feed('P')},${AUDIT},tblAudit[State],"NOT LISTED"))`, { area: `S7:S${r(ROWS_TO)}`, role: 'muted' }),
  cell('T7', `=(${feed('S')}="CHECKED")+(${feed('S')}="SHARE DIFFERS")`, { area: `T7:T${r(ROWS_TO)}`, role: 'muted', format: 'whole' }),
  cell('U7', `=IFERROR(SORTBY(FILTER(${feed('P')},${feed('P')}<>""),FILTER(${feed('T')},${feed('P')}<>""),1,FILTER(${feed('Q')},${feed('P')}<>""),-1),"")`, {
    area: `U7:U${r(ROWS_TO)}`,
    role: 'muted',
  }),
];

const productHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Product, unchecked first' },
    { text: 'Shows in' },
    right('Billed', 'Of the period, in the reporting currency, before the AI share.'),
    right('Share counted', 'The part of the bill that counts as AI spend now.'),
    right('AI spend counted'),
    right('Share found', 'By the audit, from its evidence.'),
    { text: 'Checked by' },
    right('Checked on'),
    { text: 'State', align: 'center' },
  ],
};
const spill = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}7`, `=IF($A$7="","",${formula})`, { area: `${column}7:${column}${r(PRODUCTS_TO)}`, role: 'formula', ...looks });
const inList = (list: string): string => `ISNUMBER(XMATCH(${KEYS},${list}))`;
const asked = (result: string): string => `XLOOKUP(${KEYS},${AUDIT},${result},"")`;

/** Products with their money, those first that nobody has checked. */
export const products = (): readonly Block[] => [
  productHeadings,
  look('G6:G6', { indent: 1 }),
  look(`A7:I${OTHERS}`, { role: 'formula' }),
  cell('A7', `=${first(feed('U'), shown('J'))}`, { area: `A7:A${r(PRODUCTS_TO)}`, role: 'formula' }),
  spill('B', `IF(${inList(LISTS)},"seat list",IF(${inList(CONTRACTS)},"contract",IF(${inList(BILLS)},"bill","audit")))`, { role: 'muted' }),
  spill('C', `XLOOKUP(${KEYS},${feed('P')},${feed('Q')})`, { format: 'money' }),
  cell('D7', `=IFERROR(${shown('E')}/${shown('C')},"")`, { area: `D7:D${r(PRODUCTS_TO)}`, role: 'formula', format: 'threshold' }),
  spill('E', `XLOOKUP(${KEYS},${feed('P')},${feed('R')})`, { format: 'money' }),
  spill('F', asked('IF(tblAudit[AiInside]="N",0,IF(tblAudit[AiShare]="","",tblAudit[AiShare]))'), { format: 'threshold', role: 'link' }),
  spill('G', asked('IF(tblAudit[CheckedBy]="","",tblAudit[CheckedBy])'), { role: 'link', indent: 1 }),
  spill('H', asked('IF(tblAudit[CheckedOn]="","",tblAudit[CheckedOn])'), { role: 'link', format: 'day' }),
  spill('I', `XLOOKUP(${KEYS},${feed('P')},${feed('S')})`, { role: 'status' }),
  cell(`A${OTHERS}`, `=IF(SUMPRODUCT(--(${feed('P')}<>""))>ROWS(${shown('A')}),"Other products","")`, { role: 'formula' }),
  ...['C', 'E'].map((column) =>
    cell(`${column}${OTHERS}`, `=IF($A${OTHERS}="","",${column}${TOTAL}-SUM(${shown(column)}))`, { role: 'formula', format: 'money' }),
  ),
  look(`A${TOTAL}:I${TOTAL}`, { role: 'total', format: 'money' }),
  cell(`A${TOTAL}`, 'All products with a rate', { align: 'left' }),
  cell(`C${TOTAL}`, `=SUM(${feed('Q')})`),
  cell(`E${TOTAL}`, `=SUM(${feed('R')})`),
];

/** Coverage by money: nothing to check is no coverage. */
export const COVERAGE = 'HiddenSpend!$L$9';
/** Whether the baseline is audited, in a sentence. */
export const BASELINE_SAID = 'HiddenSpend!$K$20';
/** Whether the audit was signed within the time that Policy gives it. */
const SIGNED = 'COUNTIFS(tblSigned[On],">="&EDATE(Policy_AsOf,0-Policy_AuditAge),tblSigned[On],"<="&Policy_AsOf)>0';
const BASELINE =
  `=IF(ISERROR(L9),"Baseline provisional: no product with AI inside is listed yet.",IF(L9<Policy_Audit,"Baseline provisional: "&FIXED(TRUNC(L9*100,1),1)&"% is checked, "&FIXED(Policy_Audit*100,1)&"% is asked.",` +
  `IF(${SIGNED},"Baseline audited, signed by "&XLOOKUP(MAX(tblSigned[On]),tblSigned[On],tblSigned[By])&".","Baseline provisional: nobody has signed the audit.")))`;
type Line = readonly [text: string, formula: string, format: 'money' | 'threshold' | 'count', looks?: 'bold' | 'link'];

/** How far the audit is, and what still hides: the less, the more is checked. */
export const coverage = (): readonly Block[] => {
  const lines: readonly Line[] = [
    ['Billed for these products', `=C${TOTAL}`, 'money'],
    ['of it checked', `=SUMPRODUCT(${feed('T')}*${feed('Q')})`, 'money'],
    ['Coverage by money', '=IF(L7=0,NA(),CORRIDOR.COVERAGE(L8,L7))', 'threshold', 'bold'],
    ['Coverage asked, at least', '=Policy_Audit', 'threshold', 'link'],
    ['Coverage by products', `=IF(SUMPRODUCT(--(${feed('P')}<>""))=0,NA(),SUM(${feed('T')})/SUMPRODUCT(--(${feed('P')}<>"")))`, 'threshold'],
    ['Still unchecked', '=L7-L8', 'money', 'bold'],
    ['AI spend, as on Corridor', `=${SPEND}`, 'money'],
    ['Hidden share before any audit', '=Policy_Hidden', 'threshold', 'link'],
    ['Hidden share that is left', '=Policy_Hidden*(1-IFERROR(L9,0))', 'threshold'],
    ['Hidden before any audit', '=CORRIDOR.HIDDEN_GROSS_UP(L13,Policy_Hidden)-L13', 'money'],
    ['Hidden now', '=CORRIDOR.HIDDEN_GROSS_UP(L13,Policy_Hidden,IFERROR(L9,0))-L13', 'money', 'bold'],
    ['AI spend with what hides', '=L13+L17', 'money', 'bold'],
  ];
  return [
    heading('K6', 'Audit of AI inside other software'),
    heading('L6', 'Figure', { align: 'right' }),
    heading('M6', ''),
    look('K7:M18', { role: 'formula' }),
    ...lines.flatMap(([text, formula, format, looks], i) => [
      cell(`K${r(7 + i)}`, text, { role: looks === 'bold' ? 'bold' : 'formula', align: 'left' }),
      cell(`L${r(7 + i)}`, formula, { role: looks ?? 'formula', format }),
    ]),
    cell('M9', '=IF(ISERROR(L9),"no figure",IF(L9>=Policy_Audit,"PASS","REVIEW"))', { role: 'status' }),
    cell('K20', BASELINE, { role: 'note' }),
    cell(
      `K21`,
      '=IF(COUNTIFS(tblPlaces[Place],"<>")=0,"",COUNTIFS(tblPlaces[Looked],"Y")&" of "&COUNTIFS(tblPlaces[Place],"<>")&" places of the checklist are looked at.")',
      {
        role: 'note',
      },
    ),
  ];
};

const FEED = 52;
/** What the charts draw: hidden money by coverage, and the two gauges. */
export const hiddenFeed = (): readonly Block[] => [
  ...['Coverage', 'Hidden', 'Now'].map((text, i) => feedHeading(`${['AC', 'AD', 'AE'][i] ?? 'AC'}${r(FEED - 1)}`, text)),
  look(`AC${r(FEED)}:AE${r(FEED + 5)}`, { role: 'muted' }),
  ...['0%', '25%', '50%', '75%', '100%'].map((text, i) => cell(`AC${r(FEED + i)}`, text, { role: 'muted', format: 'text' })),
  cell(`AC${r(FEED + 5)}`, '=IF(ISERROR(L9),"now",FIXED(L9*100,1)&"%, now")', { role: 'muted' }),
  cell(`AD${r(FEED)}`, '=CORRIDOR.HIDDEN_GROSS_UP(SEQUENCE(2+1+2)*0+L13,Policy_Hidden,(SEQUENCE(2+1+2)-1)/(2+2))-L13', {
    area: `AD${r(FEED)}:AD${r(FEED + 4)}`,
    role: 'muted',
    format: 'money',
  }),
  cell(`AD${r(FEED + 5)}`, 0, { role: 'muted', format: 'money' }),
  ...[0, 1, 2, 3, 4].map((i) => cell(`AE${r(FEED + i)}`, 0, { role: 'muted', format: 'money' })),
  cell(`AE${r(FEED + 5)}`, '=IFERROR(L17,0)', { role: 'muted', format: 'money' }),
  ...['Gauge', 'Checked', 'To check'].map((text, i) => feedHeading(`${['AG', 'AH', 'AI'][i] ?? 'AG'}${r(FEED - 1)}`, text)),
  look(`AG${r(FEED)}:AI${r(FEED + 1)}`, { role: 'muted', format: 'share' }),
  cell(`AG${r(FEED)}`, 'By money', { align: 'left' }),
  cell(`AG${r(FEED + 1)}`, 'By products', { align: 'left' }),
  cell(`AH${r(FEED)}`, '=IFERROR(L9,0)'),
  cell(`AH${r(FEED + 1)}`, '=IFERROR(L11,0)'),
  cell(`AI${r(FEED)}`, `=1-AH${r(FEED)}`),
  cell(`AI${r(FEED + 1)}`, `=1-AH${r(FEED + 1)}`),
];
export const hiddenCharts: readonly Chart[] = [
  {
    name: 'chtHidden',
    title: 'AI spend that still hides, by how much of the software is checked, reporting currency a month',
    at: 'A52:F65',
    type: 'columnStacked',
    categories: `AC${r(FEED)}:AC${r(FEED + 5)}`,
    series: [
      { name: `AD${r(FEED - 1)}`, values: `AD${r(FEED)}:AD${r(FEED + 5)}`, type: 'column', color: '#B9CBD6', labels: '#,##0;;' },
      { name: `AE${r(FEED - 1)}`, values: `AE${r(FEED)}:AE${r(FEED + 5)}`, type: 'column', color: '#1F5A78', labels: '#,##0;;' },
    ],
    axis: { format: '#,##0', min: 0 },
  },
  {
    name: 'chtCoverage',
    title: 'Coverage of the audit',
    at: 'G52:M65',
    type: 'barStacked',
    categories: `AG${r(FEED)}:AG${r(FEED + 1)}`,
    series: [
      { name: `AH${r(FEED - 1)}`, values: `AH${r(FEED)}:AH${r(FEED + 1)}`, type: 'bar', color: '#1F5A78', labels: '0%' },
      { name: `AI${r(FEED - 1)}`, values: `AI${r(FEED)}:AI${r(FEED + 1)}`, type: 'bar', color: '#E39A4B', labels: '0%;;' },
    ],
    axis: { format: '0%', min: 0, max: 1 },
    reverse: true,
  },
];
