import { compare, decimal, multiply, ZERO } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { addMonths, asMonth } from '../../../model/month';
import type { ContractRow } from '../../../ledger/rule-book';
import type { ContractBasis, DocumentSum, LongCharge } from './contract-basis';

const small = (name: string): string => name.trim().toLowerCase();
/** A document is for a whole contract when it comes to about as much: a discount less, or a tax more. */
const LEAST = decimal('0.9') ?? ZERO;
const MOST = decimal('1.35') ?? ZERO;

const long = ({ vendor, product, from, to }: LongCharge, contract: ContractRow, month: string): boolean =>
  vendor === small(contract.Vendor) && (product === null || product === small(contract.Product)) && from <= month && month <= to;

/** Documents often come in the month before the term. */
function whole({ vendor, month, currency, amount }: DocumentSum, contract: ContractRow, total: Decimal): boolean {
  const first = asMonth(contract.Start.slice(0, 7));
  const near = first !== undefined && addMonths(first, -1) <= month && month <= contract.End.slice(0, 7);
  return (
    near &&
    vendor === small(contract.Vendor) &&
    currency === contract.Currency &&
    compare(amount, multiply(total, LEAST)) >= 0 &&
    compare(amount, multiply(total, MOST)) <= 0
  );
}

/** Whether files hold this month of a contract already: a charge for several months, or a document for the whole contract. */
export const heldByFiles = (contract: ContractRow, total: Decimal, month: string, basis: ContractBasis): boolean =>
  basis.long.some((one) => long(one, contract, month)) || basis.documents.some((one) => whole(one, contract, total));
