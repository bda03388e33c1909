import type { Sheet } from '../sheet';
import { choice, data, input } from '../parts/columns';

const rule = (Rule: string, Limit: number | null, Unit: string | null, Meaning: string) => ({ Rule, Limit, Unit, Meaning, On: 'Y' });

/** The rules that a move of money between envelopes must keep. */
export default {
  name: 'ReallocationRules',
  kind: 'input',
  order: 53,
  title: 'Reallocation rules',
  purpose: 'What a move of money between envelopes must keep. Change a limit, or switch a rule off with N.',
  question: 'Which rules must a move between envelopes keep?',
  widths: [],
  freeze: 'A7',
  blocks: [
    {
      kind: 'table',
      name: 'tblReallocationRules',
      at: 'A6',
      key: ['Rule'],
      columns: [
        data('Rule', 12, 'text'),
        input('Limit', 12, 'ruleLimit', { limits: { min: 0 } }),
        data('Unit', 26),
        data('Meaning', 92),
        choice('On', 8, 'yesNo'),
      ],
      rows: [
        rule('R1', 0, 'net', 'What one envelope gets another gives: moves net to zero'),
        rule('R2', 0, 'money left', 'The donor keeps at least what it has used, accrued and committed'),
        rule('R3', 0.5, 'of the budget, at least', 'Production keeps at least this share of the budget'),
        rule('R4', 0.2, 'of the budget, at most', 'Experiments take at most this share of the budget'),
        rule('R5', 3, 'x, in two closed months', 'The receiver passes: for scaling it names its value unit, for production its return reached this'),
        rule('R6', 0.1, 'of the quarter, at most', 'A single move beyond this share of the quarter needs an executive'),
        rule('R7', 15, 'day of month 3', 'After this day of the last month of a quarter a move needs an executive'),
        rule('R8', null, null, 'Reason, donor, receiver and approver are named'),
        rule('R9', 60, 'days', 'Fail fast: an experiment without a value unit after so many days gives back all that is not committed'),
        rule('R-date', null, null, 'A closed month keeps its allocation'),
      ],
    },
  ],
  print: { areas: ['A:E'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
