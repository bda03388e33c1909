import * as z from 'zod';
import { BUCKETS, CATEGORIES, SPEND_MODES, STREAMS, amount } from './charge';
import { FIGURE_TESTS, RULE_COLUMN_WORDS, isRuleColumn, type RuleColumn } from './rule-columns';

export const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month');
export const RULE_TESTS = ['is', 'contains', 'starts', 'matches', ...FIGURE_TESTS] as const;
/** A column that a rule tests, or a value within one by its name: `Tags.team`. */
export const TestedColumn = z.custom<RuleColumn>(isRuleColumn, `not a column that rules test: ${RULE_COLUMN_WORDS}`);

/** One row of the Rules sheet. What it leaves null it does not decide. Text is compared without case. */
export const Rule = z.strictObject({
  Order: z.int().positive(),
  Column: TestedColumn,
  Test: z.enum(RULE_TESTS),
  Text: z.string().min(1).max(200),
  Category: z.enum(CATEGORIES).nullable(),
  Bucket: z.enum(BUCKETS).nullable(),
  Workflow: z.string().nullable(),
  /** Who answers for the charge; null: its workflow's owner. Not there in books that were saved before rules could say it, and so for the next. */
  Owner: z.string().nullable().default(null),
  CostCenter: z.string().nullable().default(null),
  SpendMode: z.enum(SPEND_MODES).nullable(),
  Stream: z.enum(STREAMS).nullable(),
  AiShare: amount.nullable(),
  Reason: z.string().nullable(),
});
export type Rule = z.output<typeof Rule>;

/** What classification needs of one row of the Workflows sheet. */
export const WorkflowRow = z.strictObject({
  Id: z.string().min(1),
  Workflow: z.string().min(1),
  Envelope: z.string().nullable(),
  BusinessUnit: z.string().nullable(),
  Owner: z.string().nullable(),
  SpendMode: z.enum(SPEND_MODES).nullable(),
});
export type WorkflowRow = z.output<typeof WorkflowRow>;

export const RATE_TYPES = ['average', 'month-end', 'budget'] as const;
/** One row of the Rates sheet: how much of `To` one unit of `From` buys. The date is the first of its month for averages. */
export const RateRow = z.strictObject({
  Date: z.iso.date(),
  From: z.string().regex(/^[A-Z]{3}$/),
  To: z.string().regex(/^[A-Z]{3}$/),
  Type: z.enum(RATE_TYPES),
  Rate: amount,
  Source: z.string().nullable(),
});
export type RateRow = z.output<typeof RateRow>;

export const CONTRACT_KINDS = ['seats', 'credits'] as const;
export const PRICE_PERIODS = ['month', 'year', 'term'] as const;
/**
 * One row of the Contracts sheet: seats or prepaid credits that were bought, from `Start` up to and with `End`. `Price` is of one seat for a month, a year or
 * the term, or of one credit. `Billed` says whether a bill brings the money (Y: beside it, never added; N: never); null: where one counts the product, it does.
 */
export const ContractRow = z.strictObject({
  Vendor: z.string().min(1),
  Product: z.string().min(1),
  Plan: z.string().nullable(),
  Kind: z.enum(CONTRACT_KINDS),
  Quantity: amount,
  Price: amount,
  Per: z.enum(PRICE_PERIODS),
  Currency: z.string().regex(/^[A-Z]{3}$/),
  Start: z.iso.date(),
  End: z.iso.date(),
  Workflow: z.string().nullable(),
  AiShare: amount.nullable(),
  Evidence: z.string().nullable(),
  Billed: z.enum(['Y', 'N']).nullable(),
});
export type ContractRow = z.output<typeof ContractRow>;

/** One of the names that a vendor has beside its own: what files call `Name` is `Vendor`. */
export const NameRow = z.strictObject({ Name: z.string().trim().min(1).max(200), Vendor: z.string().trim().min(1).max(200) });
export type NameRow = z.output<typeof NameRow>;

export const PERIOD_STATES = ['open', 'soft', 'locked'] as const;
export const PeriodState = z.strictObject({ Month: monthText, State: z.enum(PERIOD_STATES) });

export const TAX_IN_COST = ['sales tax', 'all tax', 'no tax'] as const;
/** What of tax is a cost. `sales tax`: what is known to be one; value added tax is paid back by the tax office. `all tax`: of those whom it pays nothing back. */
export type TaxInCost = (typeof TAX_IN_COST)[number];

/** What the analyst decides in the workbook and the server applies: pushed as a whole, kept as a numbered version. */
export const RuleBookContent = z.strictObject({
  Currency: z.string().regex(/^[A-Z]{3}$/),
  /** The rates that convert costs. Absent in books that were saved before one could choose: average. */
  RateType: z.enum(RATE_TYPES).optional(),
  /** Absent in books that were saved before one could choose: sales tax. */
  TaxInCost: z.enum(TAX_IN_COST).optional(),
  Rules: z.array(Rule),
  Workflows: z.array(WorkflowRow),
  Rates: z.array(RateRow),
  Periods: z.array(PeriodState),
  /** Absent in books that were saved before there were contracts. */
  Contracts: z.array(ContractRow).optional(),
  /** Other names of vendors. Absent in books that were saved before there were any: those know none. */
  Names: z.array(NameRow).optional(),
});
export type RuleBookContent = z.output<typeof RuleBookContent>;

/** A version as it is kept. `SavedBy` is the name that the person gave; absent or null where none was given. */
export const RuleBook = z.strictObject({
  Version: z.int().nonnegative(),
  SavedAt: z.string(),
  SavedBy: z.string().nullable().optional(),
  ...RuleBookContent.shape,
});
export type RuleBook = z.output<typeof RuleBook>;
