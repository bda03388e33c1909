import {
  coalesce,
  column,
  concat,
  constant,
  currency,
  firstAmount,
  instant,
  isText,
  json,
  jsonKey,
  lower,
  mapped,
  negate,
  noAmount,
  nothing,
  regexPart,
  rest,
  roundedAmount,
  same,
  sum,
  whenBlank,
} from '../readings';
import type { TextReading } from '../readings';
import type { Source } from '../source';

/** Kinds of tax that stay a cost, in small letters. */
const SALES_TAX = { ussalestax: 'yes', 'us sales tax': 'yes', salestax: 'yes', 'sales tax': 'yes' };

/** How one generation of the Cost and Usage Report writes a heading that the older one calls `lineItem/UnblendedCost`. */
export type CurHeading = (old: string) => string;

/** CUR 2.0 and every Parquet file: `lineItem/UnblendedCost` is `line_item_unblended_cost`, `savingsPlan/SavingsPlanARN` is `savings_plan_savings_plan_a_r_n`. */
export const curTwo: CurHeading = (old) =>
  old
    .replace('/', '_')
    .replace(/_?([A-Z])/g, '_$1')
    .toLowerCase();

const CACHE = 'cache-?(?:read|write)(?:-1h)?';
const KIND = '(?:text|image|audio|video|speech-understanding)';
/**
 * `EUW1-NovaLite-input-tokens`, `USE1-Claude4.6Sonnet-cache-read-input-token-count-cross-region-global`, `USW2-anthropic.claude-opus-4-8-mantle-input-tokens-global-standard`,
 * `USW2-moonshotai.kimi-k3-mantle-cache-write-tokens-30m-standard`, `USE1-Nova2.0Pro-text-input-tokens`, `USE1-Nova2.0Pro-input-image-token-count`.
 */
const OF_MODEL = `^[A-Z0-9]+-(.+?)(?:-mantle)?(?:-${KIND})?-(?:(?:${CACHE}-)?(?:input|output)-(?:${KIND}-)?|${CACHE}-)token`;

/** What AWS's words tell of models. Sold on the marketplace they are products of their own; else they stand in the meter. */
export const awsMeter = (product: TextReading, meter: TextReading) => ({
  x_Model: coalesce(regexPart(product, '^(.+) [(]Amazon Bedrock Edition[)]$'), regexPart(meter, OF_MODEL)),
  // Some meters of a cache say that alone, and a cache holds input.
  x_TokenDirection: coalesce(
    mapped(regexPart(lower(meter), `(input|output)[-_]?(?:${KIND}-)?token`), { input: 'Input', output: 'Output' }, nothing),
    mapped(regexPart(lower(meter), '(cache)[-_]?(?:read|write)[-_]token'), { cache: 'Input' }, nothing),
  ),
  x_TokenCacheAction: mapped(regexPart(lower(meter), 'cache[-_]?(read|write)'), { read: 'Read', write: 'Write' }, nothing),
});

const USAGE = ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage', 'SavingsPlanNegation', 'Refund'];
const PURCHASE = ['SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee', 'RIFee', 'Fee', 'FlatRateSubscription'];
const CREDIT = ['Credit', 'Discount', 'BundledDiscount', 'EdpDiscount', 'SppDiscount', 'PrivateRateDiscount'];
const each = (words: readonly string[], word: string) => Object.fromEntries(words.map((one) => [one, word]));

const BEDROCK = ['AmazonBedrock', 'AmazonBedrockService', 'AmazonBedrockFoundationModels', 'AmazonBedrockAgentCore'];
const SERVICE_CATEGORIES = {
  ...each([...BEDROCK, 'AmazonSageMaker', 'AmazonQ', 'AmazonComprehend', 'AmazonTextract'], 'AI and Machine Learning'),
  ...each(['AmazonEC2', 'AWSLambda', 'AmazonECS', 'AmazonEKS'], 'Compute'),
  ...each(['AmazonS3', 'AmazonEFS', 'AmazonFSx'], 'Storage'),
  ...each(['AmazonRDS', 'AmazonDynamoDB', 'AmazonElastiCache'], 'Databases'),
  ...each(['AmazonVPC', 'AmazonCloudFront', 'AWSDataTransfer', 'AWSELB'], 'Networking'),
};

/**
 * AWS's line items as charges. Cash is the unblended cost of every row: a negation takes back what a savings plan covered. The cost over time is that of
 * covered use at its plan's price, and of what went unused; it is unknown where the file lacks those columns.
 */
export function curCharge(h: CurHeading): Source['charge'] {
  const cell = (name: string) => column(h(name));
  const type = cell('lineItem/LineItemType');
  const meter = cell('lineItem/UsageType');
  const service = coalesce(cell('product/servicecode'), cell('lineItem/ProductCode'));
  const when = (types: readonly string[], then: TextReading, otherwise: TextReading) => whenBlank(mapped(type, each(types, 'yes'), nothing), otherwise, then);
  const of = (one: string, name: string) => roundedAmount(when([one], cell(name), nothing));
  // The fee for a reservation is spread over its use; other fees are for themselves.
  const unlessUpfront = when(
    ['Fee'],
    whenBlank(cell('reservation/ReservationARN'), cell('lineItem/UnblendedCost'), constant('0')),
    cell('lineItem/UnblendedCost'),
  );
  const product = coalesce(jsonKey(h('product'), 'product_name'), cell('product/ProductName'));
  return {
    ServiceProviderName: constant('Amazon Web Services'),
    HostProviderName: constant('Amazon Web Services'),
    InvoiceIssuerName: coalesce(cell('bill/InvoicingEntity'), cell('bill/BillingEntity'), constant('Amazon Web Services')),
    BillingAccountId: cell('bill/PayerAccountId'),
    BillingAccountName: cell('bill/PayerAccountName'),
    SubAccountId: cell('lineItem/UsageAccountId'),
    SubAccountName: cell('lineItem/UsageAccountName'),
    BillingPeriodStart: instant(h('bill/BillingPeriodStartDate')),
    BillingPeriodEnd: instant(h('bill/BillingPeriodEndDate')),
    ChargePeriodStart: instant(h('lineItem/UsageStartDate')),
    ChargePeriodEnd: instant(h('lineItem/UsageEndDate')),
    // A kind that AWS adds later stays in the total, under the category for what is neither.
    ChargeCategory: mapped(type, { ...each(USAGE, 'Usage'), ...each(PURCHASE, 'Purchase'), ...each(CREDIT, 'Credit'), Tax: 'Tax' }, constant('Adjustment')),
    ChargeClass: mapped(type, { Refund: 'Correction' }, nothing),
    ChargeDescription: cell('lineItem/LineItemDescription'),
    ChargeFrequency: mapped(
      type,
      { ...each(USAGE, 'Usage-Based'), ...each(['SavingsPlanRecurringFee', 'RIFee', 'FlatRateSubscription'], 'Recurring') },
      constant('One-Time'),
    ),
    ServiceCategory: mapped(service, SERVICE_CATEGORIES, nothing),
    ServiceSubcategory: mapped(service, each(BEDROCK, 'Generative AI'), nothing),
    ServiceName: coalesce(product, cell('lineItem/ProductCode'), constant('Amazon Web Services')),
    SkuId: cell('product/sku'),
    SkuMeter: meter,
    SkuPriceId: cell('pricing/RateCode'),
    RegionId: coalesce(cell('product/regionCode'), cell('product/region')),
    ResourceId: cell('lineItem/ResourceId'),
    ConsumedQuantity: roundedAmount(cell('lineItem/UsageAmount')),
    ConsumedUnit: cell('pricing/unit'),
    ListUnitPrice: roundedAmount(cell('pricing/publicOnDemandRate')),
    ListCost: roundedAmount(cell('pricing/publicOnDemandCost')),
    ContractedUnitPrice: roundedAmount(cell('lineItem/UnblendedRate')),
    BilledCost: roundedAmount(cell('lineItem/UnblendedCost')),
    EffectiveCost: firstAmount(
      roundedAmount(
        when(
          ['SavingsPlanCoveredUsage'],
          cell('savingsPlan/SavingsPlanEffectiveCost'),
          when(
            ['DiscountedUsage'],
            cell('reservation/EffectiveCost'),
            when(['SavingsPlanNegation', 'SavingsPlanUpfrontFee'], constant('0'), when(['SavingsPlanRecurringFee', 'RIFee'], nothing, unlessUpfront)),
          ),
        ),
      ),
      // What a commitment costs beyond its use is its unused part.
      sum(of('SavingsPlanRecurringFee', 'savingsPlan/TotalCommitmentToDate'), negate(of('SavingsPlanRecurringFee', 'savingsPlan/UsedCommitment'))),
      sum(of('RIFee', 'reservation/UnusedRecurringFee'), of('RIFee', 'reservation/UnusedAmortizedUpfrontFeeForBillingPeriod')),
    ),
    BillingCurrency: currency(cell('lineItem/CurrencyCode')),
    CommitmentDiscountId: coalesce(cell('savingsPlan/SavingsPlanARN'), cell('reservation/ReservationARN')),
    CommitmentDiscountStatus: mapped(type, each(['SavingsPlanCoveredUsage', 'DiscountedUsage'], 'Used'), nothing),
    InvoiceId: cell('bill/InvoiceId'),
    // Bedrock tells who called; other services whom the identity centre knows.
    PrincipalId: coalesce(cell('lineItem/IamPrincipal'), cell('lineItem/UserIdentifier')),
    Tags: json(h('resourceTags')),
    // AWS writes the number of the invoice once the bill is final.
    x_CostBasis: whenBlank(cell('bill/InvoiceId'), constant('vendor-reported'), constant('invoiced')),
    // Value added tax is paid back by the tax office; a sales tax is a cost, and so is no tax whose kind is not known.
    x_CountsToTotal: isText(
      when(['Tax'], coalesce(mapped(lower(cell('lineItem/TaxType')), SALES_TAX, constant('no')), constant('no')), constant('yes')),
      'yes',
    ),
    ...awsMeter(product, meter),
    x_Workflow: jsonKey(h('resourceTags'), 'user_workflow', 'workflow'),
    x_CostCenter: jsonKey(h('resourceTags'), 'user_cost_center', 'user_costcenter', 'cost_center'),
    x_Stream: constant('usage'),
    x_Extra: rest({ LineItemType: type, BillType: cell('bill/BillType') }),
  };
}

/** Every line, and beside it the discount that AWS writes into the line instead of one of its own: the invoice holds both. */
export const curMelt = (h: CurHeading): NonNullable<Source['melt']> => [
  { when: constant('always'), charge: {} },
  {
    when: h('discount/TotalDiscount'),
    charge: {
      ChargeCategory: constant('Credit'),
      ChargeClass: nothing,
      ChargeDescription: concat(': ', constant('Discount'), column(h('lineItem/LineItemDescription'))),
      ConsumedQuantity: noAmount,
      ConsumedUnit: nothing,
      ListUnitPrice: noAmount,
      ListCost: noAmount,
      ContractedUnitPrice: noAmount,
      BilledCost: roundedAmount(h('discount/TotalDiscount')),
      EffectiveCost: same('BilledCost'),
      x_TokenDirection: nothing,
      x_TokenCacheAction: nothing,
    },
  },
];

/** Of 116 columns, what says nothing that the charge does not say. */
export const curLeaves = (h: CurHeading): readonly string[] =>
  [
    ...['LineItemId', 'TimeInterval'].map((name) => `identity/${name}`),
    'discount/BundledDiscount',
    ...['AvailabilityZone', 'BlendedCost', 'BlendedRate', 'LegalEntity', 'NormalizationFactor', 'NormalizedUsageAmount', 'NetUnblendedRate'].map(
      (name) => `lineItem/${name}`,
    ),
    ...['currency', 'LeaseContractLength', 'OfferingClass', 'PurchaseOption', 'RateId', 'term'].map((name) => `pricing/${name}`),
    ...['comment', 'feeCode', 'feeDescription', 'fromLocation', 'fromLocationType', 'fromRegionCode', 'instanceFamily', 'instancesku', 'location'],
    ...['locationType', 'operation', 'pricingUnit', 'productFamily', 'toLocation', 'toLocationType', 'toRegionCode', 'usagetype'],
  ].map((name) => h(name.includes('/') ? name : `product/${name}`));

/** All that describes a line: AWS numbers its lines anew with every run. */
export const CUR_IDENTITY = [
  'InvoiceIssuerName',
  'SubAccountId',
  'ChargePeriodStart',
  'ChargePeriodEnd',
  'ChargeCategory',
  'ChargeClass',
  'ChargeDescription',
  'ServiceName',
  'SkuId',
  'SkuMeter',
  'SkuPriceId',
  'RegionId',
  'ResourceId',
  'CommitmentDiscountId',
  'PrincipalId',
  'Tags',
] as const satisfies Source['identity'];
