import { add, multiply, ONE, subtract, toCell, ZERO, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { exactSum } from './exact-sum';
import { below, exact, ratio, share, type Figures } from './sum';

/** Money that belongs to a unit of value. Uncertainty is money here, or a share of the model cost, never both. */
export const COST_PARTS = ['model', 'platform', 'embedded', 'data', 'review', 'failure', 'uncertainty', 'governance', 'friction'] as const;
/** The parts that there are; one left out does not exist. */
export type CostParts = Readonly<Partial<Record<(typeof COST_PARTS)[number], Decimal>>> & { readonly model: Decimal };

/** What a unit costs in full, the whole, and how much of it is cash. */
export interface FullCost {
  readonly perUnit: number;
  readonly total: number;
  readonly cash: number;
}
/**
 * model + platform + embedded + data + review + failure + uncertainty + governance + friction over units, exact. Review whose hours are paid as salaries elsewhere is
 * no cash here (P68). Uncertainty counted as money and as a share of the model cost is `#VALUE!` (P69), as are negative units; zero units are `#DIV/0!`.
 */
export function fullCost(units: Decimal, parts: CostParts, uncertaintyShare: number | null, reviewInSalaries: boolean): Result<FullCost> {
  if (parts.uncertainty !== undefined && uncertaintyShare !== null)
    return mistyped('uncertainty is given as money and as a share of the model cost: use one of them');
  const doubt = uncertaintyShare === null ? ok(ZERO) : share(uncertaintyShare, 'uncertaintyShare');
  if (!doubt.ok) return doubt;
  const total = add(multiply(parts.model, doubt.value), ...COST_PARTS.map((part) => parts[part] ?? ZERO));
  const each = below({ units }) ?? ratio(total, units);
  const cash = subtract(total, reviewInSalaries ? (parts.review ?? ZERO) : ZERO);
  return each.ok ? ok({ perUnit: each.value, total: toCell(total), cash: toCell(cash) }) : each;
}

/**
 * The sums of columns that belong together, NaN where blank. A row blank in all of them is none; blank in some is `#N/A`, naming column and row, because leaving
 * it out of one sum only would bend the ratio. Nothing at all is missing too. Negative units of a row are `#VALUE!`, also where others make up for them.
 */
export function sumsTogether<const N extends string>(columns: Readonly<Record<N, Figures>>): Result<Readonly<Record<N, Decimal>>> {
  const all = Object.entries<Figures>(columns);
  const rows = Math.max(0, ...all.map(([, { length }]) => length));
  const units = all.find(([name]) => name === 'units')?.[1] ?? [];
  let found = false;
  for (let row = 0; row < rows; row += 1) {
    const blank = all.find(([, column]) => Number.isNaN(column[row] ?? NaN));
    if ((units[row] ?? NaN) < 0) return mistyped(`units are negative${rows === 1 ? '' : ` in row ${String(row + 1)}`}`);
    if (blank === undefined) found = true;
    else if (all.some(([, column]) => !Number.isNaN(column[row] ?? NaN)))
      return missing(`${blank[0]} missing${rows === 1 ? '' : ` in row ${String(row + 1)}`}`);
  }
  if (!found) return missing(`${all[0]?.[0] ?? 'figures'} missing`);
  return ok(Object.fromEntries(all.map(([name, column]) => [name, exactSum(column)])) as Readonly<Record<N, Decimal>>);
}

/**
 * Cost over the units that were good: units × (1 − failure rate). Only failures is `#DIV/0!`. Source: cost of good units where some are spoiled, Horngren's
 * Cost Accounting, 16th ed., chapter 18.
 */
export function costPerGoodUnit(cost: number, units: number, failureRate: number): Result<number> {
  const [money, count, failed] = [exact(cost), exact(units), share(failureRate, 'failureRate')];
  if (!money.ok) return money;
  if (!count.ok) return count;
  if (!failed.ok) return failed;
  return below({ units: count.value }) ?? ratio(money.value, multiply(count.value, subtract(ONE, failed.value)));
}
