import { missing, mistyped, ok, type Result } from './fault';
import type { Day } from './month';

/** One row of a price list: what something costs from a day on, up to and with another. */
export interface Price {
  readonly vendor: string;
  readonly sku: string;
  readonly unit: string | null;
  readonly from: Day;
  /** The last day; null while the price stands. */
  readonly to: Day | null;
  readonly price: number;
  readonly currency: string | null;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The price in force on a day; the row that began last wins, so that an open row is ended by its successor. An unknown price is `#N/A`, never 0; two
 * different prices from the same day on, or a last day before the first, are `#VALUE!`.
 */
export function priceAt(prices: readonly Price[], vendor: string, sku: string, date: Day): Result<Price> {
  const listed = prices.filter((one) => same(one.vendor, vendor) && same(one.sku, sku));
  const backwards = listed.find((one) => one.to !== null && one.to < one.from);
  if (backwards !== undefined) return mistyped(`${vendor} ${sku}: a price ends on ${String(backwards.to)}, before it begins`);
  const inForce = listed.filter((one) => one.from <= date && (one.to === null || date <= one.to));
  const newest = inForce.reduce<Price | undefined>((best, one) => (best === undefined || one.from > best.from ? one : best), undefined);
  if (newest === undefined) return missing(`no price of ${vendor} ${sku} on ${date}`);
  const other = inForce.find((one) => one.from === newest.from && (one.price !== newest.price || one.currency !== newest.currency));
  if (other !== undefined) return mistyped(`${vendor} ${sku} has two prices from ${newest.from} on`);
  return newest.price < 0 ? mistyped(`the price of ${vendor} ${sku} is negative`) : ok(newest);
}
