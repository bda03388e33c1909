import type { Block, Sheet } from '../sheet';
import { cell, look } from '../parts/blocks';
import { IN_PERIOD, cost, nameOf } from '../parts/formulas';
import {
  ALLOWANCES,
  BANDS_FROM,
  BANDS_TO,
  NO_ROLES,
  PEOPLE_FROM,
  PEOPLE_TO,
  ROLES_FROM,
  ROLES_TO,
  TOTAL_FROM,
  USERS,
  bandHeadings,
  ofRoles,
  oneTotal,
  over,
  peopleBlock,
  roleHeadings,
  seatHeadings,
} from '../parts/seat-parts';
import { SEATS_TO } from '../parts/room';

const r = String;
const SEAT = 'tblActuals[Stream],"seat"';
const IDS = over('S', 7, SEATS_TO);
/** A column of the seats as long as there are products. */
const seats = (column: string): string => `FILTER(${over(column, 7, SEATS_TO)},${IDS}<>"")`;
const SOLD = `FILTER(${IDS},${IDS}<>"")`;
const LISTED = `COUNTIFS(tblSaaS[Workflow],${SOLD},tblSaaS[Purchased],"<>")>0`;
const listed = (column: string): string => `SUMIFS(tblSaaS[${column}],tblSaaS[Workflow],${SOLD})`;
const given = (column: string): string => `COUNTIFS(tblSaaS[Workflow],${SOLD},tblSaaS[${column}],"<>")>0`;
const unitOf = `XLOOKUP(${SOLD},tblWorkflows[Id],tblWorkflows[ValueUnit],"")`;
const charged = `SUMIFS(tblActuals[Quantity],tblActuals[Counts],"Y",tblActuals[Workflow],${SOLD},tblActuals[Month],Policy_Period,${SEAT})`;
const counted = `SUMIFS(tblValue[Units],tblValue[Workflow],${SOLD},tblValue[Month],Policy_Period)`;
/** One spill over the products; nothing where there is none. */
const spill = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}7`, `=IF($S$7="","",${formula})`, { area: `${column}7:${column}${r(SEATS_TO)}`, role: 'formula', ...looks });
const known = (column: string, from: number, to: number): string => `=SUMPRODUCT(IFERROR(${over(column, from, to)},0))`;
const numbers = (column: string, from: number, to: number): string => `=SUM(${over(column, from, to)})`;
const PEOPLE = [BANDS_FROM, BANDS_TO] as const;
const band = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}${r(BANDS_FROM)}`, formula, { area: `${column}${r(BANDS_FROM)}:${column}${r(BANDS_TO)}`, role: 'formula', ...looks });
/** A sum over the roles for each band: five figures below one another. */
const perBand = (block: string): string =>
  `IF(${NO_ROLES},IFERROR(TRANSPOSE(tblRoles[[#Headers],[LightAssist]:[Background]])*1,NA()),TRANSPOSE(MMULT(TRANSPOSE(${ofRoles('Seats')}*0+1),${block})))`;
const role = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}${r(ROLES_FROM)}`, `=IF(${NO_ROLES},"",${formula})`, {
    area: `${column}${r(ROLES_FROM)}:${column}${r(ROLES_TO)}`,
    role: 'formula',
    format: 'money',
    ...looks,
  });
const BAND_NAMES = ['LightAssist', 'DeepCoding', 'Review', 'Research', 'Background'] as const;
const BAND_WORDS = ['Light assist', 'Deep coding', 'Review', 'Research', 'Background'] as const;
const [BAND_SUM, ROLE_SUM, SEAT_SUM] = [BANDS_TO + 1, ROLES_TO + 1, SEATS_TO + 1].map(r) as [string, string, string];
const MONEY = { format: 'money' } as const;

/** Seats and usage, their budgets by role and band, and users who stand out. */
export default {
  name: 'SeatsAndUsage',
  kind: 'output',
  order: 27,
  title: 'Seats and usage',
  purpose: 'What seats cost that are used, what each role may use, and what was used: two ways of paying, one total.',
  question: 'Are seats used, and does usage keep its allowance?',
  widths: [27, 26, 13, 12, 12, 13, 13, 13, 12, 12, 13, 2, 16, 12, 11, 11, 11, 2, 8],
  freeze: 'B7',
  heights: { [BANDS_FROM - 1]: 27, [ROLES_FROM - 1]: 27, [TOTAL_FROM - 1]: 27, [PEOPLE_FROM - 1]: 27 },
  blocks: [
    seatHeadings,
    look(`A7:K${r(SEATS_TO)}`, { role: 'formula' }),
    spill('A', nameOf(SOLD)),
    spill('B', `XLOOKUP(${SOLD},IF(tblActuals[Stream]="seat",tblActuals[Workflow],""),tblActuals[Vendor],"")`, { role: 'muted' }),
    spill('C', `IF(${LISTED},${listed('Purchased')},IF(${charged}>0,${charged},NA()))`, { format: 'count', role: 'link' }),
    spill('D', `IF(${given('Assigned')},${listed('Assigned')},NA())`, { format: 'count', role: 'link' }),
    spill('E', `IF(${given('Active')},${listed('Active')},IF(ISNUMBER(SEARCH("user",${unitOf}))*(${counted}>0),${counted},NA()))`, {
      format: 'count',
      role: 'link',
    }),
    spill('F', `IF(${seats('E')}>${seats('C')},0,${seats('C')}-${seats('E')})`, { format: 'count' }),
    spill('G', `${seats('H')}/${seats('C')}`, { format: 'cents' }),
    spill('H', cost(`tblActuals[Workflow],${SOLD}`, IN_PERIOD, SEAT), MONEY),
    // A price below zero is no price: of a month of credits each user's share of them is shown.
    spill('I', `IF(${seats('H')}<0,${seats('H')}/${seats('E')},CORRIDOR.EFFECTIVE_SEAT_COST(${seats('C')},${seats('G')},${seats('E')}))`, { format: 'cents' }),
    spill('J', `${seats('F')}*${seats('G')}`, MONEY),
    cell(
      'K7',
      `=IF(${over('A', 7, SEATS_TO)}="","",IF(ISERROR(${over('F', 7, SEATS_TO)}),"no figure",IF(${over('E', 7, SEATS_TO)}>${over('C', 7, SEATS_TO)},"OVER BOUGHT",IF(${over('F', 7, SEATS_TO)}>Policy_IdleShare*${over('C', 7, SEATS_TO)},"IDLE SEATS","ON PLAN"))))`,
      { area: `K7:K${r(SEATS_TO)}`, role: 'status' },
    ),
    look(`A${SEAT_SUM}:K${SEAT_SUM}`, { role: 'total', format: 'money' }),
    cell(`A${SEAT_SUM}`, `=IF(SUMPRODUCT(--ISERROR(${over('H', 7, SEATS_TO)}))=0,"All seats","All seats that have a rate")`, { align: 'left' }),
    cell(`H${SEAT_SUM}`, known('H', 7, SEATS_TO)),
    cell(`J${SEAT_SUM}`, known('J', 7, SEATS_TO)),
    bandHeadings,
    ...BAND_WORDS.map((words, i) => cell(`A${r(BANDS_FROM + i)}`, words, { role: 'formula' })),
    ...BAND_NAMES.map((name, i) =>
      cell(
        `B${r(BANDS_FROM + i)}`,
        `=TEXTJOIN(", ",TRUE,XLOOKUP(FILTER(tblBands[Workflow],tblBands[Band]="${name}",""),tblWorkflows[Id],tblWorkflows[Workflow],""))`,
        { role: 'muted' },
      ),
    ),
    band('C', `=${perBand(`${USERS}*1`)}`, { format: 'count' }),
    band('D', `=IF(${over('C', ...PEOPLE)}=0,0,${over('F', ...PEOPLE)}/${over('C', ...PEOPLE)})`, { format: 'cents' }),
    band('E', `=${perBand(`${USERS}*${ofRoles('[LightAssistLow]:[BackgroundLow]')}`)}`, MONEY),
    band('F', `=${perBand(`${USERS}*${ALLOWANCES}`)}`, MONEY),
    band('G', `=${perBand(`${USERS}*${ofRoles('[LightAssistHigh]:[BackgroundHigh]')}`)}`, MONEY),
    ...BAND_NAMES.map((name, i) =>
      cell(
        `H${r(BANDS_FROM + i)}`,
        `=IF(COUNTIFS(tblBands[Band],"${name}")=0,NA(),SUMPRODUCT((tblBands[Band]="${name}")*${cost('tblActuals[Workflow],tblBands[Workflow]', IN_PERIOD, 'tblActuals[Stream],"usage"')}))`,
        { role: 'formula', ...MONEY },
      ),
    ),
    band('I', `=IF(${over('C', ...PEOPLE)}=0,0,${over('H', ...PEOPLE)}/${over('C', ...PEOPLE)})`, { format: 'cents' }),
    band('J', `=IF(${over('F', ...PEOPLE)}=0,0,${over('H', ...PEOPLE)}/${over('F', ...PEOPLE)})`, { format: 'percent' }),
    {
      kind: 'fill',
      area: `K${r(BANDS_FROM)}:K${r(BANDS_TO)}`,
      formula: '=IFERROR(CORRIDOR.ALLOWANCE_STATUS($H{row},$E{row},$G{row}),"no figure")',
      format: 'general',
      role: 'status',
    },
    look(`A${BAND_SUM}:K${BAND_SUM}`, { role: 'total', format: 'money' }),
    cell(`A${BAND_SUM}`, 'All bands', { align: 'left' }),
    ...['E', 'F', 'G', 'H'].map((column) => cell(`${column}${BAND_SUM}`, numbers(column, ...PEOPLE))),
    cell(`J${BAND_SUM}`, `=IFERROR(H${BAND_SUM}/F${BAND_SUM},"")`, { format: 'percent' }),
    roleHeadings,
    look(`A${r(ROLES_FROM)}:K${r(ROLES_TO)}`, { role: 'formula' }),
    role('A', `${ofRoles('Role')}&""`, { format: 'general', align: 'left' }),
    role('B', ofRoles('Seats'), { format: 'count', role: 'link' }),
    role('C', ofRoles('SeatPrice'), { format: 'cents', role: 'link' }),
    role('D', `${ofRoles('Seats')}*${ofRoles('SeatPrice')}`),
    role('E', `${USERS}*${ALLOWANCES}`, { area: `E${r(ROLES_FROM)}:I${r(ROLES_TO)}` }),
    role('J', `CORRIDOR.ROLE_BUDGET(${ofRoles('Seats')},${ofRoles('SeatPrice')},${ALLOWANCES},${USERS})`, { role: 'bold' }),
    role('K', `CORRIDOR.ROLE_BUDGET(${ofRoles('Seats')},${ofRoles('SeatPrice')},${ALLOWANCES},${USERS})/$J$${ROLE_SUM}`, { format: 'percent' }),
    look(`A${ROLE_SUM}:K${ROLE_SUM}`, { role: 'total', format: 'money' }),
    cell(`A${ROLE_SUM}`, 'All roles', { align: 'left' }),
    cell(`B${ROLE_SUM}`, numbers('B', ROLES_FROM, ROLES_TO), { format: 'count' }),
    ...['D', 'E', 'F', 'G', 'H', 'I', 'J'].map((column) => cell(`${column}${ROLE_SUM}`, numbers(column, ROLES_FROM, ROLES_TO))),
    ...oneTotal(),
    ...peopleBlock(),
    cell('S6', 'Id', { role: 'muted', bold: true }),
    cell('S7', `=IFERROR(FILTER(tblWorkflows[Id],COUNTIFS(tblActuals[Workflow],tblWorkflows[Id],tblActuals[Month],Policy_Period,${SEAT})>0),"")`, {
      area: `S7:S${r(SEATS_TO)}`,
      role: 'muted',
    }),
  ],
  conditions: [
    { kind: 'words', area: `K7:K${r(SEATS_TO)}` },
    { kind: 'words', area: `K${r(BANDS_FROM)}:K${r(BANDS_TO)}` },
    { kind: 'words', area: `K${r(TOTAL_FROM + 7)}:K${r(TOTAL_FROM + 7)}` },
    { kind: 'missing', area: `C7:J${r(BANDS_TO + 1)}` },
    { kind: 'missing', area: `D${r(ROLES_FROM)}:K${r(ROLES_TO + 1)}` },
    { kind: 'missing', area: `F${r(TOTAL_FROM)}:K${r(TOTAL_FROM + 7)}` },
    { kind: 'missing', area: 'O7:Q7' },
  ],
  hideBlank: `7:${r(SEATS_TO)},${r(ROLES_FROM)}:${r(ROLES_TO)},${r(PEOPLE_FROM)}:${r(PEOPLE_TO)}`,
  wraps: {
    [`7:${r(SEATS_TO)}`]: 'A B',
    [`${r(BANDS_FROM)}:${r(BANDS_TO)}`]: 'B',
    [`${r(ROLES_FROM)}:${r(ROLES_TO)}`]: 'A',
    [`${r(PEOPLE_FROM)}:${r(PEOPLE_TO)}`]: 'A B',
  },
  print: { areas: [`A1:K${r(TOTAL_FROM - 2)}`, `A${r(TOTAL_FROM - 1)}:K${r(PEOPLE_TO)}`], titleRows: '1:4', fitWide: 1 },
} satisfies Sheet;
