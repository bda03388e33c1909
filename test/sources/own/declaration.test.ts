import type { Mapping } from '../../../src/ledger/mapping';
import { sourceFrom } from '../../../src/sources/own/from-mapping';
import { sources } from '../../../src/sources/index';
import { patternsIn, readOwnSource } from '../../../src/sources/own/own-source';
import { mappingOf } from '../../../src/sources/own/to-mapping';

const headings = ['usage_day', 'net_cost', 'model', 'tokens_out', 'team'];
const mapping: Mapping = {
  heading: 1,
  columns: {
    date: { column: 'usage_day' },
    amount: { column: 'net_cost' },
    currency: { always: 'EUR' },
    vendor: { always: 'Tessera' },
    model: { column: 'model' },
    quantity: { column: 'tokens_out' },
    project: { column: 'team' },
  },
  amounts: 'continental',
  dates: 'eu',
  quantities: 'continental',
  lines: 'billed',
  charge: 'Usage',
  later: 'day',
  skipUndated: false,
};
const facts = { id: 'own-tessera-usage', title: 'Tessera usage', version: 1, format: 'csv', checked: '2026-11-01', headings } as const;
const copy = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

test('a mapping becomes a declaration that is read again from its JSON, word for word', () => {
  const source = sourceFrom(mapping, facts);
  expect(readOwnSource(copy(source))).toEqual({ ok: true, source });
  expect(source.detect.all).toEqual(headings);
  expect(source.identity).toEqual(['ChargePeriodStart', 'ServiceProviderName', 'SubAccountId', 'x_Model', 'BillingCurrency']);
});

test.each<[string, Partial<Mapping>]>([
  ['as it is', {}],
  ['with titles above', { heading: 4 }],
  ['estimates', { lines: 'estimated' }],
  ['totals skipped, months replaced', { skipUndated: true, later: 'month', dates: 'month' }],
  ['invoices', { columns: { ...mapping.columns, invoice: { column: 'no' }, product: { column: 'plan' }, currency: { column: 'cur' } }, charge: 'Purchase' }],
])('what was mapped is shown again to be changed: %s', (_, change) => {
  const given = { ...mapping, ...change };
  expect(mappingOf(sourceFrom(given, facts))).toEqual({ ...given, heading: given.heading > 1 ? 2 : 1 });
});

test('a declaration that says more than the wizard can say is not shown in it', () => {
  const source = sourceFrom(mapping, facts);
  expect(mappingOf({ ...source, leaves: ['team'] })).toBeNull();
  expect(mappingOf(sources.find(({ id }) => id === 'openai-costs')!)).toBeNull();
});

test('declarations of the product itself can be written down and read', () => {
  for (const id of ['azure-actual-costs', 'opencost-allocations', 'focus', 'github-billing']) {
    const source = sources.find((one) => one.id === id);
    // A team's own source is of one format; the product's may be of several.
    const read = readOwnSource(copy({ ...source, format: 'csv' }));
    // Only what a file replaces differs: documents and billing periods are for sources that know them.
    if (!read.ok) expect(read.sentence).toContain('replaces');
  }
});

const changed = (change: Record<string, unknown>): unknown => ({ ...copy(sourceFrom(mapping, facts)), ...change });
const charging = (change: Record<string, unknown>): unknown => changed({ charge: { ...(copy(sourceFrom(mapping, facts))['charge'] as object), ...change } });
const deep = (n: number): unknown => (n === 0 ? { kind: 'column', heading: 'a' } : { kind: 'trim', of: deep(n - 1) });

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['a reading that there is not', charging({ ServiceName: { kind: 'sql', text: 'now()' } })],
  ['a key too many', changed({ sql: 'DROP TABLE charges' })],
  ['a column that there is not', charging({ Colour: { kind: 'constant', value: 'red' } })],
  ['a column of the import', charging({ x_BatchId: { kind: 'constant', value: '1' } })],
  ['an amount where a text belongs', charging({ ServiceName: { kind: 'amount', of: { kind: 'column', heading: 'a' }, form: 'plain', rounds: false } })],
  ['a text that repeats a date', charging({ ServiceName: { kind: 'same', column: 'ChargePeriodStart' } })],
  ['a column that repeats itself', charging({ ServiceName: { kind: 'same', column: 'ServiceName' } })],
  [
    'a circle of two',
    charging({ ServiceName: { kind: 'same', column: 'ChargeDescription' }, ChargeDescription: { kind: 'lower', of: { kind: 'same', column: 'ServiceName' } } }),
  ],
  ['one that repeats what is not read', charging({ ServiceName: { kind: 'same', column: 'SkuId' } })],
  ['a missing amount', charging({ BilledCost: undefined })],
  ['a NUL', charging({ ServiceName: { kind: 'constant', value: 'a\0b' } })],
  ['a pattern beyond measure', charging({ ServiceName: { kind: 'part', of: { kind: 'column', heading: 'a' }, pattern: 'a'.repeat(201) } })],
  ['readings within readings without end', charging({ ServiceName: deep(40) })],
  ['a hundred thousand headings', changed({ leaves: Array.from({ length: 100_000 }, (_, i) => `h${String(i)}`) })],
  ['an id that is a path', changed({ id: '../../etc/passwd' })],
  ['a prototype', JSON.parse('{"__proto__":{"charge":{}},"id":"a"}') as unknown],
])('%s is refused with a sentence', (_, data) => {
  const read = readOwnSource(data);
  expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(/^This .{10,}\.$/s) as string });
});

test('its patterns are known, so that they can be tried', () => {
  const data = charging({ ServiceName: { kind: 'part', of: { kind: 'column', heading: 'a' }, pattern: '(a' } });
  expect(patternsIn(data)).toEqual(['(a', '[A-Z]{3}']);
});
