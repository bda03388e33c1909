import { describe as words } from '../../src/taskpane/situations';
import { clock, dayAndClock } from '../../src/taskpane/dates';
import { SITUATIONS } from './scenes';

const count = (n: number): string => n.toLocaleString('en-US');
const told = (kind: string) => {
  const situation = SITUATIONS.find((one) => one.kind === kind);
  if (!situation) throw new Error(kind);
  const { tone, title, sentence, action } = words(situation, count);
  return [tone, title, sentence, action?.label ?? '–', action?.address ?? '–'];
};

test.each([
  [
    'server-unreachable',
    'warning',
    'The Corridor server does not answer',
    `localhost:3000, last reached ${dayAndClock('2026-11-01T09:41:00Z')}. Sheets and functions go on working. Import and refresh wait.`,
    'Try again',
    '–',
  ],
  ['offline', 'warning', 'No network', 'The server is on another machine, so import and refresh wait. Sheets and functions go on working.', 'Try again', '–'],
  ['connection-ended', 'warning', 'Connect again', 'Your connection to the server has ended. Nothing is lost.', 'Connect', '–'],
  ['not-allowed', 'info', 'You may look but not write', 'P. Lindqvist has the role viewer. Whoever started the server can give a code for writing.', '–', '–'],
  [
    'update-needed',
    'warning',
    'Update needed',
    'The server speaks version 3, this pane version 2. Close and open the workbook to load the new pane.',
    'Reload',
    '–',
  ],
  ['cell-edit', 'info', 'Waiting: a cell is being edited', 'Press Enter or Esc in the sheet to go on. Nothing is lost.', 'Cancel', '–'],
  [
    'protected-sheet',
    'error',
    'EnvelopeStatus is protected with a password',
    'Corridor cannot write there, so nothing was written. Unprotect it (Review, Unprotect Sheet), then try again.',
    'Go to sheet',
    'EnvelopeStatus!A1',
  ],
  ['protected-structure', 'error', 'Sheets cannot be added', 'The workbook structure is protected (Review, Protect Workbook).', '–', '–'],
  ['read-only', 'warning', 'This workbook is open for reading', 'Save a copy to write into it.', '–', '–'],
  [
    'period-locked',
    'info',
    'September 2026 is locked',
    'Locked 6 Oct by R. Castellanos. Changes are booked in October 2026 and keep their September date.',
    'See who, when',
    '–',
  ],
  ['period-soft', 'info', 'October 2026 is closed softly', 'Each change needs a reason until it is locked.', '–', '–'],
  ['someone-writing', 'info', 'M. Iyer is writing Actuals', `Started ${clock('2026-11-01T09:57:00Z')}. You can go on when it is finished.`, 'Try again', '–'],
  ['reason-needed', 'warning', 'October 2026 is closed softly', 'Nothing was written: this change needs a reason.', '–', '–'],
  [
    'sheet-missing',
    'warning',
    'Reforecast is missing',
    'It was deleted or renamed. Added again it shows what the server has; what was typed there is not kept.',
    'Add it again',
    '–',
  ],
  ['table-changed', 'error', 'Actuals has no column BilledCost', 'It was renamed to "Cost" in cell H1. Name it back, then refresh.', 'Go to H1', 'Actuals!H1'],
  ['input', 'error', 'One input cannot be read', 'Rates!E9: The rate is not a number.', 'Go to E9', 'Rates!E9'],
  [
    'too-large',
    'error',
    '200,000 rows is the limit of this workbook',
    'This write needs 214,006 rows. Nothing was written. Older months can be kept as totals, without service and model.',
    'Keep totals before Feb 2026',
    '–',
  ],
  ['cancelled', 'info', 'Cancelled', 'The sheets are as they were.', '–', '–'],
  ['stopped-waiting', 'warning', 'Stopped waiting', 'A cell was edited for two minutes. Nothing was written.', 'Try again', '–'],
  [
    'rules-conflict',
    'warning',
    'The rule book was changed elsewhere',
    'The server has version 15, this workbook knows version 14. Nothing is saved yet.',
    'See what changed',
    '–',
  ],
  ['refused', 'error', 'This could not be done', 'The disk of the server is full. Nothing was taken. Make room and send the file again.', 'Try again', '–'],
  ['files-gone', 'error', 'These files must be chosen again', 'This import is not known any more. Choose the files again.', 'Choose files', '–'],
  [
    'defect',
    'error',
    'Something went wrong in Corridor',
    'Nothing was written. Copy the report and send it to whoever looks after Corridor.',
    'Copy report',
    '–',
  ],
])('%s', (kind, ...expected) => {
  expect(told(kind)).toEqual(expected);
});

test('a server that was never reached, a column that is gone, a lock without an open month', () => {
  expect(words({ kind: 'server-unreachable', address: 'a:1', last: null }, count).sentence).toContain('not reached yet');
  const gone = words({ kind: 'table-changed', sheet: 'Actuals', table: 'tblActuals', column: 'Cost', foundAs: null, cell: null }, count);
  expect([gone.sentence, gone.action?.address]).toEqual([
    'The column was deleted from tblActuals. Put a column with this heading back, then refresh.',
    'Actuals!A1',
  ]);
  expect(words({ kind: 'period-locked', month: '2026-09', open: null, closed: null }, count).sentence).toContain('next open month');
});
