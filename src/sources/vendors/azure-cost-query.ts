import { azureAnalysis, AZURE_ANALYSIS_IDENTITY } from '../columns/azure-analysis';
import type { Source } from '../source';

/** The answer of Azure's cost query. A bill of the same month goes before it. */
export default {
  id: 'azure-cost-query',
  title: 'Azure cost query',
  version: 2,
  format: 'rows',
  needs: "The answer of Azure's Cost Management query by day, ActualCost (JSON). It counts only where no Azure bill of the month is there.",
  grain: 'day × what it was grouped by',
  checked: '2026-11-22',
  detect: { all: ['Amount', 'Measure', 'Currency'], any: ['UsageDate', 'BillingMonth'] },
  leaves: ['CostUSD', 'PreTaxCostUSD'],
  charge: azureAnalysis('Amount'),
  identity: AZURE_ANALYSIS_IDENTITY,
  replaces: 'month',
  scope: ['SubAccountId'],
  family: 'azure-cost-analysis',
  yieldsToReports: true,
  sumsUp: true,
} satisfies Source;
