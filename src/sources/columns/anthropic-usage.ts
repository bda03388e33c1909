import { ANTHROPIC } from './anthropic';
import { tokenCharges } from './list-price';
import { amount, coalesce, column, concat, constant, flag, instant, monthEnd, monthStart, noAmount, nothing, regexPart, whenBlank } from '../readings';
import type { TextReading } from '../readings';
import type { Source } from '../source';

/** Where an answer of Anthropic's usage says what: the counts, what they are grouped by, and who used them. */
export interface UsageAnswer {
  readonly count: (name: string) => string;
  readonly group: (name: string) => string;
  readonly who: TextReading;
}

/** Tokens of each kind by bucket, never money; what no cache gave or took is told apart already. */
export function anthropicUsage({ count, group, who }: UsageAnswer): Pick<Source, 'charge' | 'melt'> {
  const start = instant('data.starting_at');
  const searches = count('server_tool_use.web_search_requests');
  // Batch, priority, fast mode and prompts beyond 200,000 tokens cost otherwise than the list says.
  const other = coalesce(
    regexPart(group('service_tier'), '^(batch|flex.*|priority.*)$'),
    regexPart(group('context_window'), '^(200k.*)$'),
    regexPart(group('speed'), '^(fast)$'),
  );
  return {
    charge: {
      ...ANTHROPIC,
      BillingAccountId: column(group('organization_id')),
      // The default workspace has no id.
      SubAccountId: coalesce(group('workspace_id'), constant('Default')),
      SubAccountName: coalesce(group('workspace_id'), constant('Default')),
      BillingPeriodStart: monthStart(start),
      BillingPeriodEnd: monthEnd(start),
      ChargePeriodStart: start,
      ChargePeriodEnd: instant('data.ending_at'),
      ChargeDescription: concat(', ', group('product'), group('model'), group('context_window'), group('speed')),
      RegionId: column(group('inference_geo')),
      BilledCost: noAmount,
      BillingCurrency: constant('USD'),
      CredentialId: column(group('api_key_id')),
      PrincipalId: who,
      x_CostBasis: constant('estimated'),
      x_CountsToTotal: flag(false),
      x_Model: column(group('model')),
      x_ServiceTier: column(group('service_tier')),
    },
    melt: [
      ...tokenCharges(
        {
          input: column(count('uncached_input_tokens')),
          cacheRead: column(count('cache_read_input_tokens')),
          cacheWrite: column(count('cache_creation.ephemeral_5m_input_tokens')),
          cacheWriteHour: column(count('cache_creation.ephemeral_1h_input_tokens')),
          output: column(count('output_tokens')),
        },
        { vendor: constant('Anthropic'), model: whenBlank(other, column(group('model')), nothing), on: start },
      ),
      {
        when: searches,
        charge: { SkuMeter: constant('web searches'), ConsumedQuantity: amount(searches), ConsumedUnit: constant('Searches') },
      },
    ],
  };
}

/** What makes a count the same count in two answers. */
export const ANTHROPIC_USAGE_IDENTITY = [
  'BillingAccountId',
  'ChargePeriodStart',
  'SubAccountId',
  'CredentialId',
  'PrincipalId',
  'ChargeDescription',
  'RegionId',
  'x_ServiceTier',
  'SkuMeter',
] as const satisfies Source['identity'];
