import { CURSOR_EVENT } from '../columns/cursor';
import type { Source } from '../source';

/** Cursor's usage events of a team that pays by request: what the plan includes is billed at nothing, and what came on top of it has no price here. */
export default {
  id: 'cursor-requests',
  title: 'Cursor usage by request',
  version: 1,
  format: 'csv',
  needs: 'cursor.com → Dashboard → Usage → Export (CSV), of a team whose plan counts requests. It has no money: the invoice has.',
  grain: 'event',
  checked: '2026-11-23',
  detect: { all: ['Date', 'Kind', 'Model', 'Input (w/ Cache Write)', 'Output Tokens', 'Requests'], none: ['Cost', 'Cost to you', 'Cost ($)'] },
  skipWhenBlank: ['Date', 'Model'],
  charge: CURSOR_EVENT,
  unpriced: true,
  identity: ['ChargePeriodStart', 'PrincipalId', 'x_Model'],
  replaces: 'record',
  scope: [],
  onlyUse: true,
  family: 'cursor-usage',
} satisfies Source;
