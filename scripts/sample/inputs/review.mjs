import { MONTHS } from '../calendar.mjs';
import { PERIOD, WORKFLOWS } from '../company.mjs';
import { unitsOf } from '../figures.mjs';

const last = MONTHS.indexOf(PERIOD);
/** Hours that a unit waits and may wait, where somebody looks at units. */
const QUEUES = { W01: [2, 8], W02: [3, 8], W07: [1, 8], W11: [5, 24], W14: [2, 24], W18: [9, 24], W20: [4, 8], W21: [30, 24], W22: [6, 8], W23: [1, 4] };
/** Cases that went to somebody else, and what one costs. */
const ESCALATIONS = { W01: [0, 12], W23: [0, 12] };
/** Money of retries, reprocessing, reindexing and revalidation where it was measured: as much as the share of Policy would give. */
const DOUBT = { W01: [2400, 1121, 0, 700], W21: [2490, 700, 0, 500] };
/** Reviewers have not sent their counts of these yet: the standards of Workflows hold. */
const NOT_IN = ['W03', 'W09', 'W12'];
const count = (units, rate) => Math.round(units * rate * 1000) / 1000;

/** Reviews and failures of October as they were counted, which is what the standards say. */
export const review = WORKFLOWS.filter(({ id, review: r, fail }) => (r !== undefined || fail !== undefined) && !NOT_IN.includes(id)).map((one) => {
  const { id, review: [rate, minutes, hourly] = [0, 0, 0], fail: [failing, each] = [0, 0] } = one;
  const units = unitsOf(one)[last];
  const [waits, limit] = QUEUES[id] ?? [null, null];
  const [escalated, perCase] = ESCALATIONS[id] ?? [null, null];
  const [retries, reprocess, reindex, revalidate] = DOUBT[id] ?? [null, null, null, null];
  return {
    Workflow: id,
    Month: PERIOD,
    Reviewed: count(units, rate),
    Minutes: minutes,
    RatePerHour: hourly,
    QueueHours: waits,
    QueueLimit: limit,
    Escalations: escalated,
    CostPerEscalation: perCase,
    Failures: count(units, failing),
    CostPerFailure: each,
    Retries: retries,
    Reprocess: reprocess,
    Reindex: reindex,
    Revalidate: revalidate,
  };
});
