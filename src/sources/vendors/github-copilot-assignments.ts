import { copilotSeat } from '../columns/copilot-github';
import { fileMonth, fileOrganisation, wantsMonth } from '../columns/file-month';
import { column, dayText, instant } from '../readings';
import type { Source } from '../source';

const seat = (key: string) => column(`seats.${key}`);

/** The seats of GitHub Copilot as the API answers them: the same as the seat activity report. It has no day, so the file's name says the month. */
export default {
  id: 'github-copilot-assignments',
  title: 'GitHub Copilot seats, API',
  version: 2,
  format: 'json',
  needs:
    'The answer of GET api.github.com/orgs/ORG/copilot/billing/seats, saved with the organisation and the month in its name: copilot-seats-acme-2026-11.json.',
  grain: 'person with a seat × month',
  checked: '2026-11-22',
  records: ['seats'],
  detect: { all: ['seats.assignee.login', 'seats.created_at'], any: ['seats.last_activity_at', 'seats.plan_type'] },
  wants: wantsMonth('The seats name no month.', 'copilot-seats-acme-2026-11.json'),
  skipWhenBlank: ['seats.assignee.login'],
  leaves: ['seats.assignee', 'seats.assigning_team', 'seats.organization', 'total_seats', 'seats.updated_at'],
  charge: copilotSeat(fileMonth, fileOrganisation('seats'), seat('assignee.login'), {
    Plan: seat('plan_type'),
    LastActivity: dayText(instant(seat('last_activity_at'))),
  }),
  unpriced: true,
  // The answer for an enterprise names somebody once for each organisation or team that gives the seat, which is billed once.
  once: 'PrincipalId',
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  family: 'github-copilot-seats',
} satisfies Source;
