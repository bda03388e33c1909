import { join } from 'node:path';
import { read } from './golden';

const charges = async (...folder: readonly string[]) => (await read(join(__dirname, ...folder, 'export.xml'))).outcome.charges;
const sum = (rows: readonly Readonly<Record<string, unknown>>[]): number => rows.reduce((total, row) => total + Number(row['BilledCost']), 0);

test('P28 tax is a row of its own and not a cost', async () => {
  const rows = await charges('ubl-invoice', 'invoice-with-allowance-charge-and-tax');
  const tax = rows.filter((row) => row['ChargeCategory'] === 'Tax');
  expect(tax.map((row) => [row['BilledCost'], row['x_CountsToTotal']])).toEqual([['1144.75', false]]);
  expect(sum(rows.filter((row) => row['x_CountsToTotal'] === true))).toBe(6180 - 80 - 100 + 25);
});
test('P29 what a credit note gives back is below zero, in rows of its own', async () => {
  const rows = (await charges('ubl-invoice', 'credit-note')).filter((row) => row['ChargeCategory'] !== 'Tax');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => Number(row['BilledCost']) < 0)).toBe(true);
  expect(new Set(rows.map((row) => row['ChargeCategory']))).toEqual(new Set(['Credit']));
});
test('P27 an invoice of two months keeps the service period of each line', async () => {
  const rows = await charges('ubl-invoice', 'invoice-with-allowance-charge-and-tax');
  expect(new Set(rows.map((row) => row['ChargePeriodStart']))).toEqual(new Set(['2026-09-01T00:00:00Z', '2026-10-01T00:00:00Z']));
});
