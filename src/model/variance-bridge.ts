import { add, divide, isZero, multiply, ONE, subtract, sum, ZERO, type Decimal } from './decimal';
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
const NONE = { fx: ZERO, volume: ZERO, intensity: ZERO, price: ZERO, appeared: ZERO, stopped: ZERO, withoutUnits: ZERO, oneOff: ZERO, running: null } as const;

function needed(cell: number | null, name: string): Result<Decimal> {
  if (cell === null) return missing(`${name} missing`);
  if (cell === 1) return ok(ONE);
  return cell < 0 ? mistyped(`${name} is negative`) : exact(cell);
}
/** Several figures by name, all there and none negative. */
function all(cells: Readonly<Record<string, number | null>>): Result<readonly Decimal[]> {
  const read: Decimal[] = [];
  for (const [name, cell] of Object.entries(cells)) {
    const value = needed(cell, name);
    if (!value.ok) return value;
    read.push(value.value);
  }
  return ok(read);
}
/** Rates and intensities that are not given are ONE itself, and most items have them so: they cost nothing. */
const product = (factors: readonly Decimal[]): Decimal => factors.reduce((a, b) => (b === ONE ? a : a === ONE ? b : multiply(a, b)), ONE);
const blank = (units: number | null): boolean => units === null || units === 0;

/** Units × intensity × price × rate of one side; intensity and rate are 1 where both sides leave them out. */
function sides(item: BridgeItem): { readonly plan: Readonly<Record<string, number | null>>; readonly actual: Readonly<Record<string, number | null>> } {
  const whole = item.planIntensity === null && item.actualIntensity === null;
  const home = item.planRate === null && item.actualRate === null;
  const { planUnits, planIntensity, planPrice, planRate, actualUnits, actualIntensity, actualPrice, actualRate } = item;
  return {
    plan: { planUnits, planIntensity: whole ? 1 : planIntensity, planPrice, planRate: home ? 1 : planRate },
    actual: { actualUnits, actualIntensity: whole ? 1 : actualIntensity, actualPrice, actualRate: home ? 1 : actualRate },
  };
}

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
  const { plan, actual } = sides(noUnits ? { ...item, planUnits: 1, actualUnits: 1 } : item);
  const noPlan = item.planPrice === null && blank(item.planUnits);
  const noActual = noUnits ? item.actualPrice === null : item.actualUnits === 0 || (item.actualUnits === null && item.actualPrice === null);
  const planned = noPlan ? ok([ZERO, ZERO, ZERO, ZERO]) : all(plan);
  if (!planned.ok) return planned;
  // A new item has no planned intensity; only its rate is needed of the plan, for the FX bar.
  const came = noActual ? ok([ZERO, ZERO, ZERO, ZERO]) : all(noPlan ? { ...actual, actualIntensity: item.actualIntensity ?? 1 } : actual);
  if (!came.ok) return came;
  const [v0 = ZERO, i0 = ZERO, p0 = ZERO] = planned.value;
  const [v1 = ZERO, i1 = ZERO, p1 = ZERO, r1 = ZERO] = came.value;
  const rate = noPlan && !noActual ? all({ planRate: plan.planRate ?? null }) : ok([planned.value[3] ?? ZERO]);
  if (!rate.ok) return rate;
  const [r0 = ZERO] = rate.value;
  const [before, after] = [product(planned.value), product(came.value)];
  const total = { ...NONE, plan: before, actual: add(after, oneOff.value), oneOff: oneOff.value };
  if (noActual) return ok({ ...total, ...(noUnits ? { withoutUnits: subtract(ZERO, before) } : { stopped: subtract(ZERO, before) }) });
  const fx = product([v1, i1, p1, subtract(r1, r0)]);
  const atPlan = subtract(after, fx);
  if (noPlan) return ok({ ...total, fx, appeared: atPlan });
  if (noUnits) return ok({ ...total, fx, withoutUnits: subtract(atPlan, before) });
  return ok({
    ...total,
    fx,
    volume: product([subtract(v1, v0), i0, p0, r0]),
    intensity: product([v1, subtract(i1, i0), p0, r0]),
    price: product([v1, i1, subtract(p1, p0), r0]),
    running: { planned: v0, came: v1, unitCost: product([i0, p0, r0]) },
  });
}

/** The bars of a bridge over several items of one kind of unit. */
export interface Bars extends Omit<Causes, 'running'> {
  readonly mix: Decimal;
}

/**
 * All items together. Volume = (ΣVa − ΣVp) × planned cost of the average unit; mix is the rest of what the items' units explain, Σ(Va − ΣVa × planned share) × planned
 * unit cost. New and stopped items stay out of both. The bars sum to actual − plan exactly; the order of items is irrelevant.
 */
export function bridge(items: readonly Causes[]): Bars {
  const of = (pick: (one: Causes) => Decimal): Decimal => sum(items.map(pick));
  const running = items.flatMap((one) => (one.running === null ? [] : [one.running]));
  const [planned, came] = [sum(running.map((one) => one.planned)), sum(running.map((one) => one.came))];
  const byUnits = of((one) => one.volume);
  const plannedCost = sum(running.map((one) => multiply(one.planned, one.unitCost)));
  const volume = isZero(planned) ? byUnits : divide(multiply(subtract(came, planned), plannedCost), planned);
  return {
    plan: of((one) => one.plan),
    fx: of((one) => one.fx),
    volume,
    mix: subtract(byUnits, volume),
    intensity: of((one) => one.intensity),
    price: of((one) => one.price),
    appeared: of((one) => one.appeared),
    stopped: of((one) => one.stopped),
    withoutUnits: of((one) => one.withoutUnits),
    oneOff: of((one) => one.oneOff),
    actual: of((one) => one.actual),
  };
}
