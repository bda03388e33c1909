import { ENVELOPES, PERIOD } from '../company.mjs';

const QUARTER = 'FY26 Q3';
export const BUDGET = ENVELOPES.reduce((sum, { amount }) => sum + amount, 0);

/** Money of the quarter; what is fixed has tighter limits of its own. */
export const envelopes = ENVELOPES.map(({ id, name, unit, useCase, stage, owner, amount, type }) => ({
  Id: id,
  Envelope: name,
  Quarter: QUARTER,
  BusinessUnit: unit,
  UseCase: useCase,
  Stage: stage,
  Owner: owner,
  BudgetType: type,
  Amount: amount,
  Pattern: 'even',
  Rollover: 'none',
  RolloverCap: null,
  AlertAt: type === 'fixed' ? 0.95 : null,
  ReviewAt: type === 'fixed' ? 1 : null,
  ExecAt: type === 'fixed' ? 1.05 : null,
  Note: null,
}));

const ACTIONS = {
  E01: 'Approve: volume up 68% on plan, unit cost down 24%',
  E02: 'Watch',
  E05: 'Return 57 idle seats before renewal on 15 Dec 26',
  E07: 'Review: route tagging to the smaller model',
  E09: 'Cap Test agents: 60% more tokens for 18% fewer tests',
  E10: 'Answers live calls for 180 days: promote with an owner, or stop',
  E11: 'Release 29,200: no unit after 60 days (rule R9)',
};
/** What the analyst wrote beside each envelope for the month. */
export const actions = Object.entries(ACTIONS).map(([Envelope, Action]) => ({ Envelope, Month: PERIOD, Action }));
