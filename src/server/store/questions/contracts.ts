import { contractTotal, pool, straightLine, type PoolMonth } from '../../../model/contract';
import { decimalsOf } from '../../../model/currency';
import { ONE, ZERO, add, compare, decimal, isZero, multiply, subtract } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { asDay, monthOf, type Day } from '../../../model/month';
import { companyIn, type Names } from '../../../ledger/companies';
import type { ContractRow } from '../../../ledger/rule-book';

/** What a contract says of one month, as a charge that no file brings. */
export interface ContractCharge {
  readonly contract: ContractRow;
  readonly month: string;
  /** The purchase is what was agreed, in the month it begins; the months bear it. Only they count. `beyond` is what was used and never bought. */
  readonly kind: 'purchase' | 'month' | 'unused' | 'beyond';
  readonly quantity: Decimal;
  /** Null: what was used beyond the contracts has no price in them. */
  readonly cost: Decimal | null;
}

/** How many units of a product were used in each month, by company and product. */
export type CreditsUsed = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
export const productKey = (company: string, product: string): string => `${company}\u001f${product.trim().toLowerCase()}`;

/** The products that one purchase is for, in small letters: `ChatGPT; Codex` draw on one pool of credits. */
export const productsOf = ({ Product }: ContractRow): readonly string[] =>
  Product.split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim().toLowerCase()]));

interface Term {
  readonly first: Day;
  readonly last: Day;
  readonly quantity: Decimal;
  readonly price: Decimal;
  readonly total: Decimal;
  /** Of the contract's currency: its months are borne in whole coins. */
  readonly decimals: number;
}

function termOf({ Start, End, Quantity, Price, Per, Kind, Currency }: ContractRow): Term | undefined {
  const [first, last, quantity, price] = [asDay(Start), asDay(End), decimal(Quantity), decimal(Price)];
  if (first === undefined || last === undefined || quantity === undefined || price === undefined) return undefined;
  const total = contractTotal(quantity, price, Kind === 'credits' ? 'term' : Per, first, last);
  return total.ok ? { first, last, quantity, price, total: total.value, decimals: decimalsOf(Currency) ?? 2 } : undefined;
}

/**
 * The charges of contracts up to and with a month (a contract reaches as far as the ledger does): seats by the days of their term; prepaid credits as they were
 * drawn, what is left in the last month as unused, and by days where the ledger knows nothing of their use. Of several purchases of one product those that end
 * first are drawn first, and no credit twice. What was used in a month of theirs beyond all of them is a charge without a cost.
 */
export function contractCharges(contracts: readonly ContractRow[], used: CreditsUsed, horizon: string, names: Names): readonly ContractCharge[] {
  const { pools, beyond } = poolsOf(contracts, used, names);
  return contracts.flatMap((contract) => {
    const term = termOf(contract);
    if (term === undefined) return [];
    const { first, quantity, price, total } = term;
    const of = (month: string, kind: ContractCharge['kind'], units: Decimal, cost: Decimal | null): ContractCharge => ({
      contract,
      month,
      kind,
      quantity: units,
      cost,
    });
    const drawn = pools.get(contract);
    const charges =
      drawn === undefined
        ? byDays(term).map(({ month, cost }) => of(month, 'month', contract.Kind === 'seats' ? quantity : ZERO, cost))
        : drawn.flatMap(({ month, drawn: units, unused }) => [
            of(month, 'month', units, multiply(units, price)),
            ...(isZero(unused) ? [] : [of(month, 'unused', unused, multiply(unused, price))]),
          ]);
    const more = (beyond.get(contract) ?? []).map(({ month, units }) => of(month, 'beyond', units, null));
    return [of(monthOf(first), 'purchase', quantity, total), ...charges, ...more].filter(({ month }) => month <= horizon);
  });
}

interface Pools {
  readonly pools: ReadonlyMap<ContractRow, readonly PoolMonth[]>;
  readonly beyond: ReadonlyMap<ContractRow, readonly { readonly month: string; readonly units: Decimal }[]>;
}

/** How each purchase of credits that are known to be used is drawn, and by the one that ends last what its months used beyond all of them. */
function poolsOf(contracts: readonly ContractRow[], used: CreditsUsed, names: Names): Pools {
  const open = new Map([...used].map(([key, months]) => [key, new Map(months)]));
  const useOf = (contract: ContractRow): Use | undefined => {
    const company = companyIn(names, contract.Vendor);
    const found = productsOf(contract).flatMap((product) => open.get(productKey(company, product)) ?? []);
    return found.length === 0 ? undefined : useIn(found);
  };
  const byEnd = contracts.filter(({ Kind }) => Kind === 'credits').sort((a, b) => (a.End < b.End ? -1 : a.End > b.End ? 1 : 0));
  const pools = new Map(
    byEnd.flatMap((contract) => {
      const [term, use] = [termOf(contract), useOf(contract)];
      if (term === undefined || use === undefined) return [];
      const drawn = pool(term.quantity, use.months(), term.first, term.last);
      for (const { month, drawn: units } of drawn) use.take(month, units);
      return [[contract, drawn] as const];
    }),
  );
  const beyond = new Map(
    byEnd.reverse().map((contract) => {
      const use = useOf(contract);
      const more = (pools.get(contract) ?? []).map(({ month }) => ({ month, units: use?.of(month) ?? ZERO })).filter(({ units }) => compare(units, ZERO) > 0);
      for (const { month, units } of more) use?.take(month, units);
      return [contract, more] as const;
    }),
  );
  return { pools, beyond };
}

/** What products that share a pool used of it, and what of it is not drawn yet. */
interface Use {
  readonly of: (month: string) => Decimal;
  readonly months: () => ReadonlyMap<string, Decimal>;
  readonly take: (month: string, units: Decimal) => void;
}
function useIn(products: readonly Map<string, Decimal>[]): Use {
  const of = (month: string): Decimal => add(...products.map((use) => use.get(month) ?? ZERO));
  return {
    of,
    months: () => new Map(products.flatMap((use) => [...use.keys()]).map((month) => [month, of(month)])),
    take: (month, units) => {
      let rest = units;
      products.forEach((use, i) => {
        const here = use.get(month) ?? ZERO;
        const part = i === products.length - 1 || compare(rest, here) < 0 ? rest : here;
        use.set(month, subtract(here, part));
        rest = subtract(rest, part);
      });
    },
  };
}

function byDays({ total, first, last, decimals }: Term): readonly { readonly month: string; readonly cost: Decimal }[] {
  const found = straightLine(total, first, last, decimals);
  return found.ok ? found.value : [];
}

/** What is wrong with a list of contracts, in a sentence; null where nothing is. */
export function contractFault(contracts: readonly ContractRow[], names: Names): string | null {
  const known = new Set<string>();
  for (const contract of contracts) {
    const name = `The contract for ${contract.Product} of ${contract.Vendor} from ${contract.Start}`;
    const key = JSON.stringify([
      productKey(companyIn(names, contract.Vendor), contract.Product),
      contract.Plan?.toLowerCase() ?? null,
      contract.Kind,
      contract.Start,
    ]);
    if (known.has(key)) return `${name} stands twice.`;
    known.add(key);
    if (productsOf(contract).length === 0) return `${name} names no product.`;
    if (contract.End < contract.Start) return `${name} ends before it starts.`;
    const share = contract.AiShare === null ? ONE : decimal(contract.AiShare);
    if (share === undefined || compare(share, ZERO) < 0 || compare(share, ONE) > 0) return `${name}: its AI share is not between 0 and 1.`;
    if ([contract.Quantity, contract.Price].some((text) => text.startsWith('-'))) return `${name}: a quantity or price is below zero.`;
    const term = termOf(contract);
    if (term === undefined) return `${name}: its figures or days cannot be read.`;
    if (byDays(term).length === 0) return `${name} runs for more than 120 years.`;
  }
  return null;
}
