import { add, compare, divide, fromCell, isZero, multiply, negate, ONE, round, subtract, sum, toFixed, ZERO, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { dayLabel, daysBetween, type Day } from './month';
import { alike, below, exact, exacts } from './sum';

export const STAGES = ['production', 'scaling', 'experiment'] as const;
export type Stage = (typeof STAGES)[number];
export const RULES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R-date'] as const;
export type Rule = (typeof RULES)[number];
/** Rules that hold, with the limit of those that have one. */
export type RuleBook = Readonly<Record<Rule, { readonly limit: number; readonly on: boolean }>>;
const on = (limit = 0): RuleBook[Rule] => ({ limit, on: true });
/** Production at least half, experiments at most a fifth, a return of 3, moves of at most a tenth, by day 15 of the third month, after 60 days. */
export const RULE_BOOK: RuleBook = { R1: on(), R2: on(), R3: on(0.5), R4: on(0.2), R5: on(3), R6: on(0.1), R7: on(15), R8: on(), R9: on(60), 'R-date': on() };

/** Money that moves from one envelope to another, with what is known about it; null is not known. */
export interface Move {
  readonly amount: number;
  /** What arrives, where it is logged apart from what leaves. */
  readonly received: number | null;
  readonly donorEnvelope: number;
  readonly donorActual: number;
  readonly donorAccrued: number | null;
  readonly donorCommitted: number;
  readonly from: Stage | null;
  readonly to: Stage | null;
  /** Money of the quarter in production, scaling and experiments before the move. */
  readonly stages: readonly [number, number, number] | null;
  readonly date: Day | null;
  readonly closedThrough: Day | null;
  /** First day of the third month of the quarter. */
  readonly thirdMonth: Day | null;
  readonly receiverHasUnit: boolean | null;
  readonly returnLast: number | null;
  readonly returnBefore: number | null;
  readonly executive: boolean | null;
  readonly reason: string | null;
  readonly donorOwner: string | null;
  readonly receiverOwner: string | null;
  readonly approver: string | null;
  readonly donorHasUnit: boolean | null;
  /** Days since the donor started. */
  readonly donorAge: number | null;
}
/** What one rule says of a move. */
export interface Finding {
  readonly rule: Rule;
  readonly verdict: 'PASS' | 'FAIL' | 'NOT CHECKED';
  readonly says: string;
}

/** A finding whose words are put together when they are read. */
class Found implements Finding {
  readonly rule: Rule;
  readonly verdict: Finding['verdict'];
  private readonly words: Says[1];
  constructor(rule: Rule, [passes, words]: Says) {
    this.rule = rule;
    this.verdict = passes === null ? 'NOT CHECKED' : passes ? 'PASS' : 'FAIL';
    this.words = words;
  }
  get says(): string {
    return typeof this.words === 'string' ? this.words : this.words();
  }
}

/** The figures of a move as decimals. */
interface Figures {
  readonly amount: Decimal;
  readonly received: Decimal;
  readonly used: Decimal;
  readonly free: Decimal;
  readonly total: Decimal;
  /** Money in production and experiments after the move. */
  readonly production: Decimal;
  readonly experiments: Decimal;
}
/** What is only read where a rule fails is put in words there. */
type Says = readonly [boolean | null, string | (() => string)];

const money = (d: Decimal): string => toFixed(d, 2).replace(/\B(?=(\d{3})+\.)/g, ',');
const [TEN, THOUSAND] = [fromCell(10) ?? ONE, fromCell(1000) ?? ONE];
/** A share in tenths of a percent, rounded to the side on which it may fail, so that 49.96% never reads as 50.0%. */
function percent(share: Decimal, side: 'down' | 'up' = 'down'): string {
  const exactly = multiply(share, THOUSAND);
  const near = round(exactly, 0);
  const off = compare(near, exactly);
  const tenths = side === 'down' && off > 0 ? subtract(near, ONE) : side === 'up' && off < 0 ? add(near, ONE) : near;
  return `${toFixed(divide(tenths, TEN), 1)}%`;
}
const limitOf = (limit: number): Decimal => fromCell(limit) ?? ZERO;
const unknown = (what: string): Says => [null, `${what} not given`];

/** Money of a stage after the move. */
function after(stage: Stage, index: number, { from, to, stages }: Move, amount: Decimal): Decimal {
  const moved = add(from === stage ? negate(amount) : ZERO, to === stage ? amount : ZERO);
  return add(fromCell(stages?.[index] ?? 0) ?? ZERO, moved);
}
/** Money in cents, as rules compare it: what doubles leave over is no money that moves. */
const cents = (d: Decimal): Decimal => round(d, 2);
function read(move: Move): Result<Figures> {
  const given = exacts(move.amount, move.received ?? move.amount, move.donorEnvelope, move.donorActual, move.donorAccrued ?? 0, move.donorCommitted);
  if (!given.ok) return given;
  const [amount = ZERO, received = ZERO, envelope = ZERO, actual = ZERO, accrued = ZERO, committed = ZERO] = given.value.map(cents);
  const wrong = below({ 'donor envelope': envelope, 'donor commitments': committed });
  if (wrong !== undefined) return wrong;
  if (move.amount <= 0) return mistyped('amount must be above 0');
  for (const stage of move.stages ?? []) {
    const total = exact(stage);
    if (!total.ok) return total;
  }
  const [production = ZERO, scaling = ZERO, experiment = ZERO] = STAGES.map((stage, i) => cents(after(stage, i, move, amount)));
  const total = sum([production, scaling, experiment]);
  const used = add(actual, accrued, committed);
  return ok({ amount, received, used, free: subtract(envelope, used), total, production, experiments: experiment });
}

/** How a part of a total that is not zero stands to a share of it, and how the share that it has reads. */
const against = (part: Decimal, total: Decimal, limit: number): number => compare(part, multiply(total, limitOf(limit))) * (compare(total, ZERO) < 0 ? -1 : 1);
const shareOf = (part: Decimal, total: Decimal, side?: 'down' | 'up'): string => percent(divide(part, total), side);

/** Whether the shares of the stages can be told. */
const staged = ({ stages, from, to }: Move, { total }: Figures): boolean => stages !== null && from !== null && to !== null && !isZero(total);

/** A return to a tenth, cut off, so that 2.96 never reads as the 3.0 that it misses. */
const downToTenth = (ratio: number): string => {
  const near = Math.round(ratio * 10) / 10;
  return (alike(near, ratio) ? near : Math.floor(ratio * 10) / 10).toFixed(1);
};

function promotion({ from, to, receiverHasUnit, returnLast, returnBefore }: Move, hurdle: number): Says {
  if (from === null || to === null) return unknown('from and to');
  if (STAGES.indexOf(to) >= STAGES.indexOf(from)) return [true, 'no promotion'];
  if (from === 'experiment' && receiverHasUnit !== true)
    return receiverHasUnit === null ? unknown('evidence of a value unit') : [false, 'no evidence of a value unit'];
  if (to !== 'production') return [true, 'a value unit is shown'];
  if (returnLast === null && returnBefore === null) return unknown('returns of two closed months');
  if (returnLast === null || returnBefore === null) return [false, 'the return of one closed month only, two are needed'];
  return [
    [returnLast, returnBefore].every((one) => one >= hurdle || alike(one, hurdle)),
    `returns ${downToTenth(returnLast)} and ${downToTenth(returnBefore)}, at least ${String(hurdle)} needed`,
  ];
}
function named({ reason, donorOwner, receiverOwner, approver }: Move): Says {
  const people = Object.entries({ reason, 'donor owner': donorOwner, 'receiver owner': receiverOwner, approver });
  const absent = people.filter(([, who]) => who === null).map(([what]) => what);
  if (absent.length === people.length) return unknown('reason, owners and approver');
  return [absent.length === 0, absent.length === 0 ? 'reason, owners and approver named' : `${absent.join(', ')} missing`];
}
function failFast({ from, donorHasUnit, donorAge }: Move, { amount, free }: Figures, days: number): Says {
  if (from !== null && from !== 'experiment') return [true, 'the donor is no experiment'];
  if (donorHasUnit === true) return [true, 'the donor has a value unit'];
  if (from === null || donorHasUnit === null || donorAge === null) return unknown('stage, value unit and age of the donor');
  if (donorAge <= days) return [true, `the donor is ${String(donorAge)} days old, ${String(days)} are allowed`];
  return [compare(amount, free) >= 0, `no value unit after ${String(days)} days releases all ${money(free)} uncommitted`];
}

const CHECKS: Readonly<Record<Rule, (move: Move, given: Figures, limit: number) => Says>> = {
  R1: (_, { amount, received }) => [compare(amount, received) === 0, () => `${money(amount)} leaves, ${money(received)} arrives`],
  R2: (_, { amount, free, used }) =>
    compare(amount, free) > 0 ? [false, `only ${money(free)} uncommitted`] : [true, () => `${money(used)} spent or committed stays covered`],
  R3: (move, given, limit) =>
    staged(move, given)
      ? [against(given.production, given.total, limit) >= 0, () => `production ${shareOf(given.production, given.total)}, at least ${percent(limitOf(limit))}`]
      : unknown('stages'),
  R4: (move, given, limit) =>
    staged(move, given)
      ? [
          against(given.experiments, given.total, limit) <= 0,
          () => `experiments ${shareOf(given.experiments, given.total, 'up')}, at most ${percent(limitOf(limit))}`,
        ]
      : unknown('stages'),
  R5: (move, _, limit) => promotion(move, limit),
  R6: ({ stages, executive }, { amount, total }, limit) => {
    if (executive === true) return [true, 'an executive approved it'];
    if (stages === null || isZero(total)) return unknown('total of the quarter');
    return [
      against(amount, total, limit) <= 0,
      () => `${money(amount)} is ${shareOf(amount, total, 'up')} of the quarter, at most ${percent(limitOf(limit))} without an executive`,
    ];
  },
  R7: ({ date, thirdMonth, executive }, _, limit) => {
    if (executive === true) return [true, 'an executive approved it'];
    if (date === null || thirdMonth === null) return unknown('date and third month of the quarter');
    const day = daysBetween(thirdMonth, date) + 1;
    return [day <= limit, day < 1 ? 'before the third month' : `day ${String(day)} of the third month, at most day ${String(limit)}`];
  },
  R8: named,
  R9: failFast,
  'R-date': ({ date, closedThrough }) => {
    if (date === null || closedThrough === null) return unknown('date and last closed day');
    return [date > closedThrough, `${dayLabel(date)}, closed through ${dayLabel(closedThrough)}`];
  },
};

/**
 * What each rule that holds says of a move, in their order, money compared in cents. A rule whose facts are not known is not checked, and says which. An amount of 0 or less, a negative
 * envelope or commitment is `#VALUE!`.
 */
export function checkReallocation(move: Move, book: RuleBook): Result<readonly Finding[]> {
  const given = read(move);
  if (!given.ok) return given;
  return ok(RULES.filter((rule) => book[rule].on).map((rule) => new Found(rule, CHECKS[rule](move, given.value, book[rule].limit))));
}

/** Money of production, scaling and experiments after a move. Stages that are not known are `#N/A`. */
export function stagesAfter(move: Move): Result<readonly Decimal[]> {
  const given = read(move);
  if (!given.ok) return given;
  if (move.stages === null) return missing('stages missing');
  if (move.from === null || move.to === null) return missing(`${move.from === null ? 'from' : 'to'} missing`);
  const amount = exact(move.amount);
  return amount.ok ? ok(STAGES.map((stage, i) => after(stage, i, move, amount.value))) : amount;
}

/** All findings as one line: `PASS`, `PASS; not checked: R3, R4`, or `FAIL R2: only 7,000.00 uncommitted`. */
export function verdictOf(findings: readonly Finding[]): string {
  const those = (verdict: Finding['verdict']): readonly Finding[] => findings.filter((finding) => finding.verdict === verdict);
  const fails = those('FAIL').map(({ rule, says }) => `${rule}: ${says}`);
  if (fails.length > 0) return `FAIL ${fails.join('; ')}`;
  const open = those('NOT CHECKED').map(({ rule }) => rule);
  return open.length === 0 ? 'PASS' : `PASS; not checked: ${open.join(', ')}`;
}
