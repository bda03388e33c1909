import type { Sheet } from '../sheet';
import { data } from '../parts/columns';

/** The lines of each invoice, as FOCUS describes them. */
export default {
  name: 'InvoiceLines',
  kind: 'data',
  order: 62,
  title: 'Invoice lines',
  purpose: 'The lines of each invoice. Their billed costs add up to its net amount.',
  question: 'What did each invoice charge, line by line?',
  widths: [],
  freeze: 'C7',
  blocks: [
    {
      kind: 'table',
      name: 'tblInvoiceLines',
      at: 'A6',
      key: ['InvoiceId', 'LineNo'],
      replacedBy: 'ChargePeriodStart',
      columns: [
        data('InvoiceId', 21, 'text'),
        data('LineNo', 11, 'whole'),
        data('ChargePeriodStart', 21, 'day'),
        data('ChargePeriodEnd', 20, 'day', { note: 'The first day that is no longer charged.' }),
        data('ChargeCategory', 20, 'text'),
        data('ServiceName', 20, 'text'),
        data('SkuId', 34, 'text'),
        data('Quantity', 13, 'count'),
        data('Unit', 12, 'text'),
        data('ListCost', 14, 'billed'),
        data('ContractedCost', 19, 'billed'),
        data('BilledCost', 14, 'billed', { missing: 'na' }),
        data('EffectiveCost', 17, 'billed', { missing: 'na' }),
        data('BillingCurrency', 20, 'text'),
        data('x_Workflow', 15, 'text'),
        data('x_Category', 22, 'text'),
        data('x_Bucket', 14, 'text'),
        data('x_CostBasis', 16, 'text'),
      ],
    },
  ],
  conditions: [{ kind: 'missing', area: 'J6:M2006' }],
  print: { areas: ['A:R'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 2 },
} satisfies Sheet;
