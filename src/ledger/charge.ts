import * as z from 'zod';

/** How a column is kept: the store's type, the wire's text and the sheet's format all follow from it. */
export type ColumnKind = 'text' | 'json' | 'instant' | 'money' | 'price' | 'quantity' | 'share' | 'count' | 'flag';

/** How the store keeps each kind. Costs and quantities carry 12 decimals, unit prices 18; instants are UTC. */
export const SQL_TYPES = {
  text: 'VARCHAR',
  json: 'VARCHAR',
  instant: 'TIMESTAMP',
  money: 'DECIMAL(38,12)',
  price: 'DECIMAL(38,18)',
  quantity: 'DECIMAL(38,12)',
  share: 'DECIMAL(18,12)',
  count: 'BIGINT',
  flag: 'BOOLEAN',
} as const satisfies Readonly<Record<ColumnKind, string>>;

const nullable = { required: false } as const;
const required = { required: true } as const;

/**
 * What a charge is: one row of FOCUS 1.4 (names verbatim), and our own columns with `x_`. Order is the order in the store.
 * `from` tells who fills a column: the source's reading of the file, or the import itself.
 */
export const CHARGE_COLUMNS = {
  ServiceProviderName: { kind: 'text', from: 'source', ...required },
  HostProviderName: { kind: 'text', from: 'source', ...nullable },
  InvoiceIssuerName: { kind: 'text', from: 'source', ...nullable },
  BillingAccountId: { kind: 'text', from: 'source', ...nullable },
  BillingAccountName: { kind: 'text', from: 'source', ...nullable },
  SubAccountId: { kind: 'text', from: 'source', ...nullable },
  SubAccountName: { kind: 'text', from: 'source', ...nullable },
  BillingPeriodStart: { kind: 'instant', from: 'source', ...nullable },
  BillingPeriodEnd: { kind: 'instant', from: 'source', ...nullable },
  ChargePeriodStart: { kind: 'instant', from: 'source', ...required },
  ChargePeriodEnd: { kind: 'instant', from: 'source', ...required },
  ChargeCategory: { kind: 'text', from: 'source', ...required },
  ChargeClass: { kind: 'text', from: 'source', ...nullable },
  ChargeDescription: { kind: 'text', from: 'source', ...nullable },
  ChargeFrequency: { kind: 'text', from: 'source', ...nullable },
  ServiceCategory: { kind: 'text', from: 'source', ...nullable },
  ServiceSubcategory: { kind: 'text', from: 'source', ...nullable },
  ServiceName: { kind: 'text', from: 'source', ...required },
  SkuId: { kind: 'text', from: 'source', ...nullable },
  SkuMeter: { kind: 'text', from: 'source', ...nullable },
  SkuPriceId: { kind: 'text', from: 'source', ...nullable },
  SkuPriceDetails: { kind: 'json', from: 'source', ...nullable },
  RegionId: { kind: 'text', from: 'source', ...nullable },
  ResourceId: { kind: 'text', from: 'source', ...nullable },
  ResourceName: { kind: 'text', from: 'source', ...nullable },
  ConsumedQuantity: { kind: 'quantity', from: 'source', ...nullable },
  ConsumedUnit: { kind: 'text', from: 'source', ...nullable },
  PricingQuantity: { kind: 'quantity', from: 'source', ...nullable },
  PricingUnit: { kind: 'text', from: 'source', ...nullable },
  PricingCategory: { kind: 'text', from: 'source', ...nullable },
  ListUnitPrice: { kind: 'price', from: 'source', ...nullable },
  ContractedUnitPrice: { kind: 'price', from: 'source', ...nullable },
  ListCost: { kind: 'money', from: 'source', ...nullable },
  ContractedCost: { kind: 'money', from: 'source', ...nullable },
  /** Every source says how it is read. It is null, never 0, where no cost is known: the basis is then `unpriced` or `included`, and the row counts to no total. */
  BilledCost: { kind: 'money', from: 'source', ...required },
  EffectiveCost: { kind: 'money', from: 'source', ...nullable },
  BillingCurrency: { kind: 'text', from: 'source', ...required },
  PricingCurrency: { kind: 'text', from: 'source', ...nullable },
  PricingCurrencyEffectiveCost: { kind: 'money', from: 'source', ...nullable },
  CommitmentDiscountId: { kind: 'text', from: 'source', ...nullable },
  CommitmentDiscountStatus: { kind: 'text', from: 'source', ...nullable },
  InvoiceId: { kind: 'text', from: 'source', ...nullable },
  InvoiceDetailId: { kind: 'text', from: 'source', ...nullable },
  CredentialId: { kind: 'text', from: 'source', ...nullable },
  PrincipalId: { kind: 'text', from: 'source', ...nullable },
  Tags: { kind: 'json', from: 'source', ...nullable },
  x_CostBasis: { kind: 'text', from: 'source', ...required },
  /** Whether the row is part of a total at all; estimates and memo rows are not. */
  x_CountsToTotal: { kind: 'flag', from: 'source', ...required },
  x_Model: { kind: 'text', from: 'source', ...nullable },
  x_TokenDirection: { kind: 'text', from: 'source', ...nullable },
  x_TokenCacheAction: { kind: 'text', from: 'source', ...nullable },
  x_ServiceTier: { kind: 'text', from: 'source', ...nullable },
  x_Workflow: { kind: 'text', from: 'source', ...nullable },
  x_Owner: { kind: 'text', from: 'source', ...nullable },
  x_CostCenter: { kind: 'text', from: 'source', ...nullable },
  x_BusinessUnit: { kind: 'text', from: 'source', ...nullable },
  x_GLAccount: { kind: 'text', from: 'source', ...nullable },
  x_Stream: { kind: 'text', from: 'source', ...nullable },
  /** The share of the charge that is AI, 0 to 1; null counts as 1. */
  x_AiShare: { kind: 'share', from: 'source', ...nullable },
  /** Columns of the file that have no place above, as JSON text. */
  x_Extra: { kind: 'json', from: 'source', ...nullable },
  /** The month the charge is booked in, `2026-10`; differs from its charge period only for corrections of locked months. */
  x_Month: { kind: 'text', from: 'import', ...required },
  /** The unit that a newer file replaces as a whole: source, account, and period or document. */
  x_Scope: { kind: 'text', from: 'import', ...required },
  /** What makes the row the same row in two files of the same scope: a hash of its identity columns and their ordinal. */
  x_RecordId: { kind: 'text', from: 'import', ...required },
  x_SourceId: { kind: 'text', from: 'import', ...required },
  x_BatchId: { kind: 'count', from: 'import', ...required },
  x_File: { kind: 'text', from: 'import', ...required },
  x_FileRow: { kind: 'count', from: 'import', ...required },
  x_FileHash: { kind: 'text', from: 'import', ...required },
  x_PulledAt: { kind: 'instant', from: 'import', ...required },
  x_MappingVersion: { kind: 'count', from: 'import', ...required },
} as const satisfies Readonly<Record<string, { readonly kind: ColumnKind; readonly from: 'source' | 'import'; readonly required: boolean }>>;

export type ChargeColumn = keyof typeof CHARGE_COLUMNS;
export const CHARGE_COLUMN_NAMES = Object.keys(CHARGE_COLUMNS) as readonly ChargeColumn[];
/** The columns that a source's declaration fills. */
export type SourceColumn = { [C in ChargeColumn]: (typeof CHARGE_COLUMNS)[C]['from'] extends 'source' ? C : never }[ChargeColumn];

export const CHARGE_CATEGORIES = ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'] as const;
export const CHARGE_CLASSES = ['Correction'] as const;
export const CHARGE_FREQUENCIES = ['One-Time', 'Recurring', 'Usage-Based'] as const;
export const COMMITMENT_DISCOUNT_STATUSES = ['Used', 'Unused'] as const;
/** Where a cost comes from; `unpriced`: what it costs is not known. */
export const COST_BASES = ['invoiced', 'vendor-reported', 'estimated', 'included', 'unpriced', 'accrued', 'allocated', 'manual'] as const;
export const CATEGORIES = ['production-inference', 'development-training', 'experimental', 'embedded', 'not-ai', 'unclassified'] as const;
export const BUCKETS = ['fixed', 'variable', 'uncertainty'] as const;
export const SPEND_MODES = ['learning', 'run-rate'] as const;
export const STREAMS = ['seat', 'usage', 'reimbursed', 'task'] as const;
/** Columns of closed vocabularies: no other word stands in them, whatever a file says. */
export const VOCABULARIES: Partial<Readonly<Record<ChargeColumn, readonly string[]>>> = {
  ChargeCategory: CHARGE_CATEGORIES,
  ChargeClass: CHARGE_CLASSES,
  ChargeFrequency: CHARGE_FREQUENCIES,
  CommitmentDiscountStatus: COMMITMENT_DISCOUNT_STATUSES,
  x_CostBasis: COST_BASES,
  x_Stream: STREAMS,
};
/** What stands where no rule and no tag names a workflow. */
export const NOT_TAGGED = 'not tagged';

/** Plain digits with an optional exponent, as FOCUS allows; at most 38 digits with 18 decimals reach the store. */
export const amount = z.string().regex(/^-?\d{1,26}(\.\d+)?$/, 'not a plain decimal');
/** `2026-10-31T00:00:00Z`, UTC. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'not an instant in UTC');

const byKind = {
  text: z.string(),
  json: z.string(),
  instant,
  money: amount,
  price: amount,
  quantity: amount,
  share: amount,
  count: z.int().nonnegative(),
  flag: z.boolean(),
} as const;
type KindSchema<K extends ColumnKind> = (typeof byKind)[K];
type ColumnSchema<C extends ChargeColumn> = (typeof CHARGE_COLUMNS)[C]['required'] extends true
  ? KindSchema<(typeof CHARGE_COLUMNS)[C]['kind']>
  : z.ZodNullable<KindSchema<(typeof CHARGE_COLUMNS)[C]['kind']>>;

/** A charge as it crosses the wire and stands in golden files: money and instants as text, absent as null. */
export const Charge = z
  .strictObject(
    Object.fromEntries(
      Object.entries(CHARGE_COLUMNS).map(([name, column]) => [name, column.required ? byKind[column.kind] : byKind[column.kind].nullable()]),
    ) as unknown as { [C in ChargeColumn]: ColumnSchema<C> },
  )
  .extend({ BilledCost: amount.nullable() });
export type Charge = z.output<typeof Charge>;
