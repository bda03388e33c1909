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
    sentence: 'SAP S/4HANA takes 4 letters there, and "Bramble Foods" is longer. Write its key on Services or Policy instead of its name.',
  });
});
