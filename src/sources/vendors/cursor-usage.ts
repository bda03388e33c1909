import {
  coalesce,
  column,
  constant,
  firstAmount,
  instant,
  isText,
  lower,
  mapped,
  monthEnd,
  monthStart,
  nothing,
  regexPart,
  roundedAmount,
  same,
  trim,
  whenBlank,
} from '../readings';
import { cursorBasis, cursorBilled } from '../columns/cursor-kinds';
import type { TextReading } from '../readings';
import type { Source } from '../source';

// Agents send several requests in a second.
const time = instant('Date', 'moment', 'iso');
/** A word in the place of an amount. */
const word = (heading: string) => regexPart(heading, '^ *(Included|Free|-) *$');
const price = (heading: string, forWord: TextReading) => whenBlank(word(heading), column(heading), forWord);
/** The first form has no kinds, but what is to be paid in a column of its own. */
const unpaid = mapped('Cost to you', { Included: 'included', Free: 'included', '-': 'included' }, constant('vendor-reported'));
const basis = coalesce(cursorBasis('Kind'), whenBlank('Cost to you', nothing, unpaid));

/** Cursor's usage events in three forms of headings. What the plan includes is worth its price and billed at nothing: memo; on-demand use is billed beside the seats. */
export default {
  id: 'cursor-usage',
  title: 'Cursor usage',
  version: 1,
  format: 'csv',
  needs: 'cursor.com → Dashboard → Usage → Export (CSV), of the team or of one person.',
  grain: 'event',
  checked: '2026-11-22',
  detect: { all: ['Date', 'Model', 'Input (w/ Cache Write)', 'Output Tokens'], any: ['Cost', 'Cost to you', 'Requests'] },
  skipWhenBlank: ['Date', 'Model'],
  charge: {
    ServiceProviderName: constant('Cursor'),
    HostProviderName: constant('Cursor'),
    InvoiceIssuerName: constant('Cursor'),
    BillingPeriodStart: monthStart(time),
    BillingPeriodEnd: monthEnd(time),
    ChargePeriodStart: time,
    ChargePeriodEnd: time,
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('Kind'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Cursor'),
    ConsumedQuantity: firstAmount(roundedAmount('Total Tokens'), roundedAmount('Requests')),
    ConsumedUnit: whenBlank('Total Tokens', constant('Requests'), constant('Tokens')),
    ListCost: roundedAmount(price('Cost', nothing), 'signed'),
    BilledCost: roundedAmount(coalesce(price('Cost to you', constant('0')), cursorBilled('Kind', price('Cost', constant('0')))), 'signed'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim('User')),
    x_CostBasis: basis,
    x_CountsToTotal: isText(basis, 'vendor-reported'),
    x_Model: column('Model'),
    x_Stream: constant('usage'),
  },
  // Two equal lines are two events: neither is dropped.
  identity: ['ChargePeriodStart', 'PrincipalId', 'x_Model'],
  replaces: 'record',
  scope: [],
  onlyUse: true,
} satisfies Source;
