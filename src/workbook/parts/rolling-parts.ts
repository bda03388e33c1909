import type { Block } from '../sheet';
import { cell, look, section } from './blocks';
import { toCoin } from './coin';
import { BY_WORKFLOW, CONVERTED, IN_PERIOD, NOT_TAGGED_COST, SPEND, WORKFLOW_NAMES, cost } from './formulas';
import { WORKFLOWS_TO, asLong } from './room';
import { label, overAll, overClosed, overOpen, sums } from './timeline';

const r = String;
/** Rows of the workflows, one for each that UnitCost has room for, and of the lines below them. */
export const FIRST = 8;
export const LAST = FIRST + WORKFLOWS_TO - 7;
export const [UNTAGGED, OTHERS, TOTAL, TIE, DIFFERENCE] = [1, 2, 3, 4, 5].map((n) => LAST + n) as [number, number, number, number, number];
const MADE = DIFFERENCE + 2;
const [CLOSED, DONE, DAYS, PATHS] = [MADE + 1, MADE + 2, MADE + 3, MADE + 4] as const;
/** Last row of how it is made. */
export const MADE_TO = PATHS + 2;

const cellsOf = (from: string, to: string): string => `$${from}$${r(FIRST)}:$${to}$${r(LAST)}`;
const NAMED = `${cellsOf('A', 'A')}<>""`;
const block = (from: string, to = from): string => `${from}${r(FIRST)}:${to}${r(LAST)}`;
const rows = (from: string, to = from): string => asLong(cellsOf(from, to));
const OF_MONTHS = 'tblActuals[Month],G6:R6';
const ACTUAL = cost(BY_WORKFLOW, OF_MONTHS);
const USAGE = `(tblWorkflows[Pricing]="usage")*${cost(BY_WORKFLOW, IN_PERIOD, 'tblActuals[Stream],"<>reimbursed"')}`;
const path = (n: number): string => `$S$${r(PATHS + n - 1)}:$AD$${r(PATHS + n - 1)}`;
/** In the order of Reforecast's rows 8 to 10. */
const STAGES = ['production', 'scaling', 'experiment'] as const;
const stage = (n: number): string => `(tblWorkflows[Stage]="${STAGES[n - 1] ?? ''}")`;
const PATH = `(${[1, 2, 3].map((n) => `${stage(n)}*(${path(n)}-1)`).join('+')})`;
/** What a workflow costs now, of which usage follows the path of its stage: seats and reimbursed stay as they are. */
const OPEN = `${cost(BY_WORKFLOW, IN_PERIOD)}+${USAGE}*${PATH}`;
const NEXT = 'tblActuals[Month],EDATE(Policy_Period,1)';
/** Open months as forecast; the first of them by its own pace once enough of its days are over. */
const rolling = (forecast: string, monthToDate: string): string =>
  `=IF(IFERROR(($D$${r(CLOSED)}=12)*($D$${r(DONE)}>=Policy_PaceDays)*($D$${r(DONE)}>0),0)>0,CORRIDOR.ROLLING_FORECAST(${forecast},${forecast},0,${monthToDate},$D$${r(DONE)},$D$${r(DAYS)},,0),CORRIDOR.ROLLING_FORECAST(${forecast},${forecast},0))`;
/** Closed months as they were; the last by its pace while it is not over, and unknown where no day says whether it is. */
const closed = (actual: string, ofMonth: string): string =>
  `=IF(ISNA($D$${r(CLOSED)}),IF(G6:R6<Policy_Period,${actual},NA()),CORRIDOR.ROLLING_FORECAST(${actual},${actual},$D$${r(CLOSED)},${ofMonth},IF($D$${r(CLOSED)}<12,$D$${r(DONE)},1),IF($D$${r(CLOSED)}<12,$D$${r(DAYS)},1),,0))`;
const untagged = (criteria: string): string => cost('tblActuals[Workflow],"not tagged"', criteria, CONVERTED);
/** Sums of the workflows' columns, without rows that have no rate; not known in a month of which no workflow is. */
const below = (from: string, to: string): string => {
  const sum = (figures: string): string => `MMULT(TRANSPOSE((${NAMED})*1),${figures})`;
  return `IF((SUM((${NAMED})*1)>0)*(${sum(`ISNUMBER(${cellsOf(from, to)})*1`)}=0)>0,NA(),${sum(`IFERROR(${cellsOf(from, to)}*1,0)`)})`;
};
const ROWS_KNOWN = `MMULT(TRANSPOSE(IF(tblWorkflows[Id]="",0,1)),${cost(BY_WORKFLOW, OF_MONTHS, CONVERTED)})`;
const OTHERS_NOW = `${SPEND}-${NOT_TAGGED_COST}-SUMPRODUCT((tblWorkflows[Id]<>"")*${cost(BY_WORKFLOW, IN_PERIOD, CONVERTED)})`;
const one = (row: number, from: string, to: string): string => `${from}${r(row)}:${to}${r(row)}`;
const LEFT_OUT = `SUMPRODUCT(--ISERROR(${block('R')}))`;

/** One row for each workflow: twelve months as they were, twelve as forecast. */
export const workflowRows: readonly Block[] = [
  section('A7', 'By workflow', 'AD7'),
  look(`A${r(FIRST)}:F${r(LAST)}`, { role: 'formula' }),
  cell(`A${r(FIRST)}`, `=${WORKFLOW_NAMES}`, { area: block('A'), format: 'label', role: 'formula' }),
  cell(`B${r(FIRST)}`, `=IF(${WORKFLOW_NAMES}="","",Policy_Currency)`, { area: block('B'), role: 'muted' }),
  cell(`C${r(FIRST)}`, '=IF(tblWorkflows[Stage]="","",tblWorkflows[Stage]&", "&tblWorkflows[Pricing])', { area: block('C'), role: 'muted' }),
  cell(`D${r(FIRST)}`, `=${cost(BY_WORKFLOW, 'tblActuals[Month],">="&$G$6', 'tblActuals[Month],"<="&$R$6')}`, {
    area: block('D'),
    format: 'money',
    role: 'formula',
  }),
  cell(`E${r(FIRST)}`, `=IF(ISERROR(${rows('S')}),NA(),MMULT(IFERROR(${rows('S', 'AD')}*1,0),SEQUENCE(12,1,1,0)))`, {
    area: block('E'),
    format: 'money',
    role: 'formula',
    italic: true,
  }),
  cell(`F${r(FIRST)}`, `=IFERROR(${rows('E')}/${rows('D')}-1,"")`, { area: block('F'), format: 'change', role: 'muted' }),
  cell(`G${r(FIRST)}`, closed(ACTUAL, cost(BY_WORKFLOW, IN_PERIOD)), { area: block('G', 'R'), format: 'money', role: 'formula' }),
  cell(`S${r(FIRST)}`, rolling(OPEN, cost(BY_WORKFLOW, NEXT)), { area: block('S', 'AD'), format: 'money', role: 'formula', italic: true }),
  ...label(UNTAGGED, 'Not tagged', undefined, 'first stage, usage'),
  ...sums(UNTAGGED, 'change'),
  overClosed(UNTAGGED, closed(untagged(OF_MONTHS), untagged(IN_PERIOD))),
  overOpen(UNTAGGED, rolling(`${NOT_TAGGED_COST}*${path(1)}`, untagged(NEXT))),
  ...label(OTHERS, 'Of workflows not on Workflows', undefined, 'stays as it is'),
  ...sums(OTHERS, 'both'),
  overClosed(OTHERS, `=ROUND(${cost(OF_MONTHS, CONVERTED)}-${untagged(OF_MONTHS)}-${ROWS_KNOWN},6)`),
  overOpen(OTHERS, `=ROUND(${OTHERS_NOW},6)*(S6:AD6>0)`),
  ...label(
    TOTAL,
    `="AI spend"&IF((${LEFT_OUT}=0)+ISNA($D$${r(CLOSED)})>0,"",", without "&${LEFT_OUT}&" that has no rate")`,
    undefined,
    'ROLLING_FORECAST',
    true,
  ),
  ...sums(TOTAL, 'change', 'bold'),
  overClosed(TOTAL, `=${below('G', 'R')}+${one(UNTAGGED, 'G', 'R')}+${one(OTHERS, 'G', 'R')}`, 'bold'),
  overOpen(TOTAL, `=${below('S', 'AD')}+${one(UNTAGGED, 'S', 'AD')}+${one(OTHERS, 'S', 'AD')}`, 'bold'),
  ...label(TIE, 'As on Corridor and Reforecast', undefined, 'Corridor, Reforecast'),
  ...sums(TIE, 'both'),
  overClosed(TIE, '=Corridor!G16:R16', 'link'),
  overOpen(TIE, '=Reforecast!S17:AD17', 'link'),
  ...label(DIFFERENCE, 'Difference: the month under way'),
  ...sums(DIFFERENCE, 'both'),
  ...overAll(DIFFERENCE, `=${toCoin(`${one(TOTAL, 'G', 'AD')}-${one(TIE, 'G', 'AD')}`)}`),
];

const figure = (row: number, text: string, unit: string, formula: string): readonly Block[] => [
  ...label(row, text, unit),
  cell(`D${r(row)}`, formula, { role: 'formula', format: 'count' }),
];
/** The month under way, and how usage of each stage moves: the weighted line of its scenarios, 1 being the cost of the period. */
export const howMade: readonly Block[] = [
  section(`A${r(MADE)}`, 'The month under way, and the path of each stage', 'AD'),
  ...figure(
    CLOSED,
    'Months closed of the last twelve',
    'months',
    '=IF(ISNUMBER(Policy_AsOf),IF(Policy_AsOf<Policy_Period,NA(),12-(Policy_AsOf<EDATE(Policy_Period,1)-1)*1),NA())',
  ),
  cell(
    `E${r(CLOSED)}`,
    '=IF(ISNUMBER(Policy_AsOf),IF(Policy_AsOf<Policy_Period,"As of is a day before the period: nothing of its month is known.",""),"As of is no day on Policy: the month of the period may be over or not.")',
    {
      role: 'note',
      color: '#7D1400',
    },
  ),
  ...figure(
    DONE,
    'Days over of the month after them',
    'days',
    `=IF(D${r(CLOSED)}<12,MIN(D${r(DAYS)},MAX(0,Policy_AsOf+1-Policy_Period)),MIN(D${r(DAYS)},MAX(0,Policy_AsOf+1-EDATE(Policy_Period,1))))`,
  ),
  ...figure(DAYS, 'Days that it has', 'days', `=IF(D${r(CLOSED)}<12,EDATE(Policy_Period,1)-Policy_Period,EDATE(Policy_Period,2)-EDATE(Policy_Period,1))`),
  ...[1, 2, 3].flatMap((n): readonly Block[] => {
    const from = r(7 + n);
    return [
      ...label(PATHS + n - 1, `Path of ${STAGES[n - 1] ?? ''}`, 'times', 'SCENARIO_FORECAST'),
      cell(
        `S${r(PATHS + n - 1)}`,
        `=TRANSPOSE(INDEX(CORRIDOR.SCENARIO_FORECAST(1,1,Reforecast!L${from}:N${from},Reforecast!H${from}:J${from},Policy_Deflation,12,Policy_Ramp,Policy_Timing,0,1,Reforecast!K${from}),SEQUENCE(12),4))`,
        { area: `S${r(PATHS + n - 1)}:AD${r(PATHS + n - 1)}`, format: 'rate', role: 'formula', italic: true },
      ),
    ];
  }),
];
