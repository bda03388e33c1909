import { vantageCharge, VANTAGE_IDENTITY } from '../columns/vantage';
import type { Source } from '../source';

/** The CSV of a cost report of Vantage: other vendors' bills once more. Its FOCUS export is read as FOCUS. */
export default {
  id: 'vantage-report',
  title: 'Vantage cost report',
  version: 1,
  format: 'csv',
  needs: "Vantage → Cost Report → Export (CSV), by day. Memo: it repeats vendors' bills and is never added to them.",
  grain: 'day × provider × service × account',
  checked: '2026-11-22',
  detect: { all: ['accrued_at', 'amount', 'currency', 'provider'] },
  charge: vantageCharge((name) => name),
  identity: VANTAGE_IDENTITY,
  replaces: 'day',
  scope: ['ServiceProviderName', 'SubAccountId'],
  family: 'vantage',
} satisfies Source;
