import {
  coalesce,
  column,
  concat,
  constant,
  currency,
  firstInstant,
  instant,
  json,
  jsonKey,
  lower,
  mapped,
  monthEnd,
  monthStart,
  nextDay,
  nothing,
  regexPart,
  rest,
  roundedAmount,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

const day = instant(coalesce('Date', 'UsageDateTime', 'UsageDate'), 'us', 'iso');
/** Some exports leave the braces around tags out. */
const tags = whenBlank('Tags', nothing, whenBlank(regexPart('Tags', '^ *([{])'), concat('', constant('{'), column('Tags'), constant('}')), column('Tags')));
const CACHED = 'cached|c+hd|cd';
/**
 * `gpt 5 cached inp Data Zone Tokens`, `GPT 5 Mini cchd Inpt Glbl 1M Tokens`, `gpt-4o-mini-0718-Outp-glbl Tokens`, `gpt 4o mini0718 BatchOutp DataZone Tokens`,
 * `5.4 pp inp Gl 1M Tokens` (priority), `5.6 luna ShortCo Cd Wr Std DZ 1M Tokens` (short context, written to the cache), `gpt 5 pro out glbl Tokens`.
 */
const WAY = '(inpt?|input|opt|outp?t?|output|wr)[ -].*tokens(?: - preview)?$';
const BEFORE = `(?:pp[ -])?(?:(?:short|long)co[ -])?(?:pp[ -])?(?:batch[ -]?)?(?:(?:${CACHED})[ -])?`;
/** What the name of a meter tells of models. */
export const azureMeter = (heading: string) => {
  const meter = lower(heading);
  return {
    x_Model: regexPart(heading, `(?i)^(.+?)[ -]${BEFORE}${WAY}`),
    x_TokenDirection: mapped(
      regexPart(meter, `[ -](?:batch)?${WAY}`),
      { inp: 'Input', inpt: 'Input', input: 'Input', wr: 'Input', opt: 'Output', out: 'Output', outp: 'Output', outpt: 'Output', output: 'Output' },
      nothing,
    ),
    x_TokenCacheAction: mapped(regexPart(meter, `[ -](?:${CACHED})[ -](inp|wr)`), { inp: 'Read', wr: 'Write' }, nothing),
  };
};
/** Azure's own words for models that are called: as of autumn 2025 they are a category, before they were among Cognitive Services. Claude is sold through the marketplace. */
export const FOUNDRY = { 'Foundry Models': 'Generative AI' };
const GENERATIVE = coalesce(
  mapped('MeterCategory', FOUNDRY, nothing),
  mapped(regexPart(lower('MeterSubCategory'), '^(azure openai)'), { 'azure openai': 'Generative AI' }, nothing),
  mapped('PublisherName', { Anthropic: 'Generative AI', 'Anthropic, PBC': 'Generative AI', 'Anthropic PBC': 'Generative AI' }, nothing),
);
const FAMILIES = {
  'AI + Machine Learning': 'AI and Machine Learning',
  'Azure Communication Services': 'Business Applications',
  Analytics: 'Analytics',
  Compute: 'Compute',
  Containers: 'Compute',
  Databases: 'Databases',
  'Developer Tools': 'Developer Tools',
  Integration: 'Integration',
  'Internet of Things': 'Internet of Things',
  'Management and Governance': 'Management and Governance',
  Networking: 'Networking',
  Security: 'Security',
  Storage: 'Storage',
  Web: 'Web',
};

/** What a line costs in the currency it is billed in; older files write more than twenty decimals of it. */
export const AZURE_COST = coalesce('CostInBillingCurrency', 'PreTaxCost', 'Cost');

/** The columns of Azure's cost details that mean the same in every agreement (enterprise, customer, pay as you go); names compare without case. */
export const AZURE_CHARGE = {
  ServiceProviderName: coalesce(mapped('Provider', { 'Microsoft 365': 'Microsoft 365', 'Dynamics 365': 'Dynamics 365' }, nothing), constant('Microsoft Azure')),
  HostProviderName: coalesce('PublisherName', constant('Microsoft')),
  InvoiceIssuerName: constant('Microsoft'),
  BillingAccountId: column('BillingAccountId'),
  BillingAccountName: column('BillingAccountName'),
  SubAccountId: coalesce('SubscriptionId', 'SubscriptionGuid'),
  SubAccountName: column('SubscriptionName'),
  BillingPeriodStart: firstInstant(instant('BillingPeriodStartDate', 'us', 'iso'), monthStart(day)),
  // The file names the last day of the period.
  BillingPeriodEnd: firstInstant(nextDay(instant('BillingPeriodEndDate', 'us', 'iso')), monthEnd(day)),
  ChargePeriodStart: day,
  ChargePeriodEnd: nextDay(day),
  ChargeDescription: coalesce('ProductName', 'Product', 'MeterName'),
  ChargeFrequency: coalesce(mapped('Frequency', { UsageBased: 'Usage-Based', Recurring: 'Recurring', OneTime: 'One-Time' }, nothing), constant('Usage-Based')),
  ServiceCategory: coalesce(mapped('ServiceFamily', FAMILIES, nothing), whenBlank(GENERATIVE, nothing, constant('AI and Machine Learning'))),
  ServiceSubcategory: GENERATIVE,
  ServiceName: coalesce('MeterCategory', 'ProductName', 'Product', 'ConsumedService', constant('Microsoft Azure')),
  SkuId: column('MeterId'),
  SkuMeter: column('MeterName'),
  SkuPriceId: column('PartNumber'),
  RegionId: coalesce('ResourceLocationNormalized', 'ResourceLocation'),
  ResourceId: coalesce('ResourceId', 'InstanceId'),
  ResourceName: column('ResourceName'),
  ConsumedQuantity: roundedAmount(coalesce('Quantity', 'UsageQuantity')),
  ConsumedUnit: column('UnitOfMeasure'),
  PricingQuantity: roundedAmount(coalesce('Quantity', 'UsageQuantity')),
  PricingUnit: column('UnitOfMeasure'),
  ListUnitPrice: roundedAmount('PayGPrice'),
  ContractedUnitPrice: roundedAmount(coalesce('UnitPrice', 'ResourceRate')),
  ListCost: roundedAmount('PaygCostInBillingCurrency'),
  BilledCost: roundedAmount(AZURE_COST),
  BillingCurrency: currency(coalesce('BillingCurrencyCode', 'BillingCurrency', 'Currency')),
  PricingCurrency: column('PricingCurrency'),
  CommitmentDiscountId: coalesce('BenefitId', 'ReservationId'),
  InvoiceId: column('InvoiceId'),
  Tags: json(tags),
  ...azureMeter('MeterName'),
  x_Workflow: jsonKey(tags, 'workflow', 'Workflow', 'x_workflow'),
  x_CostCenter: column('CostCenter'),
  x_Stream: constant('usage'),
  x_Extra: rest({ MeterSubCategory: column('MeterSubCategory') }),
} satisfies Partial<Source['charge']>;

/** Known columns that are not kept: who owns the account is a person, the rest repeats what the charge says. */
export const AZURE_LEAVES = [
  ...['AccountOwnerId', 'AccountName', 'AccountId', 'ResourceRate', 'EffectivePrice', 'IsAzureCreditEligible', 'AvailabilityZone', 'CostInPricingCurrency'],
  ...[
    'CostInUsd',
    'PaygCostInUsd',
    'ServicePeriodStartDate',
    'ServicePeriodEndDate',
    'Location',
    'ServiceInfo1',
    'ServiceInfo2',
    'PublisherType',
    'PublisherId',
  ],
  ...['MeterRegion', 'BenefitName', 'ReservationName', 'ProductOrderName', 'ProductId', 'BillingProfileName', 'ConsumedService'],
];

export const AZURE_IDENTITY = [
  'SubAccountId',
  'ChargePeriodStart',
  'ChargeCategory',
  'ChargeClass',
  'ChargeDescription',
  'ServiceName',
  'SkuId',
  'RegionId',
  'ResourceId',
  'CommitmentDiscountId',
  'CommitmentDiscountStatus',
  'x_CostCenter',
  'Tags',
] as const satisfies Source['identity'];

/** Headings of enterprise and customer agreements, actual and amortised alike. */
export const AZURE_DETAILS = {
  all: ['ChargeType', 'BillingAccountId', 'MeterCategory', 'SubscriptionId', 'Date', 'BillingPeriodStartDate'],
  // Older downloads call it by one word.
  any: ['CostInBillingCurrency', 'Cost'],
};
