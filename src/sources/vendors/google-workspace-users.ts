import { fileMonth, wantsMonth } from '../columns/file-month';
import { saasSeat } from '../columns/saas-seat';
import { column, constant, dayText, instant, lower, regexPart } from '../readings';
import type { Source } from '../source';

const signedIn = regexPart('Last Sign In [READ ONLY]', '^ *([0-9]{4}[-/][0-9]{2}[-/][0-9]{2})');
const plain = ['First Name [Required]', 'Last Name [Required]', 'Password [Required]', 'Org Unit Path [Required]', 'Recovery Email', 'Manager Email'];
const places = ['Home Secondary Email', 'Work Secondary Email', 'Work Phone', 'Home Phone', 'Mobile Phone', 'Work Address', 'Home Address'];

/** People of a Google Workspace, whose seats have Gemini in them. Suspended people are billed as well; those that are archived have a licence of their own. */
export default {
  id: 'google-workspace-users',
  title: 'Google Workspace users',
  version: 1,
  format: 'csv',
  needs: 'admin.google.com → Directory → Users → Download users (CSV, all columns), saved with its month in the name: workspace-users-2026-11.csv.',
  grain: 'person × month',
  checked: '2026-11-23',
  detect: { all: ['Email Address [Required]', 'Status [READ ONLY]', 'Last Sign In [READ ONLY]'] },
  wants: wantsMonth('The list of users names no month.', 'workspace-users-2026-11.csv'),
  skipWhenBlank: ['Email Address [Required]'],
  // People and where they are, and what they keep.
  leaves: [
    ...plain,
    ...places,
    'Recovery Phone [MUST BE IN THE E.164 FORMAT]',
    'Employee ID',
    'Employee Title',
    'Employee Type',
    'Building ID',
    'Floor Name',
  ].concat(
    ['Floor Section', 'Password Hash Function [UPLOAD ONLY]', 'New Primary Email [UPLOAD ONLY]', 'New Status [UPLOAD ONLY]', 'New Licenses [UPLOAD ONLY]'],
    ['2sv Enrolled [READ ONLY]', '2sv Enforced [READ ONLY]', 'Email Usage [READ ONLY]', 'Drive Usage [READ ONLY]', 'Photos Usage [READ ONLY]'],
    ['Total Storage [READ ONLY]', 'Storage Used [READ ONLY]', 'Storage limit [READ ONLY]', 'Change Password at Next Sign-In'],
    ['Advanced Protection Program enrollment'],
  ),
  charge: {
    ...saasSeat(
      'Google',
      constant('Google Workspace'),
      lower(regexPart('Email Address [Required]', '@(.+?) *$')),
      fileMonth,
      column('Email Address [Required]'),
      {
        Plan: column('Licenses [READ ONLY]'),
        Status: column('Status [READ ONLY]'),
        LastActivity: dayText(instant(signedIn)),
      },
    ),
    x_CostCenter: column('Cost Center'),
    x_BusinessUnit: column('Department'),
  },
  unpriced: true,
  identity: ['PrincipalId', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
