import type { Format } from '../sheet';

interface Heading {
  readonly at: string;
  readonly text: string;
  readonly align?: 'right';
  readonly note?: string;
  readonly indent?: number;
}
interface Column {
  readonly column: string;
  readonly formula: string;
  readonly format?: Format;
  readonly bold?: boolean;
  readonly indent?: number;
  readonly color?: string;
}
/** Last row of the summary, laid out for 60 tasks. */
export const summaryTo = 66;
const range = (column: string): string => `$${column}$7:$${column}$${String(summaryTo)}`;
/** One figure for each task; nothing beyond the last. */
const perTask = (formula: string): string => `=IF(${range('W')}="","",${formula})`;
const found = (word: string, by: string, column: string, otherwise: string): string =>
  `XLOOKUP(${range('W')}&" ${word}",tblOptions[Task]&" "&tblOptions[${by}],tblOptions[${column}],${otherwise})`;
const UNITS = `SUMIFS(tblValue[Units],tblValue[Workflow],XLOOKUP(${range('W')},tblOptions[Task],tblOptions[Workflow],""),tblValue[Month],Policy_Period)`;

/** Headings of the summary by task. */
export const summaryHeadings: readonly Heading[] = [
  { at: 'W6', text: 'Task' },
  { at: 'X6', text: 'Chosen' },
  { at: 'Y6', text: 'Loaded cost', align: 'right' },
  { at: 'Z6', text: 'In use', indent: 1 },
  { at: 'AA6', text: 'Its cost', align: 'right' },
  { at: 'AB6', text: 'Saved on one', align: 'right', note: 'What the way in use costs above the chosen one, on one task.' },
  { at: 'AC6', text: 'Tasks a month', align: 'right', note: 'Units of the workflow in the period, from Value.' },
  { at: 'AD6', text: 'Saved a month', align: 'right' },
];
/** For each task the way chosen, the way in use and what lies between them. */
export const SUMMARY: readonly Column[] = [
  { column: 'W', formula: '=UNIQUE(IF(tblOptions[Task]="","",tblOptions[Task]))' },
  { column: 'X', formula: perTask(found('CHOSEN', 'Choice', 'Option', '"no figure"')), bold: true },
  { column: 'Y', formula: perTask(found('CHOSEN', 'Choice', 'LoadedCost', 'NA()')), format: 'unit' },
  { column: 'Z', formula: perTask(found('Y', 'InUse', 'Option', '"none"')), indent: 1 },
  { column: 'AA', formula: perTask(found('Y', 'InUse', 'LoadedCost', '""')), format: 'unit' },
  { column: 'AB', formula: perTask(`IF(${range('AA')}="","",IFERROR(${range('AA')}-${range('Y')},NA()))`), format: 'saving' },
  { column: 'AC', formula: perTask(`IF(${UNITS}=0,"",${UNITS})`), format: 'count', color: '#0B6B3A' },
  { column: 'AD', formula: perTask(`IF((${range('AC')}="")+(${range('AA')}="")>0,"",${range('AB')}*${range('AC')})`), format: 'money', bold: true },
];
