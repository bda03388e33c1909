import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/main';
import { type Terminal, openTerminal } from './terminal';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.end());

test('help lists every command, and tells all about each', async () => {
  const { code, out, err } = await terminal.run('help');
  expect([code, err]).toEqual([0, '']);
  for (const { name, usage } of COMMANDS) {
    expect(out).toContain(`  ${name} `);
    for (const asked of [await terminal.run('help', name), await terminal.run(name, '--help')]) {
      expect(asked).toMatchObject({ code: 0, err: '' });
      expect(asked.out).toContain(`corridor ${name} ${usage}`);
    }
  }
  expect((await terminal.run('--help')).out).toBe(out);
  expect(await terminal.run('help', '--help')).toEqual({ code, out, err });
});

test('without a command all are told, where a script looks for errors', async () => {
  const { out } = await terminal.run('help');
  expect(await terminal.run()).toEqual({ code: 2, out: '', err: out });
});

test('the version is that of the package', async () => {
  expect(await terminal.run('--version')).toEqual({ code: 0, out: '1.0.0\n', err: '' });
});

test.each([
  [['sync'], 'There is no command "sync".\n'],
  [['imports'], 'There is no command "imports". Did you mean "import"?'],
  [['help', 'sync'], 'There is no command "sync".'],
  [['journal', 'sap', 'a.csv', '--period', '2026-10', '--currency', 'XX'], 'A currency is three letters such as USD, not "XX".'],
  [['import'], 'Which files?'],
  [['import', 'a.csv', '--source', 'nosuch'], 'There is no source "nosuch".'],
  [['import', 'a.csv', '--fast'], "Unknown option '--fast'."],
  [['import', 'a.csv', '--source'], "Option '--source <value>' argument missing."],
  [['actuals', 'x'], '"x" is one word too many.'],
  [['actuals', '--from', '2026'], '--from takes a month such as 2026-10, not "2026".'],
  [['actuals', '--to', '2026-13'], '--to takes a month'],
  [['actuals', '--from', '2026-05', '--to', '2026-04'], '--from 2026-05 is later than --to 2026-04.'],
  [['actuals', '--by', 'month,colour'], '--by takes Month, Vendor,'],
  [['actuals', '--json', '--csv'], '--json and --csv exclude each other.'],
  [['call'], 'Which function?'],
  [['call', 'NOSUCH'], 'There is no function NOSUCH.'],
  [['call', 'DEFLATE', '0.03', 'O.25'], 'O.25 is not JSON.'],
  [['sources', '--xml'], "Unknown option '--xml'."],
  [['serve', '--port', 'http'], '--port takes a number from 0 to 65535, not "http".'],
])('%j is bad usage, and says why', async (argv, sentence) => {
  const { code, out, err } = await terminal.run(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).toMatch(/See: corridor help/);
});

test('what is no rule book says what it lacks', async () => {
  terminal.write('list.json', '[]');
  terminal.write('part.json', '{"Currency":"USD"}');
  terminal.write('odd.json', '{"Currency":"USD","Rules":{},"Workflows":[],"Rates":[],"Periods":[]}');
  expect((await terminal.run('rules', 'list.json')).err).toBe('list.json is no rule book: it has to hold { Currency, Rules, Workflows, Rates, Periods }.\n');
  expect((await terminal.run('rules', 'part.json')).err).toBe('part.json is no rule book: Rules is missing.\n');
  expect((await terminal.run('rules', 'odd.json')).err).toMatch(/^odd\.json is no rule book: Rules does not fit \(/);
});

test.each([
  [['actuals'], 'There is no ledger at '],
  [['rules'], 'There is no ledger at '],
  [['rules', 'none.json'], 'none.json cannot be read.'],
  [['import', 'none.csv'], 'There is no file none.csv.'],
  [['import', '-'], '- is not a file. What comes through a pipe has no name'],
  [['import', '.'], 'The folder . holds no files.'],
  [['serve'], 'The task pane is not built. Run npm run build first.'],
])('%j does nothing, and says why', async (argv, sentence) => {
  const { code, out, err } = await terminal.run(...argv);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(sentence);
});

const unix = process.platform === 'win32' ? test.skip.each : test.each;
unix([
  [['import', 'a.pipe']],
  [['rules', 'a.pipe']],
  [['sources', '--add', 'a.pipe']],
  [['journal', 'xero', 'a.pipe', '--period', '2026-10', '--currency', 'USD']],
  [['rates', 'a.pipe', '--currency', 'USD']],
])('%j does not wait for a pipe into which perhaps nobody writes', async (argv) => {
  execFileSync('mkfifo', [join(terminal.folder, 'a.pipe')]);
  const { code, out, err } = await terminal.run(...argv);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('a.pipe is not a file.');
});
