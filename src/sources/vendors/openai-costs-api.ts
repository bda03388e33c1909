import { OPENAI, lineItem, quantityUnit } from '../columns/openai';
import { coalesce, column, constant, currency, flag, instant, monthEnd, monthStart, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const start = instant('data.start_time', 'unix');

/** The answer of OpenAI's costs API: the same rows as the cost export, so that the newer of the two stands. */
export default {
  id: 'openai-costs-api',
  family: 'openai-costs',
  title: 'OpenAI costs API',
  version: 2,
  format: 'json',
  records: ['data', 'results'],
  needs: 'GET /v1/organization/costs with bucket_width=1d, grouped by project, line item and API key, always the same (JSON).',
  grain: 'day × project × API key × line item',
  checked: '2026-11-22',
  detect: { all: ['data.start_time', 'data.end_time', 'data.results.amount.value', 'data.results.amount.currency'] },
  // A day without costs has no results.
  skipWhenBlank: ['data.results.amount.value', 'data.results.amount.currency'],
  emptyDays: true,
  leaves: ['object', 'has_more', 'next_page', 'data.object', 'data.results.object'],
  charge: {
    ...OPENAI,
    ...lineItem('data.results.line_item'),
    // The documents name no organisation in the answer; a pull that knows it writes it beside the data.
    BillingAccountId: coalesce('data.results.organization_id', 'organization_id'),
    BillingAccountName: coalesce('data.results.organization_name', 'organization_name'),
    SubAccountId: column('data.results.project_id'),
    SubAccountName: column('data.results.project_name'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: instant('data.end_time', 'unix'),
    ConsumedQuantity: roundedAmount('data.results.quantity'),
    ConsumedUnit: quantityUnit('data.results.quantity_unit'),
    // A float, or a text of one.
    BilledCost: roundedAmount('data.results.amount.value'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('data.results.amount.currency'),
    CredentialId: column('data.results.api_key_id'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SubAccountId', 'CredentialId', 'PrincipalId', 'SkuMeter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
  onlyUse: true,
} satisfies Source;
