import { ONE, add, compare, multiply } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import type { Dimension } from '../../../ledger/actuals';
import { count, text, textOrNull } from '../engine/engine';
import type { Row } from '../engine/engine';
import { exact, plain } from '../engine/tally';
import type { ratesInForce } from './rates';

/** What one group of the cube comes to. `billed` undefined: what a line costs is not known; `cost` undefined: that, or a rate is absent. */
export interface Part {
  readonly cells: readonly (string | null)[];
  readonly currency: string;
  readonly counts: boolean;
  readonly billed: Decimal | undefined;
  readonly cost: Decimal | undefined;
  readonly rate: Decimal | undefined;
  readonly unit: string | null;
  readonly quantity: Decimal | undefined;
  readonly batch: number;
  readonly lines: number;
}

/** What gathers under one answered row. */
export interface Sum {
  /** The asked dimensions, in their order. */
  readonly cells: readonly (string | null)[];
  readonly currency: string;
  billed: Decimal | undefined;
  cost: Decimal | undefined;
  converted: boolean;
  rate: Decimal | 'several' | undefined;
  unit: string | null;
  /** Null: several units, which are not added. */
  quantity: Decimal | null | undefined;
  batch: number;
  lines: number;
}

/** What a map has under a key, made where it has nothing. */
function known<T>(map: Map<string, T>, key: string, make: (key: string) => T): T {
  if (!map.has(key)) map.set(key, make(key));
  return map.get(key) as T;
}
/** What is multiplied by this one stays as it is, without a look. */
const whole = (share: Decimal): Decimal => (compare(share, ONE) === 0 ? ONE : share);

/** Each group with its cost: BilledCost × AiShare × rate. */
export function partsOf(found: readonly Row[], by: readonly Dimension[], rateOf: ReturnType<typeof ratesInForce>): readonly Part[] {
  const [shares, rates] = [new Map<string, Decimal>(), new Map<string, Decimal | undefined>()];
  return found.map((row) => {
    const [currency, month] = [text(row['Currency']), text(row['Month'])];
    const rate = known(rates, `${currency} ${month}`, () => rateOf(currency, month));
    const share = known(shares, text(row['AiShare']), (cell) => whole(exact(cell)));
    const billed = row['amount'] === null ? undefined : exact(row['amount']);
    const quantity = row['quantity'];
    return {
      cells: by.map((name) => (name === 'AiShare' ? plain(row[name]) : textOrNull(row[name]))),
      currency,
      counts: row['Counts'] === 'Y',
      billed,
      cost: rate === undefined || billed === undefined ? undefined : multiply(multiply(billed, share), rate),
      rate,
      unit: textOrNull(row['Unit']),
      quantity: quantity === null || quantity === undefined ? undefined : exact(quantity),
      batch: count(row['batch']),
      lines: count(row['n']),
    };
  });
}

/** Gathers groups under a key; currencies are never gathered. */
export function gather(parts: readonly Part[], keyOf: (part: Part) => string): Sum[] {
  const sums = new Map<string, Sum>();
  for (const part of parts) {
    const key = keyOf(part);
    const sum = sums.get(key);
    // What has no known cost waits for no rate.
    const converted = part.rate !== undefined || part.billed === undefined;
    if (sum === undefined) {
      sums.set(key, { ...part, converted });
      continue;
    }
    sum.billed = sum.billed === undefined || part.billed === undefined ? undefined : add(sum.billed, part.billed);
    sum.cost = sum.cost === undefined || part.cost === undefined ? undefined : add(sum.cost, part.cost);
    if (!converted) sum.converted = false;
    if (sum.rate !== 'several' && !sameRate(sum.rate, part.rate)) sum.rate = 'several';
    addQuantity(sum, part);
    sum.batch = Math.max(sum.batch, part.batch);
    sum.lines += part.lines;
  }
  return [...sums.values()];
}

function addQuantity(sum: Sum, { unit, quantity }: Part): void {
  if (quantity === undefined || sum.quantity === null) return;
  if (sum.quantity === undefined) [sum.unit, sum.quantity] = [unit, quantity];
  else sum.quantity = sum.unit === unit ? add(sum.quantity, quantity) : null;
}

const sameRate = (a: Decimal | undefined, b: Decimal | undefined): boolean => (a === undefined || b === undefined ? a === b : compare(a, b) === 0);
