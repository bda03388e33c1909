import { fileMonth, wantsMonth } from '../columns/file-month';
import { ofMonth } from '../columns/periods';
import { amount, column, constant, figure, flag, lower, noAmount, nothing, regexPart, rest, trim, whenBlank } from '../readings';
import type { Source } from '../source';

const copilot = regexPart(lower('Product Title'), '(copilot)');

/** What a Microsoft tenant has bought and assigned, as its admin centre lists it. No price: the contract has it. The list has no day, so the file's name says the month. */
export default {
  id: 'microsoft-365-licences',
  title: 'Microsoft 365 licences, list',
  version: 1,
  format: 'csv',
  needs: 'admin.microsoft.com → Billing → Licenses → Export (CSV), saved with its month in the name: licences-2026-11.csv.',
  grain: 'licence × month',
  checked: '2026-11-23',
  detect: { all: ['Product Title', 'Total Licenses', 'Expired Licenses', 'Assigned licenses'] },
  wants: wantsMonth('The licences name no month.', 'licences-2026-11.csv'),
  skipWhenBlank: ['Product Title'],
  // Nothing is bought of what may be given to everybody.
  skipWhen: [{ heading: 'Total Licenses', matches: 'unlimited' }],
  charge: {
    ServiceProviderName: constant('Microsoft'),
    HostProviderName: constant('Microsoft'),
    InvoiceIssuerName: constant('Microsoft'),
    ...ofMonth(fileMonth),
    ChargeCategory: constant('Purchase'),
    ChargeDescription: trim('Product Title'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: whenBlank(copilot, constant('Business Applications'), constant('AI and Machine Learning')),
    ServiceSubcategory: whenBlank(copilot, nothing, constant('Generative AI')),
    ServiceName: trim('Product Title'),
    SkuId: trim('Product Title'),
    // Those that have expired are told beside it: the list does not say whether they are among the total.
    PricingQuantity: amount('Total Licenses', 'grouped'),
    PricingUnit: constant('Seats'),
    ConsumedQuantity: amount('Assigned licenses', 'grouped'),
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest({ Plan: column('Product Title'), Assigned: figure('Assigned licenses', 'grouped'), Expired: figure('Expired Licenses', 'grouped') }),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'SkuId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  // The interface answers the same licences.
  family: 'microsoft-365-skus',
} satisfies Source;
