import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS } from '../../../src/ledger/journals/targets';
import { writeJournal } from '../../../src/ledger/journals/write';
import type { Target } from '../../../src/ledger/journals/target';
import { recordsOf } from '../../../src/sources/documents/cells';
import { HEAD, LINES } from './lines';

// `UPDATE=1 npx jest test/ledger/journals` writes what is made now; look at the difference before you keep it.
const written = (target: Target, lines = LINES, ...rest: ['us' | 'eu' | 'iso' | 'ymd'] | []): string => {
  const file = writeJournal(target, lines, HEAD, ...rest);
  if (!file.ok) throw new Error(file.sentence);
  return file.text;
};
const target = (id: string): Target => TARGETS.find((one) => one.id === id) as Target;

test.each(TARGETS.map((one) => [one.id, one] as const))('%s', (id, one) => {
  const path = join(__dirname, 'golden', `${id}.csv`);
  const text = written(one);
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
});

test.each(TARGETS.map((one) => [one.id, one] as const))('%s balances, line by line as it is written', (_id, one) => {
  // Cents of all amounts of the file, whichever columns they stand in.
  const amounts = recordsOf(written(one), ',').flatMap(({ cells }) => {
    const at = (of: string): string => cells[one.line.findIndex((cell) => typeof cell !== 'string' && cell.of === of)] ?? '';
    const cents = (text: string): bigint => (/^-?\d+\.\d\d$/.test(text) ? BigInt(text.replace('.', '')) : 0n);
    return [cents(at('debit')) - cents(at('credit')) + cents(at('signed'))];
  });
  expect(amounts.filter((cents) => cents !== 0n)).toHaveLength(LINES.length);
  expect(amounts.reduce((a, b) => a + b, 0n)).toBe(0n);
});

test('dates as the target writes them, or as the company does', () => {
  expect(['quickbooks', 'xero', 'sap', 'servicenow'].map((id) => /10\/31\/2026|31\/10\/2026|20261031|2026-10-31/.exec(written(target(id)))?.[0])).toEqual([
    '10/31/2026',
    '31/10/2026',
    '20261031',
    '2026-10-31',
  ]);
  expect(written(target('netsuite'), LINES, 'eu')).toContain(',31/10/2026,');
});

test('no cell begins a formula, and QuickBooks gets no comma in its descriptions, while a class keeps its name', () => {
  const hostile = LINES.map((line) => ({ ...line, account: `=cmd|' /C calc'!A0`, costCenter: '@SUM(1)', businessUnit: '-2, +3' }));
  for (const one of TARGETS.filter(({ id }) => id !== 'sap'))
    for (const { cells } of recordsOf(written(one, hostile), ',')) for (const cell of cells) expect(cell).not.toMatch(/^([=+@|%]|-(?!\d+\.\d\d$))/);
  expect(written(target('quickbooks'))).toContain(',AI chargeback Oct 2026 R&D Basel,,USD,2000,"R&D, Basel"');
});

test('a key is never cut: SAP takes company codes and not names', () => {
  const named = LINES.map((line) => ({ ...line, entity: 'Bramble Foods' }));
  expect(writeJournal(target('sap'), named, HEAD)).toEqual({
    ok: false,
    sentence: 'SAP S/4HANA takes 4 letters for a company, and "Bramble Foods" is longer. Write its key on Services or Policy instead of its name.',
  });
});

test('what a target would refuse half way is refused before: too many lines, too large amounts, decimals that it does not know', () => {
  const many = Array.from({ length: 151 }, () => LINES.slice(0, 2)).flat();
  expect(writeJournal(target('xero'), many, HEAD)).toEqual({
    ok: false,
    sentence: 'Xero takes 300 lines in one import, and 1000 has 302. Charge fewer services or cost centres.',
  });
  expect(writeJournal(target('xero'), many.slice(2), HEAD).ok).toBe(true);
  const large = (amount: string) => LINES.slice(0, 2).map((line) => ({ ...line, [line.debit === null ? 'credit' : 'debit']: amount }));
  expect(writeJournal(target('netsuite'), large('10000000000.00'), HEAD)).toEqual({
    ok: false,
    sentence: 'NetSuite takes 10 digits before the point, and 1000 has 10000000000.00.',
  });
  expect(writeJournal(target('netsuite'), large('9999999999.99'), HEAD).ok).toBe(true);
  expect(writeJournal(target('netsuite'), large('1.005'), { ...HEAD, currency: 'KWD' })).toEqual({
    ok: false,
    sentence: 'NetSuite takes 2 decimals, and this currency has 3.',
  });
});

test('the rate without tax is called as in the country of the books', () => {
  const rate = (currency: string): string | undefined => {
    const file = writeJournal(target('xero'), LINES, { ...HEAD, currency });
    return file.ok ? recordsOf(file.text, ',')[1]?.cells[4] : file.sentence;
  };
  expect(['USD', 'EUR', 'GBP', 'AUD', 'NZD'].map(rate)).toEqual(['Tax Exempt (0%)', 'Tax Exempt (0%)', 'No VAT', 'BAS Excluded', 'No GST']);
});
