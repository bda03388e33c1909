import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFault } from '../../src/cli/place';
import { type Terminal, costs, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(60_000);

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
  terminal.write('costs.csv', costs([{ day: 1, amount: '10.50' }]));
});
afterEach(() => terminal.end());
const LONG = 'x'.repeat(300);

test('an empty name is none: it would mean the folder that one stands in', async () => {
  for (const argv of [
    ['import', ''],
    ['import', 'costs.csv', ' '],
    ['rates', '', '--currency', 'USD'],
    ['rules', ''],
    ['journal', 'sap', ''],
  ])
    expect(await terminal.run(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('One of the names is empty.') as string });
  for (const argv of [
    ['actuals', '--ledger', ''],
    ['export', 'focus', '--out', ''],
    ['import', 'costs.csv', '--source='],
  ])
    expect(await terminal.run(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^--\w+: the text is empty\./) as string });
  expect(existsSync(join(terminal.folder, '.corridor'))).toBe(false);
});

test('a file that is no ledger is never taken for an empty one, and stays as it is', async () => {
  // So few bytes the engine took for a new ledger, kept it in memory, and said that it was written.
  for (const [name, text] of [
    ['tiny.json', '{\n'],
    ['tiny.csv', 'a,b\n'],
    ['costs.csv', readFileSync(join(terminal.folder, 'costs.csv'), 'utf8')],
  ] as const) {
    terminal.write(name, text);
    const { code, out, err } = await terminal.run('import', 'costs.csv', '--ledger', name);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(`The ledger ${name} cannot be read: it is damaged, or it is no ledger.`)]);
    expect(readFileSync(join(terminal.folder, name), 'utf8')).toBe(text);
    expect(existsSync(join(terminal.folder, `${name}.log`))).toBe(false);
  }
});

test('places where no ledger and no export can be say why, without a trace of the program', async () => {
  mkdirSync(join(terminal.folder, 'folder'));
  const says = async (sentence: string, ...argv: string[]) => {
    const { code, out, err } = await terminal.run(...argv);
    expect([argv.join(' ').slice(0, 60), code, out]).toEqual([argv.join(' ').slice(0, 60), 1, '']);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/Something went wrong|\bat \w+/);
  };
  await says('folder is a folder. Name a file in it, such as ', 'import', 'costs.csv', '--ledger', 'folder');
  await says('A part of ', 'import', 'costs.csv', '--ledger', 'costs.csv/x.duckdb');
  await says('is too long for this computer.', 'import', 'costs.csv', '--ledger', LONG);
  await says('is too long for this computer.', 'import', 'costs.csv', '--ledger', `${LONG}/x.duckdb`);
  expect((await terminal.run('import', 'costs.csv', '--ledger', 'deep/er/ledger.duckdb')).code).toBe(0);
  await says('is too long for this computer.', 'export', 'focus', '--ledger', 'deep/er/ledger.duckdb', '--out', `${LONG}.csv`);
});

// An administrator may write everywhere, and Windows keeps rights otherwise.
const everywhere = process.getuid?.() === 0 || process.platform === 'win32';
test('a folder without rights is named to whoever lacks them', async () => {
  mkdirSync(join(terminal.folder, 'closed'));
  chmodSync(join(terminal.folder, 'closed'), 0o500);
  const { code, err } = await terminal.run('import', 'costs.csv', '--ledger', 'closed/in/ledger.duckdb');
  expect([code, err.includes('may not be read or written by this account.')]).toEqual(everywhere ? [0, false] : [1, true]);
});

test('only faults of places are told as such', () => {
  const fault = (code: string, path?: string) => placeFault(Object.assign(new Error(code), { code, ...(path === undefined ? {} : { path }) }));
  expect(fault('EACCES', '/secret/x')).toBe('/secret/x may not be read or written by this account.');
  expect(fault('EROFS', '/cd/x')).toBe('/cd/x lies where nothing can be written.');
  expect(fault('ENAMETOOLONG', LONG)).toBe(`The name ${'x'.repeat(120)} … is too long for this computer.`);
  expect([fault('ECONNRESET', 'x'), fault('EACCES'), placeFault('EACCES'), fault('toString', 'x')]).toEqual([undefined, undefined, undefined, undefined]);
});
