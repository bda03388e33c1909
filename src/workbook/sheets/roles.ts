import type { Sheet } from '../sheet';
import { cell } from '../parts/blocks';
import { choice, input } from '../parts/columns';

const BANDS = ['LightAssist', 'DeepCoding', 'Review', 'Research', 'Background'] as const;
const none = { limits: { min: 0 } };
/** One column for each band of work, so that a function takes all five as one block. */
const perBand = (ending: string, width: number, format: 'count' | 'cents', note: string) =>
  BANDS.map((band) => input(`${band}${ending}`, width, format, { ...none, note }));

/** What each role needs: seats, and users and money in five bands of usage. */
export default {
  name: 'Roles',
  kind: 'input',
  order: 44,
  title: 'Roles',
  purpose: 'What each role needs in a month: seats, and in five bands of work how many use it and what one of them may use.',
  question: 'How many seats and how much usage does each role need?',
  widths: [],
  freeze: 'B7',
  blocks: [
    cell('A5', 'To the right: bands and users', { role: 'note', link: 'Roles!Y6' }),
    {
      kind: 'table',
      name: 'tblRoles',
      at: 'A6',
      key: ['Role'],
      columns: [
        input('Role', 26),
        input('Seats', 10, 'count', none),
        input('SeatPrice', 13, 'cents', { ...none, note: 'Price of a seat for a month.' }),
        ...perBand('Users', 19, 'count', 'People of the role who do this work.'),
        ...perBand('', 16, 'cents', 'Allowance of one user for a month; 0 where it is in the seat or not done.'),
        ...perBand('Low', 18, 'cents', 'Less than this a user and month reads UNDER.'),
        ...perBand('High', 18, 'cents', 'More than this a user and month reads OVER.'),
      ],
    },
    {
      kind: 'table',
      name: 'tblBands',
      at: 'Y6',
      key: ['Band', 'Workflow'],
      columns: [
        choice('Band', 16, 'band', { note: 'One of the five bands of work.' }),
        choice('Workflow', 13, 'workflows', { note: 'Its usage counts as usage of the band.' }),
      ],
    },
    {
      kind: 'table',
      name: 'tblUsers',
      at: 'AB6',
      key: ['User', 'Month'],
      columns: [
        input('User', 18, 'text', { note: 'A hash, never a name.' }),
        input('Role', 24),
        input('Month', 12, 'month'),
        input('Cost', 12, 'cents', { note: 'Usage of the user in the month.' }),
      ],
    },
  ],
  // Bands and users are lists for SeatsAndUsage, which prints what follows from them.
  print: { areas: ['A1:W40'], titleRows: '1:6', titleColumns: 'A:A', fitWide: 2 },
} satisfies Sheet;
