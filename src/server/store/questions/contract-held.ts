import { compare, decimal, multiply, ZERO } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { addMonths, asMonth, monthsBetween, monthsFrom } from '../../../model/month';
import type { ContractRow } from '../../../ledger/rule-book';
import type { ContractsHeld, LongCharge } from './contract-basis';
import { productsOf } from './contracts';

/** A contract, with the company of its vendor. */
interface Of {
  readonly contract: ContractRow;
  readonly company: string;
}
/** A document is for a whole contract when it comes to about as much: a discount less, or a tax more. */
const LEAST = decimal('0.9') ?? ZERO;
const MOST = decimal('1.35') ?? ZERO;

const long = ({ vendor, product, from, to }: LongCharge, { contract, company }: Of, month: string): boolean =>
  vendor === company && (product === null || productsOf(contract).includes(product)) && from <= month && month <= to;

const near = (amount: Decimal, sum: Decimal): boolean => compare(amount, multiply(sum, LEAST)) >= 0 && compare(amount, multiply(sum, MOST)) <= 0;
const whole = (n: number): Decimal => decimal(String(n)) ?? ZERO;
/** Terms are billed at once, by the half year or by the quarter; bills of a month are looked for in their month. */
const PARTS = [6, 3];

/**
 * The months of a contract that documents of its vendor hold: one for all of it every month, one for a quarter or a half year the first such months that none holds
 * yet and that have begun. Documents often come in the month before.
 */
export function documentMonths({ contract, company }: Of, total: Decimal, { documents }: Pick<ContractsHeld, 'documents'>): ReadonlySet<string> {
  const [first, last] = [asMonth(contract.Start.slice(0, 7)), asMonth(contract.End.slice(0, 7))];
  const held = new Set<string>();
  if (first === undefined || last === undefined) return held;
  const months = monthsFrom(first, monthsBetween(first, last) + 1);
  const mine = documents
    .filter(({ vendor, currency, month }) => vendor === company && currency === contract.Currency && addMonths(first, -1) <= month && month <= last)
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  for (const { month, amount } of mine) {
    if (near(amount, total)) return new Set(months);
    const size = PARTS.find((n) => months.length > n && near(multiply(amount, whole(months.length)), multiply(total, whole(n))));
    if (size === undefined) continue;
    const start = months.findIndex((one, i) => i % size === 0 && !held.has(one));
    const begun = months[start];
    if (begun !== undefined && addMonths(begun, -1) <= month) for (const one of months.slice(start, start + size)) held.add(one);
  }
  return held;
}

/** Whether a charge for several months holds this month of a contract. */
export const longHolds = (of: Of, month: string, { long: charges }: Pick<ContractsHeld, 'long'>): boolean => charges.some((one) => long(one, of, month));
