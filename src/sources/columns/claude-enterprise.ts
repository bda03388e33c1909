import { coalesce, column, concat, constant, currency, instant, mapped, monthEnd, monthStart, roundedMinorUnits, same } from '../readings';
import type { Source } from '../source';
import { ANTHROPIC, tokenType } from './anthropic';

const SERVICES = { chat: 'Claude', cowork: 'Claude Cowork', claude_code: 'Claude Code', office_agent: 'Claude office agents' };

/** A line of the costs of Claude Enterprise, in CENTS after discounts and before credits; `at` is where its record stands, `period` where its time. */
export function claudeEnterprise(at: string, period: string) {
  const start = instant(`${period}.starting_at`);
  const of = (key: string) => column(`${at}.${key}`);
  const part = ['product', 'model', 'token_type', 'cost_type', 'context_window', 'speed', 'claude_tag_category', 'rbac_group_id'];
  return {
    ...ANTHROPIC,
    BillingAccountId: coalesce('organization_id', constant('Claude Enterprise')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: instant(`${period}.ending_at`),
    ChargeDescription: concat(', ', ...part.map(of)),
    ServiceName: coalesce(mapped(of('product'), SERVICES, constant('Claude')), constant('Claude')),
    SkuMeter: coalesce(of('token_type'), of('cost_type')),
    RegionId: of('inference_geo'),
    ListCost: roundedMinorUnits(of('list_amount')),
    BilledCost: roundedMinorUnits(of('amount')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(of('currency')),
    x_CostBasis: constant('vendor-reported'),
    x_Model: of('model'),
    ...tokenType(`${at}.token_type`),
    x_Stream: coalesce(mapped(of('product'), { claude_code: 'task' }, constant('usage')), constant('usage')),
  } satisfies Partial<Source['charge']>;
}
