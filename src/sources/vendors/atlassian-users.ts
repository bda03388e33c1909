import { fileMonth, wantsMonth } from '../columns/file-month';
import { saasSeat } from '../columns/saas-seat';
import { coalesce, column, concat, constant, lower, mapped, nothing, regexPart, whenBlank } from '../readings';
import type { Source } from '../source';

/** `Jira - larch`: a product and the site on which it is used. Columns of when it was last seen there are of those who may not use it any more as well. */
const product = regexPart('*.heading', '(?i)^((?:jira|confluence|bitbucket|trello|opsgenie|statuspage|loom|compass|rovo)[^-]*?) - .+$');
const site = regexPart('*.heading', ' - (.+)$');
const NONE = { none: 'none', no: 'none', 'no access': 'none', nan: 'none' };
const has = whenBlank(mapped(lower('*.value'), NONE, nothing), column('*.value'), nothing);

/** Users of Atlassian's sites, with the products that each may use: one seat for each product. Somebody in several groups stands on several lines. */
export default {
  id: 'atlassian-users',
  title: 'Atlassian users of sites',
  version: 1,
  format: 'csv',
  needs:
    'admin.atlassian.com → Directory → Users → Export users, with product access (CSV), saved with its month in the name: atlassian-users-2026-11.csv. Take this or the managed accounts.',
  grain: 'person × product × site × month',
  checked: '2026-11-23',
  detect: { all: ['User id', 'User name', 'email', 'User status'], any: ['Added to org', 'Org role'] },
  wants: wantsMonth('The list of users names no month.', 'atlassian-users-2026-11.csv'),
  skipWhen: [{ heading: 'User status', matches: 'inactive|deactivated|suspended|deleted|invited' }],
  leaves: ['User name', 'Added to org', 'Org role', 'Group id', 'Group name'],
  charge: {
    ...saasSeat('Atlassian', product, nothing, fileMonth, coalesce('email', 'User id'), { Sites: site }),
    ResourceId: concat('/', column('User id'), column('*.heading')),
  },
  melt: [{ when: whenBlank(product, nothing, has), each: '*', charge: { ChargeDescription: constant('Seat') } }],
  unpriced: true,
  numbered: 'ResourceId',
  identity: ['PrincipalId', 'ServiceName', 'ChargePeriodStart'],
  replaces: 'month',
  once: true,
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
