import { smallestUnits } from '../columns/currency-units';
import { ofDay } from '../columns/periods';
import { unlessDead } from '../columns/taken-back';
import { amount, coalesce, column, concat, constant, currency, dayText, flag, instant, lower, nothing, regexPart, rest, same, whenBlank } from '../readings';
import type { Melted, Source } from '../source';

const of = (key: string): string => `data.${key}`;
const day = instant(coalesce(of('issued_at'), of('accounting_date'), of('created_at')));
const vendor = coalesce(of('vendor.name'), of('vendor.remote_name'), of('vendor_name'), constant('unknown vendor'));
const dead = regexPart(
  lower(concat(' ', of('approval_status'), of('status'), of('status_summary'))),
  '\\b((?:approval_)?rejected|terminated|cancell?ed|void(?:ed)?|archived)\\b',
);
const empty = (list: string) => regexPart(list, '([{])');

/** A line of one of a bill's two lists, in the smallest unit of its currency. */
function lines(name: string): Melted {
  const line = (key: string): string => of(`${name}.${key}`);
  return {
    when: line('amount.amount'),
    each: of(name),
    charge: {
      ChargeCategory: whenBlank(regexPart(line('amount.amount'), '^(-)'), constant('Purchase'), constant('Credit')),
      ChargeDescription: coalesce(line('memo'), of('memo')),
      ServiceName: coalesce(line('memo'), of('memo'), constant('Bill line')),
      PricingQuantity: amount(line('quantity')),
      BilledCost: unlessDead(dead, smallestUnits(column(line('amount.amount')), line('amount.currency_code'), line('amount.minor_unit_conversion_rate'))),
      BillingCurrency: currency(coalesce(line('amount.currency_code'), of('amount.currency_code'))),
      x_GLAccount: regexPart(line('accounting_field_selections'), '"external_code": ?"([^"\\\\]+)"'),
    },
  };
}

/** Bills of Ramp with their lines, in cents, yen in yen. What was paid with a card of Ramp is a bill as well, and no card transaction. */
export default {
  id: 'ramp-bills',
  title: 'Ramp bills',
  version: 2,
  format: 'json',
  needs: 'Ramp → Developer API → GET /developer/v1/bills, each page saved as JSON.',
  grain: 'line of a bill',
  checked: '2026-11-24',
  detect: { all: ['id', 'invoice_number', 'amount.amount', 'amount.currency_code', 'due_at'].map(of), any: [of('vendor.name'), of('vendor.remote_name')] },
  records: ['data'],
  skipWhen: [
    { heading: of('approval_status'), matches: 'draft' },
    { heading: of('status'), matches: 'draft' },
  ],
  leaves: ['amount', 'vendor', 'payment', 'payments', 'line_items', 'inventory_line_items', 'accounting_field_selections', 'paid_at', 'due_at', 'posting_date']
    .concat(['invoice_urls', 'deep_link_url', 'bill_owner', 'vendor_contact_id', 'sync_status', 'remote_id', 'enable_accounting_sync', 'trace_id', 'status'])
    .map(of)
    .concat(['page']),
  charge: {
    ServiceProviderName: vendor,
    InvoiceIssuerName: vendor,
    BillingAccountId: vendor,
    SubAccountId: column(of('entity_id')),
    ...ofDay(day),
    ChargeCategory: whenBlank(regexPart(of('amount.amount'), '^(-)'), constant('Purchase'), constant('Credit')),
    ChargeDescription: column(of('memo')),
    ServiceName: coalesce(of('memo'), constant('Bill')),
    BilledCost: unlessDead(dead, smallestUnits(column(of('amount.amount')), of('amount.currency_code'), of('amount.minor_unit_conversion_rate'))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(of('amount.currency_code')),
    InvoiceId: coalesce(of('invoice_number'), of('id')),
    ResourceId: column(of('id')),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Extra: rest({ Kind: constant('Bill'), IssueDate: dayText(day), DueDate: dayText(instant(of('due_at'))) }),
  },
  melt: [
    lines('line_items'),
    lines('inventory_line_items'),
    // A bill without lines is one sum.
    { when: whenBlank(empty(of('line_items')), whenBlank(empty(of('inventory_line_items')), column(of('amount.amount')), nothing), nothing), charge: {} },
  ],
  identity: ['BillingAccountId', 'InvoiceId', 'ChargeCategory', 'ChargeDescription', 'x_GLAccount'],
  replaces: 'document',
  // Vendors use a number again for bills that have nothing to do with each other.
  scope: ['ResourceId'],
  yieldsToReports: true,
} satisfies Source;
