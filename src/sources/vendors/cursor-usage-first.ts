import { CURSOR_EVENT } from '../columns/cursor';
import type { Source } from '../source';

/** Cursor's usage events as the CSV of summer 2025 has them: tokens in one sum, beside what they cost. */
export default {
  id: 'cursor-usage-first',
  title: 'Cursor usage, first form',
  version: 1,
  format: 'csv',
  needs: 'The CSV that the Usage page of cursor.com exported until August 2025.',
  grain: 'event',
  checked: '2026-11-23',
  detect: { all: ['Date', 'User', 'Kind', 'Max Mode', 'Model', 'Tokens', 'Cost ($)'] },
  skipWhenBlank: ['Date', 'Model'],
  charge: CURSOR_EVENT,
  identity: ['ChargePeriodStart', 'PrincipalId', 'x_Model'],
  replaces: 'record',
  scope: [],
  onlyUse: true,
  family: 'cursor-usage',
} satisfies Source;
