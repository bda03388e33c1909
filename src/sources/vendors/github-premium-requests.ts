import { amount, column, constant, flag, instant, lower, monthEnd, monthStart, noAmount } from '../readings';
import type { Source } from '../source';

const time = instant('Timestamp', 'moment', 'iso');

/** GitHub's first report of premium requests, one request a line: quantities without money. What was over the quota stands in the billing report. */
export default {
  id: 'github-premium-requests',
  title: 'GitHub premium requests, first form',
  version: 1,
  format: 'csv',
  needs: 'github.com → Billing → Premium requests → report of 2025 (CSV); GitHub has written the AI usage report in its place since.',
  grain: 'request',
  checked: '2026-11-22',
  detect: { all: ['Timestamp', 'User', 'Model', 'Requests Used', 'Exceeds Monthly Quota', 'Total Monthly Quota'] },
  skipWhenBlank: ['Requests Used'],
  charge: {
    ServiceProviderName: constant('GitHub'),
    HostProviderName: constant('GitHub'),
    InvoiceIssuerName: constant('GitHub'),
    BillingPeriodStart: monthStart(time),
    BillingPeriodEnd: monthEnd(time),
    ChargePeriodStart: time,
    ChargePeriodEnd: time,
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Premium request'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('GitHub Copilot'),
    ConsumedQuantity: amount('Requests Used'),
    ConsumedUnit: constant('Requests'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: lower(column('User')),
    x_CostBasis: constant('included'),
    x_CountsToTotal: flag(false),
    x_Model: column('Model'),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  identity: ['ChargePeriodStart', 'PrincipalId', 'x_Model'],
  replaces: 'record',
  scope: [],
} satisfies Source;
