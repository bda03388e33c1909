import type { DuckDBConnection } from '@duckdb/node-api';
import { companyIn, namesOf, vendorIn } from '../../../ledger/companies';
import type { SeatRow } from '../../../ledger/sheet-rows';
import { decimal, subtract, toText } from '../../../model/decimal';
import { literal } from '../../../sources/sql/quote';
import { contractSeats } from './contract-seats';
import type { ContractSeats } from './contract-seats';
import { productKey } from './contracts';
import { rows, text, textOrNull } from '../engine/engine';
import type { Books } from './rule-books';
import { seatsSeen } from './seats-seen';
import type { SeatsSeen } from './seats-seen';
import { plain } from '../engine/tally';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/** The source whose lines are products of a seat list. */
const SEATS = 'saas-seats';

/**
 * Products with seats in a month: those of the seat list that the company keeps, then those of contracts and of vendors' own lists that it does not name. What
 * the list leaves open (given, in use) comes from the vendor's list; prices come from the contract.
 */
export async function askSeats(connection: DuckDBConnection, seen: readonly Seen[], month: string, books: Books): Promise<readonly SeatRow[]> {
  const { Contracts = [], Names } = books.locked.get(month) ?? books.newest;
  const [contracts, names] = [contractSeats(Contracts, month), namesOf(Names)];
  const keyOf = (vendor: string, product: string): string => productKey(companyIn(names, vendor), product);
  const agreed = new Map<string, readonly ContractSeats[]>();
  for (const one of contracts) {
    const key = keyOf(one.contract.Vendor, one.contract.Product);
    agreed.set(key, [...(agreed.get(key) ?? []), one]);
  }
  const told = await seatsSeen(connection, seen, month, new Set(agreed.keys()), keyOf);
  const listed = await listedSeats(connection, seen, month);
  const own = new Set(listed.map(({ Vendor, Product }) => keyOf(Vendor, Product)));
  const more = [...new Set([...agreed.keys(), ...told.keys()])].filter((key) => !own.has(key)).sort();
  const all = [
    ...listed.map((row) => filled(row, told.get(keyOf(row.Vendor, row.Product)))),
    ...more.flatMap((key) => {
      const [found, terms = []] = [told.get(key), agreed.get(key)];
      if (terms.length > 0) return terms.map((one) => agreedRow(one, terms.length === 1 ? found : undefined));
      return found === undefined
        ? []
        : [idle({ ...NOTHING, Vendor: found.vendor, Product: found.product, ...counted(found), Currency: books.newest.Currency })];
    }),
  ];
  return all.map((row) => ({ ...row, Vendor: vendorIn(names, row.Vendor) }));
}

const NOTHING = {
  ...{ Workflow: null, Plan: null, Purchased: null, Assigned: null, Active: null, Idle: null, Price: null, AiShare: null, Evidence: null },
  ...{ MonthCost: null, Renewal: null, Approved: null, Audited: null },
};
const counted = ({ purchased, assigned, active, billed }: SeatsSeen): Pick<SeatRow, 'Purchased' | 'Assigned' | 'Active'> => ({
  ...{ Purchased: purchased ?? (billed ? assigned : null), Assigned: assigned, Active: active },
});

/** Idle is what was bought and is not active; unknown where either is. */
function idle(row: SeatRow): SeatRow {
  const [purchased, active] = [decimal(row.Purchased ?? ''), decimal(row.Active ?? '')];
  return { ...row, Idle: purchased === undefined || active === undefined ? null : toText(subtract(purchased, active)) };
}
const filled = (row: SeatRow, told: SeatsSeen | undefined): SeatRow =>
  idle({ ...row, Assigned: row.Assigned ?? told?.assigned ?? null, Active: row.Active ?? told?.active ?? null });

const agreedRow = ({ contract, price, cost, renewal }: ContractSeats, told: SeatsSeen | undefined): SeatRow =>
  idle({
    ...NOTHING,
    ...{ Vendor: contract.Vendor, Product: contract.Product, Workflow: contract.Workflow, Plan: contract.Plan, Currency: contract.Currency },
    ...{ Purchased: told?.purchased ?? contract.Quantity, Assigned: told?.assigned ?? null, Active: told?.active ?? null, Price: price },
    ...{ AiShare: contract.AiShare, Evidence: contract.Evidence, MonthCost: cost, Renewal: renewal },
  });

/** Products of the seat list that stands for a month. */
async function listedSeats(connection: DuckDBConnection, seen: readonly Seen[], month: string): Promise<readonly SeatRow[]> {
  const fact = (name: string): string => `c.x_Extra ->> '$.${name}'`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(seen)}
     SELECT c.ServiceProviderName AS vendor, c.ServiceName AS product, c.x_Workflow AS workflow, ${fact('Plan')} AS plan, c.PricingQuantity AS purchased,
       ${fact('Assigned')} AS assigned, ${fact('Active')} AS active, coalesce(c.ContractedUnitPrice, c.ListUnitPrice) AS price, c.BillingCurrency AS currency,
       c.x_AiShare AS share, ${fact('Evidence')} AS evidence, c.BilledCost AS cost, ${fact('Renewal')} AS renewal, ${fact('Approved')} AS approved, ${fact('Audited')} AS audited
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
     WHERE v.source = ${literal(SEATS)} AND c.x_Month = ${literal(month)} AND ${STANDS} ORDER BY vendor, product, plan, workflow, c.rowid`,
  );
  return found.map((row) => ({
    Vendor: text(row['vendor']),
    Product: text(row['product']),
    Workflow: textOrNull(row['workflow']),
    Plan: textOrNull(row['plan']),
    Purchased: plain(row['purchased']),
    Assigned: plain(row['assigned']),
    Active: plain(row['active']),
    Idle: null,
    Price: plain(row['price']),
    Currency: text(row['currency']),
    AiShare: plain(row['share']),
    Evidence: textOrNull(row['evidence']),
    MonthCost: plain(row['cost']),
    Renewal: textOrNull(row['renewal']),
    Approved: textOrNull(row['approved']),
    Audited: textOrNull(row['audited']),
  }));
}
