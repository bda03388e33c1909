import type { From, MappedField, Mapping } from '../../ledger/mapping';
import { Mapping as MappingSchema } from '../../ledger/mapping';
import { sourceFrom } from './from-mapping';
import type { AmountReading, InstantReading, Reading, TextReading } from '../readings';
import type { Source } from '../source';

/** A text as the wizard says it: a column, or what it always is. */
function fromOf(reading: TextReading | undefined): From | undefined {
  if (reading?.kind === 'constant') return { always: reading.value };
  if (reading?.kind === 'trim' && reading.of.kind === 'column') return { column: reading.of.heading };
  if (reading?.kind === 'first') return fromOf(reading.of[0]);
  if (reading?.kind === 'checked' || reading?.kind === 'upper') return fromOf(reading.of);
  return reading?.kind === 'trim' ? fromOf(reading.of) : undefined;
}

const dated = (reading: InstantReading) => (reading.kind === 'instant' ? reading : undefined);
const figured = (reading: AmountReading | undefined) => (reading?.kind === 'amount' ? reading : undefined);
/** A cost as one column, or as one less another. */
function parts(cost: AmountReading): readonly (AmountReading | undefined)[] {
  const [debit, less] = cost.kind === 'sum' ? cost.of : [cost];
  return [debit, less?.kind === 'negative' ? less.of : undefined];
}

/** What the wizard would show of a declaration; null where it says anything that the wizard cannot say. */
export function mappingOf(source: Source): Mapping | null {
  const { charge } = source;
  const [date, quantity] = [dated(charge.ChargePeriodStart), figured(charge.ConsumedQuantity)];
  const [money, credit] = parts(charge.BilledCost).map(figured);
  const read = (reading: Reading | undefined): From | undefined => fromOf(reading as TextReading | undefined);
  const found: readonly (readonly [MappedField, From | undefined])[] = [
    ['date', read(date?.of)],
    ['amount', read(money?.of)],
    ['credit', read(credit?.of)],
    ['currency', read(charge.BillingCurrency)],
    ['vendor', read(charge.ServiceProviderName)],
    ['product', charge.ServiceName.kind === 'same' ? undefined : read(charge.ServiceName)],
    ['model', read(charge.x_Model)],
    ['description', read(charge.ChargeDescription)],
    ['quantity', read(quantity?.of)],
    ['unit', read(charge.ConsumedUnit)],
    ['project', read(charge.SubAccountId)],
    ['account', read(charge.BillingAccountId)],
    ['invoice', read(charge.InvoiceId)],
    ['person', read(charge.PrincipalId)],
    ['workflow', read(charge.x_Workflow)],
    ['owner', read(charge.x_Owner)],
    ['costCenter', read(charge.x_CostCenter)],
    ['glAccount', read(charge.x_GLAccount)],
  ];
  const basis = charge.x_CostBasis.kind === 'constant' ? charge.x_CostBasis.value : '';
  const { id, title, version, checked } = source;
  const mapping = MappingSchema.safeParse({
    heading: source.headingWithin === undefined ? 1 : 2,
    columns: Object.fromEntries(found.filter(([, from]) => from !== undefined)),
    amounts: money?.form ?? null,
    dates: date?.forms[0] ?? null,
    quantities: quantity?.form ?? null,
    lines: basis === 'estimated' || basis === 'allocated' ? basis : 'billed',
    charge: charge.ChargeCategory.kind === 'constant' ? charge.ChargeCategory.value : null,
    later: source.replaces,
    skipUndated: source.skipWhenBlank !== undefined,
  });
  if (!mapping.success || source.format === 'rows') return null;
  const again = sourceFrom(mapping.data, { id, title, version, checked, format: source.format as 'csv' | 'jsonl', headings: source.detect.all });
  return sameDeclaration(again, source) ? mapping.data : null;
}

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
/** The same declaration, whatever the order of its keys. */
export const sameDeclaration = (a: Source, b: Source): boolean => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
