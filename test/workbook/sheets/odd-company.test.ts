import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { sheets } from '../../../src/workbook';
import { PLACES } from '../../../src/workbook/parts/accrual-balance';
import { MATRIX_FROM } from '../../../src/workbook/parts/chargeback-parts';
import { ROLES_FROM, BANDS_FROM } from '../../../src/workbook/parts/seat-parts';
import { SERVICES_TO, WORKFLOWS_TO } from '../../../src/workbook/parts/room';
import type { InputValue } from '../../../src/workbook/inputs';
import { excelWorkbook } from '../../../src/workbook/excel';
import { putCoins } from '../../../src/workbook/excel/coins';
import { requests } from '../../../src/workbook/excel/requests';
import { hideSpare } from '../../../src/workbook/excel/spare-rows';
import { value, watch } from '../company';

// A company whose month ends below zero: credits beyond the spend, one role, one contract, more people on seats than seats, names that look like formulas.
type Row = Readonly<Record<string, InputValue>>;
const MONTHS = Array.from({ length: 13 }, (_, i) => `${i < 3 ? '2025' : '2026'}-${String(((i + 9) % 12) + 1).padStart(2, '0')}`);
const charge = (Month: string, Vendor: string, Workflow: string, Cost: number, more: Row = {}): Row => ({
  ...{ Month, Vendor, Service: '=cmd|x', Workflow, WorkflowName: Workflow, BusinessUnit: 'Service', Owner: 'A. Okafor', Category: 'production-inference' },
  ...{ Bucket: 'variable', SpendMode: 'run-rate', Stream: 'usage', ChargeCategory: Cost < 0 ? 'Credit' : 'Usage', CostBasis: 'invoiced', Counts: 'Y' },
  ...{ Currency: 'USD', BilledCost: Cost, FxRate: 1, Cost, Converted: 'Y', Batch: 1, Quantity: 12, ...more },
});
const workflow = (Id: string, Workflow: string, ValueUnit: string, Pricing: string): Row => ({
  ...{ Id, Workflow, Envelope: 'E01', BusinessUnit: 'Service', Owner: 'A. Okafor', ValueUnit, ValuePerUnit: 2, Realised: 0.5, Stage: 'production' },
  ...{ SpendMode: 'run-rate', Pricing, BaseMonth: '2025-11' },
});
const EVERYTHING = 'Everything that people and machines ask of models in all regions of the company';
const INPUTS = {
  policy: { Policy_Company: 'Odd & Sons', Policy_AsOf: '2026-10-31', Policy_Period: '2026-10', Policy_Currency: 'USD', Policy_FiscalStart: 1, Policy_Metric: 'Revenue' }, // prettier-ignore
  tables: {
    tblWorkflows: [
      workflow('W01', 'Summaries', 'summary', 'usage'),
      workflow('W02', 'Chat seats', 'active user', 'seat'),
      workflow('W03', 'Mail seats', 'active user', 'seat'),
    ],
    tblEnvelopes: [{ Id: 'E01', Envelope: EVERYTHING, Quarter: 'FY26 Q4', Stage: 'production', Owner: 'A. Okafor', BudgetType: 'corridor', Amount: 9000, Pattern: 'even' }], // prettier-ignore
    tblReallocations: [{ Date: '2026-10-10', Quarter: 'FY26 Q4', From: 'E01', To: 'E01', Amount: 100 }],
    tblValue: [...MONTHS.map((Month) => ({ Workflow: 'W01', Month, Units: 1000 })), { Workflow: 'W03', Month: '2026-10', Units: 2 }],
    tblServices: [
      { Workflow: 'W01', PlanCost: 12000, PlanUnits: 12000, CostToCome: 2000, UnitsToCome: 2000 },
      { Workflow: 'W99', PlanCost: 100, PlanUnits: 10, CostToCome: 0, UnitsToCome: 0 },
    ],
    tblConsumption: [{ Workflow: 'W01', Month: '2026-10', BusinessUnit: 'Service', Units: 400 }],
    tblRoles: [
      {
        ...{ Role: 'Agent', Seats: 10, SeatPrice: 30, LightAssistUsers: 0, DeepCodingUsers: 0, ReviewUsers: 4, ResearchUsers: 0, BackgroundUsers: 0 },
        ...{ LightAssist: 0, DeepCoding: 0, Review: 5, Research: 0, Background: 0 },
      },
    ],
    tblContracts: [{ Vendor: '+Plus AI', Product: 'Chat', Kind: 'seats', Quantity: 10, Price: 30, Per: 'month', Currency: 'USD', Start: '2026-01-01', End: '2026-12-31' }], // prettier-ignore
    tblSaaS: [{ Vendor: '+Plus AI', Product: 'Chat', Workflow: 'W02', Plan: 'Team', Purchased: 10, Assigned: 12, Active: 12, Idle: -2, Price: 30, Currency: 'USD', AiShare: 1, MonthCost: 300, Audited: 'Y' }], // prettier-ignore
    tblDrivers: MONTHS.map((Month) => ({ Driver: 'Revenue', Month, Unit: 'USD', Plan: 50000, Actual: 51000, Forecast: 52000 })),
    tblActuals: [
      ...MONTHS.flatMap((m, i) => [
        charge(m, '@Home AI', 'W01', m === '2026-10' ? -5000 : 900 + 30 * i),
        charge(m, '-Minus AI', 'not tagged', 50),
        charge(m, '+Plus AI', 'W02', 300, { Stream: 'seat', Bucket: 'fixed' }),
      ]),
      charge('2026-10', '-Minus AI', 'not tagged', -80),
      charge('2026-10', '+Plus AI', 'W03', -60, { Stream: 'seat', Bucket: 'fixed', Quantity: 2 }),
    ],
    tblLog: [{ At: '2026-10-29', Who: 'analyst', What: 'Refreshed', Sheet: 'Actuals', Batch: 1 }],
  },
  cells: {},
};

let workbook: HeadlessWorkbook;
const row = async (area: string): Promise<unknown[]> => (await workbook.values(area))[0] ?? [];
/** Errors that say more than that something is not known. */
async function errors(): Promise<string[]> {
  const out: string[] = [];
  for (const { name } of sheets) {
    const values = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRange(true).load('values');
      await context.sync();
      return used.values as unknown[][];
    });
    out.push(
      ...values.flatMap((cells, r) => cells.flatMap((x) => (typeof x === 'string' && /^#(?!N\/A)[A-Z]/.test(x) ? [`${name} row ${String(r + 1)} ${x}`] : []))),
    );
  }
  return out;
}
beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  // Built as it is for an analyst: a cell of text is what keeps a name a name.
  workbook.reset();
  value(await excelWorkbook.build(INPUTS, watch()));
  await workbook.settle();
}, 240_000);
afterAll(() => {
  workbook.close();
});

test('no sheet shows an error but what is not known, and names stay texts', async () => {
  expect(await errors()).toEqual([]);
  expect((await workbook.values('Actuals!B7:C9')).flat()).toEqual(expect.arrayContaining(['@Home AI', '-Minus AI', '+Plus AI', '=cmd|x']));
});
test('more people than seats: what each costs, no idle seat, and a word that says so', async () => {
  expect(await row('SeatsAndUsage!A7:K7')).toEqual(['Chat seats', '+Plus AI', 10, 12, 12, 0, 30, 300, 25, 0, 'OVER BOUGHT']);
  expect((await row('SaaS!T8'))[0]).toBe(0);
  expect((await row('EnvelopeStatus!O7'))[0]).not.toBe('IDLE SEATS');
});
test('one role is a role', async () => {
  expect(await row(`SeatsAndUsage!A${String(ROLES_FROM)}:J${String(ROLES_FROM)}`)).toEqual(['Agent', 10, 30, 300, 0, 0, 20, 0, 0, 320]);
  expect((await workbook.values(`SeatsAndUsage!C${String(BANDS_FROM)}:C${String(BANDS_FROM + 4)}`)).flat()).toEqual([0, 0, 4, 0, 0]);
});
test('one contract is a contract', async () => {
  expect((await workbook.values('Accruals!A7:A2300')).flat()).toContain('Chat');
});
test('a service on no list is called by its id, no price is asked of nothing to come, and what has no price is not said to cover its cost', async () => {
  expect((await workbook.values('Chargeback!A7:B8')).flat()).toEqual(['Summaries', 'summary', 'W99', '']);
  expect((await workbook.values('Chargeback!N7:O8')).map(([price]) => typeof price)).toEqual(['number', 'string']);
  expect((await workbook.values(`Chargeback!A${String(MATRIX_FROM)}:A${String(MATRIX_FROM + 1)}`)).flat()).toEqual(['Summaries', 'W99']);
  expect((await row(`Chargeback!A${String(SERVICES_TO + 2)}`))[0]).toBe('No service is charged below its cost.');
});
test('what is charged in yen is whole yen, and in dollars whole cents', async () => {
  const charged = async (currency: string): Promise<unknown[]> => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem('Policy_Currency').getRange().values = [[currency]];
      context.workbook.tables.getItem('tblServices').columns.getItem('PlanCost').getDataBodyRange().getCell(0, 0).values = [[12001]];
      await context.sync();
    });
    await workbook.settle();
    return [(await row('Chargeback!G7'))[0], (await row(`Chargeback!C${String(MATRIX_FROM)}`))[0]];
  };
  expect(await charged('JPY')).toEqual([400, 400]);
  expect(await charged('KWD')).toEqual([400.033, 400.033]);
  expect(await charged('USD')).toEqual([400.03, 400.03]);
});
test('money is shown, said and budgeted in whole coins of the reporting currency; what is billed keeps its cents, and what is no money its hundredths', async () => {
  const amount = (cells: number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem('tblEnvelopes').columns.getItem('Amount').getDataBodyRange().getCell(0, 0).values = [[cells]];
      await context.sync();
    });
  const shown = async (currency: string): Promise<unknown[]> => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem('Policy_Currency').getRange().values = [[currency]];
      await context.sync();
      const changed = await putCoins(requests(context));
      expect(changed).toEqual(expect.arrayContaining(['Chargeback', 'Actuals', 'Variance']));
      // Once shown so, nothing is written again.
      expect(await putCoins(requests(context))).toEqual([]);
    });
    await workbook.settle();
    return Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      const places = [
        worksheets.getItem('Chargeback').getRange('H7'),
        ...['Cost', 'BilledCost'].map((name) => tables.getItem('tblActuals').columns.getItem(name).getDataBodyRange().getCell(0, 0)),
        ...['Policy_ToleranceMoney', 'Policy_Outlier'].map((name) => context.workbook.names.getItem(name).getRange()),
      ].map((range) => range.load('text'));
      const protection = worksheets.getItem('Chargeback').protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
      const [came = ''] = (await row('HiddenSpend!A31')).map(String);
      return [...places.map(({ text }) => text[0]?.[0]?.trim()), (await row('EnvelopeStatus!F7'))[0], came.split(' of ')[0]];
    });
  };
  await amount(10_000);
  const all = [await shown('JPY'), await shown('KWD'), await shown('USD')];
  await amount(9000);
  await workbook.settle();
  expect(all).toEqual([
    ['(5,000)', '900', '900.00', '50', '3.50', 3334, '4,790 JPY'],
    ['(5,000.000)', '900.000', '900.000', '50.000', '3.50', 3333.334, '4,790.000 KWD'],
    ['(5,000.00)', '900.00', '900.00', '50.00', '3.50', 3333.34, '4,790.00 USD'],
  ]);
});
test('what is paid ahead is released in whole coins, and its balance goes to nothing', async () => {
  const released = async (currency: string, amount: number): Promise<readonly unknown[]> => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem('Policy_Currency').getRange().values = [[currency]];
      context.workbook.tables.getItem('tblCommitments').getDataBodyRange().getRow(0).values = [['Credits', '@Home AI', 'prepaid', amount, 46023, 46112]];
      await context.sync();
    });
    await workbook.settle();
    const months = await workbook.values(`Accruals!G${String(PLACES.prepaid + 1)}:AD${String(PLACES.prepaid + 4)}`);
    return months.map((cells) => cells.slice(2, 6));
  };
  const all = [await released('JPY', 1000), await released('KWD', 1000.001), await released('USD', 1000)];
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('tblCommitments').getDataBodyRange().getRow(0).clear('Contents');
    await context.sync();
  });
  await workbook.settle();
  expect(all).toEqual([
    [[0, 655, 344, 0], [1000, 0, 0, 0], [-345, -311, -344, 0], [655, 344, 0, 0]],
    [[0, 655.556, 344.445, 0], [1000.001, 0, 0, 0], [-344.445, -311.111, -344.445, 0], [655.556, 344.445, 0, 0]],
    [[0, 655.55, 344.44, 0], [1000, 0, 0, 0], [-344.45, -311.11, -344.44, 0], [655.55, 344.44, 0, 0]],
  ]); // prettier-ignore
});
test('of a month with more credits than spend there is no share, and no workflow is the weakest', async () => {
  expect((await workbook.values('Board!A6:L8')).map((cells) => [cells[0], cells[11]])).toEqual([
    [-4790, '#N/A'],
    ['floor 1,020, ceiling 2,040', expect.any(String)],
    ['BELOW_FLOOR', 'no figure'],
  ]);
  expect((await row('Corridor!AG25'))[0]).toBe('#N/A');
  expect((await row('Board!A37'))[0]).toBe('');
});
test('credits of seats and of what has no workflow are shown as such', async () => {
  expect(await row('SeatsAndUsage!A8:I8')).toEqual(['Mail seats', '+Plus AI', 2, '#N/A', 2, 0, -30, -60, -30]);
  expect(await row(`Variance!C${String(WORKFLOWS_TO + 1)}:K${String(WORKFLOWS_TO + 1)}`)).toEqual([0, 0, 0, 0, 50, -80, -30, 30, 0]);
  expect((await row('HiddenSpend!A31'))[0]).toBe('4,790.00 USD of Oct 26 came back from vendors that are under review, not approved, or on no list.');
  expect((await row('Checks!B37'))[0]).toBe("Vendors without an approval: -4,790 of the month's spend, with +Plus AI, -Minus AI and others.");
});
test('where nothing but shares of such a month are not known, the check says so, and asks for no error', async () => {
  const service = async (id: string): Promise<void> => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblServices').columns.getItem('Workflow').getDataBodyRange().getCell(1, 0).values = [[id]];
      await context.sync();
    });
    await workbook.settle();
  };
  await service('W03');
  const said = (await row('Checks!I31'))[0];
  await service('W99');
  expect(said).toBe("The month's credits leave no spend to take shares of: #N/A on Board");
});
test('a long name of an envelope ends on Board where its room does', async () => {
  expect((await row('Board!A43'))[0]).toBe('E01   Everything that people and machines ask of models in all r…');
});
test('a long name wraps, and its row is as high as its lines; rows without one stay hidden, and flat', async () => {
  const [name, total, spare] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('EnvelopeStatus');
    const rows = ['A7:A7', 'A47:A47', 'A8:A8'].map((at) => sheet.getRange(at).load('rowHidden,format/rowHeight,format/wrapText,format/verticalAlignment'));
    await context.sync();
    return rows.map(({ rowHidden, format }) => ({ rowHidden, height: format.rowHeight, wraps: format.wrapText, at: format.verticalAlignment }));
  });
  expect(name).toEqual({ rowHidden: false, height: 40.5, wraps: true, at: 'Top' });
  expect(total).toMatchObject({ rowHidden: false, height: 15 });
  expect(spare).toMatchObject({ rowHidden: true });
});
test('a long name wraps in the table where it is typed, whatever size the cells below it have', async () => {
  const [typed, below] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Envelopes');
    sheet.getRange('B150').format.font.size = 8;
    await hideSpare(requests(context), new Set(['Envelopes']));
    const rows = ['B7:B7', 'B8:B8'].map((at) => sheet.getRange(at).load('format/rowHeight,format/wrapText,format/verticalAlignment'));
    await context.sync();
    return rows.map(({ format }) => ({ height: format.rowHeight, wraps: format.wrapText, at: format.verticalAlignment }));
  });
  expect(typed).toEqual({ height: 40.5, wraps: true, at: 'Top' });
  expect(below).toMatchObject({ height: 15 });
});
test('a figure that its column has no room for is shown smaller, and not as ####', async () => {
  const shrinks = await Excel.run(async (context) => {
    const ranges = ['Corridor!D8:E9', 'Corridor!G8:AD9', 'UnitCost!C7:M7', 'Board!A6'].map((at) => {
      const [sheet = '', cells = ''] = at.split('!');
      return context.workbook.worksheets.getItem(sheet).getRange(cells).format.load('shrinkToFit');
    });
    await context.sync();
    return ranges.map(({ shrinkToFit }) => shrinkToFit);
  });
  expect(shrinks).toEqual([true, true, true, true]);
});
test('a risk on Board has room in its line, however much Checks has to say of it', async () => {
  const risks = (await workbook.values('Board!H34:H37')).flat().map(String);
  expect(risks).toContain('No errors on calculation and output sheets: Checks says what to do');
  expect(Math.max(...risks.map((risk) => risk.length))).toBeLessThan(110);
});
test('without any workflow moves have a verdict and services a name', async () => {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('tblWorkflows').getDataBodyRange().load('rowCount');
    await context.sync();
    for (let i = body.rowCount; i > 1; i -= 1)
      context.workbook.tables
        .getItem('tblWorkflows')
        .rows.getItemAt(i - 1)
        .delete();
    context.workbook.tables.getItem('tblWorkflows').getDataBodyRange().clear('Contents');
    await context.sync();
  });
  await workbook.settle();
  expect(await errors()).toEqual([]);
  expect((await row('Reallocations!K7'))[0]).toBe('PASS; not checked: R8');
  expect((await workbook.values('Chargeback!A7:A8')).flat()).toEqual(['W01', 'W99']);
  expect((await row('Checks!I31'))[0]).toContain('Value row 7 (W01 and 13 more) is not on Workflows');
});
