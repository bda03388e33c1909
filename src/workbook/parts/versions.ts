import type { Block, Chart, TableBlock } from '../sheet';
import { cell, heading, look, section } from './blocks';
import { toCoin } from './coin';
import { input } from './columns';
import { CONVERTED, cost } from './formulas';
import { MADE_TO, TOTAL } from './rolling-parts';
import { CHART_MONTHS, DATE_AXIS } from './time-charts';
import { label } from './timeline';

const r = String;
const TOP = MADE_TO + 2;
const FIRST = TOP + 1;
/** Room for the newest versions of two years, one a month; older ones say nothing of the months here. */
const LAST = TOP + 24;
const BRIDGE = LAST + 2;
const LAGS = BRIDGE + 8;
const [LAG_FIRST, LAG_LAST] = [LAGS + 1, LAGS + 12];
const CHART = LAG_LAST + 2;
/** Rows of versions that are hidden when there is none; last printed row. */
export const VERSION_ROWS = `${r(FIRST)}:${r(LAST)}`;
export const END = CHART + 20;
/** The matrix of versions by month, and what the lags say. */
export const VERSIONS = `G${r(FIRST)}:AD${r(LAST)}`;
export const LAG_WORDS = `H${r(LAG_FIRST)}:H${r(LAG_LAST)}`;

/** Saved forecasts: one row for each month of a version. Below the rows that are hidden. */
export const snapshotTable = (at: string): TableBlock => ({
  kind: 'table',
  name: 'tblSnapshots',
  at,
  key: ['Version', 'Month', 'Workflow'],
  columns: [
    input('Version', 20, 'text'),
    input('SavedAt', 12, 'day'),
    input('Month', 11, 'month'),
    input('Workflow', 13, 'text', { note: 'Blank: all AI spend. Only these rows are compared with the actual months.' }),
    input('Amount', 15, 'cents'),
    { name: 'Hash', width: 40, format: 'text', role: 'data' },
  ],
});

const NAMES = `$A$${r(FIRST)}:$A$${r(LAST)}`;
const NEWEST = `$A$${r(FIRST)}`;
const ALL = 'tblSnapshots[Workflow],""';
const saved = (version: string, ...criteria: readonly string[]): string =>
  `SUMIFS(${['tblSnapshots[Amount]', 'tblSnapshots[Version]', version, ALL, ...criteria].join(',')})`;
const says = (version: string, months: string): string => `COUNTIFS(tblSnapshots[Version],${version},${ALL},tblSnapshots[Month],${months})`;
const KNOWN = 'UNIQUE(FILTER(tblSnapshots[Version],(tblSnapshots[Workflow]="")*(tblSnapshots[SavedAt]>=EDATE($G$6,-12)),""))';
const open = `$S$${r(TOTAL)}:$AD$${r(TOTAL)}`;
const closed = `$G$${r(TOTAL)}:$R$${r(TOTAL)}`;

/** The newest versions, the newest first, on the months of this sheet. */
export const versions: readonly Block[] = [
  section(`A${r(TOP)}`, 'Saved versions', 'AD'),
  look(`A${r(FIRST)}:AD${r(LAST)}`, { role: 'formula' }),
  cell(`A${r(FIRST)}`, `=IFERROR(FILTER(SORTBY(${KNOWN},MAXIFS(tblSnapshots[SavedAt],tblSnapshots[Version],${KNOWN}),-1),SEQUENCE(ROWS(${KNOWN}))<=24),"")`, {
    area: `A${r(FIRST)}:A${r(LAST)}`,
    role: 'formula',
  }),
  cell(`B${r(FIRST)}`, `=IF(${NAMES}="","",Policy_Currency)`, { area: `B${r(FIRST)}:B${r(LAST)}`, role: 'muted' }),
  cell(`C${r(FIRST)}`, `=IF(${NAMES}="","",MAXIFS(tblSnapshots[SavedAt],tblSnapshots[Version],${NAMES}))`, {
    area: `C${r(FIRST)}:C${r(LAST)}`,
    role: 'muted',
    format: 'day',
    align: 'left',
  }),
  cell(`G${r(FIRST)}`, `=IF(${says(NAMES, 'G6:AD6')}=0,NA(),${saved(NAMES, 'tblSnapshots[Month],G6:AD6')})`, {
    area: `G${r(FIRST)}:AD${r(LAST)}`,
    format: 'money',
    role: 'formula',
  }),
];

const B = (n: number): string => `D${r(BRIDGE + n)}`;
const step = (n: number, text: string, formula: string, bold = false): readonly Block[] => [
  ...label(BRIDGE + n, text, undefined, '', bold),
  cell(B(n), formula, { format: 'money', role: bold ? 'total' : 'formula' }),
];
const has = (formula: string): string => `=IF(${NEWEST}="","",${formula})`;
/** From the newest saved version to the present one: the steps add up. */
export const bridge: readonly Block[] = [
  section(`A${r(BRIDGE)}`, 'From the newest saved version to this one', 'AD'),
  ...step(1, `=IF(${NEWEST}="","No version is saved",${NEWEST}&", its months")`, has(saved(NEWEST)), true),
  ...step(2, 'Months closed since', has(`-${saved(NEWEST, 'tblSnapshots[Month],"<="&Policy_Period')}`)),
  ...step(
    3,
    'Changed forecast of months in both',
    has(`SUMPRODUCT((${says(NEWEST, '$S$6:$AD$6')}>0)*${open})-${saved(NEWEST, 'tblSnapshots[Month],">"&Policy_Period')}`),
  ),
  ...step(4, 'Months added at the end', has(`SUMPRODUCT((${says(NEWEST, '$S$6:$AD$6')}=0)*${open})`)),
  ...step(5, 'This version, next twelve months', has(`SUM(${B(1)}:${B(4)})`), true),
  cell(`E${r(BRIDGE + 5)}`, `=IF(${NEWEST}="","",IF(${toCoin(`${B(5)}-E${r(TOTAL)}`)}=0,"AGREES","FAIL"))`, { role: 'status', size: 8 }),
  ...step(
    6,
    'Closed months: actual less forecast',
    has(`SUMPRODUCT((${says(NEWEST, '$G$6:$R$6')}>0)*${closed})-${saved(NEWEST, 'tblSnapshots[Month],"<="&Policy_Period')}`),
  ),
];
export const BRIDGE_WORD = `E${r(BRIDGE + 5)}:E${r(BRIDGE + 5)}`;

const LAG = '(YEAR(tblSnapshots[Month])-YEAR(tblSnapshots[SavedAt]))*12+MONTH(tblSnapshots[Month])-MONTH(tblSnapshots[SavedAt])';
const CAME = `(${LAG}=$A{row})*(tblSnapshots[Month]>0)*(tblSnapshots[Month]<=Policy_Period)*(tblSnapshots[Workflow]="")`;
const ACTUAL = cost(`tblActuals[Month],FILTER(tblSnapshots[Month],${CAME})`, CONVERTED);
const accuracy = (row: number): string => `=IFERROR(CORRIDOR.FORECAST_ACCURACY(${ACTUAL},FILTER(tblSnapshots[Amount],${CAME})),"")`.replaceAll('{row}', r(row));
/** How far saved versions were off, by how many months ahead they spoke. */
export const lags: readonly Block[] = [
  section(`A${r(LAGS)}`, 'Accuracy by months ahead (0: the month of saving)', 'AD'),
  ...(['Miss (WAPE)', 'Bias', 'In money', 'Months'] as const).map((text, i) =>
    heading(`${'DEFG'[i] ?? 'D'}${r(LAGS)}`, text, {
      align: 'right',
      fill: '#FFFFFF',
      note:
        [
          'Misses over actuals (FORECAST_ACCURACY).',
          'Below zero: too little was forecast.',
          'Mean miss of a month, in money.',
          'How many forecasts are compared.',
        ][i] ?? '',
    }),
  ),
  look(`A${r(LAG_FIRST)}:H${r(LAG_LAST)}`, { role: 'formula' }),
  cell(`A${r(LAG_FIRST)}`, '=SEQUENCE(12,1,0,1)', { area: `A${r(LAG_FIRST)}:A${r(LAG_LAST)}`, role: 'formula', format: 'whole', align: 'left' }),
  look(`D${r(LAG_FIRST)}:D${r(LAG_LAST)}`, { role: 'formula', format: 'percent' }),
  look(`E${r(LAG_FIRST)}:E${r(LAG_LAST)}`, { role: 'formula', format: 'change' }),
  look(`F${r(LAG_FIRST)}:F${r(LAG_LAST)}`, { role: 'formula', format: 'money' }),
  look(`G${r(LAG_FIRST)}:G${r(LAG_LAST)}`, { role: 'formula', format: 'count' }),
  ...Array.from({ length: 12 }, (_, i) => cell(`D${r(LAG_FIRST + i)}`, accuracy(LAG_FIRST + i))),
  {
    kind: 'fill',
    area: LAG_WORDS,
    formula: '=IF($D{row}="","",IF($D{row}<=Policy_Wape,"OK","REVIEW"))',
    format: 'general',
    role: 'status',
    size: 8,
  },
];

const line = (name: string, row: number, color: string, dash: NonNullable<Chart['series'][number]['dash']>, weight: number): Chart['series'][number] => ({
  name,
  values: `G${r(row)}:AD${r(row)}`,
  type: 'line',
  color,
  weight,
  dash,
});
/** This version and the three saved before it. */
export const versionsChart: Chart = {
  name: 'chtVersions',
  title: 'Actual and this version against the newest saved versions, reporting currency a month',
  at: `A${r(CHART)}:R${r(CHART + 19)}`,
  type: 'line',
  categories: CHART_MONTHS,
  dateAxis: DATE_AXIS,
  series: [
    line('Actual, then this version', TOTAL, '#1B2733', 'solid', 2.5),
    line('Newest saved', FIRST, '#0072B2', 'dash', 1.75),
    line('Second newest', FIRST + 1, '#B07800', 'dashDot', 1.5),
    line('Third newest', FIRST + 2, '#B5391C', 'dot', 1.5),
  ],
  axis: { format: '#,##0' },
};
