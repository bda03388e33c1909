import { CORTEX_USE } from '../columns/cortex-use';
import type { Source } from '../source';

/** Requests to Cortex Agents, Snowflake Intelligence and Cortex Code, each with its person and credits. */
export default {
  id: 'snowflake-cortex-requests',
  title: 'Snowflake Cortex requests',
  version: 1,
  format: 'csv',
  needs:
    "Snowsight → ALTER SESSION SET TIMEZONE = 'UTC', then SELECT * FROM SNOWFLAKE.ACCOUNT_USAGE.CORTEX_AGENT_USAGE_HISTORY (or SNOWFLAKE_INTELLIGENCE_USAGE_HISTORY) for the month → Download as CSV.",
  grain: 'request',
  checked: '2026-11-23',
  detect: { all: ['REQUEST_ID', 'PARENT_REQUEST_ID', 'USER_ID', 'TOKEN_CREDITS', 'TOKENS'], any: ['START_TIME', 'USAGE_TIME'] },
  skipWhenBlank: ['CREDITS', 'TOKEN_CREDITS'],
  leaves: ['USER_NAME', 'USER_TAGS', 'AGENT_TAGS', 'SNOWFLAKE_INTELLIGENCE_TAGS', 'TOKENS_GRANULAR', 'CREDITS_GRANULAR', 'METADATA', 'PARENT_REQUEST_ID'],
  charge: CORTEX_USE,
  unpriced: true,
  identity: ['SubAccountId', 'ResourceId', 'ChargePeriodStart', 'PrincipalId', 'ChargeDescription'],
  replaces: 'record',
  scope: [],
} satisfies Source;
