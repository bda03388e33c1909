import { copilotSeat } from '../columns/copilot-365';
import { coalesce, column, instant } from '../readings';
import type { Source } from '../source';

const APPS = [
  'Copilot Chat',
  'Microsoft Teams Copilot',
  'Word Copilot',
  'Excel Copilot',
  'PowerPoint Copilot',
  'Outlook Copilot',
  'OneNote Copilot',
  'Loop Copilot',
];
const NEWER = ['Copilot Chat (work)', 'Copilot Chat (web)', 'Microsoft 365 Copilot', 'Edge', 'Copilot Agent'];

/** Who of those with a licence uses Microsoft 365 Copilot, in both forms of the report. It has no price: the seats bought and the contract have. */
export default {
  id: 'microsoft-365-copilot-usage',
  title: 'Microsoft 365 Copilot usage',
  version: 1,
  format: 'csv',
  needs: 'admin.microsoft.com → Reports → Usage → Microsoft 365 Copilot → Export (CSV). Names may be hidden by the tenant.',
  grain: 'person with a licence, on the day of the report',
  checked: '2026-11-22',
  detect: { all: ['Report Refresh Date', 'User Principal Name', 'Last Activity Date', 'Copilot Chat Last Activity Date'] },
  skipWhenBlank: ['User Principal Name'],
  // Names of people; and the days of single apps, of which the last activity is the newest.
  leaves: ['Display Name', ...[...APPS, ...NEWER].map((app) => `${app} Last Activity Date`)],
  charge: copilotSeat(
    instant('Report Refresh Date', 'iso', 'us'),
    column('User Principal Name'),
    instant(coalesce('Last Activity Date', 'Microsoft 365 Copilot Last Activity Date'), 'iso', 'us'),
  ),
  unpriced: true,
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName'],
} satisfies Source;
