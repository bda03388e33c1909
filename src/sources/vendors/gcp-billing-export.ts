import { coalesce, column, constant, currency, instant, isText, json, lower, mapped, monthEnd, monthStart, noAmount, nothing, regexPart } from '../readings';
import { rest, roundedAmount, same, whenBlank } from '../readings';
import type { Source } from '../source';
import type { TextReading } from '../readings';

const month = instant('invoice.month', 'month-ym');
const sku = lower('sku.description');
const label = (name: string): TextReading => {
  const pattern = `"key" *: *"${name}" *, *"value" *: *"([^"]+)"`;
  return coalesce(regexPart('labels', pattern), regexPart('project.labels', pattern));
};
/** Value added tax is paid back by the tax office; a sales tax is a cost. */
const recoverable = mapped(regexPart(sku, '\\b(vat|gst|value added)\\b'), { vat: 'no', gst: 'no', 'value added': 'no' }, constant('yes'));

/** Google's billing export, standard and detailed: each credit of a line is a charge of its own. The month is that of the invoice, not of the use. */
export default {
  id: 'gcp-billing-export',
  title: 'Google Cloud billing export',
  version: 1,
  format: 'jsonl',
  needs: "BigQuery: SELECT * FROM gcp_billing_export_v1_… (or _resource_v1_…) WHERE invoice.month = '202610', saved as JSON lines.",
  grain: 'hour × project × SKU × resource, and each of its credits',
  checked: '2026-11-22',
  detect: { all: ['billing_account_id', 'invoice.month', 'cost', 'currency', 'usage_start_time', 'usage_end_time', 'service.description', 'sku.description'] },
  leaves: [
    ...['export_time', 'project.number', 'project.ancestry_numbers', 'project.ancestors', 'project.labels', 'system_labels', 'tags', 'credits'],
    ...['location.location', 'location.country', 'location.zone', 'currency_conversion_rate', 'invoice.publisher_type', 'service.id', 'consumption_model.id'],
    ...['price.tier_start_amount', 'price.unit', 'price.pricing_unit_quantity', 'price.list_price', 'price.effective_price_default'],
    ...['price.list_price_consumption_model', 'cost_at_effective_price_default', 'cost_at_list_consumption_model', 'transaction_type'],
  ],
  charge: {
    ServiceProviderName: constant('Google Cloud'),
    HostProviderName: coalesce('seller_name', constant('Google Cloud')),
    InvoiceIssuerName: constant('Google Cloud'),
    BillingAccountId: column('billing_account_id'),
    SubAccountId: column('project.id'),
    SubAccountName: column('project.name'),
    BillingPeriodStart: monthStart(month),
    BillingPeriodEnd: monthEnd(month),
    ChargePeriodStart: instant('usage_start_time'),
    ChargePeriodEnd: instant('usage_end_time'),
    ChargeCategory: whenBlank(
      regexPart('sku.description', '^(Commitment)\\b'),
      mapped('cost_type', { regular: 'Usage', tax: 'Tax', adjustment: 'Adjustment', rounding_error: 'Adjustment' }),
      constant('Purchase'),
    ),
    ChargeClass: whenBlank('adjustment_info.mode', nothing, constant('Correction')),
    ChargeDescription: coalesce('sku.description', 'adjustment_info.description', 'cost_type'),
    ChargeFrequency: whenBlank(regexPart('sku.description', '^(Commitment)\\b'), constant('Usage-Based'), constant('Recurring')),
    ServiceCategory: mapped(
      'service.description',
      {
        'Gemini API': 'AI and Machine Learning',
        'Vertex AI': 'AI and Machine Learning',
        BigQuery: 'Analytics',
        'Cloud Run': 'Compute',
        'Cloud SQL': 'Databases',
        'Cloud Storage': 'Storage',
        'Compute Engine': 'Compute',
        'Kubernetes Engine': 'Compute',
        Networking: 'Networking',
      },
      nothing,
    ),
    ServiceSubcategory: mapped('service.description', { 'Gemini API': 'Generative AI' }, nothing),
    ServiceName: coalesce('service.description', constant('Google Cloud')),
    SkuId: column('sku.id'),
    SkuMeter: column('sku.description'),
    RegionId: column('location.region'),
    ResourceId: column('resource.global_name'),
    ResourceName: column('resource.name'),
    ConsumedQuantity: roundedAmount('usage.amount'),
    ConsumedUnit: column('usage.unit'),
    PricingQuantity: roundedAmount('usage.amount_in_pricing_units'),
    PricingUnit: column('usage.pricing_unit'),
    ContractedUnitPrice: roundedAmount('price.effective_price'),
    ListCost: roundedAmount('cost_at_list'),
    BilledCost: roundedAmount('cost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('currency'),
    CommitmentDiscountId: column('subscription.instance_id'),
    Tags: json('labels'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: isText(coalesce(whenBlank(mapped('cost_type', { tax: 'yes' }, nothing), constant('yes'), recoverable), constant('yes')), 'yes'),
    x_Model: regexPart(sku, '(gemini [0-9.]+ (?:flash|pro|nano|ultra)(?: lite)?|claude [a-z]+ [0-9.]+|claude [0-9.]+ [a-z]+)'),
    x_TokenDirection: mapped(regexPart(sku, '\\b(input|output)(?: token| - predictions)'), { input: 'Input', output: 'Output' }, nothing),
    x_TokenCacheAction: mapped(regexPart(sku, '\\b(cached|caching)\\b'), { cached: 'Read', caching: 'Read' }, nothing),
    x_Workflow: label('workflow'),
    x_CostCenter: label('cost_center'),
    x_Stream: constant('usage'),
    x_Extra: rest({ CostType: column('cost_type') }),
  },
  melt: [
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
  ],
  identity: [
    ...(['SubAccountId', 'ChargePeriodStart', 'ChargePeriodEnd', 'ChargeCategory', 'ChargeClass', 'ChargeDescription', 'ServiceName', 'SkuId'] as const),
    ...(['SkuPriceId', 'RegionId', 'ResourceId', 'CommitmentDiscountId', 'Tags'] as const),
  ],
  replaces: 'billing-period',
  scope: ['BillingAccountId'],
} satisfies Source;
