import type { Block, Sheet } from '../sheet';
import { cell, feedHeading, look, section } from '../parts/blocks';
import { BY_WORKFLOW, CONVERTED, IN_PERIOD, NOT_TAGGED_COST, PERIOD_LABEL, SPEND, cost } from '../parts/formulas';
import { BASELINE_SAID } from '../parts/hidden-parts';
import { TIME_WIDTHS, label, overClosed, overOpen, timePrint, timeline, timelineConditions } from '../parts/timeline';
import { reforecastChart } from '../parts/time-charts';

/** Usage cost of a stage: what grows, multiplies and deflates. Reimbursed subscriptions and seats do not. */
const usage = (stage: string): string =>
  `SUMPRODUCT((tblWorkflows[Stage]="${stage}")*(tblWorkflows[Pricing]="usage")*${cost(BY_WORKFLOW, IN_PERIOD, CONVERTED, 'tblActuals[Stream],"<>reimbursed"')})`;
const maturity = (stage: string): string => `tblScenarios[Maturity]=XLOOKUP("${stage}",tblStages[Stage],tblStages[Maturity])`;

/** By their multiples, the least first, however the table is sorted. */
const ofScenarios = (column: string, stage: string): string =>
  `SORTBY(FILTER(tblScenarios[${column}],${maturity(stage)}),FILTER(tblScenarios[Multiple],${maturity(stage)}))`;

/** One stage: its usage cost, weights, growth and multiples. */
const start = (row: number, stage: string, more = ''): readonly Block[] => {
  const r = String(row);
  return [
    ...label(row, `="Usage cost in "&${PERIOD_LABEL}&": ${stage}"`, undefined, 'Actuals'),
    // Without a row of the month nothing is known of it: a forecast from 0 would be none.
    cell(`D${r}`, `=IF(ISNUMBER(Corridor!$R$16),${usage(stage)}${more},NA())`, { format: 'money', role: 'formula' }),
    cell(`H${r}`, `=TRANSPOSE(${ofScenarios('Weight', stage)})`, { area: `H${r}:J${r}`, format: 'share', role: 'link' }),
    cell(`K${r}`, `=XLOOKUP("${stage}",tblStages[Stage],tblStages[Growth])`, { format: 'threshold', role: 'link' }),
    cell(`L${r}`, `=TRANSPOSE(${ofScenarios('Multiple', stage)})`, { area: `L${r}:N${r}`, format: 'ratio', role: 'link' }),
  ];
};
const forecast = (row: number, fixed: string): string => {
  const r = String(row);
  return `CORRIDOR.SCENARIO_FORECAST(D${r},1,L${r}:N${r},H${r}:J${r},Policy_Deflation,12,Policy_Ramp,Policy_Timing,${fixed},1,K${r})`;
};
const scenario = (row: number, text: string, bold = false): readonly Block[] => {
  const r = String(row);
  const role = bold ? 'bold' : 'formula';
  return [
    ...label(row, text, undefined, 'SCENARIO_FORECAST', bold),
    cell(`E${r}`, `=SUM(S${r}:AD${r})`, { format: 'money', role, italic: true }),
    cell(`F${r}`, `=IF($D$13=0,"",E${r}/$D$13-1)`, { format: 'change', role: 'muted' }),
    look(`S${r}:AD${r}`, { format: 'money', role, italic: true }),
  ];
};
/** Where the months and the year will lie: all stages are drawn together, so the year is no sum of months. */
const drawn = (show: 'months' | 'total'): string =>
  `CORRIDOR.FORECAST_BANDS(D8:D10,1,L8:N10,H8:J10,P8:R8,12,Policy_Ramp,Policy_Timing,D11,1,K8:K10,P9:R9,0,0,"apart",,Policy_Seed,,"${show}")`;
const band = (row: number, text: string): readonly Block[] => {
  const r = String(row);
  return [
    ...label(row, text, undefined, 'FORECAST_BANDS'),
    look(`E${r}`, { format: 'money', role: 'formula', italic: true }),
    cell(`F${r}`, `=IF($D$13=0,"",E${r}/$D$13-1)`, { format: 'change', role: 'muted' }),
    look(`S${r}:AD${r}`, { format: 'money', role: 'formula', italic: true }),
  ];
};
/** As many rows of twelve unknown months: an error in one cell would leave the others blank, which reads as 0. */
const nothing = (rows: string): string => `IF(SEQUENCE(ROWS(${rows}),12)>0,NA())`;
const HEAD = { role: 'section', align: 'right' } as const;

/** How far deflation and usage may lie from what is planned. */
const uncertainty: readonly Block[] = [
  ...['Low', 'Likely', 'High'].map((text, i) => cell(`${'PQR'[i] ?? 'P'}7`, text, HEAD)),
  cell('O8', 'Deflation', { role: 'muted', align: 'right' }),
  cell('P8', '=MIN(tblScenarios[DeflationLow])', { format: 'threshold', role: 'link' }),
  cell('Q8', '=AVERAGE(tblScenarios[DeflationMode])', { format: 'threshold', role: 'link' }),
  cell('R8', '=MAX(tblScenarios[DeflationHigh])', { format: 'threshold', role: 'link' }),
  cell('O9', 'Usage', { role: 'muted', align: 'right' }),
  cell('P9', '=Policy_UsageLow', { format: 'share', role: 'link' }),
  cell('Q9', '=1', { format: 'share', role: 'formula' }),
  cell('R9', '=Policy_UsageHigh', { format: 'share', role: 'link' }),
];

/** The clock of the forecast, as Policy sets it. */
const due = (show: string): string => `CORRIDOR.REFORECAST_DUE(Policy_LastForecast,Policy_AsOf,Policy_Cadence${show})`;

/** The next twelve months from the last closed month, three ways. */
export default {
  name: 'Reforecast',
  kind: 'calculation',
  order: 31,
  title: 'Reforecast',
  purpose: 'The next twelve months from the last closed month, three ways.',
  question: 'What will the next twelve months cost under three scenarios?',
  widths: TIME_WIDTHS,
  freeze: 'G7',
  time: true,
  blocks: [
    ...timeline,
    section('A7', 'Start', 'AD7'),
    cell('G7', 'Weight of', HEAD),
    cell('H7', '=L8&"x"', HEAD),
    cell('I7', '=M8&"x"', HEAD),
    cell('J7', '=N8&"x"', HEAD),
    cell('K7', 'Growth', HEAD),
    cell('L7', 'Multiple', HEAD),
    ...uncertainty,
    ...start(8, 'production', `+${NOT_TAGGED_COST}`),
    ...start(9, 'scaling'),
    ...start(10, 'experiment'),
    ...label(11, 'Seats and reimbursed, not deflated'),
    cell('D11', `=${SPEND}-D8-D9-D10`, { format: 'money', role: 'formula' }),
    section('A12', 'Scenarios', 'AD12'),
    ...label(13, 'AI spend, closed months', undefined, 'Actuals', true),
    cell('D13', '=SUM(G13:R13)', { format: 'money', role: 'bold' }),
    overClosed(13, '=Corridor!G16:R16', 'bold'),
    ...scenario(14, '="Baseline ("&L8&"x)"'),
    ...scenario(15, '="Expansion ("&M8&"x in twelve months)"'),
    ...scenario(16, '="New use ("&N8&"x in twelve months)"'),
    ...scenario(17, 'Weighted', true),
    cell('S14', `=IFERROR(TRANSPOSE(${forecast(8, 'D11')}+${forecast(9, '0')}+${forecast(10, '0')}),${nothing('A14:A17')})`),
    cell('R17', '=R13', { format: 'money', role: 'bold' }),
    section('A18', 'Range', 'AD18'),
    ...['P10', 'P50', 'P90'].flatMap((text, i) => band(19 + i, text)),
    cell('E19', `=IFERROR(TRANSPOSE(${drawn('total')}),IF(SEQUENCE(ROWS(A19:A21))>0,NA()))`),
    cell('S19', `=IFERROR(TRANSPOSE(${drawn('months')}),${nothing('A19:A21')})`),
    ...label(22, 'Width P10 to P90'),
    cell('E22', '=E21-E19', { format: 'money', role: 'formula', italic: true }),
    overOpen(22, '=S21:AD21-S19:AD19'),
    section('A23', 'Against the corridor', 'AD23'),
    ...label(24, 'Ceiling', undefined, 'Corridor'),
    cell('E24', '=SUM(S24:AD24)', { format: 'money', role: 'formula', italic: true }),
    cell('F24', '=IF($D$13=0,"",E24/$D$13-1)', { format: 'change', role: 'muted' }),
    overOpen(24, '=Corridor!S12:AD12', 'link'),
    ...label(25, 'Headroom: ceiling less weighted'),
    overOpen(25, '=S24:AD24-S17:AD17'),
    cell(
      'G26',
      '="Totals are worked out jointly: the P90 of the year is not the sum of monthly P90s. Weights sum to 100% on every line. Deflation "&FIXED(Policy_Deflation*100,1)&"% a year, price of month 1 at its "&Policy_Timing&"."',
      { role: 'note' },
    ),
    look('A26:F26', { role: 'formula' }),
    cell('A26', '="Reforecast, "&Policy_Cadence&": falls due on"'),
    cell('D26', `=IFERROR(IF(Policy_LastForecast="",NA(),INDEX(${due(',"all"')},1,2)),NA())`, { format: 'day', align: 'right', indent: 1 }),
    cell('E26', `=IF(Policy_LastForecast="","no day set",IFERROR(${due('')},"no figure"))`, { role: 'status' }),
    // What is not audited is not in the figures that all of this begins with.
    cell('A27', `=IF(ISERROR(HiddenSpend!$A$1),"",${BASELINE_SAID})`, { role: 'note' }),
    feedHeading('A59', 'Chart'),
    cell('A60', 'Lower edge', { role: 'muted' }),
    cell('G60', '=G13:R13', { area: 'G60:R60', format: 'money', role: 'muted' }),
    cell('S60', '=S19:AD19', { area: 'S60:AD60', format: 'money', role: 'muted' }),
    cell('A61', 'P10 to P90', { role: 'muted' }),
    cell('G61', '=G13:R13*0', { area: 'G61:R61', format: 'money', role: 'muted' }),
    cell('S61', '=S22:AD22', { area: 'S61:AD61', format: 'money', role: 'muted' }),
  ],
  conditions: [
    ...timelineConditions,
    { kind: 'missing', area: 'D8:AD26' },
    { kind: 'words', area: 'E26:E26' },
    { kind: 'missing', area: 'G60:AD61' },
    { kind: 'formula', area: 'S25:AD25', formula: '=S25<0', color: '#7D1400' },
    { kind: 'formula', area: 'A27:A27', formula: '=ISNUMBER(SEARCH("provisional",$A$27))', color: '#6E3200', bold: true },
  ],
  charts: [reforecastChart],
  print: timePrint(53, 25),
} satisfies Sheet;
