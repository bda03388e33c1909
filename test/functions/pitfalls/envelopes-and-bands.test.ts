import { code, codes, sentence, value } from './ask';

describe('splits, envelopes and bands', () => {
  test('P38 the parts sum to the cent', () => expect(codes('ENVELOPE_SPLIT', 0.05, [[1], [1], [1]])).toEqual([[0.02], [0.02], [0.01]]));
  test('P41 a cent below is below', () => {
    expect(value('ENVELOPE_STATUS', 7999.99, 10000, 0, 30000)).toBe('OK');
    expect(value('ENVELOPE_STATUS', 7999.999, 10000, 0, 30000)).toBe('ALERT');
    expect(value('ENVELOPE_STATUS', 0.1 + 0.2, 0.3, 0, 30000, [[0.5, 1, 1.1]])).toBe('REVIEW');
  });
  test('P41 a share of uneven cents is not rounded: below 80% is below, whatever cent lies next', () => {
    expect(value('ENVELOPE_STATUS', 26666.66, 33333.33, 0, 100000)).toBe('OK');
    expect(value('ENVELOPE_STATUS', 26666.67, 33333.33, 0, 100000)).toBe('ALERT');
    expect(value('ENVELOPE_STATUS', 0, 10, 110000, 99999.995)).toBe('OK');
    expect(value('ENVELOPE_STATUS', 0, 10, 36666.66, 33333.33)).toBe('OK');
    expect(value('ENVELOPE_STATUS', 0, 10, 36666.67, 33333.33)).toBe('EXEC_APPROVAL');
    expect(codes('ENVELOPE_STATUS', 26666, 33333.33, 26666, 100000, null, 'all')).toEqual([['OK', expect.any(Number), 0.26666, 'ALERT', 0.664]]);
    // Sums of cells are off by the last digit of a double.
    expect(value('ENVELOPE_STATUS', 23999.999999999996, 30000.000000000004, 0, 90000)).toBe('ALERT');
  });
  test('P42 nothing allocated', () => {
    expect(value('ENVELOPE_STATUS', 0, 0, 0, 30000)).toBe('OK');
    expect(value('ENVELOPE_STATUS', 5, 0, 5, 0)).toBe('UNFUNDED');
    expect(code('ENVELOPE_STATUS', 5, null, 5, 30000)).toBe('#N/A');
    expect(codes('ENVELOPE_STATUS', 5, 0, 5, 30000, null, 'all')).toEqual([['UNFUNDED', '#DIV/0!', 5 / 30000, 'EXEC_APPROVAL', 32995]]);
    expect(code('ENVELOPE_STATUS', 5, -1, 5, 30000)).toBe('#VALUE!');
  });
  test('P43 a credit note makes a quiet month, the quarter still counts', () => {
    expect(value('ENVELOPE_STATUS', -500, 10000, 20000, 30000)).toBe('OK');
    expect(value('ENVELOPE_STATUS', -500, 10000, 33000.01, 30000)).toBe('EXEC_APPROVAL');
  });
  test('the next limit is the one that comes first as spending goes on', () => {
    expect(codes('ENVELOPE_STATUS', 26842, 32000, 79182, 96000, null, 'all')).toEqual([['ALERT', 0.8388125, 0.8248125, 'REVIEW', 1958]]);
    expect(codes('ENVELOPE_STATUS', 100, 30000, 98000, 90000, null, 'all')).toEqual([['OK', 100 / 30000, 98000 / 90000, 'EXEC_APPROVAL', 1000]]);
    expect(codes('ENVELOPE_STATUS', 1, 30000, 99001, 90000, null, 'all')).toEqual([['EXEC_APPROVAL', 1 / 30000, 99001 / 90000, 'past the last', '']]);
  });
  test('own thresholds: three figures, blank together for the usual ones', () => {
    const spend = [25000, 30000, 25000, 90000] as const;
    expect(value('ENVELOPE_STATUS', ...spend)).toBe('ALERT');
    expect(value('ENVELOPE_STATUS', ...spend, [['', '', '']])).toBe('ALERT');
    expect(value('ENVELOPE_STATUS', ...spend, [[0.95], [1], [1.05]])).toBe('OK');
    expect(code('ENVELOPE_STATUS', ...spend, [[0.95, null, 1.05]])).toBe('#N/A');
    expect(code('ENVELOPE_STATUS', ...spend, [[0.95, 1]])).toBe('#VALUE!');
    expect(code('ENVELOPE_STATUS', ...spend, [[0.95, 0.9, 1.1]])).toBe('#VALUE!');
    expect(code('ENVELOPE_STATUS', ...spend, [[0, 0.9, 1.1]])).toBe('#VALUE!');
  });
  test('a word that is no way to roll over is said, also where nothing is left over', () => {
    const roll = (rest: unknown, word: unknown): unknown => value('ENVELOPE_STATUS', 24000, 30000, 60000, 90000, null, null, null, null, null, rest, word);
    expect([roll(null, 'half'), roll(9000, 'half')]).toMatchObject([{ error: { code: '#VALUE!' } }, { error: { code: '#VALUE!' } }]);
    expect([roll(null, ' Full '), roll(9000, 'FULL'), roll(9000, null)]).toEqual(['ALERT', 'OK', 'ALERT']);
    expect(sentence('ENVELOPE_STATUS', 1, 1, 1, 1, [[12.3, 90, 110]])).toContain('use 0.123 or 12.3%');
  });
  test('P45 no spend above the floor', () => {
    expect(code('MARGINAL_RETURN', 200, 200, 5, 9)).toBe('#N/A');
    expect(sentence('MARGINAL_RETURN', 200, 100, 5, 9)).toBe('no spend above floor');
  });
  test('P46 revenue of zero allows nothing; negative revenue is no number', () => {
    expect(codes('BAND', 0, 0.02, 0.04)).toEqual([[0, 0]]);
    expect(code('BAND', -1, 0.02, 0.04)).toBe('#NUM!');
    expect(value('BAND_STATUS', 0.01, 0, 0.02, 0.04)).toBe('ABOVE_CEILING');
  });
  test('P47 the ceiling below the floor', () => {
    expect(code('BAND', 100, 0.04, 0.02)).toBe('#VALUE!');
    expect(code('BAND_STATUS', 1, 100, 0.04, 0.02)).toBe('#VALUE!');
    expect(code('BAND', 100, -0.01, 0.02)).toBe('#VALUE!');
  });
  test('a column in gives a column out, a row in gives a row out', () => {
    expect(codes('BAND', [[100], [200]], 0.02, 0.04)).toEqual([[2, 4], [4, 8]]); // prettier-ignore
    expect(codes('BAND', [[100, 200, -1]], 0.02, 0.04)).toEqual([[2, 4, '#NUM!'], [4, 8, '#NUM!']]); // prettier-ignore
    expect(codes('ENVELOPE_STATUS', [[8, 0]], [[10, 10]], [[8, 0]], [[30, 30]])).toEqual([['ALERT', 'OK']]);
    expect(code('BAND', [[1, 2], [3, 4]], 0.02, 0.04)).toBe('#VALUE!'); // prettier-ignore
    expect(codes('DEFLATE', [[100], [200]], [[0], [0.5]], 12)).toEqual([[100], [100]]);
  });
});
