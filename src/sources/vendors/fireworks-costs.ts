import { FIREWORKS_COSTS, fireworksCost } from '../columns/fireworks';
import { column, currency, instant, mapped, nothing, roundedAmount, whenBlank, type TextReading } from '../readings';
import type { Source } from '../source';

const of = (dimension: string): TextReading => whenBlank(mapped('group_by_dimension', { [dimension]: dimension }, nothing), nothing, column('group_by_value'));

/** Fireworks' rated costs by day. Serverless tokens alone: machines of a deployment and training stand on its invoice only. */
export default {
  id: 'fireworks-costs',
  title: 'Fireworks AI usage costs',
  version: 2,
  format: 'csv',
  needs: 'firectl billing export-usage-costs for the month, by model or API key (CSV), as an admin. Deployments and training are on the invoice alone.',
  grain: 'day × model, tier, user or key',
  checked: '2026-11-23',
  detect: { all: ['account_id', 'date', 'group_by_dimension', 'group_by_value', 'subtotal_usd', 'currency'] },
  charge: fireworksCost({
    account: column('account_id'),
    day: instant('date'),
    // Who used it is a person, who is named in one place only.
    described: whenBlank(of('user'), column('group_by_value'), nothing),
    model: of('model'),
    user: of('user'),
    key: of('api_key'),
    // A float, as programs write it.
    cost: roundedAmount('subtotal_usd'),
    currency: currency('currency'),
  }),
  ...FIREWORKS_COSTS,
} satisfies Source;
