import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Terminal, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
  terminal.write(
    'credits.csv',
    'date_partition,account_id,email,usage_type,usage_credits,usage_quantity,usage_units\n2026-10-05,acc,una@larch.example,codex,12,12,counts\n',
  );
});
afterEach(() => terminal.end());

const exported = async (): Promise<string> => {
  await terminal.run('export', 'focus', '--all', '--out', 'out.csv');
  return readFileSync(join(terminal.folder, 'out.csv'), 'utf8');
};

test('a new ledger keeps people as hashes, and as files write them where an import says so', async () => {
  expect(await terminal.run('import', 'credits.csv')).toMatchObject({ code: 0, err: '' });
  expect(await exported()).not.toContain('una@larch.example');
  expect(await terminal.run('import', 'credits.csv', '--people', 'shown')).toMatchObject({
    code: 1,
    err: expect.stringContaining('This ledger keeps people as hashes, since it was made.') as string,
  });
});
test('shown: the export has them, and later imports need not say it again', async () => {
  expect(await terminal.run('import', 'credits.csv', '--people', 'shown')).toMatchObject({ code: 0, err: '' });
  expect(await terminal.run('import', 'credits.csv')).toMatchObject({ code: 1 });
  expect(await exported()).toContain('una@larch.example');
});
test('a way that there is none of is bad usage, and makes no ledger', async () => {
  expect(await terminal.run('import', 'credits.csv', '--people', 'named')).toEqual({
    code: 2,
    out: '',
    err: expect.stringContaining('--people takes hashed or shown') as string,
  });
  expect((await terminal.run('actuals')).err).toContain('There is no ledger at');
});
