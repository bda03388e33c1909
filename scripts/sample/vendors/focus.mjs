import { addMonths, nextDay } from '../calendar.mjs';
import { money } from '../text.mjs';

/** Columns that each version of FOCUS added to the one before. */
const ADDED = {
  '1.0':
    'AvailabilityZone BilledCost BillingAccountId BillingAccountName BillingCurrency BillingPeriodEnd BillingPeriodStart ChargeCategory ChargeClass ChargeDescription ChargeFrequency ChargePeriodEnd ChargePeriodStart CommitmentDiscountCategory CommitmentDiscountId CommitmentDiscountName CommitmentDiscountStatus CommitmentDiscountType ConsumedQuantity ConsumedUnit ContractedCost ContractedUnitPrice EffectiveCost InvoiceIssuerName ListCost ListUnitPrice PricingCategory PricingQuantity PricingUnit ProviderName PublisherName RegionId RegionName ResourceId ResourceName ResourceType ServiceCategory ServiceName SkuId SkuPriceId SubAccountId SubAccountName Tags',
  1.1: 'CapacityReservationId CapacityReservationStatus CommitmentDiscountQuantity CommitmentDiscountUnit ServiceSubcategory SkuMeter SkuPriceDetails',
  1.2: 'BillingAccountType InvoiceId PricingCurrency PricingCurrencyContractedUnitPrice PricingCurrencyEffectiveCost PricingCurrencyListUnitPrice SubAccountType',
  1.3: 'AllocatedMethodDetails AllocatedMethodId AllocatedResourceId AllocatedResourceName AllocatedTags ContractApplied HostProviderName ServiceProviderName',
};
/** The columns of a version, in the order of the alphabet. */
export const columnsOf = (version) =>
  Object.entries(ADDED)
    .filter(([added]) => added <= version)
    .flatMap(([, names]) => names.split(' '))
    .sort();

/** What a unit costs, to ten decimals; blank where nothing is counted. */
const unitPrice = (cents, quantity) => (quantity ? (cents / 100 / quantity).toFixed(10) : null);
const zulu = (day) => `${day}T00:00:00Z`;

/** The columns of a day's charge that are the same for every provider: its money, its periods, what was used. `write` says how days look. */
export function charge({ day, cents, quantity = null, unit = null, write = zulu, days = 1 }) {
  const month = day.slice(0, 7);
  return {
    BilledCost: money(cents),
    ContractedCost: money(cents),
    EffectiveCost: money(cents),
    ListCost: money(cents),
    ContractedUnitPrice: unitPrice(cents, quantity),
    ListUnitPrice: unitPrice(cents, quantity),
    BillingCurrency: 'USD',
    BillingPeriodStart: write(`${month}-01`),
    BillingPeriodEnd: write(`${addMonths(month, 1)}-01`),
    ChargePeriodStart: write(day),
    ChargePeriodEnd: write(days === 1 ? nextDay(day) : `${addMonths(month, 1)}-01`),
    ConsumedQuantity: quantity,
    ConsumedUnit: unit,
    PricingQuantity: quantity,
    PricingUnit: unit,
    ChargeCategory: 'Usage',
    ChargeFrequency: 'Usage-Based',
    PricingCategory: 'Standard',
    ServiceCategory: 'AI and Machine Learning',
    ServiceSubcategory: 'Generative AI',
    BillingAccountName: 'Fernhill Supply',
  };
}
