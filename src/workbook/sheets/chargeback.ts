import type { Block, Sheet } from '../sheet';
import { cell, feedHeading, look } from '../parts/blocks';
import { LINES_FROM, LINES_TO, MATRIX_FROM, MATRIX_TO, journal, matrix, over, serviceHeadings } from '../parts/chargeback-parts';
import { COIN } from '../parts/coin';
import { IN_PERIOD, cost, nameOf, plural } from '../parts/formulas';
import { SERVICES_TO, asLong } from '../parts/room';

const r = String;
const IDS = 'tblServices[Workflow]';
/** The first month of the fiscal year of the period. */
const YEAR = `MINIFS(tblCalendar[Month],tblCalendar[FiscalYear],XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[FiscalYear]))`;
const used = (months: string): string => `SUMIFS(tblConsumption[Units],tblConsumption[Workflow],${IDS},${months})`;
const USED = used('tblConsumption[Month],Policy_Period');
const USED_TO_DATE = used(`tblConsumption[Month],">="&${YEAR},tblConsumption[Month],"<="&Policy_Period`);
const NO_USE = `COUNTIFS(tblConsumption[Workflow],${IDS},tblConsumption[Month],Policy_Period,tblConsumption[Units],"<>")=0`;
/** A column as long as there are services. */
const rows = (column: string): string => asLong(over(column, 7, SERVICES_TO), IDS);
/** One spill over the services; nothing where none is named. */
const spill = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}7`, `=IF(${IDS}="","",${formula})`, { area: `${column}7:${column}${r(SERVICES_TO)}`, role: 'formula', ...looks });
const known = (column: string): string => `=SUMPRODUCT(IFERROR(${over('I', 7, SERVICES_TO)}*0+${over(column, 7, SERVICES_TO)},0))`;
const unknown = `SUMPRODUCT(--ISERROR(${over('I', 7, SERVICES_TO)}))`;
const BELOW = `COUNTIF(${over('I', 7, SERVICES_TO)},"<"&0)`;
const MONEY = { format: 'money' } as const;
const SUM = r(SERVICES_TO + 1);

/** What the platform charges inside the company, whether that covers its cost, and the lines to post. */
export default {
  name: 'Chargeback',
  kind: 'output',
  order: 26,
  title: 'Chargeback',
  purpose: 'What the AI platform charges inside the company, whether that covers its cost, and the lines to post.',
  question: 'Who used what, what are they charged, and does it cover the cost?',
  widths: [31, 14, 14, 14, 21, 14, 13, 13, 14, 19, 12, 13, 13, 14, 11, 2, 12, 18, 24, 11, 11, 12, 2, 8, 18, 24, 12],
  freeze: 'B7',
  heights: { [MATRIX_FROM - 1]: 27, [MATRIX_TO + 2]: 40, [LINES_FROM - 1]: 27 },
  blocks: [
    serviceHeadings,
    look(`A7:O${r(SERVICES_TO)}`, { role: 'formula' }),
    spill('A', nameOf(IDS)),
    spill('B', `XLOOKUP(${IDS},tblWorkflows[Id],tblWorkflows[ValueUnit]&"","")`, { role: 'muted' }),
    spill('C', 'tblServices[PlanCost]', { role: 'link', ...MONEY }),
    spill('D', 'tblServices[PlanUnits]', { role: 'link', format: 'count' }),
    spill('E', 'CORRIDOR.INTERNAL_PRICE(tblServices[PlanCost],tblServices[PlanUnits],"each")', { format: 'unit', role: 'bold' }),
    spill('F', `IF(${NO_USE},NA(),${USED})`, { role: 'link', format: 'count' }),
    spill('G', `ROUND(${rows('E')}*${rows('F')},${COIN})`, { format: 'cents' }),
    spill('H', cost(`tblActuals[Workflow],${IDS}`, IN_PERIOD), { format: 'cents' }),
    spill('I', `CORRIDOR.RECOVERY_VARIANCE(${rows('E')},${rows('F')},${rows('H')})`, { format: 'cents' }),
    spill('J', cost(`tblActuals[Workflow],${IDS}`, `tblActuals[Month],">="&${YEAR}`, 'tblActuals[Month],"<="&Policy_Period'), MONEY),
    spill('K', `${rows('E')}*${USED_TO_DATE}`, MONEY),
    spill('L', 'tblServices[CostToCome]', { role: 'link', ...MONEY }),
    spill('M', 'tblServices[UnitsToCome]', { role: 'link', format: 'count' }),
    // Where no more units come, no price levels anything.
    spill('N', `IF(ISNUMBER(${rows('M')})*(${rows('M')}=0),"",CORRIDOR.TRUE_UP_PRICE(${rows('J')},${rows('L')},${rows('K')},${rows('M')}))`, {
      format: 'unit',
      role: 'bold',
    }),
    spill('O', `IF(${rows('N')}="","",${rows('N')}/${rows('E')}-1)`, { format: 'change' }),
    look(`A${SUM}:O${SUM}`, { role: 'total', format: 'cents' }),
    cell(`A${SUM}`, `=IF(${unknown}=0,"All services","All services, without "&${unknown}&" that lack"&IF(${unknown}=1,"s","")&" a figure")`, { align: 'left' }),
    ...['G', 'H', 'I'].map((column) => cell(`${column}${SUM}`, known(column))),
    ...['C', 'J', 'K', 'L'].map((column) => cell(`${column}${SUM}`, known(column), MONEY)),
    cell(
      `A${r(SERVICES_TO + 2)}`,
      `=IF(SUMPRODUCT(--(${over('A', 7, SERVICES_TO)}<>""))=0,"Name the services on Services to price them.",IF(COUNT(${over('I', 7, SERVICES_TO)})=0,"No service has a price and a cost yet.",IF(${BELOW}=0,"No service is charged below its cost.",${BELOW}&" service"&${plural(BELOW)}&" charged below cost.")))`,
      { role: 'note', size: 9 },
    ),
    feedHeading('Q6', 'Id'),
    cell('Q7', `=IF(${IDS}="","",${IDS})`, { area: `Q7:Q${r(SERVICES_TO)}`, role: 'muted' }),
    ...matrix(),
    ...journal(),
  ],
  conditions: [
    { kind: 'missing', area: `C7:O${r(MATRIX_TO + 1)}` },
    { kind: 'formula', area: `I7:I${SUM}`, formula: '=AND(ISNUMBER($I7),$I7<0)', color: '#7D1400' },
    {
      kind: 'formula',
      area: `A${r(LINES_FROM)}:B${r(LINES_TO)}`,
      formula: `=OR(A${r(LINES_FROM)}="missing",A${r(LINES_FROM)}="no entity")`,
      color: '#7D1400',
      fill: '#F8CFC4',
    },
  ],
  reads: Object.fromEntries(
    (
      [
        ['entity', 'A'],
        ['account', 'B'],
        ['unit', 'E'],
        ['center', 'F'],
        ['debit', 'G'],
        ['credit', 'H'],
      ] as const
    ).map(([name, column]) => [name, `${column}${r(LINES_FROM)}:${column}${r(LINES_TO)}`]),
  ),
  hideBlank: `7:${r(SERVICES_TO)},${r(MATRIX_FROM)}:${r(MATRIX_TO)},${r(LINES_FROM)}:${r(LINES_TO)}`,
  wraps: {
    [`7:${r(SERVICES_TO)}`]: 'A B',
    [`${r(MATRIX_FROM - 1)}:${r(MATRIX_FROM - 1)}`]: 'C D E F G H I J K L',
    [`${r(MATRIX_FROM)}:${r(MATRIX_TO)}`]: 'A B',
    [`${r(MATRIX_TO + 2)}:${r(MATRIX_TO + 2)}`]: 'C D E F G H I J K L',
    [`${r(LINES_FROM)}:${r(LINES_TO)}`]: 'A B E F J',
  },
  print: { areas: [`A1:O${r(LINES_TO + 1)}`], titleRows: '1:4', fitWide: 1 },
} satisfies Sheet;
