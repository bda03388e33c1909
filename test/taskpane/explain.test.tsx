import { renderToStaticMarkup } from 'react-dom/server';
import { type Explained, causeAt, isCut, near, putTogether, tiesWith, valueText, withRows } from '../../src/taskpane/explained';
import { explainAgain, explainSelected, showRows } from '../../src/taskpane/flows/explain';
import { formats } from '../../src/taskpane/format';
import Explain from '../../src/taskpane/screens/Explain';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import type { ListSheet } from '../../src/workbook/list-sheet';
import { good, services, workbook } from './doubles';
import { faulty, followed, foreign, nested, untied } from './followed';
import { full } from './scenes';
import { selected } from './selections';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#x27;': "'" };
const screen = (one: Services): string => {
  const html = renderToStaticMarkup(
    <ServicesProvider value={one}>
      <Explain />
    </ServicesProvider>,
  );
  return html.replace(/<[^>]+>/g, ' ').replace(/&(amp|quot|#x27);/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, ' '); // prettier-ignore
};
const explaining = (explained: Explained | null) => services({}, { ...full, route: '#explain', explained });
const said = (explained: Explained): string => screen(explaining(explained));
const format = formats({ language: 'en-US', decimalSeparator: null, thousandsSeparator: null, negative: 'minus' });

test('a unit cost: value, inputs with their cells, arithmetic, rows that tie, settings, rule book, what is not in it', () => {
  const text = said(followed);
  for (const part of [
    'UnitCost!F12, Support assistant',
    ' 0.150179 ',
    'AI cost of one resolution',
    'D12 · 1,204 rows of Actuals 84,310.22 USD',
    '84,310.22 ÷ 561,400 = 0.150179',
    'The 1,204 rows behind cost',
    'OpenAI · invoiced 930 61,870.02',
    'Ties to D12 1,204 84,310.22',
    'Uncertainty 0.1 ( Policy!B31 )',
    'Rule book 14.',
    'Not in this figure',
  ])
    expect(text).toContain(part);
});
test('the reader sees his own separators', () => {
  const one = explaining(followed);
  one.store.send({ type: 'learned', facts: { look: { ...full.look!, decimalSeparator: ',', thousandsSeparator: '.' } } });
  expect(screen(one)).toContain('84.310,22 ÷ 561.400 = 0,150179');
  expect(screen(one)).toContain('=CORRIDOR.COST_PER_UNIT(D12;E12)');
});
test('an error: the sentence, the input that causes it, and where to go', () => {
  const text = said(faulty);
  expect(text).toContain('#N/A Units missing. It comes from units. Go to E13');
  expect(text).toContain('No rows of Actuals are behind this cell.');
});
test('calls within calls stand inside out', () => {
  const text = said(nested);
  expect(text.indexOf('75,000 ÷ 500 = 150')).toBeGreaterThan(0);
  expect(text.indexOf('150 × (1 − 0.2)')).toBeGreaterThan(text.indexOf('75,000 ÷ 500 = 150'));
});
test('a cell without a function of ours, without a formula, and an empty one', () => {
  expect(said(foreign)).toContain('B7 has no Corridor function. It is =SUM(B2:B6).');
  expect(said({ ...foreign, formula: null })).toContain('B7 has no formula. It holds 42.');
  expect(said({ ...foreign, formula: null, value: '', text: '' })).toContain('B7 is empty.');
  expect(said({ ...foreign, unread: true })).toContain('A part of this formula cannot be followed here.');
  expect(screen(services({}, { ...full, route: '#explain' }))).toContain('Select a cell in the sheet, then press Explain selected.');
});
test('rows that do not sum to what the cell shows are never said to tie', () => {
  const text = said(untied);
  expect(text).not.toContain('Ties to');
  expect(text).toContain('D12 shows 84,300.22, which is not the sum of these rows.');
  expect([tiesWith(untied.rows!), tiesWith({ ...untied.rows!, shown: null }), tiesWith({ ...untied.rows!, shown: '84310.2199' })]).toEqual([
    false,
    false,
    true,
  ]);
});
test('the cell of an error within an area, and addresses near and far', () => {
  const [call] = faulty.calls as [Explained['calls'][0]];
  const fault = { ...call.explanation.fault!, input: 'units', cell: { row: 3, column: 0 } };
  const inputs = [call.inputs[0]!, { ...call.inputs[1]!, at: "'My sheet'!C7:C18" }];
  expect(causeAt({ ...call, explanation: { ...call.explanation, fault }, inputs })).toBe("'My sheet'!C10");
  expect([near('UnitCost!D12', 'UnitCost'), near('Value!E31', 'UnitCost')]).toEqual(['D12', 'Value!E31']);
});
test('a value has six digits or more, and is said to be cut only when it is', () => {
  const value = (given: Partial<Explained>): string => valueText({ ...foreign, ...given }, format);
  expect([value({ value: 0.0123456789, text: '0.01' }), value({ value: 3950123.456, text: '4m' }), value({ value: 3950123.456, text: '3,950,123' })]).toEqual(['0.0123457', '4m', '3,950,123.46']); // prettier-ignore
  expect(value({ value: 'ALERT', text: 'ALERT' })).toBe('ALERT');
  expect([value({ value: -0.2391304, text: '-23.9%' }), value({ value: 0.25, text: '25%' })]).toEqual(['−23.913%', '25%']);
  const cut = (n: number, text: string): boolean => isCut({ ...foreign, value: n, text }, format);
  expect([cut(0.150179, '0.15'), cut(120, '120.00'), cut(1 / 3, '0.333333333'), cut(0.10000000000000009, '0.1'), cut(-0.2391304, '-23.9%')]).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});
test('a formula around our functions is put together from what they gave; a lone call needs no such line', () => {
  const [inner, outer] = nested.calls as [Explained['calls'][0], Explained['calls'][0]];
  const formula = '=IF(A2>0,CORRIDOR.COST_PER_UNIT(D14,E14),0)+CORRIDOR.DEFLATE(F1,0.2,12)*2';
  const place = (name: string) => ({ from: formula.indexOf(`CORRIDOR.${name}`), to: formula.indexOf(')', formula.indexOf(name)) + 1 });
  const both = {
    ...nested,
    formula,
    value: 390,
    text: '390.00',
    calls: [
      { ...inner, span: place('COST_PER_UNIT') },
      { ...outer, span: place('DEFLATE') },
    ],
  };
  expect([putTogether(followed), putTogether(nested), putTogether(foreign)]).toEqual([null, null, null]);
  expect(said(both)).toContain('Put together IF(A2&gt;0,150,0)+120*2 = 390');
  expect(putTogether({ ...both, calls: [{ ...inner, span: null }, both.calls[1]!] })).toBe(formula.slice(1).replace(/CORRIDOR.DEFLATE.*\)/, '120'));
  const [bad] = faulty.calls as [Explained['calls'][0]];
  expect(putTogether({ ...faulty, formula: '=IFERROR(CORRIDOR.X(),"none")', calls: [{ ...bad, span: { from: 9, to: 21 } }] })).toBe('IFERROR(#N/A,"none")');
});
test('of a call whose values the formula takes together it is said which one is explained', () => {
  const [call] = followed.calls as [Explained['calls'][0]];
  const spilled = { ...followed, calls: [{ ...call, span: null, explanation: { ...call.explanation, values: 12 } }] };
  expect(said(spilled)).toContain('It gives 12 values, which the formula takes together. This is the first.');
  expect(said(followed)).not.toContain('This is the first');
});
test('the same rows behind two inputs are shown once', () => {
  const [call] = followed.calls as [Explained['calls'][0]];
  expect(withRows({ ...followed, calls: [call, call] })).toHaveLength(1);
});

test('coming back from a cell that the screen led to explains nothing anew', async () => {
  let asked = 0;
  const at = (cell: string, sheet = 'UnitCost') => {
    const book = workbook({ readSelection: async () => Promise.resolve(good({ ...selected, sheet, cell })) });
    return services({ workbook: { ...book, followSelected: async (...given) => ((asked += 1), book.followSelected(...given)) } }, full);
  };
  await explainAgain(at('D12'), 'UnitCost!D12');
  await explainAgain(at('A5', 'Rows behind'), null);
  expect(asked).toBe(0);
  await explainAgain(at('D13'), 'UnitCost!D12');
  expect(asked).toBe(1);
});
test('rows go to a sheet of their own, amounts as they are', async () => {
  let list: ListSheet | null = null;
  const rows = [{ Month: 46296, Vendor: 'OpenAI', CostBasis: 'invoiced', Cost: 0.1, BilledCost: 0.1, Batch: 3, Model: '=HYPERLINK("http://x")' }];
  const book = workbook({ readRows: async () => Promise.resolve(good(rows)), putList: async (given) => Promise.resolve(good(((list = given), null))) });
  const one = services({ workbook: book }, { ...full, explained: followed });
  await showRows(one);
  expect(list).toMatchObject({
    name: 'Rows behind',
    purpose: 'Rows of Actuals behind UnitCost!F12.',
    rows: [{ Month: '2026-10', Vendor: 'OpenAI', Model: '=HYPERLINK("http://x")', Cost: '0.1', Import: '3', Service: null }],
  });
  expect(one.store.get().polite).toBe('The rows stand on a sheet of their own.');
});
test('a cell that is being edited says so and leaves what was explained', async () => {
  const one = services(
    { workbook: workbook({ followSelected: async () => Promise.resolve({ ok: false, situation: { kind: 'cell-edit' } }) }) },
    { ...full, explained: followed },
  );
  await explainSelected(one);
  expect(one.store.get()).toMatchObject({ situation: { kind: 'cell-edit' }, explained: followed });
});
test('who may not write is offered to copy only', () => {
  const one = explaining(followed);
  one.store.send({ type: 'learned', facts: { role: 'viewer' } });
  expect(screen(one)).not.toContain('Show rows on a sheet');
  expect(screen(one)).toContain('Copy');
});

test('what the cost holds is not named as left out', () => {
  const full = { ...followed, heading: 'Full cost per unit' };
  expect(said(followed)).toContain('Not in this figure');
  expect(said(full)).not.toContain('Not in this figure');
});
