import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesApart } from '../../src/cli/names-apart';
import type { ImportReport } from '../../src/cli/report';
import { costs, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

const shown = (...paths: readonly string[]) =>
  [...namesApart(paths.map((path, i) => ({ upload: String(i), path, name: path.split('/').at(-1) ?? '' })))].map(([, name]) => name);

test('files of one name are shown with as much of their path as tells them apart, others by their name', () => {
  expect(shown('/home/x/a/oct.csv', '/home/x/b/oct.csv', '/home/x/a/nov.csv')).toEqual(['a/oct.csv', 'b/oct.csv']);
  expect(shown('/home/x/a/oct.csv', '/home/y/a/oct.csv', '/oct.csv')).toEqual(['x/a/oct.csv', 'y/a/oct.csv', '/oct.csv']);
  expect(shown('/home/x/oct.csv', '/home/x/oct.csv')).toEqual([]);
  expect([...namesApart(['1', '2'].map((i) => ({ upload: i, path: `/tmp/list_${i}`, name: 'export' })))]).toEqual([]);
});

test('of two files of one name the one that was not taken is told by its folder, and no folder is kept', async () => {
  const terminal = openTerminal();
  try {
    for (const folder of ['first', 'second']) mkdirSync(join(terminal.folder, folder));
    terminal.write('first/oct.csv', costs([{ day: 1, amount: '1' }]));
    terminal.write('second/oct.csv', costs([{ day: 1, amount: '2' }]));
    const { code, out, err } = await terminal.run('import', 'first/oct.csv', 'second/oct.csv', '--ledger', 'l.duckdb');
    expect(code).toBe(0);
    const [taken, left] = /^(first|second)\/oct\.csv: not taken\.$/m.exec(out)?.[1] === 'first' ? ['second', 'first'] : ['first', 'second'];
    expect(out).toContain(`${taken}/oct.csv: openai-costs. 1 line: 1 new`);
    expect(out).toContain(`${left}/oct.csv: not taken.`);
    expect(err).toMatch(new RegExp(`^${left}/oct\\.csv: Two files are called oct\\.csv\\..* One of them was not taken`, 'm'));
    expect(readFileSync(join(terminal.folder, 'l.duckdb.log'), 'utf8')).not.toContain(`${taken}/`);
    const again = JSON.parse(
      (await terminal.run('import', 'first/oct.csv', 'second/oct.csv', '--dry-run', '--json', '--ledger', 'l.duckdb')).out,
    ) as ImportReport;
    expect(again.files.map(({ file }) => file).sort()).toEqual(['first/oct.csv', 'second/oct.csv']);
  } finally {
    terminal.end();
  }
});
