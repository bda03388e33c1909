import { ofDay } from './periods';
import { constant, flag, regexPart, same, type AmountReading, type InstantReading, type TextReading } from '../readings';
import type { Source } from '../source';

interface Rated {
  readonly account: TextReading;
  readonly day: InstantReading;
  /** `accounts/fireworks/models/glm-5p2`, a tier or the id of a key. */
  readonly described: TextReading;
  readonly model: TextReading;
  readonly user: TextReading;
  readonly key: TextReading;
  readonly cost: AmountReading;
  readonly currency: TextReading;
}

/** A rated cost of Fireworks, in its CSV and its answers alike: serverless tokens of a day at the prices of the account, before discounts, credits and tax. */
export const fireworksCost = ({ account, day, described, model, user, key, cost, currency }: Rated): Source['charge'] => ({
  ServiceProviderName: constant('Fireworks AI'),
  HostProviderName: constant('Fireworks AI'),
  InvoiceIssuerName: constant('Fireworks AI'),
  BillingAccountId: account,
  ...ofDay(day),
  ChargeCategory: constant('Usage'),
  ChargeDescription: described,
  ChargeFrequency: constant('Usage-Based'),
  ServiceCategory: constant('AI and Machine Learning'),
  ServiceSubcategory: constant('Generative AI'),
  ServiceName: constant('Fireworks AI serverless'),
  BilledCost: cost,
  EffectiveCost: same('BilledCost'),
  BillingCurrency: currency,
  CredentialId: key,
  PrincipalId: user,
  x_CostBasis: constant('vendor-reported'),
  x_CountsToTotal: flag(true),
  x_Model: regexPart(model, '([^/]+)$'),
  x_Stream: constant('usage'),
});

/** The same of both: a newer file takes the place of the days of an older one, however it is grouped. */
export const FIREWORKS_COSTS = {
  identity: ['ChargePeriodStart', 'ChargeDescription', 'CredentialId', 'PrincipalId', 'x_Model'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  family: 'fireworks-costs',
  onlyUse: true,
} as const satisfies Partial<Source>;
