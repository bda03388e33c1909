import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mapping } from '../../../src/ledger/mapping';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { StagedFile, Store } from '../../../src/server/store/port';
import { rebuild } from '../../../src/server/store/rebuild';
import { book, focus, newFolder, openAi, quiet, rule, staged } from './exports';
import { zip } from './packed';

const NOW = '2026-12-01T10:00:00.123Z';
const line = (day: string, amount: string) => ({ day: `2026-10-${day}`, amount });
const mapping: Mapping = {
  heading: 1,
  columns: { date: { column: 'usage_day' }, amount: { column: 'net_cost' }, currency: { always: 'EUR' }, vendor: { always: 'Tessera' } },
  ...{ amounts: null, dates: null, quantities: null, lines: 'billed', charge: 'Usage', later: 'day', skipUndated: false },
};
const tessera = (amount: string) => `usage_day;net_cost\n2026-10-20;${amount}\n2026-10-21;7.25\n`;

async function put(store: Store, id: string, day: string, ...files: readonly StagedFile[]): Promise<void> {
  await store.preview(id, files, quiet);
  await store.commit(id, `2026-11-${day}T09:41:00Z`);
}

/** Everything that a ledger says. */
async function everything(store: Store): Promise<string> {
  const { Rows, Totals } = await store.actuals({ by: ['Month', 'Vendor', 'Service', 'Model', 'Workflow'], countedOnly: false });
  // Reverted and done again is told by the log only.
  const batches = (await store.batches()).map(({ revert, ...batch }) => ({ ...batch, back: undefined, ...(revert == null ? {} : { revert }) }));
  const [left, open] = [await store.leftOut({}), await store.openLines({}, 50)];
  return JSON.stringify([Rows, Totals, batches, await store.ruleBook(), await store.ownSources.list(), await store.closed(), left, open], null, 1);
}

/** A ledger to which a bit of everything was done. */
async function lived(folder: string): Promise<string> {
  const path = join(folder, 'l.duckdb');
  const store = await openDuckDbStore(path);
  const file = (name: string, content: string | Buffer) => staged(folder, name, content);
  await put(store, 'one', '01', file('october.csv', openAi(line('13', '10'), line('14', '20'), line('15', 'NaN'))));
  // A file that is not taken has had a number, too, and is not kept.
  await put(store, 'two', '01', file('aws.csv', focus({ day: '2026-10-02', amount: '3.5', tags: '{"team": "a"}' })), file('none.csv', openAi()));
  await put(store, 'three', '01', file('both.zip', zip(['in.csv', openAi(line('16', '5'))], ['note.txt', 'nothing to read here\n'])));
  await store.leaveOut(1, [4], '2026-11-02T09:00:00Z', 'M. Iyer', 'A test of theirs.');
  await store.saveRuleBook(0, book({ Rules: [rule(1, 'ServiceProviderName', 'is', 'OpenAI', { Workflow: 'Support' })] }), '2026-11-02T10:00:00Z', 'M. Iyer');
  await store.saveRuleBook(1, book({ Periods: [{ Month: '2026-10', State: 'locked' }] }), '2026-11-03T08:00:00Z');
  // A locked month: the difference is booked into the next.
  await put(store, 'four', '03', file('october-again.csv', openAi(line('13', '11'), line('14', '20'))));
  await store.saveRuleBook(2, book({ Periods: [] }), '2026-11-04T10:00:00Z');
  await store.ownSources.save(file('t.csv', tessera('4')), { id: null, basedOn: 0, title: 'Tessera', mapping, used: true }, '2026-11-05T10:00:00Z', null);
  await put(store, 'five', '06', file('t.csv', tessera('4')));
  await put(store, 'six', '06', file('aws2.csv', focus({ day: '2026-10-02', amount: '4.5' })));
  await store.revert('six', false, { at: '2026-11-06T10:00:00Z', only: null, by: 'M. Iyer', reason: 'Wrong account.' });
  const how = (at: string) => ({ at, only: null, by: null, reason: null });
  await store.revert('five', false, how('2026-11-07T10:00:00Z'));
  await store.revert('five', true, how('2026-11-07T11:00:00Z'));
  // As it could be done before: from under the later difference.
  await store.revert('one', false, { ...how('2026-11-07T12:00:00Z'), replayed: true });
  await store.close();
  return path;
}

const said = async (path: string): Promise<string> => {
  const store = await openDuckDbStore(path);
  return everything(store).finally(() => store.close());
};
const refusal = (path: string): Promise<string> =>
  openDuckDbStore(path).then(
    (store) => store.close().then(() => 'opened'),
    (error: unknown) => (error as Error).message,
  );

test('a ledger that is damaged, lost or behind is made again, to the last figure and number, and kept aside', async () => {
  const folder = newFolder();
  const path = await lived(folder);
  const before = await said(path);
  expect(before).toContain('"Tessera"');
  // Damaged.
  truncateSync(path, 100);
  const damaged = readFileSync(path);
  expect(await refusal(path)).toContain('"corridor rebuild" makes a new one');
  const again = await rebuild(path, NOW, () => undefined);
  expect(again).toMatchObject({ imports: 6, others: 9, lacks: [], aside: `${path}.before-20261201T100000Z`, same: null });
  expect(await said(path)).toBe(before);
  expect(readFileSync(again.aside ?? '')).toEqual(damaged);
  // Lost: opening it does not begin anew, nor drop the files that were imported.
  const copy = readFileSync(path);
  rmSync(path);
  const files = readdirSync(`${path}.files`);
  expect(await refusal(path)).toMatch(/^The ledger l.duckdb is not there, but what was imported into it is there\./);
  expect([existsSync(path), readdirSync(`${path}.files`)]).toEqual([false, files]);
  writeFileSync(path, '');
  expect(await refusal(path)).toMatch(/^The ledger l.duckdb is empty, but what was imported into it is there\./);
  // Behind, as a copy of an earlier day is, or a ledger whose last writes were lost.
  writeFileSync(path, copy);
  const store = await openDuckDbStore(path);
  await put(store, 'seven', '09', staged(folder, 'later.csv', openAi({ day: '2026-11-02', amount: '8' })));
  await store.close();
  const later = await said(path);
  writeFileSync(path, copy);
  expect(await refusal(path)).toBe(
    'The ledger l.duckdb lacks an import that was written, so that it would show too little. "corridor rebuild" makes it again from the imported files.',
  );
  expect(await rebuild(path, NOW, () => undefined)).toMatchObject({ imports: 7, lacks: [] });
  expect(await said(path)).toBe(later);
}, 60_000);

test('a ledger that lost only that an import was reverted, or brought back, is not shown as if nothing were missing', async () => {
  const folder = newFolder();
  const path = join(folder, 'l.duckdb');
  const how = (day: string) => ({ at: `2026-11-${day}T10:00:00Z`, only: null, by: null, reason: null });
  const copies: Buffer[] = [];
  const saids: string[] = [];
  const steps: readonly ((store: Store) => Promise<unknown>)[] = [
    (store) => put(store, 'one', '01', staged(folder, 'a.csv', openAi(line('13', '10')))),
    (store) => store.revert('one', false, how('02')),
    (store) => store.revert('one', true, how('03')),
    (store) => store.revert('one', false, how('04')),
  ];
  for (const step of steps) {
    const store = await openDuckDbStore(path);
    await step(store);
    await store.close();
    copies.push(readFileSync(path));
    saids.push(await said(path));
  }
  const log = readFileSync(`${path}.log`, 'utf8').trimEnd().split('\n');
  const opened = async (ledger: number, actions: number): Promise<string> => {
    writeFileSync(path, copies[ledger] ?? '');
    writeFileSync(`${path}.log`, log.slice(0, log.length - 3 + actions).join('\n') + '\n');
    return refusal(path);
  };
  const lacks = (what: string) => `The ledger l.duckdb lacks ${what}. "corridor rebuild" makes it again from the imported files.`;
  const reverted = lacks('that an import was reverted, so that it would show too much');
  expect([await opened(0, 1), await opened(2, 3), await opened(0, 3)]).toEqual([reverted, reverted, reverted]);
  expect(await opened(1, 2)).toBe(lacks('that a reverted import was brought back, so that it would show too little'));
  expect(await rebuild(path, NOW, () => undefined)).toMatchObject({ lacks: [] });
  expect(await said(path)).toBe(saids[2]);
  // The process ended before the log had it.
  for (const ledger of [1, 2, 3]) {
    expect(await opened(ledger, ledger - 1)).toBe('opened');
    expect(await said(path)).toBe(saids[ledger]);
  }
}, 60_000);

test('what cannot be made again is said and not forgotten; a log that is behind or torn is completed from the ledger', async () => {
  const folder = newFolder();
  const path = await lived(folder);
  const before = await said(path);
  const log = readFileSync(`${path}.log`, 'utf8');
  // Killed while it wrote its last line; written by halves; an older ledger that had none.
  for (const left of [log.slice(0, -20), log.split('\n').slice(0, 3).join('\n'), '']) {
    writeFileSync(`${path}.log`, left);
    expect(await said(path)).toBe(before);
  }
  expect(await rebuild(path, NOW, () => undefined)).toMatchObject({ imports: 6, lacks: [], same: true });
  expect(await said(path)).toBe(before);
  appendFileSync(`${path}.log`, 'no json\n');
  const [aws] = (JSON.parse(before) as [unknown, unknown, { file: string; fileHash: string }[]])[2].filter(({ file }) => file === 'aws.csv');
  const kept = `${path}.files/${aws?.fileHash ?? ''}`;
  const bytes = readFileSync(kept);
  rmSync(kept);
  expect(await rebuild(path, NOW, () => undefined)).toMatchObject({
    imports: 5,
    lacks: ['One line of the log of actions cannot be read.', 'aws.csv: aws.csv is not in l.duckdb.files any more. Bring it in again.'],
    same: false,
  });
  // Found again, it is taken in its place.
  writeFileSync(kept, bytes);
  expect(await rebuild(path, NOW, () => undefined)).toMatchObject({ imports: 6, lacks: [], same: false });
  expect(await said(path)).toBe(before);
}, 60_000);
