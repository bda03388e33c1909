import {
  coalesce,
  column,
  constant,
  flag,
  currency,
  instant,
  json,
  lower,
  mapped,
  monthEnd,
  monthStart,
  noAmount,
  nothing,
  regexPart,
  rest,
  roundedAmount,
  same,
  whenBlank,
} from '../readings';
import type { TextReading } from '../readings';
import type { Source } from '../source';

/** How a file writes a name of the export, `service.description`. */
export type GcpHeading = (name: string) => string;

const SERVICE_CATEGORIES = {
  'Gemini API': 'AI and Machine Learning',
  'Vertex AI': 'AI and Machine Learning',
  BigQuery: 'Analytics',
  'Cloud Run': 'Compute',
  'Cloud SQL': 'Databases',
  'Cloud Storage': 'Storage',
  'Compute Engine': 'Compute',
  'Kubernetes Engine': 'Compute',
  Networking: 'Networking',
};
const MODEL = '(gemini [0-9.]+ (?:flash|pro|nano|ultra)(?: lite)?|claude [a-z]+ [0-9.]+|claude [0-9.]+ [a-z]+)';

/** What Google's words for a SKU tell of models; exported tables and consoles use the same words. */
export const gcpSku = (heading: string) => {
  const sku = lower(heading);
  const unlessStored = (then: TextReading): TextReading => whenBlank(regexPart(sku, '\\b(storage)\\b'), then, nothing);
  return {
    x_Model: regexPart(sku, MODEL),
    // `… Text Input (Long) - Predictions`, `… Audio Input Priority - Predictions`. What a cache costs by the hour is no token that was read.
    x_TokenDirection: unlessStored(
      mapped(
        coalesce(regexPart(sku, '\\b(input|output)(?: token| - | text| caching)'), regexPart(sku, '^(?:gemini|claude) .*?\\b(input|output)\\b')),
        { input: 'Input', output: 'Output' },
        nothing,
      ),
    ),
    x_TokenCacheAction: unlessStored(mapped(regexPart(sku, '\\b(cached|caching)\\b'), { cached: 'Read', caching: 'Read' }, nothing)),
  };
};
export const gcpService = (heading: string) => mapped(heading, SERVICE_CATEGORIES, nothing);

/** The value of a label in the first of these lists that has it: `[{"key": "workflow", "value": "claims"}]`. */
export const gcpLabel = (name: string, ...lists: readonly string[]): TextReading =>
  coalesce(...lists.map((list) => regexPart(list, `(?i)"key" *: *"${name}" *, *"value" *: *"([^"]+)"`)));

/** A line of Google's billing export. The month is that of the invoice, not of the use: late use comes with the next invoice. */
export function gcpCharge(h: GcpHeading): Source['charge'] {
  const month = instant(h('invoice.month'), 'month-ym');
  const commitment = regexPart(h('sku.description'), '^(Commitment)\\b');
  const label = (name: string): TextReading => gcpLabel(name, h('labels'), h('project.labels'));
  return {
    ServiceProviderName: constant('Google Cloud'),
    HostProviderName: coalesce(h('seller_name'), constant('Google Cloud')),
    InvoiceIssuerName: constant('Google Cloud'),
    BillingAccountId: column(h('billing_account_id')),
    SubAccountId: column(h('project.id')),
    SubAccountName: column(h('project.name')),
    BillingPeriodStart: monthStart(month),
    BillingPeriodEnd: monthEnd(month),
    ChargePeriodStart: instant(h('usage_start_time')),
    ChargePeriodEnd: instant(h('usage_end_time')),
    ChargeCategory: whenBlank(
      commitment,
      mapped(h('cost_type'), { regular: 'Usage', tax: 'Tax', adjustment: 'Adjustment', rounding_error: 'Adjustment' }),
      constant('Purchase'),
    ),
    ChargeClass: whenBlank(h('adjustment_info.mode'), nothing, constant('Correction')),
    ChargeDescription: coalesce(h('sku.description'), h('adjustment_info.description'), h('cost_type')),
    ChargeFrequency: whenBlank(commitment, constant('Usage-Based'), constant('Recurring')),
    ServiceCategory: gcpService(h('service.description')),
    ServiceSubcategory: mapped(h('service.description'), { 'Gemini API': 'Generative AI' }, nothing),
    ServiceName: coalesce(h('service.description'), constant('Google Cloud')),
    SkuId: column(h('sku.id')),
    SkuMeter: column(h('sku.description')),
    RegionId: column(h('location.region')),
    ResourceId: column(h('resource.global_name')),
    ResourceName: column(h('resource.name')),
    ConsumedQuantity: roundedAmount(h('usage.amount')),
    ConsumedUnit: column(h('usage.unit')),
    PricingQuantity: roundedAmount(h('usage.amount_in_pricing_units')),
    PricingUnit: column(h('usage.pricing_unit')),
    ContractedUnitPrice: roundedAmount(h('price.effective_price')),
    ListCost: roundedAmount(h('cost_at_list')),
    BilledCost: roundedAmount(h('cost')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(h('currency')),
    CommitmentDiscountId: column(h('subscription.instance_id')),
    Tags: json(h('labels')),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    ...gcpSku(h('sku.description')),
    x_Workflow: label('workflow'),
    x_CostCenter: label('cost_center'),
    x_Stream: constant('usage'),
    x_Extra: rest({ CostType: column(h('cost_type')) }),
  };
}

/** Every line, and each of its credits as a charge of its own. */
export const GCP_MELT: NonNullable<Source['melt']> = [
  { when: constant('always'), charge: {} },
  {
    when: 'credits.amount',
    each: 'credits',
    charge: {
      ChargeCategory: constant('Credit'),
      ChargeDescription: coalesce('credits.full_name', 'credits.name', 'credits.id'),
      SkuPriceId: column('credits.id'),
      ConsumedQuantity: noAmount,
      ConsumedUnit: nothing,
      PricingQuantity: noAmount,
      PricingUnit: nothing,
      ContractedUnitPrice: noAmount,
      ListCost: noAmount,
      BilledCost: roundedAmount('credits.amount'),
      x_TokenDirection: nothing,
      x_TokenCacheAction: nothing,
      x_Extra: rest({ CreditType: column('credits.type') }),
    },
  },
];

export const GCP_IDENTITY = [
  ...(['SubAccountId', 'ChargePeriodStart', 'ChargePeriodEnd', 'ChargeCategory', 'ChargeClass', 'ChargeDescription', 'ServiceName', 'SkuId'] as const),
  ...(['SkuPriceId', 'RegionId', 'ResourceId', 'CommitmentDiscountId', 'Tags'] as const),
] as const satisfies Source['identity'];

/** What says nothing that the charge does not say. */
export const gcpLeaves = (h: GcpHeading): readonly string[] =>
  [
    ...['export_time', 'project.number', 'project.ancestry_numbers', 'project.ancestors', 'project.labels', 'system_labels', 'tags', 'credits'],
    ...['location.location', 'location.country', 'location.zone', 'currency_conversion_rate', 'invoice.publisher_type', 'service.id', 'consumption_model.id'],
    ...['price.tier_start_amount', 'price.unit', 'price.pricing_unit_quantity', 'price.list_price', 'price.effective_price_default'],
    ...['price.list_price_consumption_model', 'cost_at_effective_price_default', 'cost_at_list_consumption_model', 'transaction_type'],
  ].map((name) => h(name));
