/** Sum of the counted cost of actuals under further criteria: `column, criterion` pairs as they stand in SUMIFS. */
export const cost = (...criteria: readonly string[]): string => `SUMIFS(${['tblActuals[Cost]', 'tblActuals[Counts]', '"Y"', ...criteria].join(',')})`;

/** The criterion that leaves out rows without a rate, so that a total stands although a line does not. */
export const CONVERTED = 'tblActuals[Converted],"Y"';
/** The criterion of the month being closed. */
export const IN_PERIOD = 'tblActuals[Month],Policy_Period';
/** The criterion of the quarter up to the month being closed. */
export const IN_QUARTER = 'tblActuals[Month],">="&XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[QuarterStart]),tblActuals[Month],"<="&Policy_Period';
/** The criterion that takes one row for each row of tblWorkflows. */
export const BY_WORKFLOW = 'tblActuals[Workflow],tblWorkflows[Id]';

/** What workflows are called: a blank row by nothing, and never 0. */
export const WORKFLOW_NAMES = 'IF(tblWorkflows[Workflow]="",tblWorkflows[Id]&"",tblWorkflows[Workflow])';
/** What workflows are called by their ids; an id on no list is its own name. */
export const nameOf = (ids: string): string => `IFERROR(XLOOKUP(${ids},tblWorkflows[Id],${WORKFLOW_NAMES}),${ids})`;
/** Whether Workflows holds none. */
export const NO_WORKFLOWS = 'COUNTIFS(tblWorkflows[Id],"?*")=0';

/** Counted cost of the month being closed that names no workflow. */
export const NOT_TAGGED_COST = cost('tblActuals[Workflow]', '"not tagged"', IN_PERIOD, CONVERTED);
/** Counted cost of rows whose workflow is not on Workflows, as after a row was deleted there; `months` is a product of conditions on tblActuals[Month]. */
export const unlisted = (months: string): string =>
  `SUMPRODUCT(ISNA(XMATCH(tblActuals[Workflow],tblWorkflows[Id]))*(tblActuals[Workflow]<>"not tagged")*(tblActuals[Counts]="Y")*(tblActuals[Converted]="Y")*${months}*IFERROR(tblActuals[Cost],0))`;
/** Such cost of the month being closed. */
export const UNLISTED_COST = unlisted('(tblActuals[Month]=Policy_Period)');
/** Counted cost of the month being closed that no workflow of Workflows explains. */
export const UNNAMED_COST = `${NOT_TAGGED_COST}+${UNLISTED_COST}`;
/** Whether nothing has been imported. */
export const EMPTY = 'COUNT(tblActuals[Month])=0';
/** Counted cost of the month being closed, of the rows that have a rate. */
export const SPEND = cost(IN_PERIOD, CONVERTED);

/** `Oct 26` for a formula that gives the first of a month; never TEXT, whose codes change with the language of Excel. */
export const monthLabel = (month: string): string => `XLOOKUP(${month},tblCalendar[Month],tblCalendar[Label])`;
/** The month being closed in words; before the first import Policy has none, and a text would end in the comma before it. */
export const PERIOD_LABEL = `IF(ISNUMBER(Policy_Period),IFERROR(${monthLabel('Policy_Period')},"the period"),"the period")`;
/** So many months across, the last of the twelve up to the period in the twelfth place; not known while Policy has no period. */
export const monthsAcross = (count: 12 | 24): string =>
  `IF(ISNUMBER(Policy_Period)*SEQUENCE(1,${String(count)},1,0),DATE(YEAR(Policy_Period),MONTH(Policy_Period)+SEQUENCE(1,${String(count)},1-12,1),1),NA())`;
/** The same for the axis of a chart, which would print what is not known: blank. */
export const knownMonths = (months: string): string => `=IF(ISNUMBER(${months}),${months},"")`;
/** `s` after any count but one. */
export const plural = (count: string): string => `IF(${count}=1,"","s")`;
/** A name as far as there is room for it, in signs. */
export const cut = (name: string, room: string): string => `IF(LEN(${name})>${room},MID(${name},1,${room}-2)&"…",${name})`;
