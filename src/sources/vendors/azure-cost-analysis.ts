import { azureAnalysis, AZURE_ANALYSIS_IDENTITY } from '../columns/azure-analysis';
import type { Source } from '../source';

/** What Azure's cost analysis page downloads, by day. A bill of the same month goes before it. */
export default {
  id: 'azure-cost-analysis',
  title: 'Azure cost analysis',
  version: 2,
  format: 'csv',
  needs: 'Azure → Cost analysis → actual cost by day → Download (CSV or Excel). It counts only where no Azure bill of the month is there.',
  grain: 'day × what it was grouped by',
  checked: '2026-11-22',
  detect: { all: ['Cost', 'CostUSD', 'Currency'], any: ['UsageDate', 'BillingMonth'] },
  leaves: ['CostUSD'],
  charge: azureAnalysis('Cost'),
  identity: AZURE_ANALYSIS_IDENTITY,
  replaces: 'month',
  scope: ['SubAccountId'],
  family: 'azure-cost-analysis',
  yieldsToReports: true,
  sumsUp: true,
} satisfies Source;
