import fc from 'fast-check';
import { journalsOf, type JournalLine } from '../../../src/ledger/journals/journal';
import { toFixed } from '../../../src/model/decimal';
import { HEAD, LINES } from './lines';

const only = (change: Partial<JournalLine>): readonly JournalLine[] => LINES.map((line, i) => (i === 0 ? { ...line, ...change } : line));
const said = (lines: readonly JournalLine[], head = HEAD): string => {
  const made = journalsOf(lines, head, 40);
  return made.ok ? '' : made.sentence;
};

test('one journal for each entity, its number made of the month and its name', () => {
  const made = journalsOf(LINES, HEAD, 40);
  expect(made.ok && made.journals.map(({ number, entity, lines, total }) => [number, entity, lines.length, toFixed(total, 2)])).toEqual([
    ['CB-2026-10-1000', '1000', 4, '1200.57'],
    ['CB-2026-10-2000', '2000', 2, '0.07'],
  ]);
});

test('a long number is cut and stays apart from others, and is the same each time', () => {
  const names = ['Bramble Foods Holding AG', 'Bramble Foods Holding GmbH'];
  const numbers = names.map((entity) => {
    const made = journalsOf(
      LINES.slice(0, 2).map((line) => ({ ...line, entity })),
      HEAD,
      21,
    );
    return made.ok ? made.journals[0]?.number : made.sentence;
  });
  expect(numbers.every((number) => number?.length === 21)).toBe(true);
  expect(numbers[0]).toMatch(/^CB-2026-10-BRAMB-[0-9A-F]{4}$/);
  expect(new Set(numbers).size).toBe(2);
});

test.each([
  [{ debit: '1200.51' }, '1000 does not balance: debits 1200.58, credits 1200.57 USD.'],
  [{ debit: '1200.505' }, 'Line 1: "1200.505" has more decimals than USD has.'],
  [{ debit: '-1200.5' }, 'Line 1: "-1200.5" is no amount above 0.'],
  [{ debit: '0' }, 'Line 1: "0" is no amount above 0.'],
  [{ debit: null }, 'Line 1 needs a debit or a credit, one of the two.'],
  [{ credit: '1' }, 'Line 1 needs a debit or a credit, one of the two.'],
  [{ account: 'missing' }, 'Line 1 has no account.'],
  [{ entity: 'no entity' }, 'Line 1 has no entity.'],
] as const)('%j is refused', (change, sentence) => {
  expect(said(only(change))).toContain(sentence);
});

test('no lines, a currency that is none, yen with decimals', () => {
  expect(said([])).toContain('There are no journal lines');
  expect(said(LINES, { ...HEAD, currency: 'Tokens' })).toBe('Tokens is not a currency.');
  expect(said(LINES, { ...HEAD, currency: 'JPY' })).toContain('has more decimals than JPY has');
});

test('whatever is balanced is taken, and the same with one cent more on one side is not', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 13n }), { minLength: 1, maxLength: 20 });
  const text = (cents: bigint): string => `${String(cents / 100n)}.${String(cents % 100n).padStart(2, '0')}`;
  fc.assert(
    fc.property(amounts, fc.nat(), (cents, pick) => {
      const lines = cents.flatMap((c) => [
        { ...(LINES[0] as JournalLine), debit: text(c) },
        { ...(LINES[1] as JournalLine), credit: text(c) },
      ]);
      const at = (pick % cents.length) * 2;
      const off = lines.map((line, i) => (i === at ? { ...line, debit: text((cents[at / 2] ?? 0n) + 1n) } : line));
      const sum = cents.reduce((a, b) => a + b, 0n);
      const made = journalsOf(lines, HEAD, 40);
      return made.ok && toFixed(made.journals[0]?.total ?? (undefined as never), 2) === text(sum) && !journalsOf(off, HEAD, 40).ok;
    }),
    { numRuns: 60 },
  );
});
