import { cursorBasis, cursorBilled } from '../columns/cursor-kinds';
import { column, constant, figure, firstAmount, instant, isText, lower, roundedMinorUnits, monthEnd, monthStart, rest, same, sum, trim } from '../readings';
import type { Source } from '../source';

const event = (key: string) => column(`usageEvents.${key}`);
const time = instant(event('timestamp'), 'unixms');

/** Cursor's usage events as its Admin API answers them, in cents (doubles). The same events as in the CSV of the dashboard: a record of one takes the place of the other's. */
export default {
  id: 'cursor-events',
  title: 'Cursor usage events',
  version: 1,
  format: 'json',
  needs: 'The answer of POST api.cursor.com/teams/filtered-usage-events, of at most 30 days, saved as JSON.',
  grain: 'event',
  checked: '2026-11-22',
  records: ['usageEvents'],
  detect: { all: ['usageEvents.timestamp', 'usageEvents.model', 'usageEvents.kind'], any: ['usageEvents.chargedCents', 'usageEvents.tokenUsage.totalCents'] },
  skipWhenBlank: ['usageEvents.timestamp'],
  leaves: ['usageEvents.owningUser', 'usageEvents.userId', 'usageEvents.serviceAccountId'],
  charge: {
    ServiceProviderName: constant('Cursor'),
    HostProviderName: constant('Cursor'),
    InvoiceIssuerName: constant('Cursor'),
    BillingPeriodStart: monthStart(time),
    BillingPeriodEnd: monthEnd(time),
    ChargePeriodStart: time,
    ChargePeriodEnd: time,
    ChargeCategory: constant('Usage'),
    ChargeDescription: event('kind'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Cursor'),
    ListCost: roundedMinorUnits('usageEvents.tokenUsage.totalCents'),
    // What is charged is the model's cost and the token fee; older answers have these two alone.
    BilledCost: firstAmount(
      roundedMinorUnits(cursorBilled('usageEvents.kind', event('chargedCents'))),
      sum(roundedMinorUnits('usageEvents.tokenUsage.totalCents'), roundedMinorUnits('usageEvents.cursorTokenFee')),
    ),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim(event('userEmail'))),
    x_CostBasis: cursorBasis('usageEvents.kind'),
    x_CountsToTotal: isText(cursorBasis('usageEvents.kind'), 'vendor-reported'),
    x_Model: event('model'),
    x_Stream: constant('usage'),
    x_Extra: rest({
      InputTokens: figure('usageEvents.tokenUsage.inputTokens'),
      OutputTokens: figure('usageEvents.tokenUsage.outputTokens'),
      CacheWriteTokens: figure('usageEvents.tokenUsage.cacheWriteTokens'),
      CacheReadTokens: figure('usageEvents.tokenUsage.cacheReadTokens'),
    }),
  },
  identity: ['ChargePeriodStart', 'PrincipalId', 'x_Model'],
  replaces: 'record',
  scope: [],
  onlyUse: true,
  family: 'cursor-usage',
} satisfies Source;
