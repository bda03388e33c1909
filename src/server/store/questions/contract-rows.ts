import { ZERO, round, toText } from '../../../model/decimal';
import type { COST_BASES } from '../../../ledger/charge';
import { companyIn, namesOf } from '../../../ledger/companies';
import type { RuleBook } from '../../../ledger/rule-book';
import type { RuleColumn } from '../../../ledger/rule-columns';
import { literal } from '../../../sources/sql/quote';
import { heldUnder, type ContractBasis } from './contract-basis';
import { documentMonths, longHolds } from './contract-held';
import { givesWay } from '../engine/covered';
import { contractCharges, productsOf, type ContractCharge } from './contracts';

/** What `Source` says of rows that come from contracts. */
export const CONTRACTS = 'contracts';

/** The texts that rules find in a contract's row, by column; what is not named is blank. */
const TEXTS: Readonly<Partial<Record<RuleColumn, (charge: ContractCharge) => string | null>>> = {
  ServiceProviderName: ({ contract }) => contract.Vendor,
  InvoiceIssuerName: ({ contract }) => contract.Vendor,
  ServiceName: ({ contract }) => contract.Product,
  ChargeDescription: ({ contract }) => contract.Plan,
  ChargeCategory: ({ kind }) => CATEGORIES[kind],
  x_CostBasis: ({ kind }) => BASES[kind],
  x_Workflow: ({ contract }) => contract.Workflow,
  x_Stream: ({ contract }) => streamOf(contract.Kind),
  BillingCurrency: ({ contract }) => contract.Currency,
  PricingUnit: ({ contract }) => UNITS[contract.Kind],
};
/** The columns that rows of contracts fill. */
export const IN_CONTRACTS: readonly string[] = Object.keys(TEXTS);
/** What was left unused, and what was used and never bought, stand apart from what was drawn. */
const CATEGORIES = { purchase: 'Purchase', month: 'Usage', unused: 'Adjustment', beyond: 'Adjustment' } as const satisfies Record<
  ContractCharge['kind'],
  string
>;
const BASES = { purchase: 'manual', month: 'allocated', unused: 'allocated', beyond: 'unpriced' } as const satisfies Record<
  ContractCharge['kind'],
  (typeof COST_BASES)[number]
>;
const UNITS = { seats: 'Seats', credits: 'Credits' } as const;
const streamOf = (kind: 'seats' | 'credits'): string => (kind === 'seats' ? 'seat' : 'usage');

const cell = (value: string | null): string => (value === null || value.trim() === '' ? 'NULL::VARCHAR' : literal(value.trim()));

/** What the columns of a contract's row are called before those that rules test, and after them. */
const [BEFORE, AFTER] = [
  'month, vendor, service, model, tag, owner, costCenter, unit, stream, share, chargeCategory, basis, measure, currency, counts, source, yields, layer, bill'.split(
    ', ',
  ),
  ['amount', 'quantity', 'n', 'batch'],
];
export const contractNames = (tested: readonly string[]): string => [...BEFORE, ...tested, ...AFTER].join(', ');

/**
 * The contracts of a book in the months that are asked for, each row a SELECT to stand after those of files. `bill` names the products where the money counts unless a
 * bill of the month has one of them. Columns and types are those of the sums over files.
 */
export function contractRows(book: RuleBook, basis: ContractBasis, asked: (month: string) => boolean, columns: readonly RuleColumn[]): readonly string[] {
  const names = namesOf(book.Names);
  const { horizon, used, ...files } = heldUnder(basis, names);
  const all = horizon === null ? [] : contractCharges(book.Contracts ?? [], used, horizon, names);
  const totals = new Map(all.flatMap(({ contract, kind, cost }) => (kind === 'purchase' && cost !== null ? [[contract, cost] as const] : [])));
  const holds = new Map(
    (book.Contracts ?? []).map((contract) => {
      const of = { contract, company: companyIn(names, contract.Vendor) };
      return [contract, { of, months: documentMonths(of, totals.get(contract) ?? ZERO, files) }] as const;
    }),
  );
  const held = ({ contract, month }: ContractCharge): boolean => {
    const found = holds.get(contract);
    return found !== undefined && (found.months.has(month) || longHolds(found.of, month, files));
  };
  const row = (charge: ContractCharge): string => {
    const { contract, kind, month, quantity, cost } = charge;
    const counts = kind !== 'purchase' && cost !== null && contract.Billed !== 'Y' && !(contract.Billed === null && held(charge));
    return `SELECT ${[
      literal(month),
      ...[contract.Vendor, contract.Product, null, contract.Workflow, null, null, null, streamOf(contract.Kind)].map(cell),
      `${contract.AiShare === null ? 'NULL' : literal(contract.AiShare)}::DECIMAL(18,12)`,
      ...[CATEGORIES[kind], BASES[kind], UNITS[contract.Kind], contract.Currency].map(cell),
      ...[
        String(counts),
        literal(CONTRACTS),
        'false',
        'NULL::VARCHAR',
        counts && contract.Billed === null ? literal(productsOf(contract).join('; ')) : 'NULL::VARCHAR',
      ],
      ...columns.map((name) => cell(TEXTS[name]?.(charge) ?? null)),
      ...[`${cost === null ? 'NULL' : literal(toText(round(cost, 12)))}::DECIMAL(38,12)`, `${literal(toText(round(quantity, 12)))}::DECIMAL(38,12)`, '1', '0'],
    ].join(', ')}`;
  };
  return all.flatMap((charge) => (asked(charge.month) ? [row(charge)] : []));
}

/**
 * `billed(month, company, service, seats)` and `documents(month, company, currency, amount)`, to stand after `coveredSql`, out of counted rows with those and `source`,
 * `stream`, `metered` and `yields`: what bills of files have of products, and what documents come to.
 */
export const billedSql = (rows: string): string =>
  `billed AS (SELECT DISTINCT month, company, lower(service) AS service, unnest(CASE WHEN metered THEN [false] ELSE [false, true] END) AS seats FROM ${rows} s
    WHERE source <> ${literal(CONTRACTS)} AND stream IS DISTINCT FROM 'reimbursed' AND NOT ${givesWay('s')}),
  documents AS (SELECT month, company, currency, sum(amount) AS amount FROM ${rows} s WHERE NOT ${givesWay('s')} AND yields GROUP BY ALL)`;

/** Whether a bill of the month holds a contract's row, which then adds nothing. */
export const onBill = (row: string): string =>
  `(${row}.bill IS NOT NULL AND (EXISTS (FROM billed b WHERE b.month = ${row}.month AND b.company = ${row}.company AND b.seats = (${row}.seats > 0) AND list_contains(string_split(${row}.bill, '; '), b.service)) OR EXISTS (FROM documents k WHERE k.month = ${row}.month AND k.company = ${row}.company AND (k.currency <> ${row}.currency OR k.amount * 2 >= ${row}.amount))))`;
