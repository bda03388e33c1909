import { join } from 'node:path';
import { openDuckDbStore } from '../../src/server/store/open';
import type { Store } from '../../src/server/store/port';
import { type Terminal, costs, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
  terminal.write('october.csv', costs([{ day: 1, amount: '12.50' }]));
});
afterEach(() => terminal.end());

/** Looks into the terminal's ledger. */
async function inLedger<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openDuckDbStore(join(terminal.folder, '.corridor', 'ledger.duckdb'));
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}
const total = async () => (await terminal.run('actuals', '--by', 'month', '--csv')).out.trim().split('\r\n').slice(1);

test('what came again stays when the older import is taken back, and nothing is told of it', async () => {
  expect((await terminal.run('import', 'october.csv')).code).toBe(0);
  const before = await total();
  const again = await terminal.run('import', 'october.csv');
  expect([again.code, again.out]).toEqual([1, 'october.csv: openai-costs. 1 line: 0 new, 0 changed, 1 unchanged, 0 rejected. Read: 12.5 USD.\n']);
  await inLedger(async (store) => {
    const [second, first] = await store.imports({});
    expect(second?.again).toBe(first?.id);
    await store.revert(first?.preview ?? '', false);
  });
  expect(await total()).toEqual(before);
});

test('a dry run of a file that came again is not kept', async () => {
  await terminal.run('import', 'october.csv');
  expect((await terminal.run('import', 'october.csv', '--dry-run')).err).toMatch(/^october\.csv: Nothing new: its line is already there since .*\.\n$/);
  expect(await inLedger((store) => store.imports({}))).toHaveLength(1);
});

test('a month that is closed softly asks for a reason, and keeps it with the name', async () => {
  terminal.write('rules.json', JSON.stringify({ Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [{ Month: '2026-10', State: 'soft' }] }));
  expect((await terminal.run('rules', 'rules.json', '--by', 'R. Castellanos')).code).toBe(0);
  const { code, err } = await terminal.run('import', 'october.csv');
  expect([code, err]).toEqual([1, 'October 2026 is closed softly. Give a reason for this change.\n']);
  expect(await terminal.run('import', 'october.csv', '--by', 'A\u0007')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^--by: the text holds a character that is no text\./) as unknown,
  });
  expect((await terminal.run('import', 'october.csv', '--reason', ' ')).code).toBe(2);
  expect(await total()).toEqual([]);
  expect((await terminal.run('import', 'october.csv', '--reason', 'late credit', '--by', 'A. Okafor')).code).toBe(0);
  const [imports, closed] = await inLedger(async (store) => [await store.imports({}), await store.closed()]);
  expect(imports).toMatchObject([{ by: 'A. Okafor', reason: 'late credit' }]);
  expect(closed).toMatchObject([{ Month: '2026-10', State: 'soft', By: 'R. Castellanos' }]);
});
