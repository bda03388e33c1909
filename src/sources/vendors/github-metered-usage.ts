import { githubService } from '../columns/github';
import { ofDay } from '../columns/periods';
import { checked, column, concat, constant, flag, instant, lower, perUnit, regexPart, roundedAmount, same, trim, whenBlank } from '../readings';
import type { Source } from '../source';

const day = instant('Date', 'iso', 'us');
const unit = lower('Unit Type');
/** Seats are never multiplied, as minutes of larger machines are. */
const price = whenBlank(checked('Multiplier', '1([.]0*)?', '1, as it is for every seat'), column('Price Per Unit ($)'), column('Price Per Unit ($)'));

/** GitHub's usage report before 2025: quantities and prices, before what the plan includes, which is nothing for Copilot. Of other products the bill is less, so they are left. */
export default {
  id: 'github-metered-usage',
  title: 'GitHub usage report before 2025',
  version: 1,
  format: 'csv',
  needs:
    'The usage report that GitHub sent by e-mail before 2025 (CSV). Only its lines of Copilot are read: of other products it does not say what the plan includes.',
  grain: 'day × person × SKU',
  checked: '2026-11-23',
  detect: { all: ['Date', 'Product', 'SKU', 'Quantity', 'Unit Type', 'Price Per Unit ($)', 'Multiplier', 'Owner'] },
  skipWhenBlank: ['Quantity'],
  leaves: ['Repository Slug', 'Actions Workflow'],
  charge: {
    ServiceProviderName: constant('GitHub'),
    HostProviderName: constant('GitHub'),
    InvoiceIssuerName: constant('GitHub'),
    BillingAccountId: column('Owner'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('SKU'),
    ...githubService(column('Product'), column('SKU'), unit),
    SkuId: column('SKU'),
    ConsumedQuantity: roundedAmount('Quantity'),
    ConsumedUnit: unit,
    PricingQuantity: roundedAmount('Quantity'),
    PricingUnit: unit,
    ListUnitPrice: roundedAmount('Price Per Unit ($)'),
    // The price has few decimals and the quantity, a part of a month, has many.
    BilledCost: perUnit(price, 'Quantity'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim('Username')),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
  },
  melt: [{ when: regexPart(lower(concat(' ', 'Product', 'SKU')), '(copilot)'), charge: {} }],
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SkuId', 'ResourceName', 'PrincipalId', 'x_CostCenter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
  // A day of the newer report takes the place of the same day here.
  family: 'github-billing',
} satisfies Source;
