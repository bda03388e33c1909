import { CHARGE_CATEGORIES, CHARGE_CLASSES, CHARGE_FREQUENCIES, COMMITMENT_DISCOUNT_STATUSES } from '../../ledger/charge';
import { coalesce, column, constant, currency, flag, instant, json, jsonKey, mapped, oneOf, regexPart, roundedAmount, whenBlank } from '../readings';
import type { Source } from '../source';

const when = (heading: string) => instant(heading, 'iso', 'us');

/** FOCUS columns that this ledger has no use for. */
export const FOCUS_LEAVES = [
  'AvailabilityZone',
  'BillingAccountType',
  'SubAccountType',
  'CapacityReservationId',
  'CapacityReservationStatus',
  'CommitmentDiscountCategory',
  'CommitmentDiscountName',
  'CommitmentDiscountQuantity',
  'CommitmentDiscountType',
  'CommitmentDiscountUnit',
  'PricingCurrencyContractedUnitPrice',
  'PricingCurrencyListUnitPrice',
  'PrincipalDetails',
  'RegionName',
  'ResourceType',
  // People: who owns an account, who asked for a charge.
  'x_AccountOwnerId',
  'x_AccountName',
  'CredentialDetails',
  'RequesterDetails',
];

/** Clouds call themselves otherwise in FOCUS than in their other exports; one vendor has one name here. */
const CLOUDS = { AWS: 'Amazon Web Services', Microsoft: 'Microsoft Azure', Google: 'Google Cloud', 'Google Cloud Platform': 'Google Cloud' };
const provider = coalesce('ServiceProviderName', 'ProviderName');

/** FOCUS 1.0 to 1.4 in one mapping: newer names are read where they are, older ones where not. Shared by all who write FOCUS. */
export const FOCUS_CHARGE = {
  ServiceProviderName: mapped(provider, CLOUDS, provider),
  HostProviderName: coalesce('HostProviderName', 'PublisherName'),
  InvoiceIssuerName: column('InvoiceIssuerName'),
  BillingAccountId: column('BillingAccountId'),
  BillingAccountName: column('BillingAccountName'),
  SubAccountId: column('SubAccountId'),
  SubAccountName: column('SubAccountName'),
  BillingPeriodStart: when('BillingPeriodStart'),
  BillingPeriodEnd: when('BillingPeriodEnd'),
  ChargePeriodStart: when('ChargePeriodStart'),
  ChargePeriodEnd: when('ChargePeriodEnd'),
  ChargeCategory: oneOf('ChargeCategory', CHARGE_CATEGORIES),
  ChargeClass: oneOf('ChargeClass', CHARGE_CLASSES),
  ChargeDescription: column('ChargeDescription'),
  ChargeFrequency: oneOf('ChargeFrequency', CHARGE_FREQUENCIES),
  ServiceCategory: column('ServiceCategory'),
  ServiceSubcategory: column('ServiceSubcategory'),
  ServiceName: column('ServiceName'),
  SkuId: column('SkuId'),
  SkuMeter: column('SkuMeter'),
  SkuPriceId: column('SkuPriceId'),
  SkuPriceDetails: json('SkuPriceDetails'),
  RegionId: column('RegionId'),
  ResourceId: column('ResourceId'),
  ResourceName: column('ResourceName'),
  // Programs write floats and thirds: they are rounded at the store's last place, twelve decimals, since no bill has more. What would be rounded to nothing is refused.
  ConsumedQuantity: roundedAmount('ConsumedQuantity'),
  ConsumedUnit: column('ConsumedUnit'),
  PricingQuantity: roundedAmount('PricingQuantity'),
  PricingUnit: column('PricingUnit'),
  PricingCategory: column('PricingCategory'),
  ListUnitPrice: roundedAmount('ListUnitPrice'),
  ContractedUnitPrice: roundedAmount('ContractedUnitPrice'),
  ListCost: roundedAmount('ListCost'),
  ContractedCost: roundedAmount('ContractedCost'),
  BilledCost: roundedAmount('BilledCost'),
  EffectiveCost: roundedAmount('EffectiveCost'),
  BillingCurrency: currency('BillingCurrency'),
  // May be a currency of the vendor's own: tokens, credits.
  PricingCurrency: column('PricingCurrency'),
  PricingCurrencyEffectiveCost: roundedAmount('PricingCurrencyEffectiveCost'),
  CommitmentDiscountId: column('CommitmentDiscountId'),
  CommitmentDiscountStatus: oneOf('CommitmentDiscountStatus', COMMITMENT_DISCOUNT_STATUSES),
  InvoiceId: column('InvoiceId'),
  InvoiceDetailId: column('InvoiceDetailId'),
  CredentialId: coalesce('CredentialId', regexPart('RequesterDetails', '"key": *"Credential", *"value": *[{][^}]*"Name": *"([^"]+)"')),
  // The draft of 1.5 names people in a list; nothing else of it is kept.
  PrincipalId: coalesce('PrincipalId', regexPart('RequesterDetails', '"Email": *"([^"]+)"')),
  Tags: json('Tags'),
  x_CostBasis: whenBlank('InvoiceId', constant('vendor-reported'), constant('invoiced')),
  x_CountsToTotal: flag(true),
  x_Model: jsonKey('SkuPriceDetails', 'ModelId', 'x_model', 'x_Model'),
  x_TokenDirection: jsonKey('SkuPriceDetails', 'TokenDirection'),
  x_TokenCacheAction: jsonKey('SkuPriceDetails', 'TokenCacheAction'),
  x_ServiceTier: jsonKey('SkuPriceDetails', 'x_ServiceTier'),
  x_Workflow: jsonKey('Tags', 'workflow', 'Workflow', 'x_workflow'),
  x_CostCenter: column('x_CostCenter'),
  x_Stream: constant('usage'),
} satisfies Source['charge'];

/** The specification has no row id: all that describes a charge, without issuer and number of the invoice, which come late. */
export const FOCUS_IDENTITY = [
  'ServiceProviderName',
  'BillingAccountId',
  'SubAccountId',
  'ChargePeriodStart',
  'ChargePeriodEnd',
  'ChargeCategory',
  'ChargeClass',
  'ChargeDescription',
  'ServiceName',
  'SkuId',
  'SkuPriceId',
  'SkuMeter',
  'RegionId',
  'ResourceId',
  'PricingUnit',
  'CommitmentDiscountId',
  'CommitmentDiscountStatus',
  'CredentialId',
  'PrincipalId',
  'Tags',
] as const satisfies Source['identity'];

/** What a heading line of FOCUS holds at least. */
export const FOCUS_HEADINGS = [
  'BilledCost',
  'BillingCurrency',
  'BillingPeriodStart',
  'ChargeCategory',
  'ChargePeriodStart',
  'ChargePeriodEnd',
  'ServiceName',
] as const;
