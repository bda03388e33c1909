import { fileMonth, wantsMonth } from '../columns/file-month';
import { ofMonth } from '../columns/periods';
import { amount, column, constant, fileName, flag, lower, noAmount, regexPart, rest, trim } from '../readings';
import type { Source } from '../source';

/** Members that Slack bills: seats of a plan that has AI in it. The contract has the price and the AI share; the file's name says the month, and the workspace where there are several. */
export default {
  id: 'slack-members',
  title: 'Slack members',
  version: 2,
  format: 'csv',
  needs: 'Slack → Manage members → Export member list (CSV), saved with its workspace and month in the name: slack-acme-members-2026-11.csv.',
  grain: 'billed member × month',
  checked: '2026-11-22',
  detect: { all: ['username', 'email', 'status', 'billing-active', 'has-2fa', 'has-sso', 'userid'] },
  wants: wantsMonth('The member list names no month.', 'slack-acme-members-2026-11.csv'),
  skipWhen: [
    { heading: 'billing-active', matches: '0|false|no' },
    { heading: 'status', matches: 'deactivated|bot' },
  ],
  leaves: ['username', 'userid', 'fullname', 'displayname', 'has-2fa', 'has-sso', 'expiration-timestamp'],
  charge: {
    ServiceProviderName: constant('Slack'),
    HostProviderName: constant('Slack'),
    InvoiceIssuerName: constant('Slack'),
    BillingAccountId: lower(regexPart(fileName, '(?i)^slack[-_ ](.+?)[-_ ]members')),
    ...ofMonth(fileMonth),
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Seat'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('Business Applications'),
    ServiceName: constant('Slack'),
    ConsumedQuantity: amount(constant('1')),
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim('email')),
    x_CostBasis: constant('included'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest({ Role: column('status') }),
  },
  unpriced: true,
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
