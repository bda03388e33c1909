import { copilotSeat } from '../columns/copilot-github';
import { column, dayText, fileName, instant, lower, regexPart } from '../readings';
import type { Source } from '../source';

const report = instant('Report Time');

/** Who has a seat of GitHub Copilot and when it was last used. The billing report has the money: this tells idle seats. */
export default {
  id: 'github-copilot-seats',
  title: 'GitHub Copilot seats',
  version: 2,
  format: 'csv',
  needs: 'github.com → the enterprise or organisation → Copilot → Access management → Get report: seat activity (CSV).',
  grain: 'person with a seat, on the day of the report',
  checked: '2026-11-22',
  detect: { all: ['Report Time', 'Login', 'Last Activity At', 'Last Surface Used'] },
  // Seats that nobody ever signed in with.
  absent: ['None'],
  skipWhenBlank: ['Login'],
  // GitHub calls the download `acme-seat-activity-1762000000.csv`.
  charge: copilotSeat(report, lower(regexPart(fileName, '(?i)^(.+?)-seat-activity')), column('Login'), {
    Seen: dayText(report),
    LastActivity: dayText(instant('Last Activity At')),
  }),
  unpriced: true,
  // A report of an enterprise names somebody once for each organisation that gives the seat, which is billed once.
  once: 'PrincipalId',
  identity: ['PrincipalId', 'ChargePeriodStart'],
  // One report lists all seats of an organisation: a later one of the month takes its place, so that seats given back go.
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
