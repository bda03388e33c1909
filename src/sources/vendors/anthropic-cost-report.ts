import { ANTHROPIC, tokenType } from '../columns/anthropic';
import { coalesce, column, concat, constant, currency, flag, instant, roundedMinorUnits, monthEnd, monthStart, same } from '../readings';
import type { Source } from '../source';

const start = instant('data.starting_at');

/** Anthropic's older cost report: amounts are text in CENTS, before credits and tax. Priority Tier is never in it. */
export default {
  id: 'anthropic-cost-report',
  family: 'anthropic-console-costs',
  title: 'Anthropic cost report (API)',
  version: 1,
  format: 'json',
  records: ['data', 'results'],
  needs: 'GET /v1/organizations/cost_report with group_by workspace_id and description, always the same (JSON, admin key).',
  grain: 'day × workspace × description',
  checked: '2026-11-22',
  detect: { all: ['data.starting_at', 'data.ending_at', 'data.results.amount', 'data.results.currency'] },
  // A day without costs has no results.
  skipWhenBlank: ['data.results.amount', 'data.results.currency'],
  emptyDays: true,
  leaves: ['has_more', 'next_page'],
  charge: {
    ...ANTHROPIC,
    // The default workspace has no id.
    SubAccountId: coalesce('data.results.workspace_id', constant('Default')),
    SubAccountName: coalesce('data.results.workspace_id', constant('Default')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: instant('data.ending_at'),
    ChargeDescription: coalesce(
      'data.results.description',
      concat(', ', 'data.results.model', 'data.results.token_type', 'data.results.cost_type', 'data.results.context_window'),
    ),
    SkuMeter: coalesce('data.results.token_type', 'data.results.cost_type'),
    RegionId: column('data.results.inference_geo'),
    BilledCost: roundedMinorUnits('data.results.amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('data.results.currency'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Model: column('data.results.model'),
    ...tokenType('data.results.token_type'),
    x_ServiceTier: column('data.results.service_tier'),
  },
  identity: ['ChargePeriodStart', 'SubAccountId', 'CredentialId', 'ChargeDescription', 'RegionId', 'x_ServiceTier'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  onlyUse: true,
} satisfies Source;
