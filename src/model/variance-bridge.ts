import { add, divide, isZero, multiply, ONE, subtract, ZERO, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { exact } from './sum';

/** One item, planned and actual: units, what each takes (tokens), and the price of that. Null is a blank cell. */
export interface BridgeItem {
  readonly planUnits: number | null;
  readonly planIntensity: number | null;
  readonly planPrice: number | null;
  readonly actualUnits: number | null;
  readonly actualIntensity: number | null;
  readonly actualPrice: number | null;
  /** Rates of exchange of the two prices; 1 where nothing is converted. */
  readonly planRate: number | null;
  readonly actualRate: number | null;
  /** Credits and other money of the period that no unit explains; below zero it is a credit. */
  readonly oneOff: number | null;
}

/** The causes of one item, exact: plan + all others = actual. */
export interface Causes {
  readonly plan: Decimal;
  /** Rates of exchange, taken first: everything after it is at the planned rate. */
  readonly fx: Decimal;
  readonly volume: Decimal;
  readonly intensity: Decimal;
  readonly price: Decimal;
  readonly appeared: Decimal;
  readonly stopped: Decimal;
  readonly withoutUnits: Decimal;
  readonly oneOff: Decimal;
  readonly actual: Decimal;
  /** Units and planned cost of one, of an item that runs on: what the mix is made of. */
  readonly running: { readonly planned: Decimal; readonly came: Decimal; readonly unitCost: Decimal } | null;
}

function needed(cell: number | null, name: string): Result<Decimal> {
  if (cell === null) return missing(`${name} missing`);
  if (cell === 1) return ok(ONE);
  return cell < 0 ? mistyped(`${name} is negative`) : exact(cell);
}
/** Units, intensity, price and rate of one side. */
interface Side {
  readonly units: Decimal;
  readonly intensity: Decimal;
  readonly price: Decimal;
  readonly rate: Decimal;
}
const NOTHING: Side = { units: ZERO, intensity: ZERO, price: ZERO, rate: ZERO };
/** Four figures of a side, all there and none negative. */
function side(of: 'plan' | 'actual', units: number | null, intensity: number | null, price: number | null, rate: number | null): Result<Side> {
  const v = needed(units, `${of}Units`);
  if (!v.ok) return v;
  const i = needed(intensity, `${of}Intensity`);
  if (!i.ok) return i;
  const p = needed(price, `${of}Price`);
  if (!p.ok) return p;
  const r = needed(rate, `${of}Rate`);
  return r.ok ? ok({ units: v.value, intensity: i.value, price: p.value, rate: r.value }) : r;
}
/** Rates and intensities that are not given are ONE itself, and most items have them so: they cost nothing. */
const times = (a: Decimal, b: Decimal): Decimal => (b === ONE ? a : a === ONE ? b : isZero(a) || isZero(b) ? ZERO : multiply(a, b));
const product = (a: Decimal, b: Decimal, c: Decimal, d: Decimal): Decimal => times(times(a, b), times(c, d));
const blank = (units: number | null): boolean => units === null || units === 0;

/** A row in which nothing stands, rates of exchange aside: no item at all. */
export const isNothing = ({ planUnits, planIntensity, planPrice, actualUnits, actualIntensity, actualPrice, oneOff }: BridgeItem): boolean =>
  [planUnits, planIntensity, planPrice, actualUnits, actualIntensity, actualPrice, oneOff].every((cell) => cell === null);

/**
 * Why one item cost something else than planned. Cost = units × intensity × price × rate. In this order: FX = actual money × (actual − planned rate); volume = (Va − Vp) Ip Pp;
 * intensity = Va (Ia − Ip) Pp; price = Va Ia (Pa − Pp). No planned price and no planned units is `appeared`, not price; no actual units is `stopped`. Units blank on both
 * sides: the prices are money, and their difference is `withoutUnits`. One figure blank beside others is `#N/A`, a negative one `#VALUE!`.
 * Source: price-volume-mix analysis, with new and discontinued items apart.
 */
export function causes(item: BridgeItem): Result<Causes> {
  const noUnits = item.planUnits === null && item.actualUnits === null;
  const oneOff = exact(item.oneOff ?? 0);
  if (!oneOff.ok) return oneOff;
  if (noUnits && item.planPrice === null && item.actualPrice === null && item.oneOff === null) return missing('plan and actual missing');
  const { planUnits, planIntensity, planPrice, planRate, actualUnits, actualIntensity, actualPrice, actualRate } = item;
  // Intensity and rate are 1 where both sides leave them out, as are units where prices are money.
  const [units, work, home] = [
    noUnits ? 1 : null,
    planIntensity === null && actualIntensity === null ? 1 : null,
    planRate === null && actualRate === null ? 1 : null,
  ];
  const noPlan = planPrice === null && blank(planUnits);
  const noActual = noUnits ? actualPrice === null : actualUnits === 0 || (actualUnits === null && actualPrice === null);
  const planned = noPlan ? ok(NOTHING) : side('plan', planUnits ?? units, planIntensity ?? work, planPrice, planRate ?? home);
  if (!planned.ok) return planned;
  // A new item has no planned intensity; only its rate is needed of the plan, for the FX bar.
  const came = noActual ? ok(NOTHING) : side('actual', actualUnits ?? units, actualIntensity ?? (noPlan ? 1 : work), actualPrice, actualRate ?? home);
  if (!came.ok) return came;
  const rate = noPlan && !noActual ? needed(planRate ?? home, 'planRate') : ok(planned.value.rate);
  if (!rate.ok) return rate;
  const { units: v0, intensity: i0, price: p0 } = planned.value;
  const { units: v1, intensity: i1, price: p1, rate: r1 } = came.value;
  const r0 = rate.value;
  const plan = product(v0, i0, p0, r0);
  const after = product(v1, i1, p1, r1);
  const actual = add(after, oneOff.value);
  const fx = noActual ? ZERO : product(v1, i1, p1, subtract(r1, r0));
  const runs = !noPlan && !noActual && !noUnits;
  const moved = runs ? ZERO : subtract(subtract(after, fx), plan);
  return ok({
    plan,
    fx,
    volume: runs ? product(subtract(v1, v0), i0, p0, r0) : ZERO,
    intensity: runs ? product(v1, subtract(i1, i0), p0, r0) : ZERO,
    price: runs ? product(v1, i1, subtract(p1, p0), r0) : ZERO,
    appeared: noPlan && !noActual ? moved : ZERO,
    stopped: noActual && !noUnits ? moved : ZERO,
    withoutUnits: noUnits && (noActual || !noPlan) ? moved : ZERO,
    oneOff: oneOff.value,
    actual,
    running: runs ? { planned: v0, came: v1, unitCost: product(ONE, i0, p0, r0) } : null,
  });
}

/** The bars of a bridge over several items of one kind of unit. */
export interface Bars extends Omit<Causes, 'running'> {
  readonly mix: Decimal;
}

/** The bridge of items that are added one by one, so that none has to be kept. */
export interface Bridge {
  readonly add: (item: Causes) => void;
  /** How many were added. */
  readonly count: () => number;
  readonly bars: () => Bars;
}
/**
 * All items together. Volume = (ΣVa − ΣVp) × planned cost of the average unit; mix is the rest of what the items' units explain, Σ(Va − ΣVa × planned share) × planned
 * unit cost. New and stopped items stay out of both. The bars sum to actual − plan exactly; the order of items is irrelevant.
 */
export function bridge(): Bridge {
  const total = {
    plan: ZERO,
    fx: ZERO,
    volume: ZERO,
    intensity: ZERO,
    price: ZERO,
    appeared: ZERO,
    stopped: ZERO,
    withoutUnits: ZERO,
    oneOff: ZERO,
    actual: ZERO,
  };
  const causes = Object.keys(total) as readonly (keyof typeof total)[];
  let [planned, came, plannedCost] = [ZERO, ZERO, ZERO];
  let count = 0;
  return {
    add: (item) => {
      count += 1;
      for (const cause of causes) total[cause] = add(total[cause], item[cause]);
      if (item.running === null) return;
      planned = add(planned, item.running.planned);
      came = add(came, item.running.came);
      plannedCost = add(plannedCost, multiply(item.running.planned, item.running.unitCost));
    },
    count: () => count,
    bars: () => {
      const volume = isZero(planned) ? total.volume : divide(multiply(subtract(came, planned), plannedCost), planned);
      return { ...total, volume, mix: subtract(total.volume, volume) };
    },
  };
}
