import { bringIn, keepSeen, leaveRest } from '../../src/taskpane/flows/bring-in';
import { revertFile } from '../../src/taskpane/flows/revert-file';
import { fetchMonths } from '../../src/taskpane/flows/plan';
import { EMPTY_JOB, unread } from '../../src/taskpane/job';
import type { WriteAction } from '../../src/workbook/workbook';
import { client, good, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';

const csv = (name: string) => new File(['a,b\n'], name);
const names = (asked: readonly (readonly [string, unknown])[]): string[] => asked.map(([name]) => name);
const uploaded = (name: string) => good({ upload: `u-${name}`, name, bytes: 1, hash: 'h' });

describe('files that are read one after the other', () => {
  /** A pane whose second file stays on its way until it is let through. */
  function halfway() {
    let through: () => void = () => undefined;
    const wait = new Promise<void>((done) => (through = done));
    const asking = client(
      {
        preview: ({ uploads }) => good({ ...data.preview, id: `p${String(uploads.length)}`, state: 'reading' }),
        previewOf: ({ preview }) => good({ ...data.preview, id: preview }),
      },
      {
        upload: async (file) => {
          if (file.name === 'b.csv') await wait;
          return uploaded(file.name);
        },
      },
    );
    const pane = services({ client: asking }, full);
    return { pane, asking, through: () => through(), done: bringIn(pane, [csv('a.csv'), csv('b.csv')]) };
  }
  const settle = () => new Promise((wake) => setTimeout(wake, 20));

  test('the check appears when the first is read; the second joins it, and what held the first alone is dropped', async () => {
    const { pane, asking, through, done } = halfway();
    await settle();
    const first = pane.store.get();
    expect([first.route, first.job?.stage, first.job?.preview?.id, unread(first.job ?? EMPTY_JOB).map((row) => row.name)]).toEqual([
      '#check',
      'check',
      'p1',
      ['b.csv'],
    ]);
    through();
    await done;
    const second = pane.store.get().job ?? EMPTY_JOB;
    expect([second.preview?.id, unread(second)]).toEqual(['p2', []]);
    expect(asking.asked.filter(([name]) => name === 'preview' || name === 'cancel')).toEqual([
      ['preview', { uploads: [{ upload: 'u-a.csv' }] }],
      ['preview', { uploads: [{ upload: 'u-a.csv' }, { upload: 'u-b.csv' }] }],
      ['cancel', { preview: 'p1' }],
    ]);
  });
  test('going on without the others leaves them out, whatever arrives later', async () => {
    const { pane, through, done } = halfway();
    await settle();
    await leaveRest(pane);
    through();
    await done;
    const job = pane.store.get().job ?? EMPTY_JOB;
    expect([job.stage, job.preview?.id, job.files.map((row) => row.state)]).toEqual(['check', 'p1', ['read', 'left-out']]);
  });
  test('where nothing is new, Done keeps on the server that the file was seen again', async () => {
    const asking = client();
    const pane = services({ client: asking }, { ...full, job: { ...EMPTY_JOB, stage: 'check', preview: data.nothingNew } });
    await keepSeen(pane);
    expect([asking.asked, pane.store.get().job]).toEqual([[['commit', { preview: 'p7' }]], null]);
  });
});

describe('one imported file', () => {
  const other = data.imports.find((one) => one.id === 4)!;
  const quiet = async () => Promise.resolve(good(data.quietPlan));
  test('is taken back on the server and in the sheets of its months; Log and Revert know which', async () => {
    const actions: WriteAction[] = [];
    const book = workbook({
      planRefresh: quiet,
      refresh: async (_data, action) => {
        actions.push(action);
        return Promise.resolve(good(data.written));
      },
    });
    const asking = client({ revert: () => good({ batches: [data.batches[0]!] }) });
    const pane = services({ client: asking, workbook: book }, full);
    await revertFile(pane, other);
    expect(asking.asked[0]).toEqual(['revert', { preview: 'p4', import: 4, again: false }]);
    expect(actions).toMatchObject([{ what: 'anthropic_cost_oct.csv taken back', preview: 'p4', import: 4, takesBack: true }]);
    expect(names(asking.leases)).toEqual(['startWriting', 'endWriting']);
  });
  test('with notes in its rows asks first, and nothing stays taken back meanwhile', async () => {
    const asking = client({ revert: () => good({ batches: [data.batches[0]!] }) });
    const pane = services({ client: asking }, full);
    await revertFile(pane, other);
    expect(pane.store.get().question).toMatchObject({ kind: 'notes', file: 'anthropic_cost_oct.csv', n: 1 });
    expect(asking.asked.filter(([name]) => name === 'revert').map(([, asked]) => (asked as { again: boolean }).again)).toEqual([false, true]);
    expect((pane.workbook as ReturnType<typeof workbook>).done).not.toContain('refresh');
  });
  test('that was the last write is reverted as it stands', async () => {
    const asking = client();
    const pane = services({ client: asking }, full);
    await revertFile(
      pane,
      data.imports.find((one) => one.preview === 'p1')!,
    );
    expect(asking.asked[0]).toEqual(['revert', { preview: 'p1', again: false }]);
    expect((pane.workbook as ReturnType<typeof workbook>).done).toContain('revert');
  });
});

test('months before the cut are asked without service and model, the others in the grain of the sheet, and joined', async () => {
  const total = (BilledCost: string) => ({ ...data.actuals, Totals: [{ Currency: 'USD', BilledCost, Cost: BilledCost, Lines: 1 }] });
  const asking = client({ actuals: ({ from }) => good(total(from === '2026-10' ? '0.10' : '0.20')) });
  const got = await fetchMonths(services({ client: asking }, full), ['2026-09', '2026-10'], '2026-10');
  const by = asking.asked.filter(([name]) => name === 'actuals').map(([, asked]) => asked as { from: string; to: string; by: string[] });
  expect(by.map((one) => [one.from, one.to, one.by.includes('Model'), one.by.includes('Service')])).toEqual([
    ['2026-09', '2026-09', false, false],
    ['2026-10', '2026-10', true, true],
  ]);
  expect(got.ok && [got.value.totalsBefore, got.value.actuals.Totals]).toEqual(['2026-10', [{ Currency: 'USD', BilledCost: '0.3', Cost: '0.3', Lines: 2 }]]);
});
