import { seatLine } from '../columns/seat-line';
import { smallestUnits } from '../columns/currency-units';
import { unlessDead } from '../columns/taken-back';
import {
  amount,
  checked,
  coalesce,
  column,
  constant,
  currency,
  dayText,
  flag,
  instant,
  isText,
  mapped,
  monthEnd,
  monthStart,
  negate,
  nothing,
  rest,
  same,
  regexPart,
  whenBlank,
} from '../readings';
import type { Melted, Readings, Source } from '../source';
import type { TextReading } from '../readings';

// The invoice's own period is that of the cycle before; a line says what it is for.
const [start, end] = [instant('lines.data.period.start', 'unix'), instant('lines.data.period.end', 'unix')];

const dead = mapped('status', { void: 'yes' }, nothing);
const US = isText('customer_address.country', 'US');
const tax = { ChargeCategory: constant('Tax'), ServiceName: constant('Tax'), PricingQuantity: amount(nothing) } as const;
/** What is taken off a line, as a charge below zero for each member of one of its lists. */
const off = (each: string, when: TextReading, category: string, said: Partial<Readings> = {}): Melted => ({
  when,
  each,
  charge: {
    ChargeCategory: constant(category),
    PricingQuantity: amount(nothing),
    BilledCost: unlessDead(dead, negate(smallestUnits(column(`${each}.amount`), 'currency'))),
    ...said,
  },
});
const IN_PRICES = { ServiceName: constant('Tax in the prices'), ChargeDescription: constant('Tax in the prices') };

/** An invoice as Stripe's API gives it, which is what most AI vendors bill with: one charge for each line, discount and tax. */
export default {
  id: 'stripe-invoice',
  title: 'Stripe invoice',
  version: 3,
  format: 'json',
  needs: 'The JSON of an invoice from the vendor, or from Stripe’s API (GET /v1/invoices/in_…), where the bill comes through Stripe.',
  grain: 'invoice line, discount or tax',
  checked: '2026-11-22',
  detect: { all: ['number', 'account_name', 'currency', 'status', 'lines.data.amount', 'lines.data.period.start'] },
  records: ['lines', 'data'],
  skipWhen: [{ heading: 'status', matches: 'draft' }],
  leaves: ['customer_email', 'customer_name', 'customer_phone', 'customer_address', 'customer_shipping', 'invoice_pdf', 'hosted_invoice_url'].concat(
    ['id', 'object', 'created', 'lines.object', 'lines.has_more', 'lines.url', 'lines.data.object', 'lines.data.currency', 'period_start', 'period_end'],
    ['subtotal', 'total', 'amount_due', 'amount_paid', 'amount_remaining', 'total_discount_amounts', 'total_excluding_tax', 'total_taxes'],
  ),
  charge: {
    ServiceProviderName: coalesce('account_name', constant('unknown vendor')),
    InvoiceIssuerName: coalesce('account_name', constant('unknown vendor')),
    BillingAccountId: coalesce('account_name', constant('unknown vendor')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: end,
    // Unused time is given back as a line below zero.
    ChargeCategory: whenBlank(regexPart('lines.data.amount', '^(-)'), constant('Purchase'), constant('Credit')),
    ChargeDescription: column('lines.data.description'),
    ServiceName: coalesce('lines.data.description', constant('Invoice line')),
    PricingQuantity: amount(coalesce('lines.data.quantity_decimal', 'lines.data.quantity')),
    BilledCost: unlessDead(dead, smallestUnits(column('lines.data.amount'), 'currency')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('currency'),
    // The list inside an invoice ends after ten lines and says that there are more.
    InvoiceId: whenBlank(
      regexPart('lines.has_more', '^(true)$'),
      column('number'),
      checked('lines.has_more', 'false', 'false, so lines of this invoice are missing: take it with all its lines'),
    ),
    InvoiceDetailId: column('lines.data.id'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Stream: seatLine('lines.data.description'),
    x_Extra: rest({
      Kind: constant('invoice'),
      Status: column('status'),
      IssueDate: dayText(instant('effective_at', 'unix')),
      DueDate: dayText(instant('due_date', 'unix')),
    }),
  },
  melt: [
    { when: 'lines.data.amount', charge: {} },
    off('lines.data.discount_amounts', column('lines.data.discount_amounts.amount'), 'Adjustment'),
    // Of credits before tax the list holds the discounts once more.
    off('lines.data.pretax_credit_amounts', mapped('lines.data.pretax_credit_amounts.type', { credit_balance_transaction: 'credit' }, nothing), 'Credit', {
      ServiceName: constant('Credits used'),
    }),
    {
      when: column('lines.data.taxes.amount'),
      each: 'lines.data.taxes',
      // A sales tax is a cost; value added tax is paid back by the tax office.
      charge: { ...tax, BilledCost: unlessDead(dead, smallestUnits(column('lines.data.taxes.amount'), 'currency')), x_CountsToTotal: US },
    },
    // Prices that hold their tax are taken down to what is before it.
    off('lines.data.taxes', mapped('lines.data.taxes.tax_behavior', { inclusive: 'inclusive' }, nothing), 'Adjustment', IN_PRICES),
    // Older versions of the interface have this list in its place.
    {
      when: column('lines.data.tax_amounts.amount'),
      each: 'lines.data.tax_amounts',
      charge: { ...tax, BilledCost: unlessDead(dead, smallestUnits(column('lines.data.tax_amounts.amount'), 'currency')), x_CountsToTotal: US },
    },
    off('lines.data.tax_amounts', mapped('lines.data.tax_amounts.inclusive', { true: 'true' }, nothing), 'Adjustment', IN_PRICES),
  ],
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  // The PDF of the same invoice says the same.
  family: 'pdf-invoice',
  yieldsToReports: true,
  itemised: true,
} satisfies Source;
