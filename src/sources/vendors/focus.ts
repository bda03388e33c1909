import { FOCUS_CHARGE, FOCUS_HEADINGS, FOCUS_IDENTITY, FOCUS_LEAVES } from '../columns/focus';
import type { Source } from '../source';

/** FOCUS 1.0 to 1.4 with one mapping: newer names are read where they are, older ones where not. */
export default {
  id: 'focus',
  title: 'FOCUS bill',
  version: 4,
  format: ['csv', 'parquet', 'json', 'jsonl'],
  records: [''],
  needs: 'A FOCUS 1.0–1.4 export (CSV, gzip, Parquet or JSON) that the vendor itself writes: what platforms and gateways write in FOCUS repeats bills.',
  grain: 'as the provider writes it: charge period × account × resource × SKU',
  checked: '2026-11-23',
  detect: {
    all: FOCUS_HEADINGS,
    any: ['ProviderName', 'ServiceProviderName'],
    none: ['InvoiceDetailGrain'],
  },
  absent: ['NULL'],
  leaves: FOCUS_LEAVES,
  charge: FOCUS_CHARGE,
  identity: FOCUS_IDENTITY,
  replaces: 'billing-period',
  scope: ['ServiceProviderName', 'BillingAccountId'],
} satisfies Source;
