import { EMPTY_JOB, type Job, unheard } from '../../src/taskpane/job';
import { addMissingSheets } from '../../src/taskpane/flows/build';
import { bringIn, cancelJob, chooseSource, readAgain, sayGone } from '../../src/taskpane/flows/bring-in';
import { lookAgain } from '../../src/taskpane/flows/look';
import { refresh } from '../../src/taskpane/flows/refresh';
import { remedy } from '../../src/taskpane/flows/remedy';
import { revertLast, revertNow } from '../../src/taskpane/flows/revert';
import { loadSample, takeFiles } from '../../src/taskpane/flows/sample';
import { connect, start } from '../../src/taskpane/flows/start';
import { keepOnServer, takeBackOnServer, write } from '../../src/taskpane/flows/write';
import type { Situation } from '../../src/workbook/workbook';
import { client, good, memory, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';

const no = (situation: Situation) => ({ ok: false, situation }) as const;
const csv = (name = 'a.csv') => new File(['a,b\n'], name);
const checked = (change: Partial<Job> = {}): { job: Job } => ({ job: { ...EMPTY_JOB, stage: 'check', preview: data.preview, ...change } });
const names = (asked: readonly (readonly [string, unknown])[]): string[] => asked.map(([name]) => name);
const saved = { Version: 15, SavedAt: data.NOW, Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [] };

describe('bringing files in', () => {
  test('every file goes up, the server reads them, and the check is shown before anything is written', async () => {
    const pane = services({ client: client() }, full);
    await bringIn(pane, [csv('a.csv'), csv('b.csv')]);
    const { job, route, polite } = pane.store.get();
    expect([route, job?.stage, job?.preview?.id]).toEqual(['#check', 'check', 'p7']);
    expect(job?.files.map((file) => [file.name, file.state, file.upload])).toEqual([
      ['a.csv', 'read', 'u-a.csv'],
      ['b.csv', 'read', 'u-b.csv'],
    ]);
    expect(polite).toBe('Ready to check: 423 changes, 3 lines rejected.');
    expect((pane.workbook as ReturnType<typeof workbook>).done.filter((name) => name !== 'readRuleBook')).toEqual([]);
  });
  test('a file that is refused is left out with its sentence; the others go on', async () => {
    const refusing = client(
      {},
      {
        upload: async (file) =>
          Promise.resolve(
            file.name === 'b.png'
              ? ({ ok: false, situation: { kind: 'refused', sentence: 'This is a picture.' } } as const)
              : good({ upload: 'u', name: file.name, bytes: 1, hash: 'h' }),
          ),
      },
    );
    const pane = services({ client: refusing }, full);
    await bringIn(pane, [csv('b.png'), csv('a.csv')]);
    expect(pane.store.get().job?.files.map((file) => [file.state, file.sentence])).toEqual([
      ['left-out', 'This is a picture.'],
      ['read', null],
    ]);
    expect(refusing.asked.find(([name]) => name === 'preview')?.[1]).toEqual({ uploads: [{ upload: 'u' }] });
  });
  test('a server that falls silent stops the reading and says so', async () => {
    const pane = services({ client: client({ preview: () => ({ ok: false, situation: { kind: 'server-unreachable', address: 'a', last: null } }) }) }, full);
    await bringIn(pane, [csv()]);
    expect([pane.store.get().job, pane.store.get().situation?.kind]).toEqual([null, 'server-unreachable']);
  });
  test('a stream that ends early is followed by asking until it is read', async () => {
    let asked = 0;
    const slow = client({ previewOf: () => good(++asked < 3 ? { ...data.preview, state: 'reading' } : data.preview) });
    const pane = services({ client: slow }, full);
    await bringIn(pane, [csv()]);
    expect([asked, pane.store.get().job?.stage]).toEqual([3, 'check']);
  });
  test('a preview that failed says why', async () => {
    const pane = services({ client: client({ previewOf: () => good({ ...data.preview, state: 'failed', sentence: 'The disk is full.' }) }) }, full);
    await bringIn(pane, [csv()]);
    expect(pane.store.get().situation).toEqual({ kind: 'refused', sentence: 'The disk is full.' });
  });
  test('of files none of which is taken nobody hears that nothing is new', async () => {
    const strange = { ...data.nothingNew, unchanged: { count: 0, amounts: [] }, files: data.unknown.files.slice(0, 1) };
    const pane = services({ client: client({ previewOf: () => good(strange) }) }, full);
    await bringIn(pane, [csv()]);
    expect(pane.store.get().polite).toBe('No file could be read. Each says why.');
  });
  test('cancel drops the preview on the server', async () => {
    const asking = client();
    const pane = services({ client: asking }, { ...full, ...checked(), route: '#check' });
    await cancelJob(pane);
    expect([pane.store.get().job, pane.store.get().route, names(asking.asked)]).toEqual([null, '#import', ['cancel']]);
  });
  test('choosing between two sources reads that file again as the chosen one', async () => {
    const asking = client();
    const file = { key: 0, name: 'x.csv', bytes: 1, sent: 1, state: 'sent', sentence: null, upload: 'u3', source: null } as const;
    const pane = services({ client: asking }, { ...full, ...checked({ files: [file] }) });
    await chooseSource(pane, 'u3', 'azure');
    expect(asking.asked.map(([name, request]) => [name, name === 'preview' ? request : null])).toEqual([
      ['cancel', null],
      ['preview', { uploads: [{ upload: 'u3', source: 'azure' }] }],
      ['previewOf', null],
      ['ruleBook', null],
      ['ruleBook', null],
    ]);
  });
  test('what is said to be gone goes with the file when it is read again, beside what was said of others of its archive', async () => {
    const asking = client();
    const [web, lab] = ['["acme","id-web"]', '["acme","id-lab"]'];
    const file = { key: 0, name: 'x.zip', bytes: 1, sent: 1, state: 'sent', sentence: null, upload: 'u2', source: null, gone: ['other', web] } as const;
    const pane = services({ client: asking }, { ...full, ...checked({ files: [file], preview: data.mayBeGone }) });
    const waits = () => unheard(pane.store.get().job!);
    expect(waits()).toBe(false);
    sayGone(pane, 'u2', lab, true);
    expect(waits()).toBe(true);
    sayGone(pane, 'u2', lab, false);
    expect([waits(), asking.asked.length]).toEqual([false, 0]);
    sayGone(pane, 'u2', lab, true);
    sayGone(pane, 'u2', web, false);
    await readAgain(pane);
    expect(asking.asked.find(([name]) => name === 'preview')?.[1]).toEqual({ uploads: [{ upload: 'u2', gone: ['other', lab] }] });
    expect(pane.store.get().job?.stage).toBe('check');
  });
  test("beside sheets of the analyst's own it asks first", async () => {
    const other = { ...full, look: { ...data.emptyLook, foreignSheets: 4 } };
    const asking = client();
    const pane = services({ client: asking, workbook: workbook({ look: async () => Promise.resolve(good(other.look)) }) }, other);
    await takeFiles(pane, [csv()]);
    expect([pane.store.get().question?.kind, asking.asked.length]).toEqual(['add-sheets', 0]);
    pane.store.send({ type: 'asked', question: null });
    await loadSample(pane);
    expect(pane.store.get().question).toMatchObject({ kind: 'add-sheets', sample: true });
    pane.store.send({ type: 'asked', question: null });
    await loadSample(pane, true);
    expect([pane.store.get().job?.sample, pane.store.get().job?.inputs, pane.store.get().route]).toEqual([
      true,
      { policy: {}, tables: {}, cells: {} },
      '#check',
    ]);
  });
});

describe('writing', () => {
  test('a sheet that is missed in the middle is added again, and the write goes on', async () => {
    const missing = { kind: 'sheet-missing', sheet: 'SaaS' } as const;
    const pane = services(
      { client: client({ saveRuleBook: () => good({ saved: true, book: saved }) }) },
      { ...full, ...checked({ stage: 'failed', failure: missing }) },
    );
    await remedy(pane, missing, { label: 'Add it again', does: 'add-sheets' });
    expect(pane.store.get().job?.stage).toBe('written');
    expect((pane.workbook as ReturnType<typeof workbook>).done.filter((name) => ['build', 'refresh'].includes(name))).toEqual(['build', 'refresh']);
  });
  test('an import that the server has lost is let go, and the files can be chosen again', async () => {
    const gone = { kind: 'files-gone', sentence: 'This import is not known any more. Choose the files again.' } as const;
    const pane = services({}, { ...full, ...checked({ stage: 'failed', failure: gone }), situation: gone });
    await remedy(pane, gone, { label: 'Choose files', does: 'choose-files' });
    expect(pane.store.get()).toMatchObject({ job: null, situation: null, route: '#import' });
  });
  test('rules go first, then the lines, then the rows; the sheets are told which import they belong to', async () => {
    const asking = client();
    const did: unknown[] = [];
    const book = workbook({
      refresh: async (what, action) => {
        did.push([what.months, action]);
        return Promise.resolve(good(data.written));
      },
    });
    const pane = services({ client: asking, workbook: book }, { ...full, ...checked() });
    await write(pane);
    expect(names(asking.asked).slice(0, 7)).toEqual(['saveRuleBook', 'hello', 'commit', 'actuals', 'invoices', 'invoiceLines', 'seats']);
    expect(asking.asked[0]?.[1]).toMatchObject({ basedOn: 14 });
    expect(asking.asked[3]?.[1]).toMatchObject({ from: '2026-10', to: '2026-10', countedOnly: false });
    expect(did).toEqual([[['2026-10'], { what: '2 files imported', at: data.NOW, preview: 'p7', ruleBook: 14, who: null, reason: null }]]);
    expect([pane.store.get().route, pane.store.get().job?.stage, pane.store.get().job?.written]).toEqual(['#written', 'written', data.written]);
  });
  test('months between the first and the last are asked in one span', async () => {
    const asking = client({ commit: () => good({ batches: [{ ...data.batches[0]!, months: ['2026-10', '2026-08'] }] }) });
    const spans: string[][] = [];
    const book = workbook({
      refresh: async (what) => {
        spans.push([...what.months]);
        return Promise.resolve(good(data.written));
      },
    });
    await write(services({ client: asking, workbook: book }, { ...full, ...checked() }));
    expect(spans).toEqual([['2026-08', '2026-09', '2026-10']]);
  });
  test('a workbook without our sheets gets them first, with the inputs of the sample', async () => {
    const inputs = { policy: { a: 1 }, tables: {}, cells: {} };
    const order: unknown[] = [];
    const book = workbook({
      build: async (given) => {
        order.push(['build', given]);
        return Promise.resolve(good(data.written));
      },
    });
    const asking = client();
    const pane = services({ client: asking, workbook: book }, { ...full, look: data.emptyLook, ...checked({ sample: true, inputs }) });
    await write(pane);
    expect(order).toEqual([['build', inputs]]);
    expect(names(asking.asked)[0]).toBe('saveRuleBook');
    expect(pane.store.get().job?.stage).toBe('written');
  });
  test('a sheet that cannot be written leaves the choice: keep the lines on the server, or take them back', async () => {
    const stuck = workbook({ refresh: async () => Promise.resolve(no({ kind: 'protected-sheet', sheet: 'Checks' })) });
    const asking = client();
    const pane = services({ client: asking, workbook: stuck }, { ...full, ...checked() });
    await write(pane);
    const { job } = pane.store.get();
    expect([job?.stage, job?.failure, job?.committed?.length]).toEqual(['failed', { kind: 'protected-sheet', sheet: 'Checks' }, 5]);
    expect(names(asking.asked)).not.toContain('revert');
    await takeBackOnServer(pane);
    expect(asking.asked.find(([name]) => name === 'revert')?.[1]).toEqual({ preview: 'p7', again: false });
    expect(pane.store.get().job).toBeNull();
  });
  test('kept lines stay on the server, and writing again does not save them twice', async () => {
    let tries = 0;
    const book = workbook({ refresh: async () => Promise.resolve(++tries === 1 ? no({ kind: 'protected-sheet', sheet: 'Checks' }) : good(data.written)) });
    const asking = client();
    const pane = services({ client: asking, workbook: book }, { ...full, ...checked() });
    await write(pane);
    await write(pane);
    expect(names(asking.asked).filter((name) => name === 'commit')).toHaveLength(1);
    expect(pane.store.get().job?.stage).toBe('written');
    await keepOnServer(pane);
    expect([pane.store.get().job, names(asking.asked).includes('revert')]).toEqual([null, false]);
  });
  test('cancel in the middle takes the lines back on the server too', async () => {
    const book = workbook({ refresh: async () => Promise.resolve(no({ kind: 'cancelled' })) });
    const asking = client();
    const pane = services({ client: asking, workbook: book }, { ...full, ...checked() });
    await write(pane);
    expect(names(asking.asked)).toContain('revert');
    expect([pane.store.get().job?.failure?.kind, pane.store.get().job?.committed]).toEqual(['cancelled', null]);
  });
  test('rules that somebody else changed stop the write before anything is saved; the analyst decides', async () => {
    const asking = client({ saveRuleBook: ({ basedOn }) => good({ saved: basedOn === 15, book: saved }) });
    const pane = services({ client: asking }, { ...full, ...checked() });
    await write(pane);
    expect(pane.store.get().job?.failure).toEqual({ kind: 'rules-conflict', server: 15, workbook: 14 });
    expect(names(asking.asked)).toEqual(['saveRuleBook']);
    // Where both are saved as one, the write goes on with them.
    await write(pane, { ownRules: true });
    expect(pane.store.get().job?.stage).toBe('written');
    expect(asking.asked.filter(([name]) => name === 'saveRuleBook').map(([, request]) => (request as { basedOn: number }).basedOn)).toEqual([14, 14, 15]);
  });
  test('while a cell is edited it says so and goes on by itself; after two minutes it stops', async () => {
    const waits: boolean[] = [];
    const book = workbook({
      refresh: async (_data, _action, { waiting, progress }) => {
        waiting?.();
        waits.push(pane.store.get().job?.waiting === true);
        progress({ sentence: 'Actuals', done: 1, total: 2 });
        waits.push(pane.store.get().job?.waiting === true);
        return Promise.resolve(good(data.written));
      },
    });
    const pane = services({ workbook: book }, { ...full, ...checked() });
    await write(pane);
    expect([pane.store.get().job?.stage, waits, pane.store.get().job?.waiting]).toEqual(['written', [true, false], false]);
    const never = services({ workbook: workbook({ refresh: async () => Promise.resolve(no({ kind: 'cell-edit' })) }) }, { ...full, ...checked() });
    await write(never);
    expect(never.store.get().job?.failure).toEqual({ kind: 'stopped-waiting' });
  });
});

describe('refresh', () => {
  test('rules go up, the plan comes down, and the same check is shown', async () => {
    const asking = client();
    const pane = services({ client: asking }, full);
    await refresh(pane);
    expect(names(asking.asked)).toEqual(['saveRuleBook', 'hello', 'actuals', 'invoices', 'invoiceLines', 'seats']);
    expect([pane.store.get().route, pane.store.get().job?.kind, pane.store.get().job?.plan, pane.store.get().polite]).toEqual([
      '#check',
      'refresh',
      data.plan,
      '425 changes to check.',
    ]);
    await write(pane);
    expect(names(asking.asked)).not.toContain('commit');
    expect(pane.store.get().job?.stage).toBe('written');
  });
  test('what the server has of every open month on the sheets is looked at afterwards: a rule or a contract reaches back', async () => {
    const asking = client({ ruleBook: () => good({ ...saved, Periods: [{ Month: '2025-12', State: 'locked' as const }] }) });
    const months = async () => Promise.resolve(good(['2025-12', '2026-01', '2026-10']));
    const pane = services({ client: asking, workbook: workbook({ readMonths: months }) }, full);
    await lookAgain(pane);
    expect(asking.asked.find(([name]) => name === 'actuals')?.[1]).toMatchObject({ from: '2026-01', to: '2026-10' });
  });
  test('a table that was changed stops it with its own words', async () => {
    const changed = { kind: 'table-changed', sheet: 'Actuals', table: 'tblActuals', column: 'Month', foundAs: null, cell: null } as const;
    const pane = services({ workbook: workbook({ planRefresh: async () => Promise.resolve(no(changed)) }) }, full);
    await refresh(pane);
    expect([pane.store.get().situation, pane.store.get().job]).toEqual([changed, null]);
  });
});

describe('revert', () => {
  const last = { ...full, look: data.look };
  test('takes back the import on the server and the sheets', async () => {
    const asking = client();
    const pane = services({ client: asking }, last);
    await revertLast(pane);
    expect(asking.asked[0]).toEqual(['revert', { preview: 'p1', again: false }]);
    expect((pane.workbook as ReturnType<typeof workbook>).done.slice(0, 2)).toEqual(['editedSince', 'revert']);
    expect([pane.store.get().polite, pane.store.get().reverting]).toEqual(['Reverted. Sheets and server are as they were.', false]);
  });
  test('asks only when edits would be lost, and then does as told', async () => {
    const options: unknown[] = [];
    const book = workbook({
      editedSince: async () => Promise.resolve(good([{ address: 'Actuals!K12', own: false }])),
      revert: async (given) => {
        options.push(given);
        return Promise.resolve(good(data.look.lastAction!));
      },
    });
    const asking = client();
    const pane = services({ client: asking, workbook: book }, last);
    await revertLast(pane);
    expect([pane.store.get().question, asking.asked]).toEqual([{ kind: 'edited', cells: ['Actuals!K12'], again: false }, []]);
    await revertNow(pane, { keepEdits: true, again: false });
    expect([options, pane.store.get().question]).toEqual([[{ keepEdits: true, again: false, at: data.NOW, who: null, reason: null }], null]);
  });
  test('sheets that refuse put the server back', async () => {
    const asking = client();
    const pane = services({ client: asking, workbook: workbook({ revert: async () => Promise.resolve(no({ kind: 'read-only' })) }) }, last);
    await revertLast(pane);
    expect(asking.asked.filter(([name]) => name === 'revert').map(([, request]) => request)).toEqual([
      { preview: 'p1', again: false },
      { preview: 'p1', again: true },
    ]);
    expect(pane.store.get().situation).toEqual({ kind: 'read-only' });
  });
  test('without the server the sheets stay as they are', async () => {
    const pane = services({ client: client({ revert: () => ({ ok: false, situation: { kind: 'offline' } }) }) }, last);
    await revertLast(pane);
    expect((pane.workbook as ReturnType<typeof workbook>).done).not.toContain('revert');
    expect(pane.store.get().situation).toEqual({ kind: 'offline' });
  });
  test('what was reverted can be done again', async () => {
    const asking = client();
    const reverted = { ...data.look, lastAction: { ...data.look.lastAction!, reverted: true } };
    await revertLast(services({ client: asking }, { ...last, look: reverted }));
    expect(asking.asked[0]).toEqual(['revert', { preview: 'p1', again: true }]);
  });
});

describe('opening', () => {
  test('the start address pairs without the Connect screen', async () => {
    let code = '';
    let paired = false;
    const fresh = client(
      {},
      {
        paired: () => paired,
        pair: async (given) => {
          code = given;
          paired = true;
          return Promise.resolve(good(null));
        },
      },
    );
    const pane = services({ client: fresh, memory: memory() });
    await start(pane, '#code=H7QK-29TD');
    expect([code, pane.store.get().route, pane.store.get().connection, pane.store.get().batches?.length]).toEqual(['H7QK-29TD', '#home', 'open', 5]);
  });
  test('who is not connected is asked to', async () => {
    const pane = services({ client: client({}, { paired: () => false }) });
    await start(pane, '#status');
    expect([pane.store.get().route, pane.store.get().connection]).toEqual(['#connect', 'none']);
  });
  test('a code that is used lets the earlier connection hold, and else leads to Connect', async () => {
    const used = { ok: false, situation: { kind: 'refused', sentence: 'This code has been used.' } } as const;
    const again = services({ client: client({}, { pair: async () => Promise.resolve(used) }) });
    await start(again, '#code=X');
    expect(again.store.get().route).toBe('#home');
    const stranger = services({ client: client({}, { paired: () => false, pair: async () => Promise.resolve(used) }) });
    await start(stranger, '#code=X');
    expect(stranger.store.get().route).toBe('#connect');
  });
  test('without the server the sheets still answer', async () => {
    const pane = services({ client: client({ health: () => ({ ok: false, situation: { kind: 'server-unreachable', address: 'a', last: null } }) }) });
    await lookAgain(pane);
    expect([pane.store.get().status, pane.store.get().cells?.length, pane.store.get().batches, pane.store.get().situation?.kind]).toEqual([
      data.status,
      4,
      null,
      'server-unreachable',
    ]);
  });
  test('connecting says at which field it failed', async () => {
    const silent = services({ client: client({ health: () => ({ ok: false, situation: { kind: 'server-unreachable', address: 'a', last: null } }) }) });
    expect(await connect(silent, 'a', 'c')).toMatchObject({ field: 'address', kind: 'silent' });
    const stranger = services({ client: client({ health: () => ({ ok: false, situation: { kind: 'defect', report: '' } }) }) });
    expect(await connect(stranger, 'a', 'c')).toMatchObject({ field: 'address', kind: 'stranger' });
    const used = services({
      client: client({}, { pair: async () => Promise.resolve({ ok: false, situation: { kind: 'refused', sentence: 'This code has been used.' } } as const) }),
    });
    expect(await connect(used, 'a', 'c')).toEqual({ field: 'code', kind: 'said', sentence: 'This code has been used.' });
    expect(await connect(services(), 'a', 'c')).toBeNull();
  });
  test('missing sheets are added, and what keeps them away is said', async () => {
    const pane = services({ workbook: workbook({ build: async () => Promise.resolve(no({ kind: 'protected-structure' })) }) }, full);
    await addMissingSheets(pane);
    expect(pane.store.get().situation).toEqual({ kind: 'protected-structure' });
  });
});
