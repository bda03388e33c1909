import { seatLine } from '../columns/seat-line';
import { smallestUnits } from '../columns/currency-units';
import {
  amount,
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
import type { Source } from '../source';

// The invoice's own period is that of the cycle before; a line says what it is for.
const [start, end] = [instant('lines.data.period.start', 'unix'), instant('lines.data.period.end', 'unix')];

/** An invoice as Stripe's API gives it, which is what most AI vendors bill with: one charge for each line, discount and tax. */
export default {
  id: 'stripe-invoice',
  title: 'Stripe invoice',
  version: 1,
  format: 'json',
  needs: 'The JSON of an invoice from the vendor, or from Stripe’s API (GET /v1/invoices/in_…), where the bill comes through Stripe.',
  grain: 'invoice line, discount or tax',
  checked: '2026-11-22',
  detect: { all: ['number', 'account_name', 'currency', 'status', 'lines.data.amount', 'lines.data.period.start'] },
  records: ['lines', 'data'],
  skipWhen: [{ heading: 'status', matches: 'draft|void' }],
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
    BilledCost: smallestUnits(column('lines.data.amount'), 'currency'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('currency'),
    InvoiceId: column('number'),
    InvoiceDetailId: column('lines.data.id'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Stream: seatLine('lines.data.description'),
    x_Extra: rest({ Status: column('status'), IssueDate: dayText(instant('effective_at', 'unix')), DueDate: dayText(instant('due_date', 'unix')) }),
  },
  melt: [
    { when: 'lines.data.amount', charge: {} },
    {
      when: 'lines.data.discount_amounts.amount',
      each: 'lines.data.discount_amounts',
      charge: {
        ChargeCategory: constant('Adjustment'),
        PricingQuantity: amount(nothing),
        BilledCost: negate(smallestUnits(column('lines.data.discount_amounts.amount'), 'currency')),
      },
    },
    {
      // A tax that is in the line's amount already is no charge of its own.
      when: mapped('lines.data.taxes.tax_behavior', { exclusive: 'exclusive' }, nothing),
      each: 'lines.data.taxes',
      charge: {
        ChargeCategory: constant('Tax'),
        ServiceName: constant('Tax'),
        PricingQuantity: amount(nothing),
        BilledCost: smallestUnits(column('lines.data.taxes.amount'), 'currency'),
        // A sales tax is a cost; value added tax is paid back by the tax office.
        x_CountsToTotal: isText('customer_address.country', 'US'),
      },
    },
  ],
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId', 'ChargeCategory'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
} satisfies Source;
