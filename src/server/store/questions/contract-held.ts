import { compare, decimal, multiply, ZERO } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { addMonths, asMonth } from '../../../model/month';
import type { ContractRow } from '../../../ledger/rule-book';
import type { ContractsHeld, DocumentSum, LongCharge } from './contract-basis';
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

/** Documents often come in the month before the term. */
function whole({ vendor, month, currency, amount }: DocumentSum, { contract, company }: Of, total: Decimal): boolean {
  const first = asMonth(contract.Start.slice(0, 7));
  const near = first !== undefined && addMonths(first, -1) <= month && month <= contract.End.slice(0, 7);
  return (
    near && vendor === company && currency === contract.Currency && compare(amount, multiply(total, LEAST)) >= 0 && compare(amount, multiply(total, MOST)) <= 0
  );
}

/** Whether files hold this month of a contract already: a charge for several months, or a document for the whole contract. */
export const heldByFiles = (of: Of, total: Decimal, month: string, { long: charges, documents }: Pick<ContractsHeld, 'long' | 'documents'>): boolean =>
  charges.some((one) => long(one, of, month)) || documents.some((one) => whole(one, of, total));
