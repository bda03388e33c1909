import { FIREWORKS_COSTS, fireworksCost } from '../columns/fireworks';
import { amount, coalesce, column, constant, currency, firstAmount, instant, nothing, perUnit, sum, whenBlank } from '../readings';
import type { Source } from '../source';

const h = (name: string) => `rows.dimensions.${name}`;

/** The answer of Fireworks for rated costs: dollars, and billionths of them beside. */
export default {
  id: 'fireworks-usage-costs',
  title: 'Fireworks AI usage cost answer',
  version: 2,
  format: 'json',
  needs:
    'POST https://api.fireworks.ai/v1/accounts/…/usageCosts:query by day and model or key (JSON), as an admin. Deployments and training are on the invoice alone.',
  grain: 'day × model, user or key',
  checked: '2026-11-23',
  records: ['rows'],
  detect: { all: ['rows.dimensions.startTime', 'rows.subtotal.currencyCode'], any: ['rows.subtotal.units', 'rows.subtotal.nanos'] },
  charge: fireworksCost({
    account: nothing,
    day: instant(h('startTime')),
    described: coalesce(h('model'), h('apiKey'), h('apiKeyId')),
    model: column(h('model')),
    user: coalesce(h('user'), h('userId')),
    key: coalesce(h('apiKey'), h('apiKeyId')),
    // An amount of nothing has its currency and no figure: the interface leaves zeros out.
    cost: firstAmount(
      sum(amount('rows.subtotal.units'), perUnit('rows.subtotal.nanos', constant('0.000000001'))),
      amount(whenBlank('rows.subtotal.currencyCode', nothing, constant('0'))),
    ),
    currency: currency('rows.subtotal.currencyCode'),
  }),
  ...FIREWORKS_COSTS,
} satisfies Source;
