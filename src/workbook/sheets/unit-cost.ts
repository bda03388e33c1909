import type { Sheet } from '../sheet';
import { cell, look } from '../parts/blocks';
import { BY_WORKFLOW, NO_WORKFLOWS, SPEND, UNLISTED_COST, UNNAMED_COST, WORKFLOW_NAMES, cost, plural } from '../parts/formulas';
import { WORKFLOWS_TO, asLong } from '../parts/room';
import { TREND_MONTHS, trendChart, trendFeed } from '../parts/unit-cost-trend';
import { earlierMonths, figuresOf, knownValue, units } from '../parts/unit-cost-figures';
import { FEED_ROWS, UNIT_COST_WIDTHS, unitCostChart, unitCostFeed, unitCostHeadings } from '../parts/unit-cost-parts';

const LAST = String(WORKFLOWS_TO);
const [UNTAGGED, TOTAL] = [String(WORKFLOWS_TO + 1), String(WORKFLOWS_TO + 2)];
/** An area of the block, over the columns named. */
const block = (from: string, to = from): string => `${from}7:${to}${LAST}`;
/** A column of this block as an array of as many rows as there are workflows. */
const rows = (column: string): string => asLong(`$${column}$7:$${column}$${LAST}`);
/** The figures of the month being closed. */
const now = figuresOf('Policy_Period');
const known = (column: string): string => `=SUMPRODUCT(ISNUMBER($H$7:$H$${LAST})*IFERROR(${block(column)},0))`;
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
    cell('A7', `=${WORKFLOW_NAMES}`, { area: block('A'), format: 'label', role: 'formula' }),
    cell('B7', `=IF(tblWorkflows[ValueUnit]<>"",tblWorkflows[ValueUnit],IF(${WORKFLOW_NAMES}="","","none yet"))`, { area: block('B'), role: 'muted' }),
    cell('C7', `=${now.units}`, { area: block('C'), format: 'count', role: 'link' }),
    cell('D7', `=${now.invoice}`, { area: block('D'), format: 'money', role: 'formula' }),
    cell('E7', `=${now.review}`, { area: block('E'), format: 'money', role: 'formula' }),
    cell('F7', `=${now.failures}`, { area: block('F'), format: 'money', role: 'formula' }),
    cell('G7', `=${now.uncertainty}`, { area: block('G'), format: 'money', role: 'formula' }),
    cell('H7', `=${rows('D')}+${rows('E')}+${rows('F')}+${rows('G')}`, { area: block('H'), format: 'money', role: 'bold' }),
    cell('I7', `=CORRIDOR.COST_PER_UNIT(${rows('D')},${rows('C')},"each")`, { area: block('I'), format: 'unit', role: 'formula', shrink: true }),
    cell('J7', `=CORRIDOR.COST_PER_UNIT(${rows('H')},${rows('C')},"each")`, { area: block('J'), format: 'unit', role: 'bold', shrink: true }),
    cell('K7', `=IF(${rows('Q')}=0,NA(),${rows('I')}/${rows('Q')}-1)`, { area: block('K'), format: 'change', role: 'formula' }),
    cell('L7', `=CORRIDOR.UNIT_COST_TARGET(${rows('Q')},Policy_UnitCut)`, { area: block('L'), format: 'unit', role: 'muted' }),
    cell('M7', `=${now.value}`, { area: block('M'), format: 'money', role: 'formula' }),
    cell('N7', `=IF(${rows('H')}<=0,NA(),CORRIDOR.RETURN_RATIO(${rows('M')},${rows('H')},"gross","each"))`, {
      area: block('N'),
      format: 'ratio',
      role: 'formula',
    }),
    {
      kind: 'fill',
      area: block('O'),
      formula:
        '=IF($A{row}="","",IF(IFERROR($H{row}<0,FALSE),"CREDIT",IF(ISERROR($N{row})+(1-ISNUMBER(Policy_Hurdle))>0,"no figure",IF($N{row}<1,"WASTE",IF($N{row}<Policy_Hurdle,"BELOW "&FIXED(Policy_Hurdle,0)&"x","PAYS")))))',
      format: 'general',
      role: 'status',
    },
    look(`A${UNTAGGED}:O${UNTAGGED}`, { role: 'formula', color: '#6E3200' }),
    cell(`A${UNTAGGED}`, `=IF(${UNLISTED_COST}=0,"Not tagged","Not tagged or listed")`),
    cell(`B${UNTAGGED}`, 'none', { role: 'muted' }),
    cell(`D${UNTAGGED}`, `=${UNNAMED_COST}`, { format: 'money' }),
    cell(`H${UNTAGGED}`, `=D${UNTAGGED}`, { format: 'money', bold: true }),
    look(`A${TOTAL}:O${TOTAL}`, { role: 'total' }),
    look(`D${TOTAL}:M${TOTAL}`, { format: 'money' }),
    cell(
      `A${TOTAL}`,
      `=IF(${unconverted}=0,"Total","Total, without "&${unconverted}&" row"&${plural(unconverted)}&" that "&IF(${unconverted}=1,"has","have")&" no rate")`,
    ),
    cell(`D${TOTAL}`, `=${SPEND}`),
    cell(`E${TOTAL}`, known('E')),
    cell(`F${TOTAL}`, known('F')),
    cell(`G${TOTAL}`, known('G')),
    cell(`H${TOTAL}`, `=SUM(D${TOTAL}:G${TOTAL})`),
    cell(`M${TOTAL}`, known('M')),
    cell(`N${TOTAL}`, `=IF((H${TOTAL}<=0)+(${NO_WORKFLOWS})>0,NA(),CORRIDOR.RETURN_RATIO(SUM(${block('T')}),H${TOTAL},"gross","total"))`, { format: 'ratio' }),
    ...unitCostFeed(`=IFERROR(${cost(BY_WORKFLOW, 'tblActuals[Month],tblWorkflows[BaseMonth]')}/${units('tblWorkflows[BaseMonth]')},NA())`, rows),
    ...trendFeed(rows),
    cell('R7', '=tblWorkflows[Envelope]', { area: block('R'), role: 'muted' }),
    cell('S7', `=IFERROR(IF(${now.uncounted},${now.converted},${rows('H')}),0)`, {
      area: block('S'),
      format: 'cents',
      role: 'muted',
    }),
    cell('T7', `=${knownValue(rows('H'), rows('M'), now.converted)}`, { area: block('T'), format: 'cents', role: 'muted' }),
    ...earlierMonths,
  ],
  conditions: [
    { kind: 'words', area: block('O') },
    { kind: 'missing', area: `C7:N${TOTAL}` },
    { kind: 'missing', area: block('Q') },
    { kind: 'missing', area: TREND_MONTHS },
  ],
  charts: [unitCostChart, trendChart],
  hideBlank: `7:${LAST},${FEED_ROWS}`,
  wraps: { [`7:${LAST}`]: 'A B' },
  print: { areas: [`A1:O${String(WORKFLOWS_TO + 2)}`, `A${String(WORKFLOWS_TO + 3)}:O${String(WORKFLOWS_TO + 20)}`], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
