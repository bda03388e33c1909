import { ofDay } from '../columns/periods';
import { column, constant, flag, instant, regexPart, roundedAmount, same } from '../readings';
import { genAiProvider } from '../columns/gen-ai-providers';
import { knownCost } from '../columns/known-cost';
import type { Source } from '../source';

const day = instant('group_by_day');

/** LiteLLM's spend report by team: a day's teams, their models and keys. Spend is worked out from its price list: an estimate, never added to a bill. */
export default {
  id: 'litellm-spend-report',
  title: 'LiteLLM spend report',
  version: 1,
  format: 'json',
  records: ['', 'teams', 'metadata'],
  needs: 'GET /global/spend/report?group_by=team for the month, on a LiteLLM proxy with an enterprise licence (JSON).',
  grain: 'day × team × key × model',
  checked: '2026-11-22',
  detect: { all: ['group_by_day', 'teams.team_name', 'teams.metadata.model', 'teams.metadata.spend'] },
  leaves: ['teams.total_spend'],
  charge: {
    // A model may be named with its provider: `anthropic/claude-sonnet-5-5`.
    ServiceProviderName: genAiProvider(regexPart('teams.metadata.model', '^([^/]+)/')),
    SubAccountName: column('teams.team_name'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('teams.metadata.model'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('LiteLLM gateway'),
    ConsumedQuantity: roundedAmount('teams.metadata.total_tokens'),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(knownCost(column('teams.metadata.spend'), 'teams.metadata.total_tokens')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: column('teams.metadata.api_key'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('teams.metadata.model'),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  identity: ['ChargePeriodStart', 'SubAccountName', 'CredentialId', 'x_Model'],
  replaces: 'day',
  scope: [],
} satisfies Source;
