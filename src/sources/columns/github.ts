import { column, concat, constant, instant, lower, mapped, nothing, regexPart, roundedAmount, same, trim, whenBlank } from '../readings';
import type { TextReading } from '../readings';
import { ofDay } from './periods';
import type { Source } from '../source';

const NAMES = {
  copilot: 'GitHub Copilot',
  models: 'GitHub Models',
  spark: 'GitHub Spark',
  actions: 'GitHub Actions',
  packages: 'GitHub Packages',
  codespaces: 'GitHub Codespaces',
};

/** What a line of GitHub's bill is for: its product, whether that is AI (credits and premium requests are, of whatever product), and whether it is seats. */
export function githubService(productName: TextReading, sku: TextReading, unit: TextReading) {
  const product = lower(trim(productName));
  const ai = regexPart(concat(' ', product, lower(sku)), '(copilot|^models|^spark|ai[ _]credit|premium[ _]request)');
  const seats = { seats: 'yes', 'user-months': 'yes', 'user-month': 'yes' };
  return {
    ChargeFrequency: whenBlank(mapped(lower(unit), seats, nothing), constant('Usage-Based'), constant('Recurring')),
    ServiceCategory: whenBlank(ai, constant('Developer Tools'), constant('AI and Machine Learning')),
    ServiceSubcategory: whenBlank(ai, nothing, constant('Generative AI')),
    ServiceName: mapped(product, NAMES, productName),
    x_Stream: whenBlank(mapped(lower(unit), seats, nothing), constant('usage'), constant('seat')),
  } satisfies Partial<Source['charge']>;
}

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
  PrincipalId: lower(trim('username')),
  x_CostBasis: constant('vendor-reported'),
  x_CostCenter: column('cost_center_name'),
} satisfies Partial<Source['charge']>;

const item = (key: string) => column(`usageItems.${key}`);

/** A line of what GitHub's API answers of usage, whatever it sums up: what it costs, and `used` of `unitType`, of which `priced` is paid. */
export const githubItem = (used: 'quantity' | 'grossQuantity', priced: 'quantity' | 'netQuantity') =>
  ({
    ServiceProviderName: constant('GitHub'),
    HostProviderName: constant('GitHub'),
    InvoiceIssuerName: constant('GitHub'),
    ChargeCategory: constant('Usage'),
    SkuId: item('sku'),
    ConsumedQuantity: roundedAmount(item(used)),
    ConsumedUnit: lower(item('unitType')),
    PricingQuantity: roundedAmount(item(priced)),
    PricingUnit: lower(item('unitType')),
    ListUnitPrice: roundedAmount(item('pricePerUnit')),
    ListCost: roundedAmount(item('grossAmount')),
    BilledCost: roundedAmount(item('netAmount')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('vendor-reported'),
  }) satisfies Partial<Source['charge']>;
