import type { Block } from '../sheet';
import { cell, look, section } from './blocks';
import { DECIMALS } from './coin';
import { CONTEXT, NOTHING_YET } from './context';
import { EMPTY, cut, monthLabel, plural } from './formulas';
import { WORKFLOWS_TO } from './room';
import { waiting } from './waiting';

const UNCONVERTED = 'Checks!$C$16';
const left = { align: 'left' } as const;

const UNRATED = 'tblActuals[Converted]="N"';
const [CURRENCIES, VENDORS] = ['Currency', 'Vendor'].map((column) => `UNIQUE(FILTER(tblActuals[${column}],${UNRATED}))`) as [string, string];
/** What has no rate, in a line however many rows that are: two amounts and one vendor by name, of more their number. */
const NOT_CONVERTED = `IF(ROWS(${CURRENCIES})>2,ROWS(${CURRENCIES})&" currencies",${waiting(UNRATED)})&" from "&IF(ROWS(${VENDORS})>1,ROWS(${VENDORS})&" vendors",${cut(`INDEX(${VENDORS},1)`, '60')})`;

/** Where the books stand: period, tests, what is left out, signs and versions. */
export const state = (row: number): readonly Block[] => {
  const at = (column: string, i: number): string => `${column}${String(row + i)}`;
  const rows: readonly (readonly [string, string])[] = [
    [
      'Period',
      `=IF(Policy_Period="","The first import sets it on Policy",${monthLabel('Policy_Period')}&" ("&QuarterNow&", month "&XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[MonthOfQuarter])&"), "&XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[State]))`,
    ],
    ['Checks', '=Checks!$B$36'],
    [
      'Not converted',
      `=IF(${UNCONVERTED}=0,"Every row has a rate",${NOT_CONVERTED}&": no "&Policy_RateType&" rate. In no total until it is entered in Rates")`,
    ],
    ['Signs', 'Cost positive, credit negative; variance is plan less actual, F favourable and positive, A adverse'],
    [
      'Version',
      `="Corridor 1.0, "&IF(MAX(tblActuals[Batch])=0,"nothing imported yet","newest import "&MAX(tblActuals[Batch]))&IF(Policy_AsOf="","",", as of "&DAY(Policy_AsOf)&" "&${monthLabel('DATE(YEAR(Policy_AsOf),MONTH(Policy_AsOf),1)')})`,
    ],
    ['To the rows', 'Names on Board lead to its sheets. There press Explain in the pane: it shows the arithmetic and opens the rows, with file and line.'],
    ['Printed on', '=Policy_Paper&", landscape; sheets are protected without a password, those with inputs or a table to type into are open"'],
  ];
  return [
    section(at('A', 0), 'State of the books', at('I', 0)),
    ...rows.flatMap(([label, text], i) => [
      cell(at('A', i + 1), label, { role: 'muted' }),
      look(`${at('B', i + 1)}:${at('I', i + 1)}`, { role: 'formula' }),
      cell(at('B', i + 1), text, left),
    ]),
  ];
};

/** The seven styles of a cell, each with a sample. */
export const samples = (row: number): readonly Block[] => {
  const at = (column: string, i: number): string => `${column}${String(row + i)}`;
  return [
    section(at('A', 0), 'How to read a cell', at('I', 0)),
    ...['Input', 'Formula', 'From another sheet', 'Data', 'Forecast', 'Missing', 'Variance'].map((text, i) => cell(at('A', i + 1), text)),
    cell(at('B', 1), '=Policy_Floor', { format: 'threshold', color: '#0000FF', fill: '#FFF9DB', align: 'right' }),
    cell(at('B', 2), '=Corridor!$D$16/12', { format: 'money' }),
    cell(at('B', 3), '=Corridor!$R$16', { format: 'money', role: 'link' }),
    cell(at('B', 4), '=MAX(IFERROR(tblActuals[BilledCost],0))', { format: 'money', role: 'data' }),
    cell(at('B', 5), '=Corridor!$S$17', { format: 'money', role: 'forecast' }),
    cell(at('B', 6), '=NA()', { color: '#3D474F', fill: '#E6EAED', align: 'right' }),
    cell(at('B', 7), `=Variance!$J$${String(WORKFLOWS_TO + 2)}`, { format: 'variance', align: 'right' }),
    ...[
      'Yours to change',
      'Worked out; do not type over it',
      'Green: the figure lives elsewhere',
      'Written by an import; replaced by the next one',
      'Italic: not yet happened',
      'Not known. Missing is never zero',
      'F favourable, A adverse: plan less actual',
    ].map((text, i) => cell(at('C', i + 1), text, { role: 'muted', indent: 1 })),
  ];
};

/** The words of the ladder with the limits that Policy sets. */
export const ladder = (row: number): readonly Block[] => {
  const percent = (name: string): string => `FIXED(${name}*100,0)&"%`;
  const rows: readonly (readonly [string, string])[] = [
    ['OK', `="under "&${percent('Policy_AlertAt')} of the month"`],
    ['ALERT', `=${percent('Policy_AlertAt')} of the month or more"`],
    ['REVIEW', `=${percent('Policy_ReviewAt')} of the month or more"`],
    ['EXEC_APPROVAL', `="over "&${percent('Policy_ExecAt')} of the quarter"`],
    ['UNFUNDED', 'spend without an allocation'],
  ];
  return rows.flatMap(([word, text], i) => [
    cell(`G${String(row + i)}`, word, { role: 'status' }),
    cell(`H${String(row + i)}`, text, { role: 'muted', indent: 1 }),
  ]);
};

const PERIOD = `"Period "&${monthLabel('Policy_Period')}&", "&QuarterNow&". As of "&DAY(Policy_AsOf)&" "&${monthLabel('DATE(YEAR(Policy_AsOf),MONTH(Policy_AsOf),1)')}&"."`;
const ROWS = `${UNCONVERTED}&" row"&${plural(UNCONVERTED)}&" without a rate."`;

/** Said in every title while there is nothing, so that what is not known explains itself. */
const NOTHING = `IF(${EMPTY}," ${NOTHING_YET}: load the bills in the pane.","")`;
/** Before the first import it comes with the figures. */
const LOST = `IF(${EMPTY},"${NOTHING_YET}: load the bills in the pane.","Period or as-of day is missing on Policy, or not in Calendar.")`;

/** Texts that title blocks take. */
export const contexts = (): readonly Block[] => {
  const rows: readonly (readonly [keyof typeof CONTEXT, string])[] = [
    ['whole', `=IFERROR(Policy_Company&". "&${PERIOD}&" All figures in "&Policy_Currency&IF(${UNCONVERTED}=0,".","; excludes "&${ROWS})&${NOTHING},${LOST})`],
    ['company', '=Policy_Company&", "&Policy_Currency'],
    ['period', `=IFERROR(${PERIOD}&IF(${UNCONVERTED}=0,""," Excludes "&${ROWS})&${NOTHING},${LOST})`],
    ['quarter', '=XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[QuarterLabel])'],
    ['decimals', DECIMALS],
  ];
  return rows.flatMap(([name, text]) => {
    const at = CONTEXT[name].replaceAll('$', '');
    return [cell(at.replace('L', 'K'), name, { role: 'note' }), cell(at, text, { role: 'note', align: 'left' })];
  });
};
