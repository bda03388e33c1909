import type { Block } from '../sheet';
import { cell, feedHeading, look, section } from './blocks';
import { NO_WORKFLOWS } from './formulas';
import { unitCosts } from './room';

const word = (at: string): string =>
  `=IF(ISERROR(${at}+Policy_Hurdle)+(1-ISNUMBER(Policy_Hurdle))>0,"no figure",IF(${at}<Policy_Hurdle,"BELOW "&FIXED(Policy_Hurdle,0)&"x","PAYS"))`;
/** Returns on full cost of the workflows over one hundredth of spend. */
const RETURNS = `IF(IFERROR(${unitCosts('D')},0)>R16/100,IFERROR(${unitCosts('N')},""),"")`;
/** The workflow with the lowest of them: its row in the block of UnitCost; none where none is known, or credits are more than the spend. */
const WEAKEST = `=IF(IFERROR((R16>0)*COUNT(${RETURNS}),0)=0,NA(),XMATCH(MIN(${RETURNS}),${unitCosts('N')}))`;

/** Corridor's question: does the money above the floor pay, and which workflow decides it? `month` is the formula of the period's label. */
export const marginalBlock = (month: string): readonly Block[] => [
  section('A24', 'Does the money above the floor pay?', 'R24'),
  look('A25:D30', { role: 'formula' }),
  cell('A25', `="Spend above the floor, "&${month}`),
  cell('D25', '=R16-R11', { format: 'money' }),
  cell('A26', `="Value, "&${month}`),
  cell('D26', `=IF(${NO_WORKFLOWS},NA(),SUM(${unitCosts('T')}))`, {
    format: 'money',
    role: 'link',
    note: 'Realised value of the month, from UnitCost; unknown while a count or a value per unit is missing, or Workflows holds none.',
  }),
  cell('A27', 'Value at the floor'),
  cell('D27', '=Policy_ValueAtFloor', { format: 'money', role: 'link' }),
  cell('A28', 'Average return on the invoice'),
  cell('D28', '=IF(R16<0,NA(),CORRIDOR.RETURN_RATIO(D26,R16,"gross","total"))', { format: 'ratio' }),
  cell('A29', 'Marginal return above the floor'),
  cell('D29', '=CORRIDOR.MARGINAL_RETURN(R11,R16,D27,D26)', {
    format: 'ratio',
    bold: true,
    note: 'Added value over added spend between the floor and today (MARGINAL_RETURN).',
  }),
  cell('E29', word('D29'), { role: 'status' }),
  cell('A30', `=IFERROR("The same without "&INDEX(${unitCosts('A')},AG25),"The same without the weakest workflow")`),
  cell('D30', `=CORRIDOR.MARGINAL_RETURN(R11,R16-INDEX(${unitCosts('D')},AG25),D27,D26-INDEX(${unitCosts('M')},AG25))`, { format: 'ratio', bold: true }),
  cell('E30', word('D30'), { role: 'status' }),
  feedHeading('AF24', 'Weakest workflow'),
  cell('AF25', 'Row in UnitCost', { role: 'muted' }),
  cell('AG25', WEAKEST, { format: 'whole', role: 'muted' }),
];

/** Corridor's second question: how much of the room came from the metric, and how much was left? */
export const flexBlock = (month: string): readonly Block[] => [
  section('A32', 'What did the metric allow?', 'E32'),
  look('A33:D37', { role: 'formula' }),
  look('D33:D35', { format: 'money' }),
  look('D36:D37', { format: 'variance', bold: true }),
  cell('A33', `="Ceiling at the metric planned, "&${month}`),
  cell('D33', '=TRANSPOSE(CORRIDOR.FLEX_BUDGET(0,Policy_Ceiling,R9,R8,R16))', {
    format: 'money',
    note: 'Ceiling as planned, at the metric that came, spend, and the differences between them (FLEX_BUDGET).',
  }),
  cell('A34', 'Ceiling at the metric that came'),
  cell('A35', 'AI spend'),
  cell('A36', 'Planned less allowed: the metric'),
  cell('A37', 'Allowed less spent'),
];
