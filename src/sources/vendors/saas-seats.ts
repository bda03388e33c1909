import { ofMonth } from '../columns/periods';
import { amount, column, constant, currency, dayText, figure, firstAmount, flag, instant, product, rest, same, trim } from '../readings';
import type { Source } from '../source';

const month = instant('Month', 'month', 'iso');

/** Our own template: one product of one vendor in one month, seats bought × price. */
export default {
  id: 'saas-seats',
  title: 'Software seats',
  version: 1,
  format: 'csv',
  needs:
    'A list kept by the company, one line for each product and month, with the headings of the template, as an Excel workbook or as CSV with figures such as 1,234.56; for Notion, Zoom, Slack AI, Gemini in Google Workspace, Atlassian Rovo, ServiceNow Now Assist, Productiv and others whose exports have no fixed columns.',
  grain: 'month × vendor × product × plan × workflow',
  checked: '2026-11-22',
  detect: { all: ['Month', 'Vendor', 'Product', 'Purchased', 'Price', 'Currency'] },
  skipWhenBlank: ['Vendor', 'Product', 'Purchased', 'Price'],
  charge: {
    ServiceProviderName: trim('Vendor'),
    InvoiceIssuerName: trim('Vendor'),
    ...ofMonth(month),
    ChargeCategory: constant('Purchase'),
    ChargeDescription: column('Plan'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('Business Applications'),
    ServiceName: trim('Product'),
    PricingQuantity: amount('Purchased', 'grouped'),
    PricingUnit: constant('Seats'),
    ConsumedQuantity: amount('Active', 'grouped'),
    ConsumedUnit: constant('Seats'),
    ContractedUnitPrice: amount('Price', 'grouped'),
    ListUnitPrice: amount('Price', 'grouped'),
    BilledCost: product('Purchased', 'Price', 'grouped'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Workflow: column('Workflow'),
    x_Stream: constant('seat'),
    x_AiShare: firstAmount(amount('AI share'), amount('AiShare')),
    // What the sheet of seats shows beside the cost; counts in plain digits.
    x_Extra: rest({
      Plan: column('Plan'),
      Assigned: figure('Assigned', 'grouped'),
      Active: figure('Active', 'grouped'),
      Evidence: column('Evidence'),
      Renewal: dayText(instant('Renewal', 'iso', 'us')),
      Approved: column('Approved'),
      Audited: column('Audited'),
    }),
  },
  identity: ['ServiceProviderName', 'ServiceName', 'ChargeDescription', 'x_Workflow', 'ChargePeriodStart'],
  replaces: 'month',
  scope: [],
} satisfies Source;
