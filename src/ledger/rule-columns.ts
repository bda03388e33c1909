import { CHARGE_COLUMNS, type ChargeColumn, type ColumnKind } from './charge';

/** What most rules test, the likeliest first. */
export const COMMON_RULE_COLUMNS = [
  'ServiceProviderName',
  'InvoiceIssuerName',
  'ServiceName',
  'ServiceCategory',
  'ServiceSubcategory',
  'SubAccountId',
  'SubAccountName',
  'BillingAccountId',
  'ChargeCategory',
  'ChargeDescription',
  'SkuId',
  'SkuMeter',
  'ResourceId',
  'ResourceName',
  'Tags',
  'PrincipalId',
  'CredentialId',
  'x_Model',
  'x_Workflow',
  'x_Stream',
  'x_GLAccount',
  'x_CostCenter',
  'x_CostBasis',
  'x_SourceId',
] as const satisfies readonly ChargeColumn[];

type Kind<C extends ChargeColumn> = (typeof CHARGE_COLUMNS)[C]['kind'];
type Testable = Exclude<ColumnKind, 'instant' | 'flag' | 'count'>;
/** A column of text or figures that sources fill, and the source itself. */
export type PlainRuleColumn =
  'x_SourceId' | { [C in ChargeColumn]: (typeof CHARGE_COLUMNS)[C]['from'] extends 'source' ? (Kind<C> extends Testable ? C : never) : never }[ChargeColumn];
/** Columns that hold names with values; a rule may test one of them by its name: `Tags.team`. */
const KEYED = ['Tags', 'SkuPriceDetails', 'x_Extra'] as const satisfies readonly PlainRuleColumn[];
export type RuleColumn = PlainRuleColumn | `${(typeof KEYED)[number]}.${string}`;

const kindOf = (name: PlainRuleColumn): ColumnKind => CHARGE_COLUMNS[name].kind;
const isTestable = (name: ChargeColumn): name is PlainRuleColumn =>
  CHARGE_COLUMNS[name].from === 'source' && !['instant', 'flag', 'count'].includes(CHARGE_COLUMNS[name].kind);

/** Every column that a rule may test: the common ones first, the others in the order of the ledger. */
export const RULE_COLUMNS: readonly PlainRuleColumn[] = [
  ...new Set<PlainRuleColumn>([...COMMON_RULE_COLUMNS, ...(Object.keys(CHARGE_COLUMNS) as readonly ChargeColumn[]).filter(isTestable)]),
];

const KEY = /^(Tags|SkuPriceDetails|x_Extra)\.([^"\\\p{Cc}]{1,120})$/u;
/** The column and the name within it, of `Tags.team`; undefined for a column as a whole. */
export function keyOf(column: RuleColumn): { readonly column: (typeof KEYED)[number]; readonly key: string } | undefined {
  const [, whole, key] = KEY.exec(column) ?? [];
  const found = KEYED.find((one) => one === whole);
  return found === undefined || key === undefined ? undefined : { column: found, key };
}
/** Whether a text names a column, or a value within one, that rules may test. */
export const isRuleColumn = (text: unknown): text is RuleColumn =>
  typeof text === 'string' && ((RULE_COLUMNS as readonly string[]).includes(text) || KEY.test(text));

/** Whether a column holds figures, which are compared as numbers. */
export const isFigure = (column: RuleColumn): boolean =>
  keyOf(column) === undefined && ['money', 'price', 'quantity', 'share'].includes(kindOf(column as PlainRuleColumn));

/** Tests of figures. */
export const FIGURE_TESTS = ['at least', 'below'] as const;
const FIGURE = /^-?\d{1,20}(\.\d{1,12})?$/;

/** Why a test cannot be made of its column, in a sentence; null where it can. */
export function testFault({ Column, Test, Text }: { readonly Column: RuleColumn; readonly Test: string; readonly Text: string }): string | null {
  const compares = (FIGURE_TESTS as readonly string[]).includes(Test);
  if (!isFigure(Column)) return compares ? `${Column} is text. Test it with is, contains, starts or matches.` : null;
  if (!compares && Test !== 'is') return `${Column} is a figure. Test it with is, at least or below.`;
  return FIGURE.test(Text.trim()) ? null : `${Column} is a figure, but "${Text.slice(0, 40)}" is not. Write it as 1250.50.`;
}

/** What may stand in the column Column of a rule, in words. */
export const RULE_COLUMN_WORDS = `${COMMON_RULE_COLUMNS.slice(0, 8).join(', ')}, another column of the list beside the rules, or a tag by its name, as Tags.team`;
