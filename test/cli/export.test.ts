import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actuals } from '../../src/ledger/actuals';
import { CHARGE_COLUMN_NAMES } from '../../src/ledger/charge';
import { type Terminal, costs, openTerminal } from './terminal';

// Two real ledgers, on a machine that may be busy.
jest.setTimeout(60_000);

const SAMPLES = join(__dirname, '..', 'sources');
const HOSTILE = `BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,BilledCost,ChargeCategory,ChargeClass,ChargePeriodStart,ChargePeriodEnd,ChargeDescription,ConsumedQuantity,ConsumedUnit,ServiceName,ServiceProviderName,InvoiceIssuerName,InvoiceId,SkuPriceDetails,Tags
A1,EUR,2026-10-01,2026-11-01,0.000000000001,Usage,,2026-10-05,2026-10-06,"=HYPERLINK(""http://x"")",3.5,Hours,Cloud,Nimbus,Nimbus,,"{""ModelId"":""m-1"",""TokenDirection"":""Input""}","{""workflow"":""support""}"
A1,EUR,2026-10-01,2026-11-01,-12.50,Credit,,2026-10-05,2026-10-06,'=already quoted,,,Cloud,Nimbus,Nimbus,,,
A1,EUR,2026-10-01,2026-11-01,7,Usage,Correction,2026-10-06,2026-10-07,"two
lines, and ""quotes""",1,Hours,Cloud,Nimbus,Nimbus,INV-1,,
A1,EUR,2026-10-01,2026-11-01,7,Usage,Correction,2026-10-06,2026-10-07,"two
lines, and ""quotes""",1,Hours,Cloud,Nimbus,Nimbus,INV-1,,
A1,USD,2026-11-01,2026-12-01,12345678901234.123456789012,Purchase,,2026-11-02,2026-11-03,-5 off,,,@Cloud,+Nimbus,Nimbus,,,
`;
const DIMENSIONS = 'month,vendor,service,model,workflow,chargeCategory,costBasis,stream,unit,currency,counts,aiShare';

let [here, there]: [Terminal, Terminal] = [undefined as never, undefined as never];
beforeAll(async () => {
  [here, there] = [openTerminal(), openTerminal()];
  here.write(
    'openai.csv',
    costs([
      { day: 1, amount: '12.50' },
      { day: 1, amount: '12.50' },
      { day: 2, amount: '0.0000000001' },
      { day: 3, amount: '4', currency: 'eur' },
    ]),
  );
  here.write('bill.csv', HOSTILE);
  for (const [name, from] of [
    ['estimates.csv', 'litellm-focus/estimates/export.csv'],
    ['invoice.xml', 'ubl-invoice/invoice-with-allowance-charge-and-tax/export.xml'],
  ] as const)
    copyFileSync(join(SAMPLES, from), join(here.folder, name));
  const { code, err } = await here.run('import', 'openai.csv', 'bill.csv', 'estimates.csv', 'invoice.xml');
  if (code !== 0) throw new Error(err);
});
afterAll(() => {
  here.end();
  there.end();
});

const actuals = async (terminal: Terminal, ...flags: string[]) => {
  const { out, err } = await terminal.run('actuals', '--by', DIMENSIONS, '--json', ...flags);
  if (out === '') throw new Error(err);
  const answer = JSON.parse(out) as Actuals;
  return { Totals: answer.Totals, Rows: answer.Rows.map((row) => ({ ...row, Batch: 0 })) };
};

test('another ledger that reads the export answers the same actuals, line for line and to the last decimal', async () => {
  const written = await here.run('export', 'focus', '--all', '--out', 'ledger.csv');
  expect([written.code, written.out]).toEqual([0, '']);
  copyFileSync(join(here.folder, 'ledger.csv'), join(there.folder, 'ledger.csv'));
  const read = await there.run('import', 'ledger.csv', '--json');
  expect(JSON.parse(read.out)).toMatchObject({ outcome: 'written', source: 'corridor-focus', rejectedCount: 0 });
  const [mine, theirs] = [await actuals(here, '--all'), await actuals(there, '--all')];
  expect(mine.Rows.length).toBeGreaterThan(8);
  expect(mine.Rows.some(({ Counts }) => Counts === 'N')).toBe(true);
  expect(theirs).toEqual(mine);
  // What was exported and read is exported again without a difference but its source, and that people are hidden by each ledger anew.
  const again = await there.run('export', 'focus', '--all');
  const lines = (text: string) =>
    text
      .replace(/,[a-z0-9-]+$/gm, '')
      .replace(/person-[0-9a-f]+/g, 'a person')
      .split('\n')
      .sort();
  expect(lines(again.out)).toEqual(lines(readFileSync(join(here.folder, 'ledger.csv'), 'utf8')));
});

test('every FOCUS column stands in the order of the specification, ours after them, and no text begins a formula', async () => {
  const { out, err } = await here.run('export', 'focus');
  const [heading = '', ...rest] = out.split('\n');
  const names = heading.split(',');
  const focus = names.filter((name) => !name.startsWith('x_'));
  expect(focus).toEqual([...focus].sort());
  expect(names.slice(0, focus.length)).toEqual(focus);
  // The draft after 1.4 brought these two; a file of 1.4 has them as columns of ours.
  const others = CHARGE_COLUMN_NAMES.filter((name) => !name.startsWith('x_') && !focus.includes(name));
  expect([others, others.every((name) => names.includes(`x_${name}`))]).toEqual([['CredentialId', 'PrincipalId'], true]);
  expect(rest.join('\n')).not.toMatch(/(^|,)"?[=@+]/m);
  expect(out).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(err).toMatch(/lines\. In totals: .* EUR, 12345678901259\.123456789112 USD\.\n$/);
});

test('without --all lines of no total are left out; months are the months of booking', async () => {
  const counted = (await here.run('export', 'focus')).out;
  expect(counted).not.toContain(',estimated,');
  expect((await here.run('export', 'focus', '--all')).out).toContain(',estimated,');
  const november = (await here.run('export', 'focus', '--from', '2026-11')).out.trimEnd().split('\n');
  expect(november).toHaveLength(2);
  expect(november[1]).toContain('12345678901234.123456789012');
});

test.each([
  [['export'], 2, 'Export what?'],
  [['export', 'focus', '--from', '2026-1'], 2, '--from takes a month'],
  [['export', 'focus', '--from', '2026-11', '--to', '2026-10'], 2, 'is later than'],
  [['export', 'focus', '--out', 'bill.csv'], 1, 'is there already'],
  [['export', 'focus', '--out', 'nowhere/x.csv'], 1, 'There is no folder'],
  [['export', 'focus', '--from', '2030-01', '--out', 'none.csv'], 1, 'There are no lines'],
])('%j ends with %i', async (argv, code, sentence) => {
  const answer = await here.run(...argv);
  expect([answer.code, answer.out]).toEqual([code, '']);
  expect(answer.err).toContain(sentence);
  expect(existsSync(join(here.folder, 'none.csv'))).toBe(false);
});
