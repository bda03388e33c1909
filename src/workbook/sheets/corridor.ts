import type { Sheet } from '../sheet';
import { cell, section } from '../parts/blocks';
import { CONVERTED, PERIOD_LABEL, cost } from '../parts/formulas';
import { TIME_WIDTHS, label, overAll, overClosed, overOpen, sums, timePrint, timeline, timelineConditions } from '../parts/timeline';
import { corridorChart } from '../parts/time-charts';
import { flexBlock, marginalBlock } from '../parts/marginal';

/** The metric by month; unknown, not 0, where Drivers has no figure or a text in its place. */
const metric = (column: string, months: string): string => {
  const rows = `tblDrivers[Driver],Policy_Metric,tblDrivers[Month],${months}`;
  return `=IF(COUNTIFS(${rows},tblDrivers[${column}],">="&0)+COUNTIFS(${rows},tblDrivers[${column}],"<"&0)=0,NA(),SUMIFS(tblDrivers[${column}],${rows}))`;
};

/** AI spend against the floor and ceiling that the metric allows, and whether the money above the floor pays. */
export default {
  name: 'Corridor',
  kind: 'calculation',
  order: 30,
  title: 'Corridor',
  purpose: 'AI spend against the floor and ceiling that revenue allows.',
  question: 'Is AI spend between the floor and the ceiling that revenue allows?',
  widths: [...TIME_WIDTHS, 2, 18, 12],
  freeze: 'G7',
  time: true,
  blocks: [
    ...timeline,
    section('A7', 'Metric', 'AD7'),
    ...label(8, '=Policy_Metric&", plan"', undefined, 'Drivers'),
    ...sums(8, 'change'),
    ...overAll(8, metric('Plan', 'G6:AD6'), 'link'),
    ...label(9, '=Policy_Metric&", actual or forecast"', undefined, 'Drivers'),
    ...sums(9, 'change'),
    overClosed(9, metric('Actual', 'G6:R6'), 'link'),
    overOpen(9, metric('Forecast', 'S6:AD6'), 'link'),
    cell(
      'A23',
      `=IF(COUNTIFS(tblDrivers[Driver],Policy_Metric)=0,"Not known: Drivers has no figures of "&IF(Policy_Metric="","the metric",Policy_Metric)&", which the corridor follows.","")`,
      {
        role: 'note',
        color: '#7D1400',
      },
    ),
    section('A10', 'Band', 'AD10'),
    ...label(11, '="Floor, "&FIXED(Policy_Floor*100,1)&"% of metric"', undefined, 'BAND'),
    ...sums(11, 'change'),
    ...overAll(11, '=CORRIDOR.BAND(G9:AD9,Policy_Floor,Policy_Ceiling)'),
    ...label(12, '="Ceiling, "&FIXED(Policy_Ceiling*100,1)&"% of metric"', undefined, 'BAND'),
    ...sums(12, 'change'),
    cell('G12', null, { area: 'G12:R12', format: 'money', role: 'formula' }),
    cell('S12', null, { area: 'S12:AD12', format: 'money', role: 'formula', italic: true }),
    ...label(13, 'Room between floor and ceiling'),
    ...sums(13, 'change'),
    ...overAll(13, '=G12:AD12-G11:AD11'),
    ...label(14, 'Ceiling moved by the metric'),
    ...sums(14, 'both'),
    ...overAll(14, '=G12:AD12-Policy_Ceiling*G8:AD8'),
    section('A15', 'Spend', 'AD15'),
    ...label(16, 'AI spend', undefined, 'Actuals', true),
    ...sums(16, 'closed', 'bold'),
    overClosed(16, `=IF(COUNTIFS(tblActuals[Month],G6:R6)=0,NA(),${cost('tblActuals[Month],G6:R6', CONVERTED)})`, 'bold'),
    ...label(17, 'Weighted forecast', undefined, 'Reforecast'),
    cell('R17', '=R16', { format: 'money', role: 'link' }),
    overOpen(17, '=Reforecast!S17:AD17', 'link'),
    ...label(18, 'P90 forecast', undefined, 'Reforecast'),
    overOpen(18, '=Reforecast!S21:AD21', 'link'),
    section('A19', 'Reading', 'AD19'),
    ...label(20, 'Position (0 floor, 1 ceiling)', 'share', 'BAND_POSITION'),
    overClosed(20, '=CORRIDOR.BAND_POSITION(G16:R16,G9:R9,Policy_Floor,Policy_Ceiling)', 'formula', 'position'),
    overOpen(20, '=CORRIDOR.BAND_POSITION(S17:AD17,S9:AD9,Policy_Floor,Policy_Ceiling)', 'formula', 'position'),
    ...label(21, 'Headroom to the ceiling (spend, P90)', undefined, 'HEADROOM'),
    overClosed(21, '=CORRIDOR.HEADROOM(G12:R12,G16:R16)'),
    overOpen(21, '=CORRIDOR.HEADROOM(S12:AD12,S18:AD18)'),
    ...label(22, 'Status', '', 'BAND_STATUS'),
    {
      kind: 'fill',
      area: 'G22:R22',
      formula: '=CORRIDOR.BAND_STATUS({col}16,{col}9,Policy_Floor,Policy_Ceiling)',
      format: 'general',
      role: 'status',
      size: 8,
      bold: false,
      shrink: true,
    },
    {
      kind: 'fill',
      area: 'S22:AD22',
      formula: '=CORRIDOR.BAND_STATUS({col}17,{col}9,Policy_Floor,Policy_Ceiling)',
      format: 'general',
      role: 'status',
      size: 8,
      bold: false,
      shrink: true,
    },
    ...marginalBlock(PERIOD_LABEL),
    ...flexBlock(PERIOD_LABEL),
  ],
  conditions: [
    ...timelineConditions,
    { kind: 'words', area: 'G22:AD22' },
    { kind: 'words', area: 'E29:E30' },
    { kind: 'missing', area: 'D8:AD21' },
    { kind: 'missing', area: 'G22:AD22' },
    { kind: 'missing', area: 'D25:D37' },
    { kind: 'missing', area: 'AG25:AG25' },
  ],
  charts: [corridorChart],
  reads: {
    months: 'G6:AD6',
    floor: 'G11:AD11',
    ceiling: 'G12:AD12',
    spend: 'G16:AD16',
    forecast: 'G17:AD17',
    status: 'G22:AD22',
    position: 'G20:AD20',
    headroom: 'G21:AD21',
    marginal: 'D29',
  },
  print: timePrint(50, 22),
} satisfies Sheet;
