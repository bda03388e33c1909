import fc from 'fast-check';
import { readTextDocument } from '../../../src/sources/documents/text';

interface Bought {
  readonly type: string;
  readonly lines: readonly { readonly account: string; readonly cents: number }[];
}
const PAID: Readonly<Record<string, string>> = {
  Bill: 'Accounts Payable (A/P)',
  'Vendor Credit': 'Accounts Payable (A/P)',
  Check: 'Checking',
  Expense: 'Visa',
};
const text = (cents: number): string => (cents / 100).toFixed(2);
const COLUMNS = ['tx_date', 'txn_type', 'doc_num', 'name', 'memo', 'split_acc', 'subt_nat_amount'];

/** A report in the shape of the interface; what leaves a bank stands below zero there, what is owed above. */
function report(all: readonly Bought[], whole: boolean): string {
  const sections = new Map<string, { readonly cells: readonly string[]; readonly cents: number; readonly id: string }[]>();
  const put = (account: string, id: string, cells: readonly string[], cents: number): void =>
    void sections.set(account, [...(sections.get(account) ?? []), { cells: [...cells, text(cents)], cents, id }]);
  all.forEach(({ type, lines }, i) => {
    const [id, paid] = [String(i + 1), PAID[type] ?? ''];
    const sum = lines.reduce((total, { cents }) => total + cents, 0);
    const head = ['2026-10-06', type, '', `Vendor ${String(i % 3)}`, ''];
    if (whole) put(paid, id, [...head, lines.length > 1 ? '-Split-' : (lines[0]?.account ?? '')], type === 'Check' ? -sum : sum);
    for (const { account, cents } of lines) put(account, id, [...head, paid], cents);
  });
  if (whole) for (const account of ['Checking', 'Visa']) put(account, 'T', ['2026-10-31', 'Transfer', '', '', '', 'Savings'], 100);
  const row = [...sections].map(([account, lines]) => ({
    Header: { ColData: [{ value: account, id: account }] },
    Rows: { Row: lines.map(({ cells, id }) => ({ type: 'Data', ColData: cells.map((value, i) => (i === 1 ? { value, id } : { value })) })) },
    Summary: { ColData: ['', '', '', '', '', '', text(lines.reduce((total, { cents }) => total + cents, 0))].map((value) => ({ value })) },
    type: 'Section',
  }));
  const column = COLUMNS.map((key) => ({ ColTitle: key, ColType: 'String', MetaData: [{ Name: 'ColKey', Value: key }] }));
  return JSON.stringify({ Header: { ReportName: 'GeneralLedger', Currency: 'USD' }, Columns: { Column: column }, Rows: { Row: row } });
}

const costs = (written: string): readonly string[] | string => {
  const read = readTextDocument(written);
  if (read.kind === 'refused') return read.sentence;
  return read.rows
    .filter((row) => !('Left' in row))
    .map((row) => [row['Record'], row['Vendor'], row['Account'], row['Type'], row['Amount'], row['Category']].join(' | '))
    .sort();
};

test('a ledger of all accounts says the same costs as one of the accounts of costs alone', () => {
  const line = fc.record({ account: fc.constantFrom('Software', 'Fees', 'Research:Models'), cents: fc.integer({ min: 1, max: 9_999_999 }) });
  const bought = fc
    .record({ type: fc.constantFrom('Bill', 'Vendor Credit', 'Check', 'Expense'), lines: fc.array(line, { minLength: 1, maxLength: 4 }) })
    .map(({ type, lines }) => ({ type, lines: lines.map((one) => (type === 'Vendor Credit' ? { ...one, cents: -one.cents } : one)) }));
  fc.assert(
    fc.property(fc.array(bought, { minLength: 1, maxLength: 12 }), (all) => {
      const alone = costs(report(all, false));
      expect(alone).toHaveLength(all.flatMap(({ lines }) => lines).length);
      expect(costs(report(all, true))).toEqual(alone);
    }),
  );
});

test('a line that is gone, or another amount, keeps a ledger of all accounts from being taken', () => {
  const written = report(
    [
      {
        type: 'Bill',
        lines: [
          { account: 'Software', cents: 1000 },
          { account: 'Fees', cents: 50 },
        ],
      },
    ],
    true,
  );
  expect(costs(written.replaceAll('"0.50"', '"0.51"'))).toContain('its costs come to 10.51, and 10.50 is paid for them');
  expect(costs(written.replace('"10.00"', '"11.00"'))).toContain('The total of Software is 10.00, its lines come to 11.00');
  expect(costs(written.replaceAll('"0.50"', '"half"'))).toContain('the amount "half" is not a number');
  expect(costs(written.replace('"subt_nat_amount"', '"balance"').replace('"subt_nat_amount"', '"balance"'))).toContain('needs the columns');
});
