import { CHARGE_COLUMNS, CHARGE_COLUMN_NAMES } from '../../src/ledger/charge';
import { COMMON_RULE_COLUMNS, RULE_COLUMNS, isFigure, isRuleColumn, keyOf, testFault } from '../../src/ledger/rule-columns';

test('every column of text or figures that sources fill can be tested, the common ones first, none twice', () => {
  const filled = CHARGE_COLUMN_NAMES.filter((name) => {
    const { from, kind } = CHARGE_COLUMNS[name];
    return from === 'source' && !['instant', 'flag'].includes(kind);
  });
  expect(RULE_COLUMNS.slice(0, COMMON_RULE_COLUMNS.length)).toEqual(COMMON_RULE_COLUMNS);
  expect([...RULE_COLUMNS].sort()).toEqual([...filled, 'x_SourceId'].sort());
});

test.each([
  ['RegionId', true],
  ['Tags.team', true],
  ['Tags.cost center', true],
  ['x_Extra.PO', true],
  ['Tags.', false],
  ['Tags."x', false],
  ['RegionId.team', false],
  ['ChargePeriodStart', false],
  ['Vendor', false],
  [7, false],
])('%s names what a rule may test: %s', (name, is) => {
  expect(isRuleColumn(name)).toBe(is);
});

test('figures are compared as figures, text as text', () => {
  expect([isFigure('BilledCost'), isFigure('RegionId'), isFigure('Tags.cost')]).toEqual([true, false, false]);
  expect(keyOf('Tags.a.b')).toEqual({ column: 'Tags', key: 'a.b' });
  expect(testFault({ Column: 'BilledCost', Test: 'at least', Text: '1250.50' })).toBeNull();
  expect(testFault({ Column: 'BilledCost', Test: 'contains', Text: '5' })).toBe('BilledCost is a figure. Test it with is, at least or below.');
  expect(testFault({ Column: 'BilledCost', Test: 'is', Text: '1,250' })).toBe('BilledCost is a figure, but "1,250" is not. Write it as 1250.50.');
  expect(testFault({ Column: 'Tags.team', Test: 'below', Text: '5' })).toBe('Tags.team is text. Test it with is, contains, starts or matches.');
});
