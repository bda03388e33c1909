import type { Block, HeadingBlock } from '../sheet';
import { COUNTED_NOW } from './audit-parts';
import { cell, feedHeading, heading, look, section } from './blocks';
import { inCoins, toCoin } from './coin';
import { CONVERTED, EMPTY, IN_PERIOD, PERIOD_LABEL, SPEND, cost, cut } from './formulas';

const r = String;
const right = (text: string, note?: string): HeadingBlock['headings'][number] => ({ text, align: 'right', ...(note === undefined ? {} : { note }) });

/** Rows of the vendors that are not approved. */
const FROM = 33;
export const VENDORS_TO = 47;
const [OTHERS, TOTAL] = [r(VENDORS_TO + 1), r(VENDORS_TO + 2)];
const [LISTED_FROM, NEW_FROM, LAST] = [7, 107, 206];
const feed = (column: string): string => `$${column}$${r(LISTED_FROM)}:$${column}$${r(LAST)}`;
const fresh = (column: string): string => `$${column}$${r(NEW_FROM)}:$${column}$${r(LAST)}`;
const shown = (column: string): string => `$${column}$${r(FROM)}:$${column}$${r(VENDORS_TO)}`;
const NAMES = `FILTER(${shown('A')},${shown('A')}<>"")`;
const NONE = 'COUNTIFS(tblVendors[Vendor],"<>")=0';

/** Vendors without an approval: those of the list, then those that no list names. Muted, right of the page. */
export const vendorFeed = (): readonly Block[] => [
  ...['Vendor', 'Spend', 'In order'].map((text, i) => feedHeading(`${['W', 'X', 'Y'][i] ?? 'W'}6`, text)),
  look(`W7:Y${r(LAST)}`, { role: 'muted' }),
  cell('W7', '=IFERROR(FILTER(tblVendors[Vendor],(tblVendors[Vendor]<>"")*(tblVendors[Status]<>"approved")),"")', {
    area: `W7:W${r(NEW_FROM - 1)}`,
    role: 'muted',
  }),
  cell(
    `W${r(NEW_FROM)}`,
    '=IFERROR(UNIQUE(FILTER(tblActuals[Vendor],(tblActuals[Month]=Policy_Period)*(tblActuals[Counts]="Y")*ISNA(XMATCH(tblActuals[Vendor],tblVendors[Vendor])))),"")',
    { area: `W${r(NEW_FROM)}:W${r(LAST)}`, role: 'muted' },
  ),
  cell('X7', `=IF(${feed('W')}="",0,${cost(`tblActuals[Vendor],${feed('W')}`, IN_PERIOD, CONVERTED)})`, {
    area: `X7:X${r(LAST)}`,
    role: 'muted',
    format: 'cents',
  }),
  cell('Y7', `=IFERROR(SORTBY(FILTER(${feed('W')},${feed('W')}<>""),FILTER(${feed('X')},${feed('W')}<>""),-1),"")`, { area: `Y7:Y${r(LAST)}`, role: 'muted' }),
];

const spill = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}${r(FROM)}`, `=IF($A$${r(FROM)}="","",${formula})`, { area: `${column}${r(FROM)}:${column}${r(VENDORS_TO)}`, role: 'formula', ...looks });
const asked = (result: string): string => `XLOOKUP(${NAMES},tblVendors[Vendor],${result},"")`;
const spent = (...when: readonly string[]): string => cost(`tblActuals[Vendor],${NAMES}`, ...when, CONVERTED);
const MONEY = { format: 'money' } as const;

/** Vendors that nobody has approved, the largest spend first. */
export const vendors = (): readonly Block[] => [
  section(`A${r(FROM - 3)}`, 'Spend with vendors that are not approved', 'M'.concat(r(FROM - 3))),
  cell(
    `A${r(FROM - 2)}`,
    `=IF($A$${r(FROM)}="",IF(${EMPTY},"No vendor has sent a bill yet.","Every vendor of "&${PERIOD_LABEL}&" is approved."),${inCoins(`ABS(C${TOTAL})`)}&" "&Policy_Currency&" of "&${PERIOD_LABEL}&IF(C${TOTAL}<0," came back from"," went to")&" vendors that are under review, not approved, or on no list.")`,
    { role: 'muted' },
  ),
  {
    kind: 'headings',
    at: `A${r(FROM - 1)}`,
    headings: [
      { text: 'Vendor, largest first' },
      { text: 'Used by' },
      right('Spend', 'Counted cost of the period, of the rows that have a rate.'),
      right('Share of AI spend'),
      right('Twelve months'),
      right('Last month'),
      { text: 'Owner' },
      right('Since'),
      { text: 'Finding', align: 'center' },
    ],
  },
  look(`G${r(FROM - 1)}:G${r(FROM - 1)}`, { indent: 1 }),
  look(`A${r(FROM)}:I${OTHERS}`, { role: 'formula' }),
  cell(`A${r(FROM)}`, `=IFERROR(FILTER(${feed('Y')},(${feed('Y')}<>"")*(SEQUENCE(ROWS(${feed('Y')}))<=ROWS(${shown('J')}))),"")`, {
    area: `A${r(FROM)}:A${r(VENDORS_TO)}`,
    role: 'formula',
  }),
  spill('B', `XLOOKUP(${NAMES},IF(tblActuals[Month]=Policy_Period,tblActuals[Vendor],""),tblActuals[BusinessUnit]&"","")`, { role: 'muted' }),
  spill('C', spent(IN_PERIOD), MONEY),
  spill('D', `IF(${SPEND}=0,"",${spent(IN_PERIOD)}/${SPEND})`, { format: 'percent' }),
  spill('E', spent('tblActuals[Month],">"&EDATE(Policy_Period,-12)', 'tblActuals[Month],"<="&Policy_Period'), MONEY),
  spill('F', spent('tblActuals[Month],EDATE(Policy_Period,-1)'), MONEY),
  spill('G', asked('IF(tblVendors[Owner]="","",tblVendors[Owner])'), { role: 'link', indent: 1 }),
  spill('H', asked('IF(tblVendors[Since]="","",tblVendors[Since])'), { role: 'link', format: 'day' }),
  spill('I', `UPPER(XLOOKUP(${NAMES},tblVendors[Vendor],tblVendors[Standing],"not listed"))`, { role: 'status' }),
  cell(`A${OTHERS}`, `=IF(SUMPRODUCT(--(${feed('W')}<>""))>ROWS(${shown('A')}),"Other vendors","")`, { role: 'formula' }),
  cell(`C${OTHERS}`, `=IF($A${OTHERS}="","",C${TOTAL}-SUM(${shown('C')}))`, { role: 'formula', ...MONEY }),
  look(`A${TOTAL}:I${TOTAL}`, { role: 'total', ...MONEY }),
  cell(`A${TOTAL}`, 'All vendors without an approval', { align: 'left' }),
  cell(`C${TOTAL}`, `=SUM(${feed('X')})`),
  cell(`D${TOTAL}`, `=IF(${SPEND}=0,"",C${TOTAL}/${SPEND})`, { format: 'percent' }),
];

const BY = FROM;
const shadow = (what: string): string =>
  `CORRIDOR.SHADOW_SPEND(FILTER(tblActuals[Cost],${COUNTED_NOW}),FILTER(IF(tblActuals[Stream]="","unknown",tblActuals[Stream]),${COUNTED_NOW})${what})`;

/** AI spend by what purchasing said of its vendor, and what passed it by. */
export const approvals = (): readonly Block[] => {
  const at = (i: number): string => r(BY + i);
  // A vendor whose cost is not known is in no total, as on Corridor.
  const known = 'IFERROR(tblVendors[Spend]*1,0)';
  const named = (column: string): string => `FILTER(${column},tblVendors[Vendor]<>"")`;
  const standing = (i: number): string => `SUMPRODUCT((tblVendors[Standing]=K${at(i)})*${known})`;
  const lines: readonly (readonly [text: string, formula: string, looks?: 'bold' | 'total'])[] = [
    ['approved', `=${standing(0)}`],
    ['under review', `=${standing(1)}`],
    ['not approved', `=${standing(2)}`],
    ['no decision', `=${standing(3)}`],
    ['on no list', `=SUM(${fresh('X')})`],
    ['AI spend', `=SUM(L${at(0)}:L${at(4)})`, 'bold'],
    ['Difference to Corridor', `=${toCoin(`L${at(5)}-L13`)}`],
    ['Bought without approval', `=IF(${NONE},0,CORRIDOR.SHADOW_SPEND(${named(known)},${named('tblVendors[Standing]')},K${at(2)}:K${at(3)}))+L${at(4)}`, 'bold'],
    ['Paid back to people', `=IFERROR(${shadow('')},0)`, 'bold'],
  ];
  return [
    heading(`K${r(BY - 1)}`, 'What purchasing says of the vendor'),
    heading(`L${r(BY - 1)}`, 'Spend', { align: 'right' }),
    heading(`M${r(BY - 1)}`, 'Share', { align: 'right' }),
    look(`K${at(0)}:M${at(8)}`, { role: 'formula' }),
    ...lines.flatMap(([text, formula, looks], i) => [
      cell(`K${at(i)}`, text, { role: looks === 'bold' ? 'bold' : 'formula', align: 'left' }),
      cell(`L${at(i)}`, formula, { role: looks === 'bold' ? 'bold' : 'formula', format: i === 6 ? 'amount' : 'money' }),
    ]),
    cell(`M${at(0)}`, `=IF(L${at(5)}=0,"",L${at(0)}:L${at(5)}/L${at(5)})`, { area: `M${at(0)}:M${at(5)}`, role: 'formula', format: 'percent' }),
    ...[7, 8].map((i) => cell(`M${at(i)}`, `=IF(L${at(5)}=0,"",L${at(i)}/L${at(5)})`, { role: 'formula', format: 'percent' })),
    cell(`K${at(9)}`, 'SHADOW_SPEND: vendors without approval, and subscriptions that people claim back.', { role: 'note' }),
  ];
};

const ON_SHEET = (cells: string): string => `HiddenSpend!${cells}`;
/** What other sheets say of spend that purchasing has not approved; nothing where all of it is. */
export const UNAPPROVED = `=IF(ISERROR(${ON_SHEET('$A$1')}),"",IFERROR(IF(${ON_SHEET(`$C$${TOTAL}`)}=0,"","Vendors without an approval: "&FIXED(${ON_SHEET(`$C$${TOTAL}`)},0)&" of the month's spend, with "&TEXTJOIN(", ",TRUE,IF((IFERROR(${ON_SHEET(shown('C'))}*1,0)<>0)*(SEQUENCE(ROWS(${ON_SHEET(shown('A'))}))<=2)=1,${cut(ON_SHEET(shown('A')), '24')},""))&IF(SUMPRODUCT(--(IFERROR(${ON_SHEET(shown('C'))}*1,0)<>0))>2," and others","")&"."),"Which spend has no approval is not known."))`;
