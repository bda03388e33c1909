import { firstInputs } from '../../src/taskpane/first-inputs';
import { EMPTY_JOB } from '../../src/taskpane/job';
import * as data from './fixtures';

const holding = (...months: readonly string[]) => ({
  ...EMPTY_JOB,
  preview: { ...data.preview, months: months.map((month) => ({ ...data.preview.months[0]!, month, state: 'open' as const })) },
});

test('the first files open the last month that is over, as of its last day', () => {
  const opened = (...months: readonly string[]) => firstInputs(holding(...months), '2026-11-23T09:41:00Z')?.policy;
  expect(opened('2026-10', '2026-09')).toEqual({ Policy_Period: '2026-10', Policy_AsOf: '2026-10-31' });
  // November has begun, and what is closed is October.
  expect(opened('2026-10', '2026-11')).toEqual({ Policy_Period: '2026-10', Policy_AsOf: '2026-10-31' });
  expect(opened('2026-11')).toEqual({ Policy_Period: '2026-11', Policy_AsOf: '2026-11-23' });
  expect(opened()).toBeUndefined();
});
