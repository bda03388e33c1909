import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { newFolder, put, staged, stripe } from './exports';

const folder = newFolder();
let store: Store;
let ledgers = 0;
beforeEach(async () => {
  store = await openDuckDbStore(join(folder, `${String((ledgers += 1))}.duckdb`));
});
afterEach(async () => {
  await store.close();
});

let files = 0;
/** Brings one file in; answers what was new, changed, as it was and gone, and what is counted by vendor after it. */
async function after(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const name = `${String((files += 1))}.json`;
  const { added, changed, unchanged, removed } = (await put(store, name, staged(folder, name, text))).files[0] ?? {};
  const { Rows } = await store.actuals({ by: ['Vendor', 'Currency'], countedOnly: true });
  return [[added, changed, unchanged, removed], Rows.map(({ Vendor, Currency, BilledCost }) => `${String(Vendor)} ${String(BilledCost)} ${Currency}`).sort()];
}
const several = (...records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** An invoice of Larch, by its lines in cents. */
const invoice = (...lines: readonly (readonly [description: string, cents: number])[]) => stripe('Larch Models', ...lines);
const [TOKENS, SEATS] = [['Tokens', 1000] as const, ['Seats', 500] as const];

describe('an invoice of Stripe', () => {
  test('is restated as a whole: a line changes, one comes, and one that is gone leaves nothing behind', async () => {
    expect(await after(invoice(TOKENS, SEATS))).toEqual([[2, 0, 0, 0], ['Larch Models 15 USD']]);
    expect(await after(invoice(['Tokens', 1100], SEATS, ['Storage', 25]))).toEqual([[1, 1, 1, 0], ['Larch Models 16.25 USD']]);
    const whole = invoice(['Tokens', 1100], SEATS);
    expect(await after({ ...whole, lines: { data: whole.lines.data.slice(1) } })).toEqual([[0, 0, 1, 2], ['Larch Models 5 USD']]);
  });

  test('is the same however it is laid out, in whatever order its lines stand, and as one of a page', async () => {
    const one = invoice(TOKENS, SEATS);
    await after(one);
    expect(await after(JSON.stringify(one, null, 2))).toEqual([[0, 0, 2, 0], ['Larch Models 15 USD']]);
    const turned = { ...one, lines: { data: [...one.lines.data].reverse() } };
    expect(await after({ object: 'list', has_more: false, data: [turned, { ...invoice(['Tokens', 7]), number: 'IN-8' }] })).toEqual([
      ...[[1, 0, 2, 0], ['Larch Models 15.07 USD']],
    ]);
  });

  test('is told by its number of a seller and a year', async () => {
    const paid = { ...invoice(TOKENS), status: 'paid' };
    await after(invoice(TOKENS));
    expect(await after(paid)).toEqual([expect.anything(), ['Larch Models 10 USD']]);
    expect(await after(stripe('Rowan', TOKENS))).toEqual([
      [1, 0, 0, 0],
      ['Larch Models 10 USD', 'Rowan 10 USD'],
    ]);
    const year = 31_536_000;
    expect(await after({ ...invoice(TOKENS), effective_at: paid.effective_at + year })).toEqual([
      [1, 0, 0, 0],
      ['Larch Models 20 USD', 'Rowan 10 USD'],
    ]);
  });

  test('stands once where two pages both have it, and keeps two lines that say the same', async () => {
    const one = invoice(TOKENS, TOKENS);
    const pages = [[one], [one, { ...one, number: 'IN-8' }]].map((data, i) =>
      staged(folder, `page-${String(i)}.json`, JSON.stringify({ object: 'list', data })),
    );
    await put(store, 'pages', ...pages);
    expect(await after(one)).toEqual([[0, 0, 2, 0], ['Larch Models 40 USD']]);
  });
});

const expense = (id: string, cents: number, more: object = {}) => ({
  ...{ id, status: 'SETTLED', purchased_at: '2026-10-05T10:00:00Z', merchant: { raw_descriptor: 'Alder' } },
  billing_amount: { amount: cents, currency: 'USD' },
  ...more,
});
const card = (id: string, cents: number, expense_id: string | null, more: object = {}) => ({
  ...{ id, expense_id, type: 'PURCHASE', initiated_at_date: '2026-10-05', posted_at_date: '2026-10-06', merchant: { raw_descriptor: 'Alder' } },
  amount: { amount: cents, currency: 'USD' },
  ...more,
});
const page = (...items: readonly object[]) => ({ next_cursor: null, items });

describe('expenses and transactions of Brex', () => {
  test('an expense is restated by its number: another amount, day and merchant are the same expense', async () => {
    expect(await after(page(expense('e1', 1000), expense('e2', 500)))).toEqual([[2, 0, 0, 0], ['Alder 15 USD']]);
    const moved = expense('e2', 700, { purchased_at: '2026-11-02T00:00:00Z', merchant: { raw_descriptor: 'Birch' } });
    expect(await after(page(moved))).toEqual([
      [0, 1, 0, 0],
      ['Alder 10 USD', 'Birch 7 USD'],
    ]);
    expect(await after(page(expense('e1', 1000)))).toEqual([
      [0, 0, 1, 0],
      ['Alder 10 USD', 'Birch 7 USD'],
    ]);
  });

  test('a page that has only some says nothing of the others; pages that overlap count once, also in one file, where the last stands', async () => {
    await after(page(expense('e1', 1000), expense('e2', 500)));
    expect(await after(page(expense('e2', 500), expense('e3', 25)))).toEqual([[1, 0, 1, 0], ['Alder 15.25 USD']]);
    expect((await after(several(page(expense('e4', 1), expense('e5', 2)), page(expense('e5', 4)))))[1]).toEqual(['Alder 15.3 USD']);
  });

  test('two expenses that differ by their number alone are two', async () => {
    expect(await after(page(expense('e1', 1000), expense('e2', 1000)))).toEqual([[2, 0, 0, 0], ['Alder 20 USD']]);
  });

  test('a transaction takes the place of its expense, and the other way round; one of no expense stands beside it', async () => {
    await after(page(expense('e1', 1000)));
    expect((await after(page(card('t1', 1001, 'e1'), card('t2', 300, null))))[1]).toEqual(['Alder 13.01 USD']);
    expect((await after(page(expense('e1', 1002))))[1]).toEqual(['Alder 13.02 USD']);
    expect((await after(page(card('t2', -300, null, { type: 'REFUND' }))))[1]).toEqual(['Alder 7.02 USD']);
  });

  test('a refund is a transaction of its own, and the payment of the card is none', async () => {
    const refund = card('t2', -250, null, { type: 'REFUND', posted_at_date: '2026-10-09' });
    const items = [card('t1', 1000, null), refund, card('t3', -750, null, { type: 'COLLECTION' })];
    expect(await after(page(...items))).toEqual([[2, 0, 0, 0], ['Alder 7.5 USD']]);
    expect(await after(page(...[...items].reverse()))).toEqual([[0, 0, 2, 0], ['Alder 7.5 USD']]);
  });
});
