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
  type TextReading,
} from '../readings';
import type { Source } from '../source';
import { cursorBasis, cursorBilled } from './cursor-kinds';

// Agents send several requests in a second.
const time = instant('Date', 'moment', 'iso');
/** A word in the place of an amount. */
const word = (of: TextReading) => regexPart(of, '^ *(Included|Free|-) *$');
const price = (of: TextReading, forWord: TextReading) => whenBlank(word(of), of, forWord);
/** The first form with tokens has no kinds, but what is to be paid in a column of its own. */
const unpaid = mapped('Cost to you', { Included: 'included', Free: 'included', '-': 'included' }, constant('vendor-reported'));
const basis = coalesce(cursorBasis('Kind'), whenBlank('Cost to you', nothing, unpaid));
/** What an event cost, whatever it is called. */
const cost = coalesce('Cost', 'Cost ($)');

/** An event of Cursor's CSV. What the plan includes is worth its price and billed at nothing: memo; on-demand use is billed beside the seats. */
export const CURSOR_EVENT = {
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
  ConsumedQuantity: firstAmount(roundedAmount(coalesce('Total Tokens', 'Tokens')), roundedAmount('Requests')),
  ConsumedUnit: whenBlank(coalesce('Total Tokens', 'Tokens'), constant('Requests'), constant('Tokens')),
  ListCost: roundedAmount(price(cost, nothing), 'signed'),
  BilledCost: roundedAmount(coalesce(price(column('Cost to you'), constant('0')), cursorBilled('Kind', price(cost, constant('0')))), 'signed'),
  EffectiveCost: same('BilledCost'),
  BillingCurrency: constant('USD'),
  PrincipalId: lower(trim('User')),
  x_CostBasis: basis,
  x_CountsToTotal: isText(basis, 'vendor-reported'),
  x_Model: column('Model'),
  x_Stream: constant('usage'),
} satisfies Source['charge'];
