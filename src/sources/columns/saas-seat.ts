import { amount, constant, flag, lower, noAmount, rest, trim } from '../readings';
import type { InstantReading, TextReading } from '../readings';
import type { Source } from '../source';
import { ofMonth } from './periods';

/** A person with a seat of software that has AI in its plan, in one month. The contract has the price and the AI share; `also` is what else is known of the seat. */
export const saasSeat = (
  vendor: string,
  product: TextReading,
  account: TextReading,
  month: InstantReading,
  person: TextReading,
  also: Readonly<Record<string, TextReading>>,
) =>
  ({
    ServiceProviderName: constant(vendor),
    HostProviderName: constant(vendor),
    InvoiceIssuerName: constant(vendor),
    BillingAccountId: account,
    ...ofMonth(month),
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Seat'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('Business Applications'),
    ServiceName: product,
    ConsumedQuantity: amount(constant('1')),
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim(person)),
    x_CostBasis: constant('included'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest(also),
  }) satisfies Source['charge'];
