import { copilotSeat } from '../columns/copilot-365';
import { coalesce, column, instant } from '../readings';
import type { Source } from '../source';

const person = (key: string) => column(`value.${key}`);
const APPS = ['copilotChat', 'microsoftTeamsCopilot', 'wordCopilot', 'excelCopilot', 'powerPointCopilot', 'outlookCopilot', 'oneNoteCopilot', 'loopCopilot'];

/** Who of those with a licence uses Microsoft 365 Copilot, as Microsoft Graph answers it in JSON: the same as the report. */
export default {
  id: 'microsoft-365-copilot-activity',
  title: 'Microsoft 365 Copilot usage, API',
  version: 1,
  format: 'json',
  needs:
    "The answer of GET graph.microsoft.com/v1.0/copilot/reports/getMicrosoft365CopilotUsageUserDetail(period='D28')?$format=application/json, all pages in one file.",
  grain: 'person with a licence, on the day of the report',
  checked: '2026-11-23',
  records: ['value'],
  detect: { all: ['value.reportRefreshDate', 'value.userPrincipalName', 'value.lastActivityDate', 'value.copilotChatLastActivityDate'] },
  skipWhenBlank: ['value.userPrincipalName'],
  // Names of people; and the days of single apps, of which the last activity is the newest.
  leaves: [
    '@odata.context',
    '@odata.nextLink',
    'value.displayName',
    'value.copilotActivityUserDetailsByPeriod',
    ...APPS.map((app) => `value.${app}LastActivityDate`),
  ],
  charge: copilotSeat(
    instant(person('reportRefreshDate')),
    person('userPrincipalName'),
    instant(coalesce(person('lastActivityDate'), person('microsoft365CopilotLastActivityDate'))),
  ),
  unpriced: true,
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName'],
  family: 'microsoft-365-copilot-usage',
} satisfies Source;
