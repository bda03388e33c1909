import { fileMonth, wantsMonth } from '../columns/file-month';
import { ofMonth } from '../columns/periods';
import { amount, column, constant, flag, lower, mapped, noAmount, nothing, regexPart, rest, whenBlank } from '../readings';
import type { Source } from '../source';

const sku = (key: string) => column(`value.${key}`);
const copilot = regexPart(lower(sku('skuPartNumber')), '(copilot)');

/** What a Microsoft tenant has bought and assigned of each licence. No price: the contract has it. The answer has no day, so the file's name says the month. */
export default {
  id: 'microsoft-365-skus',
  title: 'Microsoft 365 licences',
  version: 1,
  format: 'json',
  needs: 'The answer of GET graph.microsoft.com/v1.0/subscribedSkus, saved with its month in the name: subscribedSkus-2026-11.json.',
  grain: 'licence × month',
  checked: '2026-11-22',
  records: ['value'],
  detect: { all: ['value.skuId', 'value.skuPartNumber', 'value.consumedUnits', 'value.prepaidUnits.enabled'] },
  wants: wantsMonth('The licences name no month.', 'subscribedSkus-2026-11.json'),
  leaves: ['value.servicePlans', 'value.subscriptionIds', 'value.id', 'value.accountName', 'value.appliesTo', '@odata.context'],
  charge: {
    ServiceProviderName: constant('Microsoft'),
    HostProviderName: constant('Microsoft'),
    InvoiceIssuerName: constant('Microsoft'),
    BillingAccountId: sku('accountId'),
    ...ofMonth(fileMonth),
    ChargeCategory: constant('Purchase'),
    ChargeDescription: sku('skuPartNumber'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: whenBlank(copilot, constant('Business Applications'), constant('AI and Machine Learning')),
    ServiceSubcategory: whenBlank(copilot, nothing, constant('Generative AI')),
    ServiceName: mapped(
      regexPart(sku('skuPartNumber'), '(?i)^(microsoft_365_copilot)'),
      { Microsoft_365_Copilot: 'Microsoft 365 Copilot' },
      sku('skuPartNumber'),
    ),
    SkuId: sku('skuId'),
    PricingQuantity: amount(sku('prepaidUnits.enabled')),
    PricingUnit: constant('Seats'),
    ConsumedQuantity: amount(sku('consumedUnits')),
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest({ Plan: sku('skuPartNumber'), Assigned: sku('consumedUnits'), Status: sku('capabilityStatus') }),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'SkuId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
