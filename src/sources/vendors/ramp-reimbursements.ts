import { smallestUnits } from '../columns/currency-units';
import { ofDay } from '../columns/periods';
import { unlessDead } from '../columns/taken-back';
import { amount, coalesce, column, constant, currency, firstAmount, flag, instant, lower, regexPart, rest, same, whenBlank } from '../readings';
import type { Source } from '../source';

const of = (key: string): string => `data.${key}`;
const day = instant(coalesce(of('transaction_date'), of('accounting_date'), of('created_at')));
// `amount` is in whole dollars, and the amounts in its objects are in cents.
const dead = regexPart(lower(of('state')), '(reject|cancel|delete|declined)');
const [whole, payee] = [of('amount'), of('payee_amount')];

/** What people bought themselves and Ramp paid back: subscriptions among it. What they pay back to the company is left. */
export default {
  id: 'ramp-reimbursements',
  title: 'Ramp reimbursements',
  version: 2,
  format: 'json',
  needs: 'Ramp → Developer API → GET /developer/v1/reimbursements, each page saved as JSON. What people pay back to the company is left out.',
  grain: 'reimbursement',
  checked: '2026-11-24',
  detect: { all: ['id', 'currency', 'merchant', 'user_id', 'direction'].map(of), any: [of('transaction_date'), of('created_at')] },
  records: ['data'],
  skipWhen: [
    { heading: of('direction'), matches: 'user_to_business' },
    { heading: of('type'), matches: 'payback.*' },
    // What is asked for may still be refused.
    { heading: of('state'), matches: '(draft|init|pending|awaiting_(approval|user)|missing)[a-z_]*' },
  ],
  leaves: ['payee_amount', 'entity_amount', 'original_reimbursement_amount', 'line_items', 'accounting_field_selections', 'receipts', 'user_full_name']
    .concat(['user_email', 'employee_id', 'direction', 'state', 'attendees', 'distance', 'start_location', 'end_location', 'waypoints'])
    .map(of)
    .concat(['page']),
  charge: {
    ServiceProviderName: coalesce(of('merchant'), constant('unknown merchant')),
    SubAccountId: column(of('entity_id')),
    ...ofDay(day),
    ChargeCategory: whenBlank(regexPart(coalesce(whole, `${payee}.amount`), '^(-)'), constant('Purchase'), constant('Credit')),
    ChargeDescription: coalesce(of('memo'), of('merchant')),
    ChargeFrequency: constant('One-Time'),
    ServiceName: coalesce(of('merchant'), constant('unknown merchant')),
    BilledCost: unlessDead(
      dead,
      firstAmount(amount(whole), smallestUnits(column(`${payee}.amount`), `${payee}.currency_code`, `${payee}.minor_unit_conversion_rate`)),
    ),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(whenBlank(whole, column(`${payee}.currency_code`), column(of('currency')))),
    InvoiceDetailId: column(of('id')),
    PrincipalId: coalesce(of('user_email'), of('user_id')),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Stream: constant('reimbursed'),
    x_Extra: rest(),
  },
  numbered: 'InvoiceDetailId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ServiceName', 'PrincipalId', 'BillingCurrency', 'BilledCost'],
  replaces: 'record',
  once: true,
  scope: [],
  // What people were paid back is never on a vendor's report.
  yieldsToReports: true,
} satisfies Source;
