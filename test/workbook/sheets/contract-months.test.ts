import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { BOUGHT } from '../../../src/workbook/parts/accrual-balance';
import { excelWorkbook } from '../../../src/workbook/excel';
import type { InputValue } from '../../../src/workbook/inputs';
import { contractTotal, straightLine, type PricePer } from '../../../src/model/contract';
import { ZERO, add, fromCell, subtract, toCell } from '../../../src/model/decimal';
import type { Day } from '../../../src/model/month';
import { value, watch } from '../company';

const round6 = (n: number): number => Math.round(n * 1e6) / 1e6;
type Row = Readonly<Record<string, InputValue>>;
const row = (Month: string, Vendor: string, Service: string, ChargeCategory: string, Quantity: number, BilledCost: number, more: Row = {}): Row => ({
  ...{ Month, Vendor, Service, ChargeCategory, Quantity, BilledCost, Workflow: 'W01', Category: 'embedded', Stream: 'usage', Unit: 'Credits' },
  ...{ CostBasis: ChargeCategory === 'Purchase' ? 'manual' : 'allocated', Counts: ChargeCategory === 'Purchase' ? 'N' : 'Y' },
  ...{ Currency: 'USD', FxRate: 1, Cost: BilledCost, Converted: 'Y', Batch: 1, ...more },
});
const contract = (Vendor: string, Product: string, Kind: string, Quantity: number, Price: number, more: Row = {}): Row => ({
  ...{ Vendor, Product, Kind, Quantity, Price, Per: 'term', Currency: 'USD', Start: '2026-08-01', End: '2026-10-31', ...more },
});
const SEATS: Row = { Stream: 'seat', Unit: 'Seats' };
const DINAR: Row = { ...SEATS, Currency: 'KWD', FxRate: 3 };
const INPUTS = {
  policy: { Policy_Company: 'Larch', Policy_AsOf: '2026-10-31', Policy_Period: '2026-10', Policy_Currency: 'USD', Policy_FiscalStart: 1 },
  tables: {
    tblContracts: [
      contract('Notion Labs', 'Notion', 'seats', 3, 92, { Start: '2026-09-01', End: '2027-08-31' }),
      contract('Pool GmbH', 'Bots', 'credits', 100, 0.5),
      contract('Unseen', 'Widgets', 'credits', 40, 2.25),
      contract('Gulf', 'Desk', 'seats', 2, 10, { Currency: 'KWD', End: '2026-12-31' }),
      contract('Older', 'Gone', 'seats', 1, 1, { Start: '2024-01-01', End: '2024-12-31' }),
      contract('Awaited', 'Rows', 'seats', 1, 1, { Start: '2026-09-01', End: '2026-12-31' }),
      // Began before the first month of Actuals: 12 months, the part of a month at the end of one, by the year, yen, credits, and one without a price.
      contract('Dune', 'Years', 'seats', 3, 92, { Start: '2025-12-15', End: '2026-12-14', Per: 'month' }),
      contract('Edge', 'Ends', 'seats', 2, 31, { Start: '2025-10-31', End: '2026-11-29', Per: 'month' }),
      contract('Yearly', 'Chairs', 'seats', 10, 120, { Start: '2024-03-01', End: '2027-02-28', Per: 'year', Currency: 'JPY' }),
      contract('Early', 'Coins', 'credits', 500, 0.25, { Start: '2026-06-01', End: '2026-12-31' }),
      { ...contract('Blank', 'Price', 'seats', 1, 1, { Start: '2026-01-01' }), Price: null },
    ],
    tblActuals: [
      row('2026-09', 'Notion', 'Notion', 'Purchase', 3, 276, SEATS),
      row('2026-09', 'Notion', 'Notion', 'Usage', 3, 22.5, SEATS),
      row('2026-10', 'Notion', 'Notion', 'Usage', 3, 23.5, SEATS),
      row('2026-08', 'Pool', 'Bots', 'Purchase', 100, 50),
      row('2026-09', 'Pool', 'Bots', 'Usage', 62.5, 31.25),
      row('2026-10', 'Pool', 'Bots', 'Adjustment', 37.5, 18.75),
      row('2026-08', 'Unseen', 'Widgets', 'Purchase', 40, 90),
      row('2026-09', 'Unseen', 'Widgets', 'Usage', 0, 29.35),
      row('2026-08', 'Gulf', 'Desk', 'Purchase', 2, 20, DINAR),
      row('2026-10', 'Gulf', 'Desk', 'Usage', 2, 4.052, DINAR),
    ],
  },
  cells: {},
};

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  workbook.reset();
  value(await excelWorkbook.build(INPUTS, watch()));
  await workbook.settle();
}, 240_000);
afterAll(() => {
  workbook.close();
});
/** What the ledger itself makes of the terms that began before Actuals, up to October. */
const EARLIER = INPUTS.tables.tblContracts.slice(6, 9).map(({ Vendor, Product, Quantity, Price, Per, Start, End, Currency }): unknown[] => {
  const [first, last] = [Start as Day, End as Day];
  const total = contractTotal(fromCell(Number(Quantity)) ?? ZERO, fromCell(Number(Price)) ?? ZERO, Per as PricePer, first, last);
  const parts = total.ok ? straightLine(total.value, first, last, Currency === 'JPY' ? 0 : 2) : total;
  if (!total.ok || !parts.ok) throw new Error('no term');
  const borne = add(ZERO, ...parts.value.filter(({ month }) => month <= '2026-10').map(({ cost }) => cost));
  return [Product, Vendor, toCell(total.value), toCell(borne), 0, toCell(subtract(total.value, borne))].map((one) =>
    typeof one === 'number' ? round6(one) : one,
  );
});
const said = async (area: string, columns: string): Promise<unknown[][]> => {
  const rows = await workbook.values(area);
  return rows.map((cells) => columns.split('').map((name) => cells[name.charCodeAt(0) - 65])).filter(([product]) => product !== '');
};

test('what was bought, borne, lost and left, also where Actuals calls the vendor otherwise, to the coin of any currency', async () => {
  const [from, to] = BOUGHT.sofar;
  expect(await said(`Accruals!A${String(from)}:M${String(to)}`, 'ACDEFG')).toEqual([
    ['Notion', 'Notion Labs', 276, 46, 0, 230],
    ['Bots', 'Pool GmbH', 50, 31.25, 18.75, 0],
    ['Widgets', 'Unseen', 90, 29.35, 0, 60.65],
    ['Desk', 'Gulf', 20, 4.052, 0, 15.948],
    ['Gone', 'Older', 1, 1, 0, 0],
    ['Rows', 'Awaited', '#N/A', '#N/A', '#N/A', '#N/A'],
    ...EARLIER,
    ['Coins', 'Early', 125, '#N/A', '#N/A', '#N/A'],
    ['Price', 'Blank', '#N/A', '#N/A', '#N/A', '#N/A'],
  ]);
});
test('credits whose use nothing tells are not all in hand', async () => {
  const [from, to] = BOUGHT.sofar;
  expect((await said(`Accruals!A${String(from)}:M${String(to)}`, 'AHIJK')).slice(1, 3)).toEqual([
    ['Bots', 100, 62.5, 37.5, 0],
    ['Widgets', 40, '#N/A', '#N/A', '#N/A'],
  ]);
});
test('each month under its own heading', async () => {
  const [from, to] = BOUGHT.borne;
  expect((await said(`Accruals!A${String(from)}:R${String(to)}`, 'APQR')).slice(0, 2)).toEqual([
    ['Notion', 0, 22.5, 23.5],
    ['Bots', 0, 31.25, 0],
  ]);
});
test('the audit lists the product of a contract once, and none whose term is over', async () => {
  expect((await said('HiddenSpend!A7:B26', 'AB')).map(([product]) => product).sort()).toEqual([
    ...['Awaited · Rows', 'Blank · Price', 'Dune · Years', 'Early · Coins', 'Edge · Ends'],
    ...['Gulf · Desk', 'Notion · Notion', 'Pool · Bots', 'Unseen · Widgets', 'Yearly · Chairs'],
  ]);
});
