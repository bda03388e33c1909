import { addMonths } from '../calendar.mjs';
import { INVOICES } from '../vendors/invoices.mjs';

/** The lines of the invoices, as their files have them. List and contracted costs are not said. */
export const invoiceLines = INVOICES.flatMap(({ id, month, currency, workflow, lines }) =>
  lines.map(({ name, words, quantity, unit, cents }, i) => ({
    InvoiceId: id,
    LineNo: i + 1,
    ChargePeriodStart: `${month}-01`,
    ChargePeriodEnd: `${addMonths(month, 1)}-01`,
    ChargeCategory: 'Purchase',
    ServiceName: name,
    SkuId: words,
    Quantity: quantity,
    Unit: unit,
    ListCost: null,
    ContractedCost: null,
    BilledCost: cents / 100,
    EffectiveCost: cents / 100,
    BillingCurrency: currency,
    x_Workflow: workflow,
    x_Category: 'production-inference',
    x_Bucket: 'variable',
    x_CostBasis: 'invoiced',
  })),
);
