import { amount, constant, flag, lower, noAmount, rest } from '../readings';
import type { InstantReading, TextReading } from '../readings';
import type { Source } from '../source';
import { ofMonth } from './periods';

/** A person with a seat of GitHub Copilot in the month of a report. The billing report has the money. `organisation` is whose list it is, where the file says it; `also` what else is known of the seat. */
export const copilotSeat = (report: InstantReading, organisation: TextReading, person: TextReading, also: Readonly<Record<string, TextReading>>) =>
  ({
    ServiceProviderName: constant('GitHub'),
    HostProviderName: constant('GitHub'),
    InvoiceIssuerName: constant('GitHub'),
    BillingAccountId: organisation,
    ...ofMonth(report),
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Seat'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('GitHub Copilot'),
    ConsumedQuantity: amount(constant('1')),
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: lower(person),
    x_CostBasis: constant('included'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest(also),
  }) satisfies Source['charge'];
