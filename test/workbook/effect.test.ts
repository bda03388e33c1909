import fc from 'fast-check';
import type { ActualsRow } from '../../src/ledger/actuals';
import { add, decimal, multiply, toText, ZERO } from '../../src/model/decimal';
import { sheets } from '../../src/workbook';
import { actualsRows } from '../../src/workbook/actuals-rows';
import { cell } from '../../src/workbook/cells';
import { costEffect } from '../../src/workbook/effect';
import { tableOf } from '../../src/workbook/given';
import type { HeldTable, Row } from '../../src/workbook/held';
import { actuals, october, row, september } from './company';

const table = tableOf(sheets, 'tblActuals')!.table;
const headers = table.columns.map((c) => c.name);
/** The table as a refresh of these rows leaves it. */
const held = (rows: readonly ActualsRow[]): HeldTable => ({
  headers,
  plain: headers.map(() => false),
  rows: actualsRows(actuals(rows)).map((r) => {
    const values = table.columns.map((c) => cell(r[c.name] ?? null, c.format, c.missing));
    return { values, formulas: values };
  }),
});
const asRows = (rows: readonly ActualsRow[]): Row[] => rows.map((r) => ({ ...r }) as Row);
const effect = (before: readonly ActualsRow[], after: readonly ActualsRow[], months = ['2026-10'], was = 'USD') =>
  costEffect(table, held(before), asRows(after), months, actuals(after), was);
const eur = (billed: string, rate: string | null) =>
  row('2026-10', 'Wortlaut GmbH', billed, {
    Currency: 'EUR',
    FxRate: rate,
    Cost: rate === null ? null : toText(multiply(decimal(billed) ?? ZERO, decimal(rate) ?? ZERO)),
    Converted: rate === null ? 'N' : 'Y',
  });
const nothing = { causes: [], counted: [], moved: [], unknown: [] };

test('the same rows move nothing', () => {
  expect(effect(september, september, ['2026-09'])).toMatchObject({ currency: 'USD', months: [{ change: '0' }], ...nothing });
});
test('a rate that was missing: what had none is now counted; before it was unknown, not 0', () => {
  expect(effect([eur('6420.00', null)], [eur('6420.00', '1.164')])).toEqual({
    currency: 'USD',
    months: [{ month: '2026-10', now: null, after: '7472.88', change: '7472.88' }],
    ...nothing,
    causes: [{ cause: 'counted', change: '7472.88' }],
    counted: [{ Currency: 'EUR', Amount: '6420' }],
  });
});
test('a reporting currency that changes: both costs of a month side by side, no difference of the two and no cause', () => {
  const found = effect([row('2026-10', 'OpenAI', '100')], [row('2026-10', 'OpenAI', '100', { Cost: '90', FxRate: '0.9' })], ['2026-10'], 'EUR');
  expect(found).toEqual({ currency: 'USD', months: [], ...nothing, anew: { was: 'EUR', months: [{ month: '2026-10', now: '100', after: '90' }] } });
});
test('a part of the month that is unknown leaves the known part standing', () => {
  const found = effect(
    [...october],
    [...october.filter((r) => r.Currency === 'USD'), eur('120', '1.1')].map((r) => ({ ...r, Workflow: r.Workflow! })),
  );
  expect(found.months).toEqual([{ month: '2026-10', now: '1000.55', after: '1132.55', change: '132' }]);
  expect(found.causes).toEqual([{ cause: 'counted', change: '132' }]);
});
test('what still has no rate is told in its own currency', () => {
  expect(effect([], [eur('6420.00', null), row('2026-10', 'OpenAI', '5')])).toMatchObject({
    months: [{ now: '0', after: '5', change: '5' }],
    causes: [{ cause: 'lines', change: '5' }],
    unknown: [{ Currency: 'EUR', Amount: '6420' }],
  });
});
test('a changed rate, a rate that went', () => {
  expect(effect([eur('1000', '1.1')], [eur('1000', '1.2')]).causes).toEqual([{ cause: 'rates', change: '100' }]);
  expect(effect([eur('1000', '1.1')], [eur('1000', null)])).toMatchObject({
    months: [{ now: '1100', after: null, change: '-1100' }],
    causes: [{ cause: 'uncounted', change: '-1100' }],
  });
});
test('rate and lines at once: the rate at what stood before, the rest by lines', () => {
  expect(effect([eur('1000', '1.1')], [eur('1500', '1.2')]).causes).toEqual([
    { cause: 'rates', change: '100' },
    { cause: 'lines', change: '600' },
  ]);
});
test('a rule: the part that counts as AI moves the cost; another workflow moves what was billed', () => {
  const mine = row('2026-10', 'Suite', '400', { AiShare: null });
  expect(effect([mine], [{ ...mine, AiShare: '0.25', Cost: '100' }]).causes).toEqual([{ cause: 'rules', change: '-300' }]);
  const split = [row('2026-10', 'Suite', '150', { RuleNo: '20' }), row('2026-10', 'Suite', '250', { Workflow: 'W02' })];
  expect(effect([mine], split)).toMatchObject({ ...nothing, moved: [{ Currency: 'USD', Amount: '250' }] });
});
test('rows outside the totals and other months move nothing', () => {
  expect(effect([], [row('2026-10', 'Gateway', '55', { Counts: 'N' }), row('2026-09', 'OpenAI', '7')])).toMatchObject({ months: [], ...nothing });
});
test('the parts always add up to the change', () => {
  const cents = fc.integer({ min: -500_000, max: 500_000 }).map((n) => (n / 100).toFixed(2));
  const rate = fc.constantFrom('1.1', '1.25', '0.9', null);
  const month = fc
    .tuple(fc.array(cents, { maxLength: 4 }), fc.array(cents, { maxLength: 4 }), rate)
    .map(([usd, euros, r]) => [...usd.map((c, i) => row('2026-10', `V${String(i)}`, c)), ...euros.map((c, i) => ({ ...eur(c, r), Vendor: `E${String(i)}` }))]);
  fc.assert(
    fc.property(month, month, (before, after) => {
      const { months, causes } = effect(before, after);
      const parts = add(...causes.map(({ change }) => decimal(change) ?? ZERO));
      const change = add(...months.map((m) => decimal(m.change) ?? ZERO));
      expect(Number(toText(parts))).toBeCloseTo(Number(toText(change)), 6);
    }),
  );
});
