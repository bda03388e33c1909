import { absolute, add, divide, fromCell, isZero, multiply, negate, round, subtract, toCell, ZERO, type Decimal } from '../../model/decimal';
import { exactSum } from '../../model/exact-sum';
import { percentileInc } from '../../model/percentile';
import { larger, smaller, type Shaped } from './shaped';

/** What a name stands for, cell by cell. */
export type Names = ReadonlyMap<string, Pick<Shaped, 'at' | 'cells'>>;
/** A calculation at one of the cells that stand side by side; undefined where a cell has no figure. */
export interface Expression {
  readonly at: (index: number) => Decimal | undefined;
  /** Cells that stand side by side in it. */
  readonly count: number;
}

const NONE: Expression = { at: () => undefined, count: 1 };
const two = (a: Expression, b: Expression, work: (x: Decimal, y: Decimal) => Decimal | undefined): Expression => ({
  count: Math.max(a.count, b.count),
  at: (index) => {
    const [x, y] = [a.at(index), b.at(index)];
    return x === undefined || y === undefined ? undefined : work(x, y);
  },
});
const one = (a: Expression, work: (x: Decimal) => Decimal | undefined): Expression => two(a, a, work);
const power = (x: Decimal, y: Decimal): Decimal | undefined => fromCell(toCell(x) ** toCell(y));
const quotient = (x: Decimal, y: Decimal): Decimal | undefined => (isZero(y) ? undefined : divide(x, y));

const each = ({ at, count }: Expression): readonly Decimal[] => Array.from({ length: count }, (_, index) => at(index)).flatMap((value) => value ?? []);
const whole = (work: (values: readonly Decimal[]) => Decimal | undefined) => (of: Expression) => ({ count: 1, at: () => work(each(of)) });
const best = (pick: (a: Decimal, b: Decimal) => Decimal) => (values: readonly Decimal[]) => (values.length === 0 ? undefined : values.reduce(pick));
/** A long sum goes by doubles that are whole, as the functions themselves sum. */
const sumOf = (values: readonly Decimal[]): Decimal => (values.length < 1000 ? add(...values) : exactSum(Float64Array.from(values.map(toCell))));
const middle = (values: readonly Decimal[]): Decimal | undefined =>
  values.length === 0 ? undefined : fromCell(percentileInc(Float64Array.from(values.map(toCell)).sort(), 0.5));
const FUNCTIONS: Readonly<Record<string, (...of: readonly Expression[]) => Expression>> = {
  sum: (of = NONE) => whole(sumOf)(of),
  least: (of = NONE) => whole(best(smaller))(of),
  most: (of = NONE) => whole(best(larger))(of),
  median: (of = NONE) => whole(middle)(of),
  count: (of = NONE) => whole((values) => fromCell(values.length))(of),
  first: (of = NONE) => ({ count: 1, at: () => of.at(0) }),
  last: (of = NONE) => ({ count: 1, at: () => of.at(of.count - 1) }),
  at: (of = NONE, place = NONE) => ({ count: 1, at: () => (of.count === 1 ? of.at(0) : of.at(toCell(place.at(0) ?? ZERO) - 1)) }),
  min: (a = NONE, b = NONE) => two(a, b, smaller),
  max: (a = NONE, b = NONE) => two(a, b, larger),
  abs: (of = NONE) => one(of, absolute),
  cents: (of = NONE) => one(of, (x) => round(x, 2)),
};

/** Reads `units × (1 − cut) ^ 2`, with names, and `sum(a × b)`, `least`, `most`, `median`, `count`, `first`, `last`, `at(list, place)`, `min`, `max`, `abs`, `cents`. */
export function expression(text: string, names: Names): Expression {
  const tokens = text.match(/[A-Za-z]\w*|\d+(\.\d+)?|[+−×÷^(),]/g) ?? [];
  let next = 0;
  const take = (wanted: string): boolean => {
    if (tokens[next] !== wanted) return false;
    next += 1;
    return true;
  };
  const primary = (): Expression => {
    const token = tokens[next] ?? '';
    next += 1;
    if (token === '(') {
      const inner = terms();
      take(')');
      return inner;
    }
    if (token === '−') return one(primary(), negate);
    if (/^\d/.test(token)) return { count: 1, at: () => fromCell(Number(token)) };
    const known = FUNCTIONS[token];
    if (known !== undefined && take('(')) {
      const given = [terms()];
      while (take(',')) given.push(terms());
      take(')');
      return known(...given);
    }
    const named = names.get(token);
    return named === undefined ? NONE : { count: named.cells.length, at: named.at };
  };
  const powers = (): Expression => {
    const base = primary();
    return take('^') ? two(base, primary(), power) : base;
  };
  const factors = (): Expression => {
    let left = powers();
    for (;;) {
      if (take('×')) left = two(left, powers(), multiply);
      else if (take('÷')) left = two(left, powers(), quotient);
      else return left;
    }
  };
  const terms = (): Expression => {
    let left = factors();
    for (;;) {
      if (take('+')) left = two(left, factors(), add);
      else if (take('−')) left = two(left, factors(), subtract);
      else return left;
    }
  };
  return terms();
}
