import { ofDay } from '../columns/periods';
import { constant, flag, instant, json, nothing, roundedMinorUnits, same } from '../readings';
import type { Source } from '../source';

const start = instant('data_points.timestamp');

/** Portkey's cost graph: CENTS by day over all models. Worked out from a price table: estimates, never a bill. */
export default {
  id: 'portkey-costs',
  title: 'Portkey cost graph',
  version: 1,
  format: 'json',
  records: ['data_points'],
  needs: 'GET https://api.portkey.ai/v1/analytics/graphs/cost for the month of one workspace (JSON).',
  grain: 'day',
  checked: '2026-11-22',
  detect: { all: ['summary.total', 'data_points.timestamp', 'data_points.total', 'data_points.avg'] },
  charge: {
    ServiceProviderName: constant('unknown provider'),
    ...ofDay(start),
    ChargeCategory: constant('Usage'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Portkey gateway'),
    BilledCost: roundedMinorUnits('data_points.total'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: json(nothing),
  },
  identity: ['ChargePeriodStart'],
  replaces: 'day',
  scope: [],
} satisfies Source;
