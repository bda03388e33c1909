import * as z from 'zod';
import { amount } from './charge';
import { monthText } from './rule-book';

/** What actuals can be asked by. All are text; `Month` is `2026-10`, `Counts` and `Converted` are `Y` or `N`, `AiShare` is a fraction. */
export const DIMENSIONS = [
  'Month',
  'Vendor',
  'Service',
  'Model',
  'Workflow',
  'WorkflowName',
  'Envelope',
  'BusinessUnit',
  'Owner',
  'CostCenter',
  'Category',
  'Bucket',
  'SpendMode',
  'Stream',
  'ChargeCategory',
  'CostBasis',
  'Counts',
  'Unit',
  'Currency',
  'AiShare',
  'RuleNo',
  'Source',
] as const;
export const Dimension = z.enum(DIMENSIONS);
export type Dimension = z.output<typeof Dimension>;

/** The grain of the Actuals sheet: one row for each combination, in this order. */
export const SHEET_GRAIN = [
  'Month',
  'Vendor',
  'Service',
  'Model',
  'Workflow',
  'WorkflowName',
  'BusinessUnit',
  'Owner',
  'Category',
  'Bucket',
  'SpendMode',
  'Stream',
  'ChargeCategory',
  'CostBasis',
  'Counts',
  'Unit',
  'Currency',
  'AiShare',
  'CostCenter',
  'RuleNo',
] as const satisfies readonly Dimension[];

export const ActualsQuestion = z.strictObject({
  from: monthText.optional(),
  to: monthText.optional(),
  by: z.array(Dimension).min(1),
  /** Only rows that count to totals; default true. The sheet asks for all. */
  countedOnly: z.boolean().default(true),
});
export type ActualsQuestion = z.output<typeof ActualsQuestion>;

/** One answered row. Dimensions that were not asked for are absent. `Currency` always splits: two currencies are never added. */
export const ActualsRow = z.strictObject({
  ...(Object.fromEntries(DIMENSIONS.map((d) => [d, z.string().nullable().optional()])) as Record<Dimension, z.ZodOptional<z.ZodNullable<z.ZodString>>>),
  Currency: z.string(),
  /** Null where units differ or none is given. */
  Quantity: amount.nullable(),
  /** Null where the cost of a line is not known; such rows never count. */
  BilledCost: amount.nullable(),
  /** Reporting currency for one unit of `Currency` in that month, of the rule book's type; null where there is no rate or several months are summed. */
  FxRate: amount.nullable(),
  /** BilledCost × AiShare × rate, in the reporting currency; null when a rate is absent or the cost is not known. */
  Cost: amount.nullable(),
  /** N: a rate is absent. */
  Converted: z.enum(['Y', 'N']),
  /** The newest batch behind the row. */
  Batch: z.int(),
  /** How many lines of files stand behind the row. */
  Lines: z.int(),
});
export type ActualsRow = z.output<typeof ActualsRow>;

export const Actuals = z.strictObject({
  /** Version of the rule book that classified these rows, those of `Locked` months aside. */
  RuleBook: z.int(),
  Currency: z.string(),
  Rows: z.array(ActualsRow),
  /** Exact sums of counted rows by currency; what a sheet's totals are compared with. */
  Totals: z.array(z.strictObject({ Currency: z.string(), BilledCost: amount, Cost: amount.nullable(), Lines: z.int() })),
  /** How many lines each rule of that version decided, by its order. `Blank`: no line of the ledger says anything in the column that it tests, so it never matches. */
  Hits: z.array(z.strictObject({ Order: z.int(), Lines: z.int(), Blank: z.literal(true).optional() })),
  /** Locked months that stand on an older version: the one in force when they were locked. Absent where there are none. */
  Locked: z.array(z.strictObject({ Month: monthText, RuleBook: z.int() })).optional(),
});
export type Actuals = z.output<typeof Actuals>;
