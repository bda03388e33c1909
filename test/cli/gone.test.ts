import { type Terminal, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

const bill = (...lines: readonly (readonly [vendor: string, cost: string])[]): string =>
  'BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,InvoiceIssuerName,ProviderName,ServiceName\n'.concat(
    ...lines.map(([vendor, cost]) => `${cost},4711,EUR,2026-10-01,2026-11-01,Usage,2026-10-03,2026-10-04,Reseller,${vendor},Models\n`),
  );

let terminal: Terminal;
beforeEach(async () => {
  terminal = openTerminal();
  terminal.write('a.csv', bill(['Birch', '10'], ["O'Cedar", '20'], ['Dogwood', '0.5']));
  terminal.write('b.csv', bill(['Birch', '11']));
  expect((await terminal.run('import', 'a.csv')).code).toBe(0);
});
afterEach(() => terminal.end());
const total = async () =>
  (await terminal.run('actuals', '--by', 'vendor', '--csv')).out
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 3).join(' '));

test('an import names what stays although the file has nothing of it, and how it is taken out', async () => {
  const { code, out, err } = await terminal.run('import', 'b.csv');
  expect([code, out]).toEqual([0, 'b.csv: focus. 1 line: 0 new, 1 changed, 0 unchanged, 0 rejected. Read: 11 EUR.\nWritten as no. 2.\n']);
  expect(err).toBe(
    'b.csv: Of Dogwood, a.csv has 1 line of October 2026 (0.50 EUR); this file has none. That stays; --gone "Dogwood" takes it out.\n' +
      `b.csv: Of O'Cedar, a.csv has 1 line of October 2026 (20.00 EUR); this file has none. That stays; --gone 'O'\\''Cedar' takes it out.\n`,
  );
  expect(await total()).toHaveLength(3);
});

test('what is said to be gone is taken out, and only that', async () => {
  const dry = await terminal.run('import', 'b.csv', '--gone', "O'Cedar", '--dry-run', '--json');
  const { removed, files } = JSON.parse(dry.out) as { removed: number; files: { gone: { name: string; out: boolean }[] }[] };
  expect([removed, files[0]?.gone.map(({ name, out }) => [name, out])]).toEqual([
    1,
    [
      ['Dogwood', false],
      ["O'Cedar", true],
    ],
  ]);
  expect(await total()).toHaveLength(3);
  const { code, out, err } = await terminal.run('import', 'b.csv', '--gone', "O'Cedar", '--gone', 'Dogwood');
  expect(code).toBe(0);
  expect(out).toContain('1 line: 0 new, 1 changed, 0 unchanged, 0 rejected, 2 removed by the vendor.');
  expect(err).toContain('this file has none. That is taken out.\n');
  expect(await total()).toHaveLength(1);
});

test('a name that nobody asked about is no answer: nothing is written', async () => {
  const { code, err } = await terminal.run('import', 'b.csv', '--gone', 'Cedar');
  expect([code, err]).toEqual([1, `--gone: nothing is missing that is called "Cedar". These may be gone: Dogwood, O'Cedar. Nothing was written.\n`]);
  expect((await terminal.run('import', 'a.csv', '--gone', 'Birch')).err).toContain('The files have all that older ones have. Nothing was written.');
  expect(await total()).toHaveLength(3);
});
