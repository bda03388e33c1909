import { MONTHS } from '../calendar.mjs';
import { PERSONAL } from '../company.mjs';
import { csv, money } from '../text.mjs';

const HEADINGS = [
  'Timestamp',
  'Merchant',
  'Amount',
  'MCC',
  'Category',
  'Tag',
  'Description',
  'Reimbursable',
  'Original Currency',
  'Original Amount',
  'Receipt',
  'Attendees',
];

/** What six people paid for an assistant and got back, month by month. */
export const expenses = [
  {
    name: 'expenses-2026-05-to-2026-10.csv',
    content: csv(
      HEADINGS,
      MONTHS.filter((month) => month >= PERSONAL.from).flatMap((month) =>
        PERSONAL.people.map((who, i) => ({
          Timestamp: `${month}-${String(5 + 3 * i).padStart(2, '0')} 00:00:00`,
          Merchant: 'Claude.ai',
          Amount: money(PERSONAL.cents),
          MCC: '5734',
          Category: 'Software',
          Tag: 'Engineering',
          Description: 'Claude, personal',
          Reimbursable: 'yes',
          'Original Currency': 'USD',
          'Original Amount': money(PERSONAL.cents),
          Receipt: `https://receipts.example.com/${month}-${i + 1}`,
          Attendees: who,
        })),
      ),
    ),
  },
];
