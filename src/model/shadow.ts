import { toCell } from './decimal';
import { exactSum } from './exact-sum';
import { missing, ok, type Result } from './fault';
import { ratio } from './sum';

/** One row of spend: what it cost, and by which way it was paid. */
export interface Paid {
  readonly cost: Result<number | null>;
  readonly way: string | null;
}
/** Money that passed the company's own purchasing by. */
export interface Shadow {
  readonly money: number;
  readonly rows: number;
  /** Its part of all rows. */
  readonly share: Result<number>;
}

/**
 * The spend whose way is one of the given words (reimbursed expenses, software that nobody approved), in any case. As SUMIFS does, an error in a
 * row that does not count is left aside for the money, though not for the share. So is a cost that is missing there. A row without a way, or one that
 * counts without a cost, is `#N/A`.
 */
export function shadowSpend(rows: readonly Paid[], words: readonly string[]): Result<Shadow> {
  const shadow = new Set(words.map((word) => word.trim().toLowerCase()));
  const [all, counted]: [number[], number[]] = [[], []];
  let unknown: Result<never> | undefined;
  let seen = false;
  for (const [index, { cost: paid, way }] of rows.entries()) {
    if (way === null && paid.ok && paid.value === null) continue;
    seen = true;
    const where = rows.length === 1 ? '' : ` in row ${String(index + 1)}`;
    if (way === null) return missing(`way missing${where}`);
    const counts = shadow.has(way.trim().toLowerCase());
    const figure = paid.ok ? (paid.value === null ? missing(`cost missing${where}`) : ok(paid.value)) : paid;
    if (figure.ok) {
      all.push(figure.value);
      if (counts) counted.push(figure.value);
    } else if (counts) return figure;
    else unknown ??= figure;
  }
  if (!seen) return missing('cost missing');
  const money = exactSum(counted);
  return ok({ money: toCell(money), rows: counted.length, share: unknown ?? ratio(money, exactSum(all)) });
}
