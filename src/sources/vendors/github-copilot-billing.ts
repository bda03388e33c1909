import { fileMonth, fileOrganisation, wantsMonth } from '../columns/file-month';
import { ofMonth } from '../columns/periods';
import { amount, column, concat, constant, flag, mapped, noAmount, nothing, rest } from '../readings';
import type { Source } from '../source';

const seats = amount('seat_breakdown.total');
const PLANS = { business: 'Business', enterprise: 'Enterprise' };

/** How many seats of GitHub Copilot are billed, as the API sums them up: without people, without money, and without a day, so the file's name says the month. */
export default {
  id: 'github-copilot-billing',
  title: 'GitHub Copilot seats in sum, API',
  version: 1,
  format: 'json',
  needs: 'The answer of GET api.github.com/orgs/ORG/copilot/billing, saved with the organisation and the month in its name: copilot-billing-acme-2026-11.json.',
  grain: 'plan × month',
  checked: '2026-11-23',
  detect: { all: ['seat_breakdown.total', 'seat_breakdown.active_this_cycle', 'seat_management_setting'], none: ['seats.assignee.login'] },
  wants: wantsMonth('The answer names no month.', 'copilot-billing-acme-2026-11.json'),
  leaves: ['seat_management_setting', 'public_code_suggestions', 'ide_chat', 'platform_chat', 'cli', 'copilot_chat'],
  charge: {
    ServiceProviderName: constant('GitHub'),
    HostProviderName: constant('GitHub'),
    InvoiceIssuerName: constant('GitHub'),
    BillingAccountId: fileOrganisation('billing'),
    ...ofMonth(fileMonth),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(' ', constant('Seats'), mapped('plan_type', PLANS, nothing)),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('GitHub Copilot'),
    // Seats are billed because somebody has them: none is bought that nobody has.
    PricingQuantity: seats,
    PricingUnit: constant('Seats'),
    ConsumedQuantity: seats,
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('included'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest({ Active: column('seat_breakdown.active_this_cycle') }),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'ChargePeriodStart', 'ChargeDescription'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
