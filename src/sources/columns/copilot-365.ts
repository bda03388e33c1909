import { amount, constant, dayText, flag, lower, noAmount, rest, trim } from '../readings';
import type { InstantReading, TextReading } from '../readings';
import type { Source } from '../source';
import { ofMonth } from './periods';

/** A person with a licence of Microsoft 365 Copilot in the month of a report: a seat without a price, and when it was used last. */
export const copilotSeat = (report: InstantReading, person: TextReading, last: InstantReading) =>
  ({
    ServiceProviderName: constant('Microsoft'),
    HostProviderName: constant('Microsoft'),
    InvoiceIssuerName: constant('Microsoft'),
    ...ofMonth(report),
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Seat'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Microsoft 365 Copilot'),
    ConsumedQuantity: amount(constant('1')),
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim(person)),
    x_CostBasis: constant('included'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest({ Seen: dayText(report), LastActivity: dayText(last) }),
  }) satisfies Source['charge'];
