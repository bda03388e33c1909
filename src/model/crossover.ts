import { add, compare, divide, fromCell, isZero, round, subtract, toText, ZERO, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { exact, exacts, isNegative } from './sum';

/**
 * A constant run cost: the first month in which months × run reaches build; at least the first, also where both are nothing. `#N/A` when it never does. Source: payback
 * period (Brealey, Myers and Allen, Principles of Corporate Finance), in whole periods.
 */
export function crossoverConstant(build: number, run: number): Result<number> {
  const given = exacts(build, run);
  if (!given.ok) return given;
  const [once, monthly] = given.value;
  if (isNegative(once)) return mistyped('build is negative');
  if (isZero(once) && isZero(monthly)) return ok(1);
  if (isZero(monthly) || isNegative(monthly)) return missing('never reached: the run cost is not above 0');
  const months = divide(once, monthly);
  const whole = round(months, 0);
  const up = compare(whole, months) < 0 ? add(whole, fromCell(1) ?? ZERO) : whole;
  return ok(Math.max(1, Number(toText(up))));
}

/** Run costs month by month: the first month whose running total reaches build. `#N/A` when the months do not reach it, or the first blank one before. */
export function crossoverMonth(build: number, run: readonly (number | null)[]): Result<number> {
  const once = exact(build);
  if (!once.ok) return once;
  if (isNegative(once.value)) return mistyped('build is negative');
  let total: Decimal = ZERO;
  for (const [index, cost] of run.entries()) {
    if (cost === null) return missing(`run missing in month ${String(index + 1)}`);
    const month = exact(cost);
    if (!month.ok) return month;
    total = add(total, month.value);
    if (compare(total, once.value) >= 0) return ok(index + 1);
  }
  return missing(`not reached in ${String(run.length)} months: ${toText(subtract(once.value, total))} to go`);
}
