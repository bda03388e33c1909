import { EMPTY_JOB } from '../../src/taskpane/job';
import { bringIn } from '../../src/taskpane/flows/bring-in';
import { backToCheck, write } from '../../src/taskpane/flows/write';
import { client, good, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';

const checked = { ...EMPTY_JOB, stage: 'check', preview: data.preview } as const;

test('written again after a cancel, the lines that it took back count again: they were said to be written and were not', async () => {
  let tries = 0;
  const book = workbook({
    refresh: async () => Promise.resolve(++tries === 1 ? ({ ok: false, situation: { kind: 'cancelled' } } as const) : good(data.written)),
  });
  let taken = false;
  const batches = () => good({ batches: data.batches.map((batch) => ({ ...batch, reverted: taken })) });
  const asking = client({
    commit: batches,
    revert: ({ again = false }) => {
      taken = !again;
      return batches();
    },
  });
  const pane = services({ client: asking, workbook: book }, { ...full, job: checked });
  await write(pane);
  expect([taken, pane.store.get().job?.stage]).toEqual([true, 'failed']);
  backToCheck(pane);
  expect([pane.store.get().job?.stage, pane.store.get().route]).toEqual(['check', '#check']);
  await write(pane);
  expect([taken, pane.store.get().job?.stage]).toEqual([false, 'written']);
});
test('an import that the server has lost is read again where this pane still holds its files', async () => {
  const gone = { ok: false, situation: { kind: 'files-gone', sentence: 'This import is not known any more. Choose the files again.' } } as const;
  const asking = client({ commit: () => gone });
  const pane = services({ client: asking }, full);
  await bringIn(pane, [new File(['a,b\n'], 'a.csv')]);
  pane.store.send({ type: 'job', change: { reason: 'asked by audit' } });
  await write(pane);
  expect(pane.store.get().job).toMatchObject({ stage: 'check', picked: true, reason: 'asked by audit' });
  expect(asking.asked.filter(([name]) => name === 'preview')).toHaveLength(2);
});
