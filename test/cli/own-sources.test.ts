import { sourceFrom } from '../../src/sources/own/from-mapping';
import { type Terminal, openTerminal } from './terminal';

const headings = ['day', 'cost', 'thing'];
const declaration = sourceFrom(
  {
    heading: 1,
    columns: {
      date: { column: 'day' },
      amount: { column: 'cost' },
      currency: { always: 'CHF' },
      vendor: { always: 'Alpenrechen' },
      product: { column: 'thing' },
    },
    ...{ amounts: 'plain', dates: 'iso', quantities: null, lines: 'billed', charge: 'Usage', later: 'day', skipUndated: false },
  },
  { id: 'own-alpenrechen', title: 'Alpenrechen', version: 1, format: 'csv', checked: '2026-11-01', headings },
);
let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.end());

test('a source of one’s own goes into a ledger, reads its files, and comes out again as it was', async () => {
  terminal.write('source.json', JSON.stringify(declaration));
  terminal.write('oct.csv', 'day,cost,thing\n2026-10-31,12.50,=cmd\n');
  expect(await terminal.run('sources', '--add', 'source.json', '--by', 'M. Iyer')).toEqual({
    code: 0,
    out: 'The source own-alpenrechen is version 1.\n',
    err: '',
  });
  expect((await terminal.run('sources', '--add', 'source.json')).out).toBe('The source own-alpenrechen is version 1.\n');
  expect((await terminal.run('import', 'oct.csv')).out).toContain('oct.csv: own-alpenrechen. 1 line: 1 new');
  expect(JSON.parse((await terminal.run('sources', '--export', 'own-alpenrechen')).out)).toEqual(declaration);
  expect((await terminal.run('sources')).out).toMatch(/^own-alpenrechen +Alpenrechen +vendor-reported +yes/m);
  expect((await terminal.run('import', 'oct.csv', '--source', 'own-other')).err).toContain('This ledger has no source "own-other" of its own.');
});
test.each([
  [['sources', '--export', 'own-x'], 1, 'There is no ledger at '],
  [['sources', '--add', 'none.json'], 1, 'none.json cannot be read.'],
  [['sources', '--add', 'bad.json'], 1, 'bad.json is not JSON.'],
  [['sources', '--add', 'else.json'], 1, 'This is not a source: '],
  [['sources', '--add', 'a', '--export', 'b'], 2, '--export and --add exclude each other.'],
])('%j is not done, and says why', async (argv, code, sentence) => {
  terminal.write('bad.json', '{');
  terminal.write('else.json', '{"id":"x"}');
  const { code: ended, out, err } = await terminal.run(...argv);
  expect([ended, out]).toEqual([code, '']);
  expect(err).toContain(sentence);
});
