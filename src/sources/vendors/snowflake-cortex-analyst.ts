import { CORTEX_USE } from '../columns/cortex-use';
import type { Source } from '../source';

/** Messages to Cortex Analyst by the hour and person. */
export default {
  id: 'snowflake-cortex-analyst',
  title: 'Snowflake Cortex Analyst',
  version: 1,
  format: 'csv',
  needs:
    "Snowsight → ALTER SESSION SET TIMEZONE = 'UTC', then SELECT * FROM SNOWFLAKE.ACCOUNT_USAGE.CORTEX_ANALYST_USAGE_HISTORY for the month → Download as CSV.",
  grain: 'hour × person',
  checked: '2026-11-23',
  detect: { all: ['START_TIME', 'END_TIME', 'REQUEST_COUNT', 'CREDITS', 'USERNAME'] },
  skipWhenBlank: ['CREDITS'],
  charge: CORTEX_USE,
  unpriced: true,
  identity: ['SubAccountId', 'ResourceId', 'ChargePeriodStart', 'PrincipalId', 'ChargeDescription'],
  replaces: 'record',
  scope: [],
} satisfies Source;
