import { fileMonth, wantsMonth } from '../columns/file-month';
import { saasSeat } from '../columns/saas-seat';
import { coalesce, column, dayText, instant, lower, mapped, nothing, regexPart, whenBlank } from '../readings';
import type { Source } from '../source';

/** Products that people are billed for, Rovo in them; the other columns say how people sign in. */
const product = regexPart('*.heading', '(?i)^((?:jira|confluence|bitbucket|trello|opsgenie|statuspage|loom|compass|rovo|guard).*)$');
/** A day, `2026-11-20` or `20 Nov 2026`; other words say that there was none. */
const day = (heading: string) => regexPart(heading, '^ *([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} [A-Za-z]{3} [0-9]{4})');
const has = mapped(lower('*.value'), { no: 'none', false: 'none', none: 'none', n: 'none' }, column('*.value'));

/** Accounts of an Atlassian organisation, with the sites on which each uses a product: one seat for each product. */
export default {
  id: 'atlassian-accounts',
  title: 'Atlassian managed accounts',
  version: 1,
  format: 'csv',
  needs: 'admin.atlassian.com → Directory → Managed accounts → Export accounts (CSV), saved with its month in the name: atlassian-accounts-2026-11.csv.',
  grain: 'person × product × month',
  checked: '2026-11-23',
  detect: { all: ['Name', 'Email', 'Atlassian ID', 'Status'], any: ['Last active date [UTC]', 'Last active'] },
  wants: wantsMonth('The list of accounts names no month.', 'atlassian-accounts-2026-11.csv'),
  // Only active accounts are billed.
  skipWhen: [{ heading: 'Status', matches: 'deactivated|inactive|suspended|deleted|deletion.*|closed' }],
  leaves: ['Name', 'Atlassian ID'],
  charge: saasSeat('Atlassian', product, nothing, fileMonth, coalesce('Email', 'Atlassian ID'), {
    Sites: column('*.value'),
    LastActivity: dayText(instant(coalesce(day('Last active date [UTC]'), day('Last active')), 'iso', 'long')),
  }),
  melt: [
    {
      when: whenBlank(product, nothing, whenBlank(mapped(has, { none: 'none' }, nothing), has, nothing)),
      each: '*',
      charge: {},
    },
  ],
  unpriced: true,
  identity: ['PrincipalId', 'ServiceName', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
