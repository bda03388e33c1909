import { awsMeter } from '../columns/cur';
import { FOCUS_CHARGE, FOCUS_HEADINGS, FOCUS_IDENTITY, FOCUS_LEAVES } from '../columns/focus';
import { coalesce, column, rest } from '../readings';
import type { Source } from '../source';

/** AWS's FOCUS export with columns of its own. */
export default {
  id: 'focus-aws',
  title: 'FOCUS bill of AWS',
  version: 2,
  format: ['csv', 'parquet'],
  needs: 'AWS Billing → Data Exports → FOCUS with AWS columns, CSV or Parquet. Take this or the Cost and Usage Report of a month, never both.',
  grain: 'hour or day × account × resource × usage type',
  checked: '2026-11-22',
  detect: { all: [...FOCUS_HEADINGS, 'x_Operation', 'x_ServiceCode', 'x_UsageType'], any: ['ProviderName', 'ServiceProviderName'] },
  absent: ['NULL'],
  leaves: FOCUS_LEAVES,
  charge: {
    ...FOCUS_CHARGE,
    ...awsMeter(column('ServiceName'), column('x_UsageType')),
    SkuMeter: coalesce('SkuMeter', 'x_UsageType'),
    x_Extra: rest({ x_UsageType: column('x_UsageType') }),
  },
  identity: FOCUS_IDENTITY,
  replaces: 'billing-period',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  family: 'focus',
} satisfies Source;
