import { lineItem, OPENAI, quantityUnit } from '../columns/openai';
import { coalesce, column, constant, currency, flag, instant, monthEnd, monthStart, roundedAmount, same } from '../readings';
import type { Source } from '../source';

/** OpenAI's cost export of the usage page, with its newer headings (quantity, user, API source) and the older ones without. */
export default {
  id: 'openai-costs',
  title: 'OpenAI costs',
  version: 2,
  format: 'csv',
  needs: 'platform.openai.com → Usage → Export → Cost data (CSV), as an owner of the organisation.',
  grain: 'day × project × API key × line item',
  checked: '2026-11-22',
  detect: {
    all: ['start_time', 'end_time', 'start_time_iso', 'end_time_iso', 'amount_value', 'amount_currency'],
    any: ['line_item', 'project_id'],
    // A range without usage exports the four time headings alone.
    bare: ['start_time', 'end_time', 'start_time_iso', 'end_time_iso'],
  },
  // Days without usage are lines without an amount.
  skipWhenBlank: ['amount_value'],
  emptyDays: true,
  leaves: ['start_time_iso', 'end_time_iso', 'user_id'],
  charge: {
    ...OPENAI,
    ...lineItem('line_item'),
    BillingAccountId: column('organization_id'),
    BillingAccountName: column('organization_name'),
    SubAccountId: column('project_id'),
    SubAccountName: column('project_name'),
    BillingPeriodStart: monthStart(instant('start_time', 'unix')),
    BillingPeriodEnd: monthEnd(instant('start_time', 'unix')),
    ChargePeriodStart: instant('start_time', 'unix'),
    ChargePeriodEnd: instant('end_time', 'unix'),
    ConsumedQuantity: roundedAmount('quantity'),
    ConsumedUnit: quantityUnit('quantity_unit'),
    // Amounts are floats written to thirty places; what stands behind the twelfth is noise of the float.
    BilledCost: roundedAmount('amount_value'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('amount_currency'),
    CredentialId: column('api_key_id'),
    PrincipalId: coalesce('user_email', 'user_id'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SubAccountId', 'CredentialId', 'PrincipalId', 'SkuMeter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
  onlyUse: true,
} satisfies Source;
