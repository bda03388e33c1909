import { column, constant, flag, instant, lower, monthEnd, monthStart, negate, rest, roundedMinorUnits, same, sum, trim, whenBlank } from '../readings';
import type { Source } from '../source';

const member = (key: string) => column(`teamMemberSpend.${key}`);
const cycle = instant('subscriptionCycleStart', 'unixms');

/** What each member of a Cursor team has spent in the current cycle, in cents, above what the plan includes. The events have the same money: a memo beside them. */
export default {
  id: 'cursor-spend',
  title: 'Cursor team spend',
  version: 1,
  format: 'json',
  needs: 'The answer of POST api.cursor.com/teams/spend, saved as JSON; it knows the current cycle only.',
  grain: 'person × cycle',
  checked: '2026-11-22',
  records: ['teamMemberSpend'],
  detect: { all: ['teamMemberSpend.spendCents', 'teamMemberSpend.email', 'subscriptionCycleStart'] },
  skipWhenBlank: ['teamMemberSpend.email'],
  // Names of people, and counts of the whole answer.
  leaves: ['teamMemberSpend.name', 'teamMemberSpend.userId', 'teamMemberSpend.profilePictureUrl', 'totalMembers', 'totalPages'],
  charge: {
    ServiceProviderName: constant('Cursor'),
    HostProviderName: constant('Cursor'),
    InvoiceIssuerName: constant('Cursor'),
    BillingPeriodStart: monthStart(cycle),
    BillingPeriodEnd: monthEnd(cycle),
    ChargePeriodStart: cycle,
    ChargePeriodEnd: monthEnd(cycle),
    ChargeCategory: constant('Usage'),
    ChargeDescription: whenBlank(
      member('includedSpendCents'),
      constant('Spend of the cycle, with what the plan includes'),
      constant('Spend of the cycle above what the plan includes'),
    ),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Cursor'),
    ListCost: roundedMinorUnits(member('spendCents')),
    BilledCost: sum(roundedMinorUnits(member('spendCents')), negate(roundedMinorUnits(member('includedSpendCents')))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim(member('email'))),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest({ Role: member('role') }),
  },
  identity: ['ChargePeriodStart', 'PrincipalId'],
  replaces: 'billing-period',
  scope: ['InvoiceIssuerName'],
  countsIn: 'cursor-usage',
} satisfies Source;
