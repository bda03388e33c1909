import { genAiProvider } from '../columns/gen-ai-providers';
import { knownCost } from '../columns/known-cost';
import { ofDay } from '../columns/periods';
import { coalesce, column, constant, flag, instant, nothing, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant('Date', 'iso', 'us');

/**
 * What LiteLLM's page of usage downloads, by team, tag, user or key. Its file by model repeats the spend of a key under every model, so that one is not read.
 * Spend is worked out from its price list: an estimate, never added to a bill.
 */
export default {
  id: 'litellm-usage-export',
  title: 'LiteLLM usage export',
  version: 1,
  format: 'csv',
  needs: 'LiteLLM → Usage → Export data, day by day, by team or another of its groups (CSV), not by model.',
  grain: 'day × team × key',
  checked: '2026-11-23',
  detect: { all: ['Date', 'Spend ($)', 'Requests', 'Successful Requests', 'Failed Requests', 'Total Tokens'], none: ['Model'] },
  absent: ['-'],
  leaves: ['Requests', 'Successful Requests', 'Failed Requests', 'Prompt Tokens', 'Completion Tokens'],
  charge: {
    ServiceProviderName: genAiProvider(nothing),
    SubAccountId: coalesce('Team ID', 'Organization ID', 'Tag ID', 'Customer ID', 'Agent ID'),
    SubAccountName: coalesce('Team', 'Organization', 'Tag', 'Customer', 'Agent'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Requests of a day'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('LiteLLM gateway'),
    ConsumedQuantity: roundedAmount('Total Tokens', 'grouped'),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(knownCost(column('Spend ($)'), 'Total Tokens'), 'grouped'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: column('Key ID'),
    PrincipalId: coalesce('User ID', 'User'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  unpriced: true,
  identity: ['ChargePeriodStart', 'SubAccountId', 'SubAccountName', 'CredentialId', 'PrincipalId'],
  replaces: 'day',
  scope: [],
} satisfies Source;
