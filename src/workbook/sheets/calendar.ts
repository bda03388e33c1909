import type { Sheet } from '../sheet';
import { choice, data, worked } from '../parts/columns';

const own = (column: string): string => `tblCalendar[[#This Row],[${column}]]`;
const named = (formula: string): string => `=IF(${own('Month')}="","",${formula})`;
/** The first month of the year; Checks names a setting that cannot be. */
const START = 'MIN(12,MAX(1,IF(ISNUMBER(Policy_FiscalStart),Policy_FiscalStart,1)))';
const BEFORE = `(MONTH(${own('Month')})<${START})`;
/** Whole months of the fiscal year before this one. */
const SINCE = `(MONTH(${own('Month')})-${START}+12*${BEFORE})`;
/** Weeks of the pattern, 4-4-5 and its kin; months have none. */
const IN_WEEKS = 'ISNUMBER(SEARCH("-",Policy_FiscalPattern))';

/** Months with their fiscal quarters, which follow Policy at once; the state of each month is the analyst's. */
export default {
  name: 'Calendar',
  kind: 'input',
  order: 41,
  title: 'Calendar',
  purpose: 'Months, fiscal quarters and whether a month is still open.',
  question: 'Which months belong to which quarter, and which are closed?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblCalendar',
      at: 'A6',
      key: ['Month'],
      columns: [
        data('Month', 12, 'month'),
        data('Label', 12),
        worked('FiscalYear', 13, 'general', named(`"FY"&MID(YEAR(${own('Month')})-${BEFORE}+(Policy_FiscalName="end")*(${START}>1),3,2)`), {
          note: 'By the first month of the year and its name on Policy.',
        }),
        worked('Quarter', 12, 'general', named(`"Q"&INT(${SINCE}/3)+1`)),
        worked('QuarterLabel', 15, 'general', named(`${own('FiscalYear')}&" "&${own('Quarter')}`)),
        worked('QuarterStart', 15, 'month', named(`EDATE(${own('Month')},1-${own('MonthOfQuarter')})`)),
        worked('MonthOfQuarter', 17, 'whole', named(`${SINCE}-3*INT(${SINCE}/3)+1`)),
        worked('Days', 9, 'whole', named(`IF(${IN_WEEKS},7*${own('Weeks')},EDATE(${own('Month')},1)-${own('Month')})`)),
        worked(
          'Weeks',
          10,
          'hundredths',
          named(`IF(${IN_WEEKS},VALUE(MID(Policy_FiscalPattern,2*${own('MonthOfQuarter')}-1,1)),(EDATE(${own('Month')},1)-${own('Month')})/7)`),
          {
            note: 'Days over seven, or the weeks of the pattern.',
          },
        ),
        choice('State', 12, 'state'),
      ],
    },
  ],
  conditions: [{ kind: 'formula', area: 'A6:J66', formula: '=$A6=Policy_Period', color: '#1F5A78', fill: '#DCE7ED' }],
  print: { areas: ['A:J'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
