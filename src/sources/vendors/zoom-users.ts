import { fileMonth, wantsMonth } from '../columns/file-month';
import { saasSeat } from '../columns/saas-seat';
import { column, constant, dayText, instant, nothing } from '../readings';
import type { Source } from '../source';

const user = (key: string) => column(`users.${key}`);

/** People with a paid licence of Zoom, which has AI Companion in it, as its interface answers them. Basic users cost nothing. */
export default {
  id: 'zoom-users',
  title: 'Zoom users, API',
  version: 1,
  format: 'json',
  needs: 'The answer of GET api.zoom.us/v2/users?status=active&page_size=300, all pages, saved with their month in the name: zoom-users-2026-11.json.',
  grain: 'licensed person × month',
  checked: '2026-11-23',
  records: ['users'],
  detect: { all: ['users.email', 'users.type', 'users.id'], any: ['users.pmi', 'users.last_login_time', 'users.last_client_version', 'users.role_id'] },
  wants: wantsMonth('The list of users names no month.', 'zoom-users-2026-11.json'),
  skipWhen: [
    // Basic, and people of the company who have no licence of meetings.
    { heading: 'users.type', matches: '1|4|99' },
    { heading: 'users.status', matches: 'inactive|pending' },
  ],
  leaves: [
    'id',
    'first_name',
    'last_name',
    'display_name',
    'pmi',
    'timezone',
    'created_at',
    'user_created_at',
    'group_ids',
    'im_group_ids',
    'role_id',
    'verified',
  ]
    .concat(['last_client_version', 'host_key', 'language', 'phone_number', 'custom_attributes', 'pic_url', 'employee_unique_id', 'use_pmi', 'status', 'type'])
    .map((key) => `users.${key}`)
    .concat(['page_count', 'page_number', 'page_size', 'total_records', 'next_page_token']),
  charge: {
    ...saasSeat('Zoom', constant('Zoom Workplace'), nothing, fileMonth, user('email'), {
      Plan: user('plan_united_type'),
      LastActivity: dayText(instant(user('last_login_time'))),
    }),
    x_BusinessUnit: user('dept'),
  },
  unpriced: true,
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
