import type { Block } from '../sheet';
import { cell, feedHeading } from './blocks';
import { BY_WORKFLOW, CONVERTED, cost } from './formulas';
import { WORKFLOWS_TO } from './room';

/** Value units of a month for each workflow. */
export const units = (month: string): string => `SUMIFS(tblValue[Units],tblValue[Workflow],tblWorkflows[Id],tblValue[Month],${month})`;
/** A standard of Workflows; where there is none, nothing is reviewed or known to fail. */
const standard = (column: string): string => `tblWorkflows[${column}]+0`;
/** Doubt may be left out of a row of Review; its formula is then a text. */
const MEASURED = ',tblReview[UncertaintyCost],">="&0';

/** What a month cost and was worth, workflow by workflow: formulas without their `=`, each an array as long as Workflows. */
export interface MonthFigures {
  /** Whether nobody counted: the workflow has no unit of value, or Value has no figure for the month. */
  readonly uncounted: string;
  readonly units: string;
  readonly invoice: string;
  /** The invoice cost of the rows that have a rate. */
  readonly converted: string;
  readonly review: string;
  readonly failures: string;
  readonly uncertainty: string;
  readonly value: string;
}

/** The figures of a month; unknown, not 0, where nobody counted. */
export function figuresOf(month: string): MonthFigures {
  const uncounted = `((tblWorkflows[ValueUnit]="")+(COUNTIFS(tblValue[Workflow],tblWorkflows[Id],tblValue[Month],${month},tblValue[Units],">="&0)=0)>0)`;
  const perUnit = (formula: string): string => `IF(${uncounted},NA(),${formula})`;
  const reviewed = `tblReview[Workflow],tblWorkflows[Id],tblReview[Month],${month}`;
  // As counted on Review where the month has a row of the workflow, else by the standard of Workflows.
  const counted = (column: string, otherwise: string, having = ''): string =>
    perUnit(`IF(COUNTIFS(${reviewed}${having})>0,SUMIFS(tblReview[${column}],${reviewed}),${otherwise})`);
  const invoice = cost(BY_WORKFLOW, `tblActuals[Month],${month}`);
  const review = `CORRIDOR.REVIEW_COST(${units(month)},${standard('ReviewRate')},${standard('ReviewMinutes')},${standard('ReviewRatePerHour')})`;
  return {
    uncounted,
    units: perUnit(units(month)),
    invoice,
    converted: cost(BY_WORKFLOW, `tblActuals[Month],${month}`, CONVERTED),
    review: counted('ReviewCost', review),
    failures: counted('FailureCost', `CORRIDOR.FAILURE_COST(${units(month)},${standard('FailureRate')},${standard('CostPerFailure')})`),
    uncertainty: counted('UncertaintyCost', `IF(tblWorkflows[Pricing]="usage",${invoice}*Policy_Uncertainty,0*${invoice})`, MEASURED),
    value: `IF(${uncounted}+(tblWorkflows[ValuePerUnit]="")+(tblWorkflows[Realised]="")>0,NA(),${units(month)}*tblWorkflows[ValuePerUnit]*tblWorkflows[Realised])`,
  };
}

/** Value of the workflows whose full cost is known: 0 of one that has no unit yet or whose cost is not known, unknown where a count or a value per unit is missing. */
export const knownValue = (full: string, value: string, converted: string): string =>
  `IF(ISNUMBER(${full}),${value},IF((tblWorkflows[ValueUnit]<>"")*(${converted}<>0),NA(),0))`;

/** The two months before the period, whose returns a move between envelopes is held to. */
const EARLIER = [
  { month: 'EDATE(Policy_Period,-1)', cost: 'AK', value: 'AL', says: 'month before' },
  { month: 'EDATE(Policy_Period,-2)', cost: 'AM', value: 'AN', says: 'two before' },
] as const;
const area = (column: string): string => `${column}7:${column}${String(WORKFLOWS_TO)}`;
/** Known cost and known value of the two months before, as columns S and T hold them for the period. */
export const earlierMonths: readonly Block[] = EARLIER.flatMap(({ month, cost: costs, value, says }) => {
  const { uncounted, converted, invoice, review, failures, uncertainty, value: worth } = figuresOf(month);
  const full = `${invoice}+${review}+${failures}+${uncertainty}`;
  return [
    feedHeading(`${costs}6`, `Cost, ${says}`),
    feedHeading(`${value}6`, `Value, ${says}`),
    cell(`${costs}7`, `=IFERROR(IF(${uncounted},${converted},${full}),0)`, { area: area(costs), format: 'cents', role: 'muted' }),
    cell(`${value}7`, `=${knownValue(full, worth, converted)}`, { area: area(value), format: 'cents', role: 'muted' }),
  ];
});
/** Columns of known cost and known value on UnitCost: the period, the month before and the one before that. */
export const KNOWN = [['S', 'T'], ...EARLIER.map((one) => [one.cost, one.value] as const)] as const;
