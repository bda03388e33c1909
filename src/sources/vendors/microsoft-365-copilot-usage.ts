import { ofMonth } from '../columns/periods';
import { amount, coalesce, constant, dayText, flag, instant, lower, noAmount, rest, trim } from '../readings';
import type { Source } from '../source';

const report = instant('Report Refresh Date', 'iso', 'us');
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
  detect: { all: ['Report Refresh Date', 'User Principal Name', 'Last Activity Date', 'Copilot Chat Last Activity Date', 'Report Period'] },
  skipWhenBlank: ['User Principal Name'],
  // Names of people; and the days of single apps, of which the last activity is the newest.
  leaves: ['Display Name', ...[...APPS, ...NEWER].map((app) => `${app} Last Activity Date`)],
  charge: {
    ServiceProviderName: constant('Microsoft'),
    HostProviderName: constant('Microsoft'),
    InvoiceIssuerName: constant('Microsoft'),
    ...ofMonth(report),
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Seat'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Microsoft 365 Copilot'),
    ConsumedQuantity: amount(constant('1')),
    ConsumedUnit: constant('Seats'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: lower(trim('User Principal Name')),
    x_CostBasis: constant('included'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
    x_Extra: rest({
      Seen: dayText(report),
      LastActivity: dayText(instant(coalesce('Last Activity Date', 'Microsoft 365 Copilot Last Activity Date'), 'iso', 'us')),
    }),
  },
  unpriced: true,
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName'],
} satisfies Source;
