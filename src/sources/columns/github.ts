import { column, constant, instant, roundedAmount, same } from '../readings';
import { ofDay } from './periods';
import type { Source } from '../source';

const day = instant('date', 'iso', 'us');

/** A line of GitHub's usage reports: a day of one SKU, what it costs net of discounts, and whose it is. */
export const GITHUB_DAY = {
  ServiceProviderName: constant('GitHub'),
  HostProviderName: constant('GitHub'),
  InvoiceIssuerName: constant('GitHub'),
  BillingAccountId: column('organization'),
  SubAccountName: column('cost_center_name'),
  ...ofDay(day),
  ChargeCategory: constant('Usage'),
  ChargeDescription: column('sku'),
  SkuId: column('sku'),
  ResourceName: column('repository'),
  ConsumedQuantity: roundedAmount('quantity'),
  ConsumedUnit: column('unit_type'),
  PricingQuantity: roundedAmount('quantity'),
  PricingUnit: column('unit_type'),
  ListUnitPrice: roundedAmount('applied_cost_per_quantity'),
  ListCost: roundedAmount('gross_amount'),
  BilledCost: roundedAmount('net_amount'),
  EffectiveCost: same('BilledCost'),
  BillingCurrency: constant('USD'),
  PrincipalId: column('username'),
  x_CostBasis: constant('vendor-reported'),
  x_CostCenter: column('cost_center_name'),
} satisfies Partial<Source['charge']>;
