import { fileMonth, wantsMonth } from '../columns/file-month';
import { saasSeat } from '../columns/saas-seat';
import { column, constant, fileName, lower, regexPart } from '../readings';
import type { Source } from '../source';

/** Members that Slack bills: seats of a plan that has AI in it. The file's name says the month, and the workspace where there are several. */
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
  charge: saasSeat('Slack', constant('Slack'), lower(regexPart(fileName, '(?i)^slack[-_ ](.+?)[-_ ]members')), fileMonth, column('email'), {
    Role: column('status'),
  }),
  unpriced: true,
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
