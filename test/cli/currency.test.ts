import { type Terminal, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

/** QuickBooks Online's report of a company that has one currency: it names none. */
const report = (sign: string, ...bills: readonly (readonly [number: string, amount: string])[]): string => {
  const sum = bills.reduce((all, [, amount]) => all + Number(amount), 0).toFixed(2);
  return [
    'Bramble Foods\nTransaction List by Vendor\n"October 1-31, 2026"\n\n,Date,Transaction Type,Num,Posting,Memo/Description,Account,Amount\nLarkspur Models Inc,,,,,,,\n',
    ...bills.map(([number, amount]) => `,23/10/2026,Bill,${number},Yes,API usage ${number},Accounts Payable (A/P),${amount}\n`),
    `Total for Larkspur Models Inc,,,,,,,${sign}${sum}\n`,
  ].join('');
};

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
  terminal.write('a.csv', report('', ['LM-1', '1240.50'], ['LM-2', '10']));
  terminal.write('b.csv', report('$', ['LM-3', '5']));
});
afterEach(() => terminal.end());
const total = async () =>
  (await terminal.run('actuals', '--by', 'vendor', '--csv')).out
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 4).join(' '));

test('an import that names no currency says how it is said, and writes nothing until it is', async () => {
  const { code, err, out } = await terminal.run('import', 'a.csv');
  expect([code, out]).toEqual([1, 'a.csv: not taken.\n']);
  expect(err).toBe(
    'a.csv: The file does not say in which currency its amounts are. Nothing was taken.\na.csv: Say it with --currency, such as --currency USD.\n',
  );
  const said = await terminal.run('import', 'a.csv', '--currency', 'CAD');
  expect([said.code, said.out]).toEqual([
    0,
    'a.csv: quickbooks-vendor-report. 2 lines: 2 new, 0 changed, 0 unchanged, 0 rejected. Read: 1250.5 CAD.\nWritten as no. 2.\n',
  ]);
  expect(said.err).toBe('a.csv: The file does not say in which currency its amounts are. Read in CAD, as was said.\n');
  expect(await total()).toEqual(['Larkspur Models Inc CAD  1250.5']);
  expect((await terminal.run('rebuild')).code).toBe(0);
  expect(await total()).toEqual(['Larkspur Models Inc CAD  1250.5']);
});

test('the next file is asked again, and told what was said last', async () => {
  await terminal.run('import', 'a.csv', '--currency', 'CAD');
  const { code, err } = await terminal.run('import', 'b.csv');
  expect([code, err]).toEqual([
    1,
    'b.csv: The file does not say in which currency its amounts are: it shows them with $, as several currencies do. Nothing was taken.\n' +
      'b.csv: Say it with --currency, such as --currency CAD. The last such file was read in CAD.\n',
  ]);
  const dry = await terminal.run('import', 'b.csv', '--currency', 'AUD', '--dry-run');
  expect(dry.err).toContain('Read in AUD, as was said. The last such file was read in CAD.\n');
  expect(await total()).toEqual(['Larkspur Models Inc CAD  1250.5']);
});

test('a currency that cannot be it is no answer, and neither is one that nobody asked for', async () => {
  const euros = await terminal.run('import', 'b.csv', '--currency', 'EUR');
  expect([euros.code, euros.err]).toEqual([
    1,
    'b.csv: The file shows its amounts with $, so they are not in EUR. Nothing was taken.\nb.csv: Say it with --currency, such as --currency USD.\n',
  ]);
  expect((await terminal.run('import', 'b.csv', '--currency', 'dollars')).err).toContain('--currency: "dollars" is no currency, such as USD or EUR.');
  terminal.write('c.csv', report('£', ['LM-4', '7']));
  const named = await terminal.run('import', 'c.csv', '--currency', 'USD');
  expect([named.code, named.err]).toEqual([1, '--currency: every line names its currency, so USD is not needed. Nothing was written.\n']);
});
