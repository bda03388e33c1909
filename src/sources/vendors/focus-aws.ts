import { awsMeter } from '../columns/cur';
import { FOCUS_CHARGE, FOCUS_HEADINGS, FOCUS_IDENTITY, FOCUS_LEAVES } from '../columns/focus';
import { coalesce, column, jsonKey, rest } from '../readings';
import type { Source } from '../source';

/** What is metered: version 1.2 says it in a column of the specification, 1.0 in one of AWS's own. */
const meter = coalesce('x_UsageType', 'SkuMeter');

/** AWS's FOCUS export with columns of its own. */
export default {
  id: 'focus-aws',
  title: 'FOCUS bill of AWS',
  version: 4,
  format: ['csv', 'parquet'],
  needs: 'AWS Billing → Data Exports → FOCUS with AWS columns, CSV or Parquet. Take this or the Cost and Usage Report of a month, never both.',
  grain: 'hour or day × account × resource × usage type',
  checked: '2026-11-23',
  // A hub that gathers bills of all clouds has the columns of each: it is read as Microsoft, who made it, writes.
  detect: { all: [...FOCUS_HEADINGS, 'x_Operation', 'x_ServiceCode'], any: ['ProviderName', 'ServiceProviderName'], none: ['x_BilledCostInUsd'] },
  absent: ['NULL'],
  leaves: FOCUS_LEAVES,
  charge: {
    ...FOCUS_CHARGE,
    ...awsMeter(column('ServiceName'), meter),
    SkuMeter: coalesce('SkuMeter', 'x_UsageType'),
    // Tags that people gave are told from AWS's own by what stands before them.
    x_Workflow: jsonKey('Tags', 'workflow', 'Workflow', 'x_workflow', 'user_workflow', 'user:workflow'),
    x_CostCenter: jsonKey('Tags', 'cost_center', 'user_cost_center', 'user:cost_center'),
    x_Extra: rest({ x_UsageType: column('x_UsageType') }),
  },
  identity: FOCUS_IDENTITY,
  replaces: 'billing-period',
  scope: ['ServiceProviderName', 'BillingAccountId'],
  family: 'focus',
} satisfies Source;
