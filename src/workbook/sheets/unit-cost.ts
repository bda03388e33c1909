import type { Sheet } from '../sheet';
import { cell, look } from '../parts/blocks';
import { BY_WORKFLOW, CONVERTED, IN_PERIOD, NOT_TAGGED_COST, SPEND, cost, plural } from '../parts/formulas';
import { UNIT_COST_WIDTHS, unitCostChart, unitCostFeed, unitCostHeadings } from '../parts/unit-cost-parts';

/** A column of this block as an array of as many rows as there are workflows. */
const rows = (column: string): string => `FILTER(${column}7:${column}66,$A$7:$A$66<>"")`;
/** Value units of a month for each workflow. */
const units = (month: string): string => `SUMIFS(tblValue[Units],tblValue[Workflow],tblWorkflows[Id],tblValue[Month],${month})`;
/** Whether nobody counted: the workflow has no unit of value, or Value has no count of the period. */
const UNCOUNTED = '(tblWorkflows[ValueUnit]="")+(COUNTIFS(tblValue[Workflow],tblWorkflows[Id],tblValue[Month],Policy_Period,tblValue[Units],"<>")=0)>0';
/** Unknown, not 0, where nobody counted. */
const perUnit = (formula: string): string => `=IF(${UNCOUNTED},NA(),${formula})`;
const invoiceCost = cost(BY_WORKFLOW, IN_PERIOD);
const known = (column: string): string => `=SUMPRODUCT(ISNUMBER($H$7:$H$66)*IFERROR(${column}7:${column}66,0))`;
const unconverted = 'COUNTIFS(tblActuals[Converted],"N",tblActuals[Month],Policy_Period)';

/** What one unit of value costs in the period: on the invoice, and with review, failures and uncertainty counted. */
export default {
  name: 'UnitCost',
  kind: 'calculation',
  order: 32,
  title: 'Unit cost',
  purpose: 'What one unit of value costs in the period: on the invoice, and with review, failures and uncertainty counted.',
  question: 'What does one unit of value cost once review and failures are counted?',
  widths: UNIT_COST_WIDTHS,
  freeze: 'B7',
  blocks: [
    unitCostHeadings,
    cell('A7', '=tblWorkflows[Workflow]', { area: 'A7:A66', format: 'label', role: 'formula' }),
    cell('B7', '=IF(tblWorkflows[ValueUnit]="","none yet",tblWorkflows[ValueUnit])', { area: 'B7:B66', role: 'muted' }),
    cell('C7', perUnit(units('Policy_Period')), { area: 'C7:C66', format: 'count', role: 'link' }),
    cell('D7', `=${invoiceCost}`, { area: 'D7:D66', format: 'money', role: 'formula' }),
    cell('E7', perUnit(`${units('Policy_Period')}*tblWorkflows[ReviewRate]*tblWorkflows[ReviewMinutes]/60*tblWorkflows[ReviewRatePerHour]`), {
      area: 'E7:E66',
      format: 'money',
      role: 'formula',
    }),
    cell('F7', perUnit(`${units('Policy_Period')}*tblWorkflows[FailureRate]*tblWorkflows[CostPerFailure]`), {
      area: 'F7:F66',
      format: 'money',
      role: 'formula',
    }),
    cell('G7', perUnit(`IF(tblWorkflows[Pricing]="usage",${invoiceCost}*Policy_Uncertainty,0*${invoiceCost})`), {
      area: 'G7:G66',
      format: 'money',
      role: 'formula',
    }),
    cell('H7', `=${rows('D')}+${rows('E')}+${rows('F')}+${rows('G')}`, { area: 'H7:H66', format: 'money', role: 'bold' }),
    cell('I7', `=CORRIDOR.COST_PER_UNIT(${rows('D')},${rows('C')},"each")`, { area: 'I7:I66', format: 'unit', role: 'formula' }),
    cell('J7', `=CORRIDOR.COST_PER_UNIT(${rows('H')},${rows('C')},"each")`, { area: 'J7:J66', format: 'unit', role: 'bold' }),
    cell('K7', `=${rows('I')}/${rows('W')}-1`, { area: 'K7:K66', format: 'change', role: 'formula' }),
    cell('L7', `=${rows('W')}*(1-Policy_UnitCut)`, { area: 'L7:L66', format: 'unit', role: 'muted' }),
    cell('M7', perUnit(`${units('Policy_Period')}*tblWorkflows[ValuePerUnit]*tblWorkflows[Realised]`), { area: 'M7:M66', format: 'money', role: 'formula' }),
    cell('N7', `=CORRIDOR.RETURN_RATIO(${rows('M')},${rows('H')},"gross","each")`, { area: 'N7:N66', format: 'ratio', role: 'formula' }),
    {
      kind: 'fill',
      area: 'O7:O66',
      formula: '=IF($A{row}="","",IF(ISERROR($N{row}),"no figure",IF($N{row}<1,"WASTE",IF($N{row}<Policy_Hurdle,"BELOW "&FIXED(Policy_Hurdle,0)&"x","PAYS"))))',
      format: 'general',
      role: 'status',
    },
    look('A67:O67', { role: 'formula', color: '#6E3200' }),
    cell('A67', 'Not tagged'),
    cell('B67', 'none', { role: 'muted' }),
    cell('D67', `=${NOT_TAGGED_COST}`, { format: 'money' }),
    cell('H67', '=D67', { format: 'money', bold: true }),
    look('A68:O68', { role: 'total' }),
    look('D68:M68', { format: 'money' }),
    cell(
      'A68',
      `=IF(${unconverted}=0,"Total","Total, without "&${unconverted}&" row"&${plural(unconverted)}&" that "&IF(${unconverted}=1,"has","have")&" no rate")`,
    ),
    cell('D68', `=${SPEND}`),
    cell('E68', known('E')),
    cell('F68', known('F')),
    cell('G68', known('G')),
    cell('H68', '=SUM(D68:G68)'),
    cell('M68', known('M')),
    cell('N68', '=CORRIDOR.RETURN_RATIO(M68,H68,"gross","total")', { format: 'ratio' }),
    ...unitCostFeed(`=IFERROR(${cost(BY_WORKFLOW, 'tblActuals[Month],tblWorkflows[BaseMonth]')}/${units('tblWorkflows[BaseMonth]')},NA())`, rows),
    cell('X7', '=tblWorkflows[Envelope]', { area: 'X7:X66', role: 'muted' }),
    cell('Y7', `=IFERROR(IF(${UNCOUNTED},${cost(BY_WORKFLOW, IN_PERIOD, CONVERTED)},${rows('H')}),0)`, {
      area: 'Y7:Y66',
      format: 'cents',
      role: 'muted',
    }),
    cell('Z7', `=IF(ISNUMBER(${rows('H')}),${rows('M')},0)`, { area: 'Z7:Z66', format: 'cents', role: 'muted' }),
  ],
  conditions: [
    { kind: 'words', area: 'O7:O66' },
    { kind: 'missing', area: 'C7:N66' },
  ],
  charts: [unitCostChart],
  hideBlank: '7:66',
  print: { areas: ['A1:O86'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
