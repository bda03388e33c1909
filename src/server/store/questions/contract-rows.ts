import { ZERO, round, toText } from '../../../model/decimal';
import type { COST_BASES } from '../../../ledger/charge';
import type { RuleBook, RULE_COLUMNS } from '../../../ledger/rule-book';
import { literal } from '../../../sources/sql/quote';
import type { ContractBasis } from './contract-basis';
import { heldByFiles } from './contract-held';
import { contractCharges, type ContractCharge } from './contracts';

/** What `Source` says of rows that come from contracts. */
export const CONTRACTS = 'contracts';

type Tested = (typeof RULE_COLUMNS)[number];

/** The text that a rule finds in a column of a contract's row. */
function tested(name: Tested, { contract, kind }: ContractCharge): string | null {
  if (name === 'ServiceProviderName' || name === 'InvoiceIssuerName') return contract.Vendor;
  if (name === 'ServiceName') return contract.Product;
  if (name === 'ChargeDescription') return contract.Plan;
  if (name === 'ChargeCategory') return CATEGORIES[kind];
  if (name === 'x_CostBasis') return BASES[kind];
  if (name === 'x_Workflow') return contract.Workflow;
  if (name === 'x_Stream') return streamOf(contract.Kind);
  return null;
}
/** What was left unused, and what was used and never bought, stand apart from what was drawn. */
const CATEGORIES = { purchase: 'Purchase', month: 'Usage', unused: 'Adjustment', beyond: 'Adjustment' } as const satisfies Record<
  ContractCharge['kind'],
  string
>;
const BASES = { purchase: 'manual', month: 'allocated', unused: 'allocated', beyond: 'unpriced' } as const satisfies Record<
  ContractCharge['kind'],
  (typeof COST_BASES)[number]
>;
const streamOf = (kind: 'seats' | 'credits'): string => (kind === 'seats' ? 'seat' : 'usage');

const cell = (value: string | null): string => (value === null || value.trim() === '' ? 'NULL::VARCHAR' : literal(value.trim()));

/**
 * The contracts of a book in the months that are asked for, as rows to stand after those of files. `bill` is `ask` where the money counts unless a bill of the
 * month has the product. Columns and types are those of the sums over files.
 */
export function contractRows(book: RuleBook, basis: ContractBasis, asked: (month: string) => boolean, columns: readonly Tested[]): string {
  const { horizon, used } = basis;
  const all = horizon === null ? [] : contractCharges(book.Contracts ?? [], used, horizon);
  const totals = new Map(all.flatMap(({ contract, kind, cost }) => (kind === 'purchase' && cost !== null ? [[contract, cost] as const] : [])));
  const held = ({ contract, month }: ContractCharge): boolean => heldByFiles(contract, totals.get(contract) ?? ZERO, month, basis);
  const row = (charge: ContractCharge): string => {
    const { contract, kind, month, quantity, cost } = charge;
    const counts = kind !== 'purchase' && cost !== null && contract.Billed !== 'Y' && !(contract.Billed === null && held(charge));
    return `SELECT ${[
      literal(month),
      ...[contract.Vendor, contract.Product, null, contract.Workflow, null, null, null, streamOf(contract.Kind)].map(cell),
      `${contract.AiShare === null ? 'NULL' : literal(contract.AiShare)}::DECIMAL(18,12)`,
      ...[CATEGORIES[kind], BASES[kind], contract.Kind === 'seats' ? 'Seats' : 'Credits', contract.Currency].map(cell),
      ...[String(counts), literal(CONTRACTS), 'false', counts && contract.Billed === null ? `'ask'` : 'NULL::VARCHAR'],
      ...columns.map((name) => cell(tested(name, charge))),
      ...[`${cost === null ? 'NULL' : literal(toText(round(cost, 12)))}::DECIMAL(38,12)`, `${literal(toText(round(quantity, 12)))}::DECIMAL(38,12)`, '1', '0'],
    ].join(', ')}`;
  };
  return all.flatMap((charge) => (asked(charge.month) ? [` UNION ALL ${row(charge)}`] : [])).join('');
}
