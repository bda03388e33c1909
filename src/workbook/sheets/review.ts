import type { Sheet } from '../sheet';
import { choice, input, worked } from '../parts/columns';

const none = { limits: { min: 0 } };
const own = (column: string): string => `tblReview[[#This Row],[${column}]]`;
/** Nothing, not an error, in the empty row that the table starts with. */
const where = (formula: string): string => `=IF(${own('Workflow')}="","",${formula})`;
const DOUBTS = ['Retries', 'Reprocess', 'Reindex', 'Revalidate'] as const;

/** What was really reviewed and what really failed, by workflow and month. */
export default {
  name: 'Review',
  kind: 'input',
  order: 47,
  title: 'Review',
  purpose: 'Reviews and failures as they were counted. Where a month has a row, it replaces the standards of Workflows on UnitCost.',
  question: 'What was reviewed, what failed, and what did that cost?',
  widths: [],
  freeze: 'C7',
  blocks: [
    {
      kind: 'table',
      name: 'tblReview',
      at: 'A6',
      key: ['Workflow', 'Month'],
      columns: [
        choice('Workflow', 13, 'workflows'),
        input('Month', 12, 'month'),
        input('Reviewed', 13, 'count', { ...none, note: 'Units that a person looked at.' }),
        input('Minutes', 12, 'hundredths', { ...none, note: 'Minutes for one review.' }),
        input('RatePerHour', 15, 'cents', none),
        input('QueueHours', 15, 'hundredths', { ...none, note: 'Hours that a unit waits for its review.' }),
        input('QueueLimit', 14, 'hundredths', { ...none, note: 'Hours that it may wait.' }),
        input('Escalations', 15, 'count', none),
        input('CostPerEscalation', 20, 'cents', none),
        input('Failures', 13, 'count', none),
        input('CostPerFailure', 18, 'cents', none),
        ...DOUBTS.map((name) => input(name, 14, 'cents', { ...none, note: 'Money. Blank in all four: the share of Policy holds.' })),
        worked(
          'ReviewCost',
          15,
          'cents',
          where(`CORRIDOR.REVIEW_COST(${own('Reviewed')},1,${own('Minutes')},${own('RatePerHour')},0,${own('Escalations')},${own('CostPerEscalation')})`),
          { note: 'Reviews times minutes times hourly rate, and escalations (REVIEW_COST).' },
        ),
        worked('FailureCost', 15, 'cents', where(`CORRIDOR.FAILURE_COST(${own('Failures')},1,${own('CostPerFailure')})`), {
          note: 'Failures times the cost of one (FAILURE_COST).',
        }),
        worked('UncertaintyCost', 19, 'cents', where(`IF(COUNT(${DOUBTS.map(own).join(',')})=0,"",SUM(${DOUBTS.map(own).join(',')}))`), {
          note: 'Retries, reprocessing, reindexing and revalidation in money.',
        }),
      ],
    },
  ],
  conditions: [
    { kind: 'formula', area: 'F6:F206', formula: '=AND(ISNUMBER($F6),ISNUMBER($G6),$F6>$G6)', color: '#6E3200', fill: '#FFDDB5' },
    { kind: 'missing', area: 'P6:R206' },
  ],
  print: { areas: ['A:R'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 2 },
} satisfies Sheet;
