import { LISTS } from '../style';
import { closedReturns } from './envelope-parts';
import { BY_WORKFLOW, CONVERTED, cost } from './formulas';

const own = (column: string): string => `tblReallocations[[#This Row],[${column}]]`;
const QUARTER = `tblEnvelopes[Quarter],${own('Quarter')}`;
/** What an approved move has moved already: facts are those before the move. */
const DONE = `IF(${own('Approver')}="",0,${own('Amount')})`;
const envelope = (end: 'From' | 'To', column: string): string => `SUMIFS(tblEnvelopes[${column}],tblEnvelopes[Id],${own(end)},${QUARTER})`;
const stage = (end: 'From' | 'To'): string => `XLOOKUP(${own(end)},tblEnvelopes[Id],tblEnvelopes[Stage],"")`;
const months = (which: 'MINIFS' | 'MAXIFS'): string => `${which}(tblCalendar[Month],tblCalendar[QuarterLabel],${own('Quarter')})`;
const SPENT = `SUMPRODUCT((tblWorkflows[Envelope]=${own('From')})*${cost(BY_WORKFLOW, CONVERTED, `tblActuals[Month],">="&${months('MINIFS')}`, `tblActuals[Month],"<="&${months('MAXIFS')}`)})`;
const NAMES = `{${LISTS.stage.map((name) => `"${name}"`).join(';')}}`;
/** Money of the quarter by stage, in the order that the rules take: production, scaling, experiment, however tblStages is sorted. */
const ofStages = (column: string): string => `SUMIFS(tblEnvelopes[${column}],tblEnvelopes[Stage],${NAMES},${QUARTER})`;
const STAGES = `${ofStages('Amount')}+${ofStages('Moved')}+${DONE}*((${stage('From')}=${NAMES})-(${stage('To')}=${NAMES}))`;
const hasUnit = (end: 'From' | 'To'): string => `COUNTIFS(tblWorkflows[Envelope],${own(end)},tblWorkflows[ValueUnit],"<>")>0`;
/** The day before the first month that is still open. */
const CLOSED = 'MAX(1,MINIFS(tblCalendar[Month],tblCalendar[State],"open")-1)';
const STARTED = `tblWorkflows[Envelope],${own('From')},tblWorkflows[Started],">"&0`;
const AGE = `IF(COUNTIFS(${STARTED})=0,"",${own('Date')}-MINIFS(tblWorkflows[Started],${STARTED}))`;

const ARGUMENTS = [
  `${envelope('From', 'Amount')}+${envelope('From', 'Moved')}+${DONE}`,
  SPENT,
  '0',
  own('Amount'),
  '0',
  stage('From'),
  stage('To'),
  STAGES,
  own('Date'),
  CLOSED,
  months('MAXIFS'),
  hasUnit('To'),
  ...closedReturns(own('To'), own('Date')),
  `${own('Executive')}<>""`,
  own('Reason'),
  own('DonorOwner'),
  own('ReceiverOwner'),
  own('Approver'),
  hasUnit('From'),
  AGE,
  '',
  'tblReallocationRules[[Rule]:[On]]',
].join(',');

/** What the rules say about a move of the table, with the facts that the workbook knows; commitments are not among them. */
export const moveVerdict = `=IF(${own('Amount')}="","",CORRIDOR.REALLOCATION_CHECK(${ARGUMENTS}))`;
