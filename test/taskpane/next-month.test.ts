import { services } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';
import type { State } from '../../src/taskpane/state';

const home = (change: Partial<State>): string =>
  seen(services({}, { ...full, route: '#home', ...change }))
    .join(' ')
    .replace(/\s+/g, ' ');
const [batch] = data.batches;
const later = [...data.batches, { ...batch!, id: 99, months: ['2026-11'] }];
const locked = [{ Month: '2026-10', State: 'locked' as const }];

test('a locked month says how the workbook goes on to the next one that has data', () => {
  const said =
    'October 2026 is locked, and November 2026 has data. To work on it, write its month and its last day into Period and As of on Policy. Go to Policy';
  expect(home({ batches: later, periods: locked })).toContain(said);
  expect(home({ batches: later, periods: [] })).not.toContain('is locked, and');
  expect(home({ batches: data.batches, periods: locked })).not.toContain('is locked, and');
  expect(home({ batches: later.map((one) => ({ ...one, reverted: true })), periods: locked })).not.toContain('is locked, and');
});

test('a workbook without sheets says where the figure is, not that one sheet is missing', () => {
  const without = { look: { ...data.emptyLook, sheets: data.look.sheets.map((sheet) => ({ ...sheet, state: 'missing' as const, rows: null })) } };
  expect(home(without)).toContain('The figure of October 2026 comes with the sheets, which this workbook does not have yet.');
  expect(home(without)).not.toContain('The sheet Corridor is missing');
});
