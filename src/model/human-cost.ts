import { add, compare, fromCell, multiply, ONE, quotient, subtract, toCell } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { asFraction, below, exacts, share } from './sum';

const MINUTES = fromCell(60) ?? ONE;
/** Above this a factor was most likely typed as a percentage. */
const LARGEST_FACTOR = 10;

/** What looking over the results costs, besides the people who do it. */
export interface AroundReview {
  /** Money that work lost by waiting in the queue. */
  readonly queueDelay: number;
  /** How many cases went to somebody else; null when none are counted. */
  readonly escalations: number | null;
  readonly costPerEscalation: number | null;
}

/**
 * units × reviewed share × minutes ÷ 60 × hourly rate + queue delay + escalations × cost of one. Nothing may be negative (`#VALUE!`);
 * escalations without what one costs are `#N/A`. Source: appraisal cost, in the prevention, appraisal and failure model of the cost of quality.
 */
export function reviewCost(units: number, reviewed: number, minutes: number, hourlyRate: number, around: AroundReview): Result<number> {
  const rate = share(reviewed, 'reviewRate');
  if (!rate.ok) return rate;
  if (around.escalations !== null && around.escalations !== 0 && around.costPerEscalation === null) return missing('costPerEscalation missing');
  const given = exacts(units, minutes, hourlyRate, around.queueDelay, around.escalations ?? 0, around.costPerEscalation ?? 0);
  if (!given.ok) return given;
  const [n, each, hourly, queueDelay, escalations, costPerEscalation] = given.value;
  const wrong = below({ units: n, minutes: each, hourlyRate: hourly, queueDelay, escalations, costPerEscalation });
  if (wrong !== undefined) return wrong;
  // Sixty times the cost over sixty, so that the one division is the last step.
  const people = multiply(multiply(multiply(n, rate.value), each), hourly);
  const around60 = multiply(add(queueDelay, multiply(escalations, costPerEscalation)), MINUTES);
  return ok(quotient(add(people, around60), MINUTES));
}

/**
 * units × failure rate × share of failures that reach somebody × what one costs, exact money. A negative figure, or a share above 1, is `#VALUE!`. Source: external
 * failure cost, in the prevention, appraisal and failure model of the cost of quality.
 */
export function failureCost(units: number, failureRate: number, costPerFailure: number, escapeShare: number): Result<number> {
  const [rate, escaped, given] = [share(failureRate, 'failureRate'), share(escapeShare, 'escapeShare'), exacts(units, costPerFailure)];
  if (!rate.ok) return rate;
  if (!escaped.ok) return escaped;
  if (!given.ok) return given;
  const [n, each] = given.value;
  return below({ units: n, costPerFailure: each }) ?? ok(toCell(multiply(multiply(n, rate.value), multiply(escaped.value, each))));
}

/** Work whose end is not known: the plan without doubt, what doubt adds, and both. */
export interface UncertainWork {
  readonly base: number;
  readonly uncertainty: number;
  readonly total: number;
}
/** people × months × cost of one a month × factor. A factor of 1.3 adds 30%; below 1 or above 10 it was mistyped (`#VALUE!`). */
export function uncertainWork(people: number, months: number, cost: number, factor: number): Result<UncertainWork> {
  const given = exacts(people, months, cost, factor);
  if (!given.ok) return given;
  const [heads, time, each, by] = given.value;
  const wrong = below({ people: heads, months: time, cost: each });
  if (wrong !== undefined) return wrong;
  if (compare(by, ONE) < 0) return mistyped(`factor ${String(factor)} is below 1: 1.3 adds 30%`);
  if (factor > LARGEST_FACTOR) return mistyped(`factor ${String(factor)} is above 10: use ${asFraction(factor)} or ${String(factor)}%`);
  const base = multiply(multiply(heads, time), each);
  const total = multiply(base, by);
  return ok({ base: toCell(base), uncertainty: toCell(subtract(total, base)), total: toCell(total) });
}
