import { MONTHS } from '../calendar.mjs';
import { ENVELOPES, FIRST_MONTH, PERIOD, WORKFLOWS } from '../company.mjs';
import { unitsOf } from '../figures.mjs';
import { processOf } from './process.mjs';

const PARTNERS = { 'Customer Service': 'C. Halloran', Commerce: 'E. Vasquez', Engineering: 'G. Petrov', Finance: 'I. Sorensen', People: 'N. Abara' };
const CRITICAL = ['W01', 'W12', 'W23'];
const LOW = ['W16', 'W24', 'W25'];
const quality = (id) => (CRITICAL.includes(id) ? 'critical' : LOW.includes(id) ? 'low' : 'normal');

/** Who owns each workflow, what a unit of it is worth, and what checking it takes. */
export const workflows = WORKFLOWS.map(
  ({ id, name, unit = null, envelope, value, seats, start = 0, started = null, learning = false, review = [0, 0, 0], fail = [0, 0] }) => {
    const paidBy = ENVELOPES.find((one) => one.id === envelope);
    return {
      Id: id,
      Workflow: name,
      Envelope: envelope,
      BusinessUnit: paidBy.unit,
      Owner: paidBy.owner,
      FinancePartner: PARTNERS[paidBy.unit],
      ValueUnit: unit,
      ValuePerUnit: value?.[0] ?? null,
      Realised: value?.[1] ?? null,
      Stage: paidBy.stage,
      SpendMode: learning ? 'learning' : 'run-rate',
      Pricing: seats === undefined ? 'usage' : 'seat',
      Quality: quality(id),
      Started: started,
      BaseMonth: MONTHS[start] ?? FIRST_MONTH,
      ReviewRate: review[0],
      ReviewMinutes: review[1],
      ReviewRatePerHour: review[2],
      FailureRate: fail[0],
      CostPerFailure: fail[1],
      AlertAt: null,
      ReviewAt: null,
      ExecAt: null,
      ...processOf(id),
    };
  },
);

/** Why October differs from plan, where somebody asked. */
const COMMENTS = {
  W01: 'Volume: 402,000 resolutions against 240,000; price 12% lower',
  W03: 'EUR invoice without a rate: no variance is stated',
  W08: 'Price: seat 34 to 39 from Aug 26',
  W09: 'Includes 120 reimbursed personal subscriptions',
  W21: 'Intensity: 208k tokens a test against 130k; accepted tests fell',
  W24: 'Slower start than planned',
};
/** Nothing is counted there: the plan is money of the month. */
const plannedInMoney = WORKFLOWS.filter(({ plannedMoney }) => plannedMoney !== undefined).map(({ id, plannedMoney }) => ({
  Workflow: id,
  Month: PERIOD,
  Units: null,
  PlanUnits: null,
  PlanPrice: plannedMoney,
  TokensPerUnit: null,
  PlanTokensPerUnit: null,
  Source: null,
  Evidence: 'no unit of value yet',
  Note: null,
  Comment: COMMENTS[id] ?? null,
}));

/** What each workflow with a unit produced by month; the plan stands in the month being closed. Before the start nothing was counted. */
const counted = WORKFLOWS.filter(({ u }) => u !== undefined).flatMap((one) =>
  unitsOf(one).map((units, t) => {
    const closing = MONTHS[t] === PERIOD;
    return {
      Workflow: one.id,
      Month: MONTHS[t],
      Units: units,
      PlanUnits: closing ? one.plan[0] : null,
      PlanPrice: closing ? one.plan[1] : null,
      TokensPerUnit: closing ? one.tokens[1] : null,
      PlanTokensPerUnit: closing ? one.tokens[0] : null,
      Source: one.seats === undefined ? 'business system, count of the month' : 'usage report of the vendor',
      Evidence: units === null ? 'not started' : null,
      Note: closing && one.seats !== undefined ? 'plan counts seats, units count use' : null,
      Comment: closing ? (COMMENTS[one.id] ?? null) : null,
    };
  }),
);
export const value = [...counted, ...plannedInMoney];
