import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { enter } from './enter';

// Before the first import: every sheet stands, says what is missing, and shows no error but #N/A.
let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  await enter({ policy: { Policy_Period: '2026-10', Policy_AsOf: '2026-10-31' }, tables: {}, cells: {} });
  await workbook.settle();
}, 240_000);
afterAll(() => {
  workbook.close();
});
const AREAS = [
  'Board!A1:M39',
  'HiddenSpend!A6:M51',
  'UnitCost!A6:O128',
  'Corridor!A5:AD30',
  'Reforecast!A5:AD27',
  'SeatsAndUsage!A6:K115',
  'Chargeback!A6:O99',
  'Owners!A5:L36',
  'InvoiceAndSystem!A6:L24',
  'Learning!A5:Q60',
  'ModelChoice!A5:AD30',
  'Accruals!A5:BD220',
  'RollingForecast!A5:AK240',
  'Capacity!A5:AU170',
];

test.each(AREAS)('%s shows no error but #N/A', async (area) => {
  const cells = (await workbook.values(area)).flat();
  expect(cells.filter((x) => typeof x === 'string' && x.startsWith('#') && x !== '#N/A')).toEqual([]);
});
test('nothing imported is no failed test; Board, titles and Corridor say what is missing', async () => {
  expect((await workbook.values('Checks!A3'))[0]).toEqual(['ALL PASS']);
  expect(String((await workbook.values('Board!A3'))[0]?.[0])).toMatch(/^Nothing is imported yet: /);
  expect(String((await workbook.values('Board!A2'))[0]?.[0])).toMatch(/All figures in USD\. Nothing is imported yet\.$/);
  expect((await workbook.values('Board!C7:C8')).flat()).toEqual(['no envelope has money', 'no figure']);
  // What stands beside a decision is there only with it.
  expect((await workbook.values('Board!H27:M31')).flat().filter((x) => x !== '')).toEqual([]);
  expect((await workbook.values('Corridor!A23'))[0]).toEqual(['Not known: Drivers has no figures of Revenue, which the corridor follows.']);
});
test('sheets say what is missing', async () => {
  expect((await workbook.values('SeatsAndUsage!A94'))[0]).toEqual(['Roles has no users of the period.']);
  expect((await workbook.values('SeatsAndUsage!K51:K55')).flat()).toEqual(Array<string>(5).fill('no figure'));
  expect((await workbook.values('Chargeback!A28'))[0]).toEqual(['Name the services on Services to price them.']);
  expect((await workbook.values('Owners!D35:D36')).flat()).toEqual(['They cannot: it has no return.', 'Write the answer on Renewals.']);
});
