import { amount, column, constant, instant, isText, mapped, roundedMinorUnits, sum, type AmountForm, type InstantForm } from '../../src/sources/readings';
import { cells, source, through } from './through';

const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"\n`).join('');
const amounts = async (form: AmountForm, texts: readonly string[]) => {
  const { charges, rejected } = await through(
    source({ charge: { BilledCost: amount('amount', form), ChargePeriodStart: instant('day'), ChargeDescription: column('amount') } }),
    `amount,day\n${texts.map((text) => `"${text}",2026-10-01\n`).join('')}`,
  );
  const read = new Map(charges.map((row) => [Number(row['x_FileRow']) - 2, row['BilledCost']]));
  const why = new Map(rejected.lines.map(({ line, sentence }) => [line - 2, sentence]));
  return texts.map((_, i) => read.get(i) ?? why.get(i));
};

test('amounts with their currency beside them, in parentheses, or with the sign behind', async () => {
  const signed = ['$1.10', '-$4,000.00', '($5.00)', '1,234.50 USD', 'US$ 7', '$-3.5', '(1,000)', '€2', '12', '−1.5', 'USD 12.34', '$(2.00)', '0.5 €'];
  expect(await amounts('signed', signed)).toEqual(['1.1', '-4000', '-5', '1234.5', '7', '-3.5', '-1000', '2', '12', '-1.5', '12.34', '-2', '0.5']);
  const refused = (form: AmountForm, text: string) =>
    `the amount "${text}" does not fit this file, which writes ${form === 'signed' ? '$1,234.56 or ($1,234.56)' : '1.234,56-'}.`;
  const no = ['$1.2.3', 'Included', '($5', '1.234,56', '$', '--5', '1e3', 'NaN'];
  expect(await amounts('signed', no)).toEqual(no.map((text) => refused('signed', text)));
  expect(await amounts('trailing', ['1.488,60-', '1.488,60', '-2,5', '7-', '12'])).toEqual(['-1488.6', '1488.6', '-2.5', '-7', '12']);
  expect(await amounts('trailing', ['1,488.60-', '-5-', '1.48,60'])).toEqual(['1,488.60-', '-5-', '1.48,60'].map((text) => refused('trailing', text)));
});

test('amounts as the continent writes them, with points, blanks or apostrophes between thousands and the currency beside', async () => {
  const read = ['1.234,50', '1 234,50', '1\u202f234,50\u00a0€', '-1.234,50 €', 'EUR 7', '€ -0,05', "1'234", '−12,5 kr'];
  expect(await amounts('continental', read)).toEqual(['1234.5', '1234.5', '1234.5', '-1234.5', '7', '-0.05', '1234', '-12.5']);
  const no = ['1,234.50', '12 34,5', '1.23,4', '--5', '1,5,0', '€'];
  expect(await amounts('continental', no)).toEqual(no.map((text) => `the amount "${text}" does not fit this file, which writes 1.234,56.`));
  expect(await amounts('grouped', ["1'234.50", '-1’234’567.5', "(1'234)"])).toEqual([
    '1234.5',
    '-1234567.5',
    'the amount "(1\'234)" does not fit this file, which writes 1,234.56.',
  ]);
});

test('a small float keeps its exponent where thousands are read; a large one has lost digits to it and is refused', async () => {
  expect(await amounts('grouped', ['1.2E-7', '-3e-05', '1.23457E+11', '1,2E-7', '12E-7'])).toEqual([
    '0.00000012',
    '-0.00003',
    ...['1.23457E+11', '1,2E-7', '12E-7'].map((text) => `the amount "${text}" does not fit this file, which writes 1,234.56.`),
  ]);
});

test('amounts as India writes them, in hundreds of thousands, wherever thousands are read', async () => {
  expect(await amounts('grouped', ['1,23,456.78', '12,34,56,789', '-1,00,000', '(2,50,000.50)', '1,234.5'])).toEqual([
    '123456.78',
    '123456789',
    '-100000',
    '-250000.5',
    '1234.5',
  ]);
  const signed = ['₹1,23,456.78', '₹ 12,34,567', 'Rs. 1,23,456.78', 'Rs 99', '-₹2,50,000', '(Rs.1,00,000.00)', '1,23,456.00 INR'];
  expect(await amounts('signed', signed)).toEqual(['123456.78', '1234567', '123456.78', '99', '-250000', '-100000', '123456']);
  const no = ['1,23,45.6', '1,2,345', '12,3456', ',12,345', '123,45,678'];
  expect(await amounts('grouped', no)).toEqual(no.map((text) => `the amount "${text}" does not fit this file, which writes 1,234.56.`));
});

test('cents that are floats are rounded, parts of a price are added, and nothing added is nothing', async () => {
  const of = source({ unpriced: true, charge: { BilledCost: sum(roundedMinorUnits('amount'), amount('more')) } });
  const outcome = await through(of, 'amount,more,day\n0.30000000000000004,1,2026-10-01\n,2,2026-10-01\n,,2026-10-01\n');
  expect(cells(outcome, 'BilledCost', 'x_CostBasis', 'x_CountsToTotal')).toEqual([
    ['1.003', 'vendor-reported', true],
    ['2', 'vendor-reported', true],
    [null, 'unpriced', false],
  ]);
});

test('blanks around words, dates and amounts change nothing', async () => {
  const of = source({
    charge: {
      ChargeCategory: mapped('kind', { use: 'Usage', back: 'Credit' }),
      ServiceName: mapped('kind', { use: 'Model' }, constant('Other')),
      x_CountsToTotal: isText('counts', 'yes'),
    },
  });
  const outcome = await through(
    of,
    'kind,counts,amount,day\nuse,yes,1,2026-10-01\n use , yes, 2 , 2026-10-02 \n"back ",no ,3, 2026-10-03T10:00:00Z\nu se,yes,4,2026-10-04\n',
  );
  expect(cells(outcome, 'ChargeCategory', 'ServiceName', 'x_CountsToTotal', 'BilledCost', 'ChargePeriodStart')).toEqual([
    ['Usage', 'Model', true, '1', '2026-10-01T00:00:00Z'],
    ['Usage', 'Model', true, '2', '2026-10-02T00:00:00Z'],
    ['Credit', 'Other', false, '3', '2026-10-03T10:00:00Z'],
  ]);
  expect(outcome.rejected.lines).toMatchObject([{ line: 5, field: 'kind' }]);
});

const days = async (form: InstantForm, texts: readonly string[]) => {
  const { charges } = await through(
    source({ detect: { all: ['day'] }, unpriced: true, charge: { ChargePeriodStart: instant('day', form) } }),
    `day\n${quoted(texts)}`,
  );
  const read = new Map(charges.map((row) => [Number(row['x_FileRow']) - 2, row['ChargePeriodStart']]));
  return texts.map((_, i) => read.get(i) ?? null);
};

test.each<[InstantForm, readonly string[], readonly (string | null)[]]>([
  ['unixms', ['1790467200123', '1790467200', '17904672001234'], ['2026-09-27T00:00:00.123Z', null, null]],
  [
    'moment',
    ['2026-09-27T00:00:00.592Z', '2026-09-27T00:00:00.592123456Z', '2026-09-27T00:00:00Z', '2026-02-30T00:00:00.592Z'],
    ['2026-09-27T00:00:00.592Z', '2026-09-27T00:00:00.592Z', null, null],
  ],
  [
    'eu',
    ['31.12.2026', '31/12/2026', '1.2.26', '31-12-2026', '31.12.2026 14:05:00', '12/31/2026', '31.12/2026', '31.12.2026 noon'],
    [...['2026-12-31', '2026-12-31', '2026-02-01', '2026-12-31', '2026-12-31'].map((day) => `${day}T00:00:00Z`), null, null, null],
  ],
  ['us', ['12/31/26', '12/31/2026 2:05 PM', '31/12/2026'], ['2026-12-31T00:00:00Z', '2026-12-31T00:00:00Z', null]],
  ['month', ['2026-10', 'Oct 2026', 'October-2026', '10/2026', '13/2026', 'Foo 2026'], [...Array<string>(4).fill('2026-10-01T00:00:00Z'), null, null]],
  ['ymd', ['20261231', '20261301', '202612'], ['2026-12-31T00:00:00Z', null, null]],
  [
    'long',
    ['November 20, 2026', '13 April 2026', 'Nov 20, 2026', '20 Nov 2026', '20-Nov-2026', 'Foo 1, 2026'],
    [...['2026-11-20', '2026-04-13', '2026-11-20', '2026-11-20', '2026-11-20'].map((day) => `${day}T00:00:00Z`), null],
  ],
  ['month-ym', ['202610', '202613', '2026-10'], ['2026-10-01T00:00:00Z', null, null]],
  ['parts', ['2026-6-1', '2026-11', '2026-13', '2026'], ['2026-06-01T00:00:00Z', '2026-11-01T00:00:00Z', null, null]],
  [
    'iso',
    [
      '2026-10-05 10:00:00.000 -0700',
      '2026-10-05 10:00:00 +0000',
      '2026-10-05 10:00:00 Z',
      '2026-10-31T23:30:00-05:00',
      '2026-11-01T13:30:00+14:00',
      '2026-10-31 23:30:00.123-05',
      '2026-11-01 00:30:00+02',
      '2026-10-05 10:00:00+25',
      '2026-10-05T10:00:00+25:00',
      '2026-10-05T10:00:00+05:75',
      '2026/10/05',
      '2026/02/30',
      '2026-02-28T24:00:00Z',
      '2026-02-29T00:00:00Z',
      '20260-1-01T00:00:00Z',
      '200-01-01T00:00:00.Z',
      '2126-01-01T00:00:00Z',
    ],
    [
      '2026-10-05T17:00:00Z',
      '2026-10-05T10:00:00Z',
      '2026-10-05T10:00:00Z',
      '2026-11-01T04:30:00Z',
      '2026-10-31T23:30:00Z',
      '2026-11-01T04:30:00Z',
      '2026-10-31T22:30:00Z',
      null,
      null,
      null,
      '2026-10-05T00:00:00Z',
      null,
      '2026-03-01T00:00:00Z',
      ...Array<null>(4).fill(null),
    ],
  ],
])('days as %s', async (form, texts, read) => {
  expect(await days(form, texts)).toEqual(read);
});
