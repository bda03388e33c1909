import type { Block, Chart, TableBlock } from '../sheet';
import { cell, heading, look, section } from './blocks';
import { choice, input, worked } from './columns';
import { BY_WORKFLOW, CONVERTED, cost } from './formulas';
import { CHART_MONTHS, DATE_AXIS } from './time-charts';
import { label, overAll, overClosed, overOpen, sums } from './timeline';

const r = String;
const money = { limits: { min: 0 } };
const burst = (column: string): string => `tblBursts[[#This Row],[${column}]]`;

/** Teams by level of access, with what they claim and what is funded. Below the rows that are hidden. */
export const teamTable = (at: string): TableBlock => ({
  kind: 'table',
  name: 'tblTeams',
  at,
  key: ['Team', 'Tier'],
  columns: [
    input('Team', 26),
    input('Tier', 16, 'general', { note: 'Level of access to models.' }),
    input('Engineers', 13, 'count', money),
    input('Access', 12, 'cents', { ...money, note: 'Money a month that one engineer costs at this level today.' }),
    input('Uplift', 11, 'percent', { limits: { min: -1, max: 5 }, note: 'Throughput claimed above today.' }),
    input('Funded', 13, 'cents', { ...money, note: 'Money a month that the team has for it.' }),
    choice('Envelope', 13, 'envelopes', { note: 'Whose workflows the spend of closed months is.' }),
  ],
});
/** Windows of busy days: releases, incidents, backlog pushes. */
export const burstTable = (at: string): TableBlock => ({
  kind: 'table',
  name: 'tblBursts',
  at,
  key: ['Window'],
  columns: [
    input('Window', 26),
    input('Team', 24),
    input('Start', 12, 'day'),
    input('Days', 9, 'whole', money),
    input('UsualDay', 13, 'cents', { ...money, note: 'Spend of a usual day.' }),
    input('Multiple', 12, 'ratio', { limits: { min: 1 }, note: 'How many times a usual day a busy one costs.' }),
    worked('Reserve', 13, 'cents', `=IF(${burst('Window')}="","",CORRIDOR.BURST_RESERVE(${burst('UsualDay')},${burst('Multiple')},${burst('Days')}))`, {
      note: 'What the busy days take above usual ones (BURST_RESERVE).',
    }),
    worked('InMonth', 12, 'month', `=IF(${burst('Start')}="","",DATE(YEAR(${burst('Start')}),MONTH(${burst('Start')}),1))`),
  ],
});

/** Room for 200 rows of teams, 100 teams and 100 windows: those that are blank are hidden. */
const TEAMS = { head: 16, from: 17, to: 216 } as const;
const TOTAL = TEAMS.to + 1;
const MATRIX = { head: TOTAL + 3, from: TOTAL + 4, to: TOTAL + 103 } as const;
const BURSTS = { head: MATRIX.to + 3, from: MATRIX.to + 4, to: MATRIX.to + 103 } as const;
const CHART = BURSTS.to + 2;
/** Last printed row. */
export const END = CHART + 19;
/** Rows that are hidden when they are blank. */
export const SPARE_ROWS = [TEAMS, MATRIX, BURSTS].map(({ from, to }) => `${r(from)}:${r(to)}`).join(',');
/** The cells that have room for rows of teams, and for windows. */
export const TEAM_ROOM = `Capacity!A${r(TEAMS.from)}:A${r(TEAMS.to)}`;
export const BURST_ROOM = `Capacity!A${r(BURSTS.from)}:A${r(BURSTS.to)}`;
/** Cells of the statuses. */
export const TEAM_WORDS = `J${r(TEAMS.from)}:J${r(TEAMS.to)}`;
export const GAPS = `I${r(TEAMS.from)}:I${r(TOTAL)}`;
export const FIGURES = `D${r(TEAMS.from)}:R${r(BURSTS.to)}`;

const PAID = 'MMULT(TRANSPOSE((COUNTIFS(tblTeams[Envelope],tblWorkflows[Envelope])>0)*(tblWorkflows[Envelope]<>"")*1),';
/** Twelve months as they were and twelve as claimed, against what is funded. */
export const capacityMonths: readonly Block[] = [
  section('A7', 'By month', 'AD7'),
  ...label(8, 'Spent by the teams', undefined, 'Actuals'),
  ...sums(8, 'closed'),
  overClosed(8, `=${PAID}${cost(BY_WORKFLOW, 'tblActuals[Month],G6:R6', CONVERTED)})`),
  ...label(9, 'Needed by what they claim', undefined, 'CAPACITY_BUDGET'),
  ...sums(9, 'both'),
  overOpen(9, `=$G$${r(TOTAL)}*(S6:AD6>0)`),
  ...label(10, 'Bursts that begin in the month', undefined, 'BURST_RESERVE'),
  ...sums(10, 'both'),
  overOpen(10, '=SUMIFS(tblBursts[Reserve],tblBursts[InMonth],S6:AD6)'),
  ...label(11, 'Spent, or needed with bursts', undefined, '', true),
  ...sums(11, 'change', 'bold'),
  overClosed(11, '=G8:R8', 'bold'),
  overOpen(11, '=S9:AD9+S10:AD10', 'bold'),
  ...label(12, 'Funded', undefined, 'typed below'),
  ...sums(12, 'both'),
  ...overAll(12, '=SUM(tblTeams[Funded])*(G6:AD6>0)', 'link'),
  ...label(13, 'Gap: funded less the line above it'),
  ...sums(13, 'both'),
  ...overAll(13, '=G12:AD12-G11:AD11'),
];

const NONE = 'COUNTIFS(tblTeams[Team],"?*")=0';
const each = (formula: string): string => `=IF(${NONE},"",${formula})`;
const down = (column: string, { from, to }: { readonly from: number; readonly to: number }): string => `${column}${r(from)}:${column}${r(to)}`;
const fixed = (column: string, { from, to }: { readonly from: number; readonly to: number }): string => `$${column}$${r(from)}:$${column}$${r(to)}`;
const NEEDS = 'tblTeams[Engineers],tblTeams[Access],tblTeams[Uplift]';
const heads = (row: number, list: readonly (readonly [string, string, string?])[]): readonly Block[] => [
  look(`A${r(row)}:R${r(row)}`, { role: 'heading' }),
  ...list.map(([column, text, note]) =>
    heading(`${column}${r(row)}`, text, {
      align: 'ABC'.includes(column) ? 'left' : column === 'J' ? 'center' : 'right',
      ...(note === undefined ? {} : { note }),
    }),
  ),
];

/** What each team needs at each level of access, and whether it is funded. */
export const teams: readonly Block[] = [
  section(`A${r(TEAMS.head - 1)}`, 'Teams by level of access, a month', 'AD'),
  ...heads(TEAMS.head, [
    ['A', 'Team'],
    ['C', 'Level of access'],
    ['D', 'Engineers'],
    ['E', 'Cost of one'],
    ['F', 'Uplift'],
    ['G', 'Needed', 'Engineers times the cost of one times one plus the uplift (CAPACITY_BUDGET).'],
    ['H', 'Funded'],
    ['I', 'Gap', 'Funded less needed; below zero the claim is not funded (CAPACITY_BUDGET).'],
    ['J', 'Status'],
    ['K', 'Today', 'Engineers times the cost of one, without an uplift.'],
    ['L', 'For uplift', 'What the claimed throughput takes above today.'],
  ]),
  look(`A${r(TEAMS.from)}:R${r(TEAMS.to)}`, { role: 'formula' }),
  cell(`A${r(TEAMS.from)}`, each('tblTeams[Team]'), { area: down('A', TEAMS), role: 'formula' }),
  cell(`C${r(TEAMS.from)}`, each('tblTeams[Tier]'), { area: down('C', TEAMS), role: 'muted' }),
  cell(`D${r(TEAMS.from)}`, each('tblTeams[Engineers]'), { area: down('D', TEAMS), format: 'count', role: 'link' }),
  cell(`E${r(TEAMS.from)}`, each('tblTeams[Access]'), { area: down('E', TEAMS), format: 'cents', role: 'link' }),
  cell(`F${r(TEAMS.from)}`, each('tblTeams[Uplift]'), { area: down('F', TEAMS), format: 'share', role: 'link' }),
  cell(`G${r(TEAMS.from)}`, each(`CORRIDOR.CAPACITY_BUDGET(${NEEDS})`), { area: down('G', TEAMS), format: 'money', role: 'bold' }),
  cell(`H${r(TEAMS.from)}`, each('tblTeams[Funded]'), { area: down('H', TEAMS), format: 'money', role: 'link' }),
  cell(`I${r(TEAMS.from)}`, each(`CORRIDOR.CAPACITY_BUDGET(${NEEDS},tblTeams[Funded],"gap")`), { area: down('I', TEAMS), format: 'money', role: 'bold' }),
  cell(`J${r(TEAMS.from)}`, `=IF(${fixed('A', TEAMS)}="","",IF(ISERROR(${fixed('I', TEAMS)}),"no figure",IF(${fixed('I', TEAMS)}<0,"UNFUNDED","FUNDED")))`, {
    area: TEAM_WORDS,
    role: 'status',
    size: 8,
  }),
  cell(`K${r(TEAMS.from)}`, each('tblTeams[Engineers]*tblTeams[Access]'), { area: down('K', TEAMS), format: 'money', role: 'formula' }),
  cell(`L${r(TEAMS.from)}`, each('tblTeams[Engineers]*tblTeams[Access]*tblTeams[Uplift]'), { area: down('L', TEAMS), format: 'money', role: 'formula' }),
  look(`A${r(TOTAL)}:R${r(TOTAL)}`, { role: 'total' }),
  cell(`A${r(TOTAL)}`, 'All teams'),
  ...(['D', 'G', 'H', 'I', 'K', 'L'] as const).map((column) =>
    cell(`${column}${r(TOTAL)}`, `=SUMPRODUCT(IFERROR(${down(column, TEAMS)}*1,0))`, { format: column === 'D' ? 'count' : 'money' }),
  ),
];

const TIERS = `$G$${r(MATRIX.head)}:$R$${r(MATRIX.head)}`;
/** The same needs as a matrix: teams down, levels of access across. */
export const matrix: readonly Block[] = [
  section(`A${r(MATRIX.head - 1)}`, 'Team by level of access: needed a month', 'AD'),
  ...heads(MATRIX.head, [
    ['A', 'Team'],
    ['D', 'All levels'],
  ]),
  cell(`G${r(MATRIX.head)}`, each('TRANSPOSE(UNIQUE(tblTeams[Tier]))'), { area: `G${r(MATRIX.head)}:R${r(MATRIX.head)}`, role: 'heading', align: 'right' }),
  look(`A${r(MATRIX.from)}:R${r(MATRIX.to)}`, { role: 'formula' }),
  cell(`A${r(MATRIX.from)}`, each('UNIQUE(tblTeams[Team])'), { area: down('A', MATRIX), role: 'formula' }),
  cell(`D${r(MATRIX.from)}`, `=IF(${fixed('A', MATRIX)}="","",SUMIFS(${fixed('G', TEAMS)},${fixed('A', TEAMS)},${fixed('A', MATRIX)}))`, {
    area: down('D', MATRIX),
    format: 'money',
    role: 'bold',
  }),
  cell(
    `G${r(MATRIX.from)}`,
    `=IF((${fixed('A', MATRIX)}="")+(${TIERS}="")>0,"",SUMIFS(${fixed('G', TEAMS)},${fixed('A', TEAMS)},${fixed('A', MATRIX)},${fixed('C', TEAMS)},${TIERS}))`,
    { area: `G${r(MATRIX.from)}:R${r(MATRIX.to)}`, format: 'money', role: 'formula' },
  ),
];

const WINDOWS = 'COUNTIFS(tblBursts[Window],"?*")=0';
const window = (column: string, of: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}${r(BURSTS.from)}`, `=IF(${WINDOWS},"",tblBursts[${of}])`, { area: down(column, BURSTS), role: 'formula', ...looks });
/** Each window of busy days with its reserve. */
export const bursts: readonly Block[] = [
  section(`A${r(BURSTS.head - 1)}`, 'Bursts', 'AD'),
  ...heads(BURSTS.head, [
    ['A', 'Window'],
    ['C', 'Team'],
    ['D', 'Usual day'],
    ['E', 'Reserve', 'What the busy days take above usual ones, which are in the budget already (BURST_RESERVE).'],
    ['F', 'Times'],
    ['G', 'Days'],
    ['H', 'Starts'],
  ]),
  look(`A${r(BURSTS.from)}:R${r(BURSTS.to)}`, { role: 'formula' }),
  window('A', 'Window'),
  window('C', 'Team', { role: 'muted' }),
  window('D', 'UsualDay', { format: 'money', role: 'link' }),
  window('E', 'Reserve', { format: 'money', role: 'bold' }),
  window('F', 'Multiple', { format: 'ratio', role: 'link' }),
  window('G', 'Days', { format: 'whole', role: 'link' }),
  window('H', 'Start', { format: 'day', role: 'link' }),
];

const column = (name: string, row: number, color: string): Chart['series'][number] => ({ name, values: `G${r(row)}:AD${r(row)}`, type: 'column', color });
/** What was spent and what is needed, with bursts, under the line of what is funded. */
export const capacityChart: Chart = {
  name: 'chtCapacity',
  title: 'Spent, needed and bursts against what is funded, reporting currency a month',
  at: `A${r(CHART)}:R${r(CHART + 18)}`,
  type: 'columnStacked',
  categories: CHART_MONTHS,
  dateAxis: DATE_AXIS,
  series: [
    column('Spent', 8, '#1F5A78'),
    column('Needed', 9, '#B9CBD6'),
    column('Bursts', 10, '#D5723B'),
    { name: 'Funded', values: 'G12:AD12', type: 'line', color: '#1B2733', weight: 2, dash: 'solid' },
  ],
  axis: { format: '#,##0' },
};
