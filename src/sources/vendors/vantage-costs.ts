import { vantageCharge, VANTAGE_IDENTITY } from '../columns/vantage';
import type { Source } from '../source';

/** The answer of Vantage for the costs of a report: other vendors' bills once more, amortised, and without credits unless they were asked for. */
export default {
  id: 'vantage-costs',
  title: 'Vantage costs',
  version: 1,
  format: 'json',
  needs: "The answer of Vantage's /v2/costs for a report, by day (JSON). Memo: it repeats vendors' bills and is never added to them.",
  grain: 'day × provider × service × account',
  checked: '2026-11-22',
  records: ['costs'],
  detect: { all: ['costs.accrued_at', 'costs.amount', 'costs.currency'] },
  leaves: ['links.self', 'links.first', 'links.next', 'links.last', 'links.prev', 'total_cost.amount', 'total_cost.currency'],
  charge: vantageCharge((name) => `costs.${name}`),
  identity: VANTAGE_IDENTITY,
  replaces: 'day',
  scope: ['ServiceProviderName', 'SubAccountId'],
  family: 'vantage',
} satisfies Source;
