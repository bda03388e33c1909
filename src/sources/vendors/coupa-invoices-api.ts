import { givenBack } from '../columns/given-back';
import { ofDay } from '../columns/periods';
import { unlessDead } from '../columns/taken-back';
import {
  coalesce,
  column,
  constant,
  currency,
  dayText,
  flag,
  instant,
  lower,
  mapped,
  nothing,
  regexPart,
  rest,
  roundedAmount,
  same,
  whenBlank,
} from '../readings';
import type { Melted, Source } from '../source';
import type { TextReading } from '../readings';

const day = instant(regexPart('invoice-date', '^ *([0-9]{4}-[0-9]{2}-[0-9]{2})'));
const credit = regexPart(lower(coalesce('document-type', mapped('is-credit-note', { true: 'credit' }, nothing))), '(credit)');
// Invoices that no one owes, though they may have been owed.
const dead = regexPart(lower('status'), '^(voided|abandoned|rejected|disputed)$');
const byLine = mapped('line-level-taxation', { true: 'yes' }, nothing);
const total = coalesce('total-with-taxes', 'gross-total');
const isBelow = (of: TextReading) => regexPart(of, '^ *(-)');
/** Credit notes write what they give back as positive amounts, or as negative ones: their total says which, and single lines may go the other way. */
const cost = (of: TextReading) => unlessDead(dead, givenBack(whenBlank(whenBlank(total, isBelow(of), isBelow(total)), credit, nothing))(of));
const line = (key: string): string => `invoice-lines.${key}`;

/** What an invoice costs beside its lines, where it is not nothing. */
const beside = (heading: string, name: string): Melted => ({
  when: column(heading),
  charge: { ServiceName: constant(name), ChargeDescription: constant(name), BilledCost: cost(column(heading)) },
});
const tax = (when: TextReading, of: string): Melted['charge'] & object => ({
  ChargeCategory: constant('Tax'),
  ServiceName: constant('Tax'),
  ChargeDescription: coalesce('tax-code.code', constant('Tax')),
  BilledCost: cost(whenBlank(when, nothing, column(of))),
  // Its kind is not said: value added tax is paid back by the tax office.
  x_CountsToTotal: flag(false),
});

/** Invoices of Coupa as its interface answers them: the same as its flat file, each taking the place of the other. */
export default {
  id: 'coupa-invoices-api',
  title: 'Coupa invoices, API',
  version: 2,
  format: 'json',
  needs: 'The answer of GET INSTANCE.coupahost.com/api/invoices?status=approved with Accept: application/json, each page saved as JSON.',
  grain: 'invoice line, charge or tax',
  checked: '2026-11-23',
  records: [''],
  detect: { all: ['invoice-number', 'invoice-date', 'status', 'supplier.name', 'currency.code', line('total')] },
  skipWhen: [{ heading: 'status', matches: 'new|draft|invalid|processing' }],
  leaves: [
    'invoice-lines',
    'supplier',
    'currency',
    'created-at',
    'updated-at',
    'created-by',
    'updated-by',
    'total-with-taxes',
    'gross-total',
    'tax-code',
    'tax-lines',
  ]
    .concat(['payment-term', 'bill-to-address', 'ship-to-address', 'remit-to-address', 'account-type', 'approvals', 'attachments', 'comments', 'exported'])
    .concat([
      'paid',
      'payments',
      'payment-date',
      'payment-notes',
      'line-count',
      'custom-fields',
      'taggings',
      'tax-rate',
      'line-level-taxation',
      'is-credit-note',
    ]),
  charge: {
    ServiceProviderName: column('supplier.name'),
    InvoiceIssuerName: column('supplier.name'),
    BillingAccountId: coalesce('supplier.number', 'supplier.name'),
    ...ofDay(day),
    ChargeCategory: whenBlank(credit, constant('Purchase'), constant('Credit')),
    ServiceName: constant('Invoice line'),
    BilledCost: cost(column(line('total'))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('currency.code'),
    InvoiceId: column('invoice-number'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Extra: rest({
      Kind: whenBlank(credit, constant('invoice'), constant('credit note')),
      IssueDate: dayText(day),
      DueDate: dayText(instant(regexPart('net-due-date', '^ *([0-9]{4}-[0-9]{2}-[0-9]{2})'))),
    }),
  },
  melt: [
    {
      when: line('total'),
      each: 'invoice-lines',
      charge: {
        ChargeDescription: column(line('description')),
        ServiceName: coalesce(line('description'), line('commodity.name'), constant('Invoice line')),
        PricingQuantity: roundedAmount(line('quantity')),
        ContractedUnitPrice: roundedAmount(line('price')),
        InvoiceDetailId: coalesce(line('line-num'), line('id')),
        x_GLAccount: column(line('account.code')),
      },
    },
    beside('shipping-amount', 'Shipping'),
    beside('handling-amount', 'Handling'),
    beside('misc-amount', 'Other charges'),
    // Taxes stand on the lines, or once for the whole invoice.
    { when: whenBlank(byLine, nothing, column(line('tax-amount'))), each: 'invoice-lines', charge: tax(byLine, line('tax-amount')) },
    { when: whenBlank(byLine, column('tax-amount'), nothing), charge: tax(constant('yes'), 'tax-amount') },
  ],
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId', 'ChargeCategory', 'x_GLAccount', 'ChargeDescription'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  family: 'coupa-invoices',
  yieldsToReports: true,
} satisfies Source;
