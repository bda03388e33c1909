import { OPENAI } from '../columns/openai';
import { ofDay } from '../columns/periods';
import { coalesce, column, constant, currency, flag, instant, regexPart, roundedAmount, same } from '../readings';
import type { Source } from '../source';

/** OpenAI's cost export until the end of 2024: cents in `cost`, the same as dollars in `cost_in_major`, and a name instead of a line item. */
export default {
  id: 'openai-costs-first',
  family: 'openai-costs',
  title: 'OpenAI costs, until 2024',
  version: 1,
  format: 'csv',
  needs: "A cost export of OpenAI's usage page from before 2025, cost-…-….csv. Newer ones are read as OpenAI costs.",
  grain: 'day × project × name of the model',
  checked: '2026-11-23',
  detect: { all: ['date', 'name', 'currency', 'cost_in_major'] },
  skipWhenBlank: ['cost_in_major'],
  emptyDays: true,
  leaves: ['timestamp', 'cost', 'user_id'],
  charge: {
    ...OPENAI,
    ChargeDescription: column('name'),
    SkuMeter: column('name'),
    // Fine-tuning, images and tools stand among the names of models.
    x_Model: regexPart('name', '(?i)^((?:chat)?gpt.*|o[0-9].*|dall.*|tts.*|whisper.*)$'),
    BillingAccountId: column('organization_id'),
    BillingAccountName: column('organization_name'),
    SubAccountId: column('project_id'),
    SubAccountName: column('project_name'),
    ...ofDay(instant('date')),
    BilledCost: roundedAmount('cost_in_major'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('currency'),
    PrincipalId: coalesce('user_email', 'user_id'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SubAccountId', 'CredentialId', 'PrincipalId', 'SkuMeter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
  onlyUse: true,
} satisfies Source;
