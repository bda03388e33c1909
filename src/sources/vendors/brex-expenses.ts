import { ofDay } from '../columns/periods';
import { smallestUnits } from '../columns/currency-units';
import { unlessDead } from '../columns/taken-back';
import { coalesce, column, constant, currency, firstAmount, flag, instant, lower, mapped, nothing, regexPart, rest, same, whenBlank } from '../readings';
import type { Source } from '../source';

const day = instant('items.purchased_at');
// What a card was billed; an expense that no card paid has only the amount that was spent.
const [billed, spent] = ['items.billing_amount', 'items.original_amount'];
// One that was split stands again in its parts; one whose payment was declined or cancelled cost nothing.
const dead = coalesce(
  regexPart(lower('items.status'), '^(cancell?ed|void(?:ed|ing)?|split)$'),
  regexPart(lower('items.payment_status'), '^(declined|cancell?ed)$'),
);
const paid = coalesce(`${billed}.amount`, `${spent}.amount`);

/** Expenses from Brex's API: cards of the company, and what people are paid back. Amounts are in cents, yen in yen. */
export default {
  id: 'brex-expenses',
  title: 'Brex expenses',
  version: 3,
  format: 'json',
  needs: 'Brex → Developer API → GET /v1/expenses with merchant, department and user expanded, each page saved as JSON.',
  grain: 'expense',
  checked: '2026-11-24',
  detect: { all: ['items.id', 'items.status', 'items.purchased_at'], any: ['items.billing_amount.amount', 'items.original_amount.amount'] },
  records: ['items'],
  skipWhen: [{ heading: 'items.status', matches: 'draft|declined' }],
  leaves: ['items.user', 'items.receipts', 'next_cursor'],
  charge: {
    ServiceProviderName: coalesce('items.merchant.raw_descriptor', constant('unknown merchant')),
    ...ofDay(day),
    ChargeCategory: whenBlank(regexPart(paid, '^(-)'), constant('Purchase'), constant('Credit')),
    ChargeDescription: coalesce('items.memo', 'items.merchant.raw_descriptor'),
    ChargeFrequency: constant('One-Time'),
    ServiceName: coalesce('items.merchant.raw_descriptor', constant('unknown merchant')),
    BilledCost: unlessDead(
      dead,
      firstAmount(smallestUnits(column(`${billed}.amount`), `${billed}.currency`), smallestUnits(column(`${spent}.amount`), `${spent}.currency`)),
    ),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(whenBlank(`${billed}.amount`, column(`${spent}.currency`), column(`${billed}.currency`))),
    InvoiceDetailId: column('items.id'),
    PrincipalId: coalesce('items.user.id', 'items.user_id'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_CostCenter: column('items.department.name'),
    x_GLAccount: column('items.category'),
    x_Stream: mapped('items.expense_type', { REIMBURSEMENT: 'reimbursed' }, nothing),
    x_Extra: rest(),
  },
  numbered: 'InvoiceDetailId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ServiceName', 'PrincipalId', 'BillingCurrency', 'BilledCost'],
  replaces: 'record',
  once: true,
  scope: [],
  yieldsToReports: true,
} satisfies Source;
