import { straightLine, termMonths, contractTotal } from '../../../model/contract';
import { decimalsOf } from '../../../model/currency';
import { ONE, decimal, divide, round, toText } from '../../../model/decimal';
import { addDays, addMonths, asDay, asMonth, firstDay } from '../../../model/month';
import type { ContractRow } from '../../../ledger/rule-book';

/** What a contract for seats says of one month: the price of a seat for a month, and what the month bears. */
export interface ContractSeats {
  readonly contract: ContractRow;
  readonly price: string;
  readonly cost: string;
  /** The day after the last of its term. */
  readonly renewal: string;
}

/** The contracts for seats that run in a month. */
export function contractSeats(contracts: readonly ContractRow[], month: string): readonly ContractSeats[] {
  const of = asMonth(month);
  if (of === undefined) return [];
  const [from, to] = [firstDay(of), firstDay(addMonths(of, 1))];
  return contracts.flatMap((contract) => {
    const [first, last, quantity, price] = [asDay(contract.Start), asDay(contract.End), decimal(contract.Quantity), decimal(contract.Price)];
    if (contract.Kind !== 'seats' || first === undefined || last === undefined || quantity === undefined || price === undefined) return [];
    if (first >= to || last < from) return [];
    const [months, once, total] = [
      termMonths(first, last),
      contractTotal(ONE, price, contract.Per, first, last),
      contractTotal(quantity, price, contract.Per, first, last),
    ];
    if (!months.ok || !once.ok || !total.ok) return [];
    const parts = straightLine(total.value, first, last, decimalsOf(contract.Currency) ?? 2);
    const part = parts.ok ? parts.value.find((one) => one.month === month) : undefined;
    if (part === undefined) return [];
    return [{ contract, price: toText(round(divide(once.value, months.value), 6)), cost: toText(part.cost), renewal: addDays(last, 1) }];
  });
}
