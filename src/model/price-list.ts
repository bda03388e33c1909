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
 * The rows of one thing in a price list, the latest first. A last day before the first is `#VALUE!`; so are two prices from the same day on.
 */
export function pricesOf(prices: readonly Price[], vendor: string, sku: string): Result<readonly Price[]> {
  const listed = prices.filter((one) => same(one.vendor, vendor) && same(one.sku, sku)).sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0));
  const backwards = listed.find((one) => one.to !== null && one.to < one.from);
  if (backwards !== undefined) return mistyped(`${vendor} ${sku}: a price ends on ${String(backwards.to)}, before it begins`);
  const negative = listed.some((one) => one.price < 0);
  if (negative) return mistyped(`a price of ${vendor} ${sku} is negative`);
  const twice = listed.find((one, i) => one.from === listed[i - 1]?.from && (one.price !== listed[i - 1]?.price || one.currency !== listed[i - 1]?.currency));
  return twice === undefined ? ok(listed) : mistyped(`${vendor} ${sku} has two prices from ${twice.from} on`);
}

/**
 * The price in force on a day; the row that began last wins, so that an open row is ended by its successor, as XLOOKUP finds the next smaller date. An unknown
 * price is `#N/A`, never 0.
 */
export function priceAt(latestFirst: readonly Price[], vendor: string, sku: string, date: Day): Result<Price> {
  const found = latestFirst.find((one) => one.from <= date && (one.to === null || date <= one.to));
  return found === undefined ? missing(`no price of ${vendor} ${sku} on ${date}`) : ok(found);
}
