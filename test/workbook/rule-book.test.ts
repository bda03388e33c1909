import { ruleBook, type PlacedTable, type RuleTables } from '../../src/workbook/rule-book';

const table = (sheet: string, headers: readonly string[], rows: readonly (readonly unknown[])[]): PlacedTable => ({
  sheet,
  row: 6,
  column: 1,
  headers,
  plain: [],
  rows: rows.map((values) => ({ values, formulas: values })),
});
const RULES = ['Order', 'Column', 'Test', 'Text', 'Category', 'Bucket', 'Workflow', 'SpendMode', 'Stream', 'AiShare', 'Reason', 'Mine', 'Owner', 'CostCenter'];
const tables = (rules: readonly (readonly unknown[])[], rest: Partial<RuleTables> = {}): RuleTables => ({
  currency: 'USD',
  currencyCell: { sheet: 'Policy', cell: 'B11' },
  rules: table('Rules', RULES, rules),
  workflows: table('Workflows', ['Id', 'Workflow', 'Envelope', 'BusinessUnit', 'Owner', 'SpendMode'], [['W01', 'Chat', 'E01', '', '', 'run-rate']]),
  rates: table('Rates', ['Date', 'From', 'To', 'Type', 'Rate', 'Source'], [[46266, 'EUR', 'USD', 'average', 1.164, 'bank']]),
  calendar: table('Calendar', ['Month', 'State'], [[46296, 'open']]),
  ...rest,
});
const good = [10, 'ServiceName', 'contains', 'Zoom', 'embedded', 'fixed', 'W01', '', 'seat', 0.2, '', 'own', ' M. Iyer ', 420];

test('reads what the tables say, exact and typed; blank rows are no rows', () => {
  const read = ruleBook(tables([good, ['', '', '', '', '', '', '', '', '', '', '', '']]));
  expect(read).toEqual({
    content: {
      Currency: 'USD',
      Rules: [
        {
          Order: 10,
          Column: 'ServiceName',
          Test: 'contains',
          Text: 'Zoom',
          Category: 'embedded',
          Bucket: 'fixed',
          Workflow: 'W01',
          Owner: 'M. Iyer',
          CostCenter: '420',
          SpendMode: null,
          Stream: 'seat',
          AiShare: '0.2',
          Reason: null,
        },
      ],
      Workflows: [{ Id: 'W01', Workflow: 'Chat', Envelope: 'E01', BusinessUnit: null, Owner: null, SpendMode: 'run-rate' }],
      Rates: [{ Date: '2026-09-01', From: 'EUR', To: 'USD', Type: 'average', Rate: '1.164', Source: 'bank' }],
      Periods: [{ Month: '2026-10', State: 'open' }],
    },
  });
});

const CONTRACTS = [
  'Vendor',
  'Product',
  'Plan',
  'Kind',
  'Quantity',
  'Price',
  'Per',
  'Currency',
  'Start',
  'End',
  'Workflow',
  'AiShare',
  'Evidence',
  'Billed',
  'Note',
];
const seats = ['Notes', 'Writer', '', 'seats', 120, 19.95, 'month', 'EUR', 46023, 46387, 'W01', 0.4, 'price list', '', ''];

test('reads contracts, exact and with their days; a workbook without that table has none', () => {
  expect(ruleBook(tables([]))).not.toHaveProperty('content.Contracts');
  expect(ruleBook(tables([], { contracts: table('Contracts', CONTRACTS, [seats]) }))).toMatchObject({
    content: {
      Contracts: [
        {
          ...{ Vendor: 'Notes', Product: 'Writer', Plan: null, Kind: 'seats', Quantity: '120', Price: '19.95', Per: 'month', Currency: 'EUR' },
          ...{ Start: '2026-01-01', End: '2026-12-31', Workflow: 'W01', AiShare: '0.4', Evidence: 'price list', Billed: null },
        },
      ],
    },
  });
});

test.each([
  [3, 'licences', 'D7', 'Kind is "licences". It may be seats, credits.'],
  [5, 'free', 'F7', 'Price is "free". It must be a number.'],
  [7, 'Euro', 'H7', 'Currency is "Euro". A currency has three capital letters, as USD.'],
  [9, '', 'J7', 'End is empty. It must be a date.'],
])('a contract that does not fit says its cell', (at, value, cell, sentence) => {
  const wrong = seats.map((one, i) => (i === at ? value : one));
  expect(ruleBook(tables([], { contracts: table('Contracts', CONTRACTS, [wrong]) }))).toMatchObject({ situation: { sheet: 'Contracts', cell, sentence } });
});

test.each([
  [['x', ...good.slice(1)], 'A7', 'Order is "x". It must be a whole number from 1.'],
  [[10, 'Vendor', ...good.slice(2)], 'B7', /^Column is "Vendor". It may be ServiceProviderName/],
  [[10, 'ServiceName', 'contains', '', ...good.slice(4)], 'D7', 'Text is empty.'],
  [[10, 'BilledCost', 'contains', '5', ...good.slice(4)], 'C7', /^BilledCost is a figure\. Test it with is, at least or below\.$/],
  [[...good.slice(0, 9), 'half', '', ''], 'J7', 'AiShare is "half". It must be a number.'],
])('a bad row says its cell and what would fit', (rule, cell, sentence) => {
  expect(ruleBook(tables([rule]))).toMatchObject({ situation: { kind: 'input', sheet: 'Rules', cell, sentence: expect.stringMatching(sentence) as string } });
});

test('several bad cells: the first is named, the others are counted', () => {
  const read = ruleBook(tables([[10, 'Vendor', 'like', ...good.slice(3)]]));
  expect(read).toMatchObject({ situation: { sentence: expect.stringMatching(/1 more cell needs a look\.$/) as string } });
});

test('a workflow or an order that stands there twice is refused', () => {
  const twice = tables([good, good]);
  expect(ruleBook(twice)).toMatchObject({ situation: { kind: 'input', sheet: 'Rules', cell: 'A8', sentence: 'Order "10" stands there twice.' } });
});

test('the reporting currency is checked too', () => {
  expect(ruleBook(tables([good], { currency: 'dollar' }))).toMatchObject({ situation: { sheet: 'Policy', cell: 'B11' } });
});

test('the type of rate is one of three; blank or anything else is never taken for the average', () => {
  const said = (value: unknown) => ruleBook(tables([good], { rateType: { sheet: 'Policy', cell: 'B12', value } }));
  expect(said('month-end')).toMatchObject({ content: { RateType: 'month-end' } });
  const may = 'It may be average, month-end, budget.';
  expect(said('')).toEqual({ situation: { kind: 'input', sheet: 'Policy', cell: 'B12', sentence: `Rate of exchange is empty. ${may}` } });
  expect(said('spot')).toMatchObject({ situation: { sentence: `Rate of exchange is "spot". ${may}` } });
});

test('other names of vendors are read from Vendors; a name of two vendors is said at its cell', () => {
  const names = (...rows: readonly (readonly string[])[]) => ruleBook(tables([good], { names: table('Vendors', ['Name', 'Vendor', 'Note'], rows) }));
  expect(names(['Larch Ireland Ltd', ' Larch', 'own'], ['', '', ''])).toMatchObject({ content: { Names: [{ Name: 'Larch Ireland Ltd', Vendor: 'Larch' }] } });
  expect(names(['Larch Ireland', ''])).toMatchObject({ situation: { sheet: 'Vendors', cell: 'B7', sentence: 'Vendor is empty.' } });
  expect(names(['Larch Ireland', 'Larch'], ['', '', ''], ['LARCH IRELAND LTD', 'Rowan'])).toMatchObject({
    situation: { cell: 'A9', sentence: '"LARCH IRELAND LTD" is a name of Larch already. Give it one vendor.' },
  });
});

test('what of tax is a cost is read by its name; another word is refused with its cell', () => {
  const said = (value: unknown) => ruleBook(tables([good], { taxInCost: { sheet: 'Policy', cell: 'B13', value } }));
  expect(said('all tax')).toMatchObject({ content: { TaxInCost: 'all tax' } });
  expect(said('VAT')).toMatchObject({ situation: { cell: 'B13', sentence: 'Tax in cost is "VAT". It may be sales tax, all tax, no tax.' } });
  expect(ruleBook(tables([good]))).not.toHaveProperty('content.TaxInCost');
});
