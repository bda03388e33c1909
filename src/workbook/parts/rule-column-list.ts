import { FIGURE_TESTS, RULE_COLUMNS, isFigure, type PlainRuleColumn } from '../../ledger/rule-columns';
import { RULE_TESTS } from '../../ledger/rule-book';

/** What the Rules sheet shows for a rule whose column is blank in every line. */
export const COLUMN_BLANK = 'column blank';

/** What columns say. */
const SAYS: Readonly<Record<PlainRuleColumn, string>> = {
  ServiceProviderName: 'The vendor',
  InvoiceIssuerName: 'Who sends the bill, a marketplace for instance',
  ServiceName: 'The service or product',
  ServiceCategory: 'As AI and Machine Learning',
  ServiceSubcategory: 'As Generative AI',
  SubAccountId: 'Project, subscription or workspace, its number',
  SubAccountName: 'Project, subscription or workspace',
  BillingAccountId: 'The account that is billed',
  ChargeCategory: 'Usage, Purchase, Tax, Credit or Adjustment',
  ChargeDescription: 'The memo, or what the line says',
  SkuId: 'Article number',
  SkuMeter: 'What is measured, as input tokens',
  ResourceName: 'What was used, by its name',
  Tags: 'All tags as written; one by its name: Tags.team',
  PrincipalId: 'The person; test with is where people are kept as hashes',
  CredentialId: 'The API key',
  x_Model: 'The model',
  x_Workflow: 'The workflow that the file names',
  x_Stream: 'seat, usage, reimbursed or task',
  x_GLAccount: 'Account of the general ledger',
  x_CostCenter: 'Cost centre as the file says',
  x_CostBasis: 'As invoiced, vendor-reported or estimated',
  x_SourceId: 'The source that read the file',
  x_AiShare: 'The part that is AI, as 0.35',
  SkuPriceDetails: 'Details of the price; one by its name: SkuPriceDetails.ModelId',
  x_Extra: 'What else the file says; one by its name: x_Extra.PO',
  HostProviderName: 'Whose machines it runs on',
  BillingAccountName: 'The account that is billed, by its name',
  ChargeClass: 'Correction, else blank',
  ChargeFrequency: 'One-Time, Recurring or Usage-Based',
  SkuPriceId: 'The price that was taken, its number',
  RegionId: 'As eu-central-1',
  ResourceId: 'What was used, its number',
  ConsumedQuantity: 'How much was used',
  ConsumedUnit: 'The unit of what was used',
  PricingQuantity: 'How much was charged for',
  PricingUnit: 'The unit of what was charged for',
  PricingCategory: 'As Standard or Committed',
  ListUnitPrice: 'Price of a unit before discounts',
  ContractedUnitPrice: 'Price of a unit as agreed',
  ListCost: 'Cost before discounts',
  ContractedCost: 'Cost at the price that was agreed',
  BillingCurrency: 'As USD',
  PricingCurrency: 'The currency of the price, or tokens and credits',
  PricingCurrencyEffectiveCost: 'Its cost in the currency of the price',
  CommitmentDiscountId: 'The commitment that pays for it',
  CommitmentDiscountStatus: 'Used or Unused',
  InvoiceId: 'Number of the invoice',
  InvoiceDetailId: 'Line of the invoice',
  x_TokenDirection: 'input or output',
  x_TokenCacheAction: 'Read or written, of cached tokens',
  x_ServiceTier: 'As batch or priority',
  x_Owner: 'The owner that the file names',
  x_BusinessUnit: 'The business unit that the file names',
  BilledCost: 'What the line costs, in its own currency',
  EffectiveCost: 'Its cost with what was paid ahead for it',
};

const WORDS = RULE_TESTS.filter((test) => !(FIGURE_TESTS as readonly string[]).includes(test)).join(', ');
const FIGURES = ['is', ...FIGURE_TESTS].join(', ');

/** Every column that a rule may test, the common ones first. */
export const RULE_COLUMN_ROWS = RULE_COLUMNS.map((Name) => ({ Name, Says: SAYS[Name], Tests: isFigure(Name) ? FIGURES : WORDS }));
