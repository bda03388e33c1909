import type { Sheet } from '../sheet';
import { cell, look } from '../parts/blocks';
import { toCoin } from '../parts/coin';
import { plural } from '../parts/formulas';
import { WORKFLOWS_TO } from '../parts/room';
import {
  BRIDGE,
  VARIANCE_WIDTHS,
  block,
  bridgeChart,
  bridgeFeed,
  lineCost,
  lines,
  ofWorkflow,
  paidBack,
  untagged,
  untaggedCredits,
  varianceHeadings,
  varianceHelpers,
} from '../parts/variance-parts';

const LAST = String(WORKFLOWS_TO);
const [UNTAGGED, TOTAL, NOTE, CHART] = [1, 2, 3, 4].map((below) => String(WORKFLOWS_TO + below)) as [string, string, string, string];
const MONEY = { format: 'money', role: 'formula' } as const;
/** A column as far as there are lines. */
const all = (column: string): string => `$${column}$7:$${column}$${UNTAGGED}`;
const total = (column: string): string => `=SUMPRODUCT(ISNUMBER(${all('K')})*IFERROR(${all(column)},0))`;
const WITHOUT = `SUMPRODUCT(--ISNA(${all('K')}))`;
const CAUSES = ['D', 'E', 'F', 'G', 'H'] as const;
const comment = 'XLOOKUP($U$7:$U$' + LAST + '&" "&Policy_Period,tblValue[Workflow]&" "&tblValue[Month],tblValue[Comment]&"","")';

/** Why the month differs from plan, workflow by workflow. */
export default {
  name: 'Variance',
  kind: 'output',
  order: 21,
  title: 'Variance',
  purpose: 'Why the month differs from plan, workflow by workflow. The causes add up to the difference exactly.',
  question: 'Why did the month differ from plan: volume, intensity, price or something new?',
  widths: VARIANCE_WIDTHS,
  freeze: 'B7',
  blocks: [
    varianceHeadings,
    cell('A7', lines(ofWorkflow('Workflow')), { area: block('A'), role: 'formula' }),
    cell('B7', lines(ofWorkflow('BusinessUnit')), { area: block('B'), role: 'muted' }),
    cell('C7', `=IF($U$7="","",${BRIDGE}+($C$6:$H$6=$G$6)*${paidBack})`, { area: block('C', 'H'), ...MONEY }),
    cell('I7', lines(lineCost()), { area: block('I'), format: 'money', role: 'link' }),
    cell('J7', lines(`$C$7:$C$${LAST}-$I$7:$I$${LAST}`), { area: block('J'), format: 'variance', role: 'bold' }),
    cell('K7', lines(toCoin(`$I$7:$I$${LAST}-${['C', ...CAUSES].map((c) => `$${c}$7:$${c}$${LAST}`).join('-')}`)), {
      area: block('K'),
      format: 'amount',
      role: 'muted',
    }),
    cell('L7', lines(comment), { area: block('L'), role: 'muted', indent: 1 }),
    look('L6:L6', { indent: 1 }),
    look(`A${UNTAGGED}:L${UNTAGGED}`, { role: 'formula', color: '#6E3200' }),
    look(`C${UNTAGGED}:I${UNTAGGED}`, { format: 'money' }),
    cell(`A${UNTAGGED}`, 'Not tagged'),
    cell(`B${UNTAGGED}`, 'none', { role: 'muted' }),
    cell(`C${UNTAGGED}`, `=CORRIDOR.VARIANCE_BRIDGE("","","","","",I${UNTAGGED}-${untaggedCredits},"rows",,,${untaggedCredits})`),
    cell(`I${UNTAGGED}`, `=${untagged}`),
    cell(`J${UNTAGGED}`, `=C${UNTAGGED}-I${UNTAGGED}`, { format: 'variance', bold: true }),
    cell(`K${UNTAGGED}`, `=${toCoin(`I${UNTAGGED}-SUM(C${UNTAGGED}:H${UNTAGGED})`)}`, { format: 'amount', role: 'muted' }),
    cell(`L${UNTAGGED}`, `=IF(I${UNTAGGED}=0,"","No plan, no workflow, no owner")`, { role: 'muted', indent: 1 }),
    look(`A${TOTAL}:L${TOTAL}`, { role: 'total' }),
    look(`C${TOTAL}:I${TOTAL}`, { format: 'money' }),
    cell(`A${TOTAL}`, 'Total of the rows with a figure'),
    ...(['C', ...CAUSES, 'I'] as const).map((column) => cell(`${column}${TOTAL}`, total(column))),
    cell(`J${TOTAL}`, `=C${TOTAL}-I${TOTAL}`, { format: 'variance' }),
    cell(`K${TOTAL}`, total('K'), { format: 'amount' }),
    cell(`A${NOTE}`, `=IF(${WITHOUT}=0,"","Without "&${WITHOUT}&" row"&${plural(WITHOUT)}&" that "&IF(${WITHOUT}=1,"has","have")&" no figure.")`, {
      role: 'note',
      color: '#7D1400',
    }),
    cell(`A${CHART}`, `="In the chart plan and actual start at "&IF(O5=0,"0",FIXED(O5,0)&", not at 0")&"; F is favourable, A adverse."`, {
      role: 'note',
    }),
    ...varianceHelpers,
    ...bridgeFeed,
  ],
  conditions: [{ kind: 'missing', area: block('C', 'K') }],
  charts: [bridgeChart],
  hideBlank: `7:${LAST}`,
  wraps: { [`7:${LAST}`]: 'A B L' },
  print: { areas: [`A1:L${NOTE}`, `A${CHART}:L${String(WORKFLOWS_TO + 23)}`], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
