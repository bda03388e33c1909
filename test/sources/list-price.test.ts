import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIST_PRICES } from '../../src/sources/columns/prices';
import { constant, dated, flag, instant, perMillion, perUnit, type AmountReading } from '../../src/sources/readings';
import type { Source } from '../../src/sources/source';
import { run } from './golden';

const PRICES = {
  'Elm small': [
    { from: '2026-03-01', value: '0.30' },
    { from: '2026-10-07', value: '0.15' },
  ],
};
const day = instant('day');
const source = (BilledCost: AmountReading): Source => ({
  id: 'x',
  title: 'X',
  version: 1,
  format: 'csv',
  needs: '',
  grain: '',
  checked: '2026-11-22',
  detect: { all: ['day'] },
  charge: {
    ServiceProviderName: constant('V'),
    ServiceName: constant('S'),
    ChargePeriodStart: day,
    ChargePeriodEnd: day,
    ChargeCategory: constant('Usage'),
    BilledCost,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
  },
  unpriced: true,
  identity: [],
  replaces: 'day',
  scope: [],
});

async function costs(reading: AmountReading, lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-price-'));
  try {
    const path = join(folder, 'export.csv');
    writeFileSync(path, `day,model,count,price\n${lines.map((line) => `${line}\n`).join('')}`);
    const { charges, rejected } = await run(source(reading), {
      path,
      format: 'csv',
      headings: ['day', 'model', 'count', 'price'],
      delimiter: ',',
      compressed: false,
      encoding: 'utf-8',
      rejects: 'r',
    });
    return [...charges.map((row) => row['BilledCost'] ?? row['x_CostBasis']), ...rejected.lines.map(({ sentence }) => sentence)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a price is that of its day; before the first, and for a model that is not known, there is none', async () => {
  const lines = ['2026-02-28', '2026-03-01', '2026-10-06T23:59:59Z', '2026-10-07'].map((on) => `${on},Elm small,1000000,`);
  expect(await costs(perMillion('count', dated('model', day, PRICES)), [...lines, '2026-10-07,Elm large,1000000,', '2026-10-07,,1000000,'])).toEqual([
    'unpriced',
    '0.3',
    '0.3',
    '0.15',
    'unpriced',
    'unpriced',
  ]);
});

test('what stands behind the twelfth decimal is rounded half away from zero, and nothing else is', async () => {
  expect(
    await costs(perMillion('count', 'price'), ['2026-10-01,,1,0.0375', '2026-10-01,,0.5,0.000001', '2026-10-01,,-0.5,0.000001', '2026-10-01,,123456789012,15']),
  ).toEqual(['0.0000000375', '0.000000000001', '-0.000000000001', '1851851.83518']);
});

test('a price of one may be written with an exponent', async () => {
  expect(
    await costs(perUnit('count', 'price'), ['2026-10-01,,1115,5.10E-6', '2026-10-01,,9000,0.0000017000', '2026-10-01,,1,1e-13', '2026-10-01,,9,']),
  ).toEqual(['0.0056865', '0.0153', 'unpriced', 'the price "1e-13" has more than 12 decimals and cannot be kept exactly.']);
});

test('the list is of plain figures, oldest first', () => {
  for (const prices of Object.values(LIST_PRICES).flatMap((models) => Object.values(models))) {
    expect(prices.map(({ from }) => from)).toEqual([...prices.map(({ from }) => from)].sort());
    for (const { from, ...figures } of prices) {
      expect(from).toMatch(/^20\d\d-\d\d-\d\d$/);
      for (const figure of Object.values(figures)) expect(figure).toMatch(/^\d{1,3}(\.\d{1,6})?$/);
    }
  }
});
