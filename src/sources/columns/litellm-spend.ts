import { column, constant, flag, instant, regexPart, roundedAmount, same } from '../readings';
import { genAiProvider } from './gen-ai-providers';
import { knownCost } from './known-cost';
import { ofDay } from './periods';
import type { Source } from '../source';

const day = instant('group_by_day');

/** A line of LiteLLM's spend report: what a key spent on a model on a day. `list` holds the groups that were asked for, which `named` names. */
function liteLlmSpend(list: string, named: string): Source['charge'] {
  const h = (name: string): string => `${list}.${name}`;
  return {
    // A model may be named with its provider: `anthropic/claude-sonnet-5-5`.
    ServiceProviderName: genAiProvider(regexPart(h('metadata.model'), '^([^/]+)/')),
    SubAccountName: column(h(named)),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column(h('metadata.model')),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('LiteLLM gateway'),
    ConsumedQuantity: roundedAmount(h('metadata.total_tokens')),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(knownCost(column(h('metadata.spend')), h('metadata.total_tokens'))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: column(h('metadata.api_key')),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column(h('metadata.model')),
    x_Stream: constant('usage'),
  };
}

/** LiteLLM's spend report by one kind of group. Whatever it is by, it is the same spend, so that one takes the place of the other. */
export const liteLlmReport = (
  of: Pick<Source, 'id' | 'title' | 'checked'> & { readonly list: string; readonly named: string; readonly group: string },
): Source => {
  const { list, named, group, ...facts } = of;
  return {
    ...facts,
    version: 1,
    format: 'json',
    records: ['', list, 'metadata'],
    needs: `GET /global/spend/report?group_by=${group} for the month, on a LiteLLM proxy with an enterprise licence (JSON).`,
    grain: `day × ${group} × key × model`,
    detect: { all: ['group_by_day', `${list}.${named}`, `${list}.metadata.model`, `${list}.metadata.spend`] },
    leaves: [`${list}.total_spend`],
    charge: liteLlmSpend(list, named),
    unpriced: true,
    identity: ['ChargePeriodStart', 'SubAccountName', 'CredentialId', 'x_Model'],
    replaces: 'day',
    scope: [],
    family: 'litellm-spend-report',
  };
};
