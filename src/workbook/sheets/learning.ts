import type { Sheet } from '../sheet';
import { cell, look, section } from '../parts/blocks';
import { BY_WORKFLOW, CONVERTED, IN_PERIOD, cost } from '../parts/formulas';
import { LEARNERS_TO, LEARNING_WIDTHS, inMonths, learningChart, learningHeadings, modeRows } from '../parts/learning-parts';
import { asLong, unitCosts } from '../parts/room';

const LAST = String(LEARNERS_TO);
const TOTAL = String(LEARNERS_TO + 1);
const LEARNS = 'tblWorkflows[SpendMode]="learning"';
const block = (column: string): string => `${column}7:${column}${LAST}`;
/** Ids of the workflows in the block. */
const IDS = `FILTER($Q$7:$Q$${LAST},$Q$7:$Q$${LAST}<>"")`;
const rows = (column: string): string => `FILTER($${column}$7:$${column}$${LAST},$Q$7:$Q$${LAST}<>"")`;
/** A spill over the learning workflows; nothing where there is none. */
const each = (formula: string): string => `=IF(COUNTIFS(tblWorkflows[SpendMode],"learning")=0,"",${formula})`;
const of = (column: string): string => each(`FILTER(tblWorkflows[${column}],${LEARNS})`);
const UNITS = `SUMIFS(tblValue[Units],tblValue[Workflow],${IDS},tblValue[Month],"<="&Policy_Period)`;
const UNTIL_NOW = 'tblActuals[Month],"<="&Policy_Period';
const mine = (criteria: string): string => each(cost(`tblActuals[Workflow],${IDS}`, criteria));
const all = (...criteria: readonly string[]): string => `=SUMPRODUCT((${LEARNS})*${cost(BY_WORKFLOW, ...criteria, CONVERTED)})`;
const line = (column: string): string => `$${column}$7:$${column}$${LAST}`;
const WORD = [
  `IF(${line('A')}="",""`,
  `IF(ISERROR(${line('E')}),"no figure"`,
  `IF((${line('I')}="no")*(${line('E')}>Policy_NoUnitAge)>0,"STOP"`,
  `IF(${line('E')}<=Policy_LearningAge,"KEEP"`,
  `IF(ISERROR(${line('M')}),"PROMOTE",IF(${line('M')}<1,"STOP","PROMOTE"))))))`,
].join(',');
const [DECIDED, COUNTS] = [line('N'), line('I')];
const WHY = [
  `IF(${DECIDED}="",""`,
  `IF(${DECIDED}="no figure","Enter on Workflows the day on which it started"`,
  `IF(${DECIDED}="KEEP","Learns within its limits"`,
  `IF(${DECIDED}="PROMOTE","In use beyond its time to learn: name a run-rate owner, or stop"`,
  `IF(${COUNTS}="no","No unit of value in time: rule R9 releases what is left","Returns less than it costs")))))`,
].join(',');

/** What is still an experiment, for how long, and what is to become of it. */
export default {
  name: 'Learning',
  kind: 'calculation',
  order: 35,
  title: 'Learning',
  purpose: 'What is still an experiment, for how long, what it has cost, and whether to keep, promote or stop it.',
  question: 'Which experiments should be kept, promoted or stopped?',
  widths: LEARNING_WIDTHS,
  freeze: 'B7',
  blocks: [
    learningHeadings,
    look(`A7:O${LAST}`, { role: 'formula' }),
    cell('A7', of('Workflow'), { area: block('A'), role: 'formula' }),
    cell('B7', of('Owner'), { area: block('B'), role: 'formula' }),
    cell('C7', each(`IF(FILTER(tblWorkflows[ValueUnit],${LEARNS})="","none yet",FILTER(tblWorkflows[ValueUnit],${LEARNS}))`), {
      area: block('C'),
      role: 'muted',
    }),
    cell('D7', each(`FILTER(IF(tblWorkflows[Started]="",NA(),tblWorkflows[Started]),${LEARNS})`), { area: block('D'), format: 'day', role: 'link' }),
    cell('E7', each(`CORRIDOR.LEARNING_AGE(${rows('D')},Policy_AsOf,Policy_LearningAge,"all")`), { area: `E7:F${LAST}`, format: 'count', role: 'formula' }),
    look(block('G'), { role: 'status' }),
    look('O6:O6', { indent: 1 }),
    cell('H7', each(`IF(${rows('C')}="none yet",NA(),${UNITS})`), { area: block('H'), format: 'count', role: 'link' }),
    cell('I7', each(`IF(${UNITS}>0,"yes","no")`), { area: block('I'), role: 'formula', align: 'center' }),
    cell('J7', mine(IN_PERIOD), { area: block('J'), format: 'money', role: 'formula' }),
    cell('K7', mine(UNTIL_NOW), { area: block('K'), format: 'money', role: 'bold' }),
    cell('L7', each(`IF(ISERROR(${rows('K')}),NA(),IF($K$${TOTAL}=0,0,${rows('K')}/$K$${TOTAL}))`), { area: block('L'), format: 'percent', role: 'muted' }),
    cell('M7', each(`XLOOKUP(${IDS},tblWorkflows[Id],${asLong(unitCosts('N'))})`), { area: block('M'), format: 'ratio', role: 'link' }),
    cell('N7', `=${WORD}`, { area: block('N'), role: 'status' }),
    cell('O7', `=${WHY}`, { area: block('O'), role: 'formula', size: 9, indent: 1 }),
    look(`A${TOTAL}:O${TOTAL}`, { role: 'total' }),
    look(`J${TOTAL}:K${TOTAL}`, { format: 'money' }),
    cell(`A${TOTAL}`, 'All that learns'),
    cell(`J${TOTAL}`, all(IN_PERIOD)),
    cell(`K${TOTAL}`, all(UNTIL_NOW)),
    cell('Q6', 'Id', { role: 'muted', bold: true }),
    cell('Q7', of('Id'), { area: block('Q'), role: 'muted' }),
    section(`A${String(LEARNERS_TO + 3)}`, 'Spend by mode, twelve months', 'N'),
    ...modeRows,
  ],
  conditions: [
    { kind: 'words', area: block('G') },
    { kind: 'words', area: block('N') },
    { kind: 'missing', area: `D7:M${LAST}` },
    { kind: 'missing', area: inMonths },
  ],
  charts: [learningChart],
  hideBlank: `7:${LAST}`,
  wraps: { [`7:${LAST}`]: 'A B C O' },
  print: { areas: [`A1:O${String(LEARNERS_TO + 28)}`], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
