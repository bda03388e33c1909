import type { Block } from '../sheet';
import { PALETTE } from '../style';
import { cell, feedHeading, look, section } from './blocks';
import { EMPTY, PERIOD_LABEL, cut, monthLabel } from './formulas';
import { envelopeRows, envelopeTotal, unitCosts, unitCostTotal } from './room';

/** A to M printed; AA on: helper columns. */
export const BOARD_WIDTHS: readonly number[] = [
  ...[13, 13, 13, 15, 11, 14, 2, 13, 13, 13, 13, 13, 14, 2, 2],
  ...[13, 13, 13, 13, 2, 2, 2, 2, 2, 2, 2],
  ...[13, 13, 13, 2, 10, 10, 10],
];
/** First and last row of the four envelopes and of the five workflows, of decisions and of risks. */
const PLACES = { envelopes: 27, workflows: 33, decisions: 27, risks: 34 } as const;
export const DECISIONS = 5;
export const RISKS = 4;

const share = (name: string): string => `FIXED(${name}*100,1)&"%"`;
const whole = (cells: string): string => `FIXED(${cells},0)`;
const times = (cells: string): string => `FIXED(${cells},1)`;
/** A blank hurdle is none, and no 0 that everything passes. */
const HURDLE = 'IF(ISNUMBER(Policy_Hurdle),Policy_Hurdle,NA())';
const against = (value: string): string => `=IF(ISERROR(${value}+${HURDLE}),"no figure",IF(${value}<Policy_Hurdle,"BELOW HURDLE","ABOVE HURDLE"))`;
const [SPENT, ALL] = [(column: string) => envelopeTotal(column, 2), envelopeTotal];
const LADDER = `CORRIDOR.ENVELOPE_STATUS(${SPENT('G')},${ALL('F')},${SPENT('I')},${ALL('E')},$AE$27:$AG$27,"level",,,,,,,$AE$28:$AG$28)`;
const OVER = 'XLOOKUP(TRUE,Reforecast!$S$25:$AD$25<0,Reforecast!$S$6:$AD$6)';

interface Tile {
  readonly at: string;
  readonly to: string;
  /** Where the figure is worked out: a click on the label goes there. */
  readonly source: string;
  readonly label: string;
  readonly value: string;
  readonly format: 'money' | 'ratio' | 'threshold';
  readonly context: string;
  readonly word: string;
}
const TILES: readonly Tile[] = [
  {
    at: 'A',
    to: 'B',
    source: 'Corridor!A16',
    label: `="AI spend, "&${PERIOD_LABEL}`,
    value: '=Corridor!$R$16',
    format: 'money',
    context: `=IFERROR("floor "&${whole('Corridor!$R$11')}&", ceiling "&${whole('Corridor!$R$12')},"floor and ceiling not known")`,
    word: '=IFERROR(Corridor!$R$22,"no figure")',
  },
  {
    at: 'C',
    to: 'D',
    source: 'EnvelopeStatus!A6',
    label: 'Quarter to date',
    value: `=${SPENT('I')}`,
    format: 'money',
    context: `=IFERROR(${share(SPENT('J'))}&" of "&${whole(ALL('E'))}&"; month "&${share(`TRUNC(${SPENT('G')}/${ALL('F')},3)`)},"no envelope has money")`,
    word: `=IF(${ALL('E')}=0,"no figure",IFERROR(${LADDER},"no figure"))`,
  },
  {
    at: 'E',
    to: 'F',
    source: 'UnitCost!A6',
    label: 'Return on full cost',
    value: `=${unitCostTotal('N')}`,
    format: 'ratio',
    context: `=IFERROR("on the invoice "&${times('Corridor!$D$28')}&"x; hurdle "&${times(HURDLE)}&"x","value or hurdle not known")`,
    word: against(unitCostTotal('N')),
  },
  {
    at: 'H',
    to: 'I',
    source: 'Corridor!A24',
    label: 'Return above the floor',
    // Nothing above the floor is no figure that is missing.
    value: '=IF(Corridor!$R$16<=Corridor!$R$11,"none",Corridor!$D$29)',
    format: 'ratio',
    context: `=IFERROR(IF(Corridor!$R$16<=Corridor!$R$11,"spend is not above the floor","hurdle "&${times(HURDLE)}&"x"),"hurdle not known")`,
    word: against('Corridor!$D$29'),
  },
  {
    at: 'J',
    to: 'K',
    source: 'Reforecast!A17',
    label: 'Next 12 months, weighted',
    value: '=Reforecast!$E$17',
    format: 'money',
    context: `=IF(AND(ISNUMBER(Reforecast!$E$19),ISNUMBER(Reforecast!$E$21)),"P10 "&${whole('Reforecast!$E$19')}&", P90 "&${whole('Reforecast!$E$21')},"three scenarios, weighted")`,
    word: `=IF(ISERROR(SUM(Reforecast!$S$25:$AD$25)),"no figure",IF(MIN(Reforecast!$S$25:$AD$25)<0,"OVER CEILING IN "&UPPER(${monthLabel(OVER)}),"UNDER CEILING"))`,
  },
  {
    at: 'L',
    to: 'M',
    source: 'Checks!A12',
    label: 'Spend that names a workflow',
    value: '=Checks!$C$12',
    format: 'threshold',
    context: `=IFERROR("at least "&${share('Checks!$D$12')},"what is asked is not known")`,
    word: `=IF(ISERROR(Checks!$C$12+Checks!$D$12),"no figure",IF(Checks!$C$12<Checks!$D$12,"BELOW "&FIXED(Checks!$D$12*100,0)&"%","PASS"))`,
  },
];
/** Six figures with their context and a word. */
export const tiles: readonly Block[] = TILES.flatMap(({ at, to, source, label, value, format, context, word }) => [
  look(`${at}5:${to}8`, { fill: PALETTE.dataFill, align: 'left', indent: 1 }),
  look(`${at}5:${to}5`, { size: 9, color: PALETTE.link }),
  look(`${at}7:${to}7`, { size: 9, color: PALETTE.muted }),
  cell(`${at}5`, label, { size: 9, color: PALETTE.link, link: source }),
  cell(`${at}6`, value, { format, size: 20, bold: true, align: 'left' }),
  cell(`${at}7`, context, { size: 9, color: PALETTE.muted, shrink: true }),
  cell(`${at}8`, word, { size: 8, bold: true, align: 'center', indent: 0 }),
]);
/** The tiles' cells, two columns each, and the headline. */
export const MERGED: readonly string[] = ['A3:M3', ...TILES.flatMap(({ at, to }) => [5, 6, 7, 8].map((row) => `${at}${String(row)}:${to}${String(row)}`))];

const SIDE = 'XLOOKUP(Corridor!$R$22,{"BELOW_FLOOR","IN_CORRIDOR","ABOVE_CEILING"},{"below","inside","above"})';
/** What the page says in one sentence or two. */
export const HEADLINE = `=IF(${EMPTY},"Nothing is imported yet: load the bills in the pane, then this page says where spend stands and what it returns.",IFERROR("Spend is "&${SIDE}&" its corridor and pays "&${times('Corridor!$D$28')}&" to 1 on the invoice"&IF(Corridor!$D$29<Policy_Hurdle,", yet the last "&${whole('Corridor!$D$25')}&", above the floor, returns only "&${times('Corridor!$D$29')}&" to 1."&IFERROR(IF(Corridor!$D$30<Policy_Hurdle,""," One workflow, "&INDEX(${unitCosts('A')},$AC$27)&", explains it: without it the same money returns "&${times('Corridor!$D$30')}&" to 1."),""),", and the money above the floor returns "&${times('Corridor!$D$29')}&" to 1."),IFERROR("Spend is "&${SIDE}&" its corridor"&IF(Corridor!$R$16<=Corridor!$R$11," and pays "&${times('Corridor!$D$28')}&" to 1 on the invoice.",NA()),IFERROR("Spend is "&${SIDE}&" its corridor; what the money above the floor returns is not known.","Whether spend is inside its corridor is not known: a figure is missing on Corridor."))))`;

/** A section whose name leads to the sheet that holds more, and says so where not all of it stands here. */
const headed = (at: string, text: string, to: string, link: string, rows: string, count: string): readonly Block[] => {
  const said = `="${text}"&IF(${count}>ROWS(${rows}),": "&ROWS(${rows})&" of "&${count},"")`;
  return [section(at, '', to), cell(at, said, { role: 'section', link })];
};
const line = (row: number, from: string, to: string): Block => look(`${from}${String(row)}:${to}${String(row)}`, { role: 'formula' });
const small = (at: string, text: string, align: 'right' | 'center'): Block => cell(at, text, { size: 9, color: PALETTE.muted, align });
const rowsFrom = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => first + i);

const PAST = `XMATCH(${envelopeRows('K')},{"UNFUNDED","EXEC_APPROVAL","REVIEW","ALERT"})`;
/** Rows of a table that say something, typed or proposed. */
const said = (table: string): string => `SUMPRODUCT(--(${table}[Text]&${table}[Proposal]<>""))`;
/** The four envelopes furthest past a limit. */
export const worstEnvelopes: readonly Block[] = [
  ...headed('A26', 'Envelopes past a limit', 'F26', 'EnvelopeStatus!A6', 'A27:A30', `SUMPRODUCT(--ISNUMBER(${PAST}))`),
  small('C26', 'Quarter used', 'right'),
  small('D26', 'Status', 'center'),
  small('E26', 'Return', 'right'),
  small('F26', 'Reading', 'center'),
  ...rowsFrom(PLACES.envelopes, 4).flatMap((row) => {
    const r = String(row);
    const of = (column: string): string => `=IF($AA${r}="","",IFERROR(INDEX(${envelopeRows(column)},$AA${r}),""))`;
    return [
      line(row, 'A', 'F'),
      cell(`A${r}`, `=IF($AA${r}="","",IFERROR(${cut(`INDEX(${envelopeRows('A')},$AA${r})`, '(24+2)')},""))`),
      cell(`C${r}`, of('J'), { format: 'threshold' }),
      cell(`D${r}`, of('K'), { role: 'status', size: 8 }),
      cell(`E${r}`, of('N'), { format: 'ratio' }),
      cell(`F${r}`, of('O'), { role: 'status', size: 8 }),
    ];
  }),
];

/** Unit cost of the largest usage workflows, and of the one that returns least. */
export const unitCostLines: readonly Block[] = [
  ...headed('A32', 'Unit cost against target', 'F32', 'UnitCost!A6', 'A33:A37', `COUNT(${unitCosts('J')})`),
  small('D32', 'Full cost', 'right'),
  small('E32', 'Invoice', 'right'),
  small('F32', 'Since base', 'right'),
  ...rowsFrom(PLACES.workflows, 5).flatMap((row) => {
    const r = String(row);
    const at = row < PLACES.workflows + 4 ? `$AB$${String(row - 6)}` : '$AC$27';
    const of = (column: string): string => `INDEX(${unitCosts(column)},${at})`;
    return [
      line(row, 'A', 'F'),
      cell(`A${r}`, `=IF(${at}="","",IFERROR(IF(${of('A')}="","",${cut(of('A'), `(60-24-LEN(${of('B')}))`)}&", per "&${of('B')}),""))`),
      cell(`D${r}`, `=IF($A${r}="","",${of('J')})`, { format: 'unit', shrink: true }),
      cell(`E${r}`, `=IF($A${r}="","",${of('I')})`, { format: 'unit', shrink: true }),
      cell(
        `F${r}`,
        `=IF($A${r}="","",IFERROR(IF(${of('I')}<0,"credit",IF(${of('K')}>0,"+","")&FIXED(${of('K')}*100,0)&"% "&IF(${of('K')}+Policy_UnitCut<=0,"met",IF(${of('K')}<=0,"short","worse"))),"no base"))`,
        { align: 'right', bold: true },
      ),
    ];
  }),
];

/** The row of a table that has the number of this one, from the block's first row on. */
const nth =
  (table: string, first: number, row: number) =>
  (column: string): string =>
    `XLOOKUP(ROWS($G$${String(first)}:$G${String(row)}),${table}[No],${table}[${column}])`;
/** What the board is asked to decide and should know: as typed, else as proposed. */
export const asked: readonly Block[] = [
  ...headed('H26', 'Decisions asked', 'M26', 'Decisions!A6', 'H27:H31', said('tblDecisions')),
  small('M26', 'Effect a year', 'right'),
  ...rowsFrom(PLACES.decisions, DECISIONS).flatMap((row) => {
    const r = String(row);
    const of = nth('tblDecisions', PLACES.decisions, row);
    return [
      line(row, 'H', 'M'),
      cell(`H${r}`, `=IFERROR(IF(${of('Text')}<>"",${of('No')}&"   "&${of('Text')},IF(${of('Proposal')}<>"",${of('No')}&"   "&${of('Proposal')},"")),"")`, {
        size: 9,
      }),
      cell(`M${r}`, `=IF($H${r}="","",IFERROR(IF(${of('Effect')}="","not priced",IF(${of('Effect')}=0,"neutral",${of('Effect')})),""))`, {
        format: 'money',
        size: 9,
      }),
    ];
  }),
  ...headed('H33', 'Risks', 'M33', 'Decisions!H6', 'H34:H37', said('tblRisks')),
  ...rowsFrom(PLACES.risks, RISKS).flatMap((row) => {
    const r = String(row);
    const of = nth('tblRisks', PLACES.risks, row);
    return [line(row, 'H', 'M'), cell(`H${r}`, `=IFERROR(IF(${of('Text')}<>"",${of('Text')},${of('Proposal')}),"")`, { size: 9 })];
  }),
];

const past = (cells: string): string => `FILTER(${cells},ISNUMBER(${PAST}),"")`;
const PRICED = `(XLOOKUP(${unitCosts('A')},tblWorkflows[Workflow],tblWorkflows[Pricing],"")="usage")*ISNUMBER(${unitCosts('H')})*ISNUMBER(${unitCosts('K')})*(SEQUENCE(ROWS(${unitCosts('A')}))<>$AC$27)`;

/** Which rows of EnvelopeStatus and UnitCost stand on the page, and the limits of the ladder. */
export const boardHelpers: readonly Block[] = [
  feedHeading('AA26', 'Envelopes'),
  feedHeading('AB26', 'By full cost'),
  feedHeading('AC26', 'Weakest'),
  cell('AA27', `=SORTBY(${past(`SEQUENCE(ROWS(${envelopeRows('K')}))`)},${past(PAST)},1,${past(`IFERROR(${envelopeRows('J')}*1,0)`)},-1)`, {
    role: 'muted',
    format: 'whole',
  }),
  cell('AB27', `=SORTBY(FILTER(SEQUENCE(ROWS(${unitCosts('A')})),${PRICED},""),FILTER(IFERROR(${unitCosts('H')}*1,0),${PRICED},""),-1)`, {
    role: 'muted',
    format: 'whole',
  }),
  cell('AC27', '=IFERROR(Corridor!$AG$25,"")', { role: 'muted', format: 'whole' }),
  feedHeading('AE26', 'Ladder'),
  ...(['Alert', 'Review', 'Exec'] as const).flatMap((level, i) => {
    const column = ['AE', 'AF', 'AG'][i] ?? 'AE';
    return [
      cell(`${column}27`, `=Policy_${level}At`, { role: 'muted', format: 'share' }),
      cell(`${column}28`, `=Policy_${level}When`, { role: 'muted', align: 'right' }),
    ];
  }),
];
