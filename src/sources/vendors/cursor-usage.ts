import { CURSOR_EVENT } from '../columns/cursor';
import type { Source } from '../source';

/** Cursor's usage events in all its forms of headings with tokens and what they cost. */
export default {
  id: 'cursor-usage',
  title: 'Cursor usage',
  version: 2,
  format: 'csv',
  needs: 'cursor.com → Dashboard → Usage → Export (CSV), of the team or of one person.',
  grain: 'event',
  checked: '2026-11-23',
  detect: { all: ['Date', 'Model', 'Input (w/ Cache Write)', 'Output Tokens'], any: ['Cost', 'Cost to you', 'Cost ($)'] },
  skipWhenBlank: ['Date', 'Model'],
  charge: CURSOR_EVENT,
  // Two equal lines are two events: neither is dropped.
  identity: ['ChargePeriodStart', 'PrincipalId', 'x_Model'],
  replaces: 'record',
  scope: [],
  onlyUse: true,
} satisfies Source;
