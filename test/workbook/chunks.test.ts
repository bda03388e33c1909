import { chunks, pieces, readChunks } from '../../src/workbook/excel/chunks';

test('no run is longer than the limit, and no row is lost', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [`row ${String(i)}`, i]);
  const cut = chunks(rows, 500);
  expect(cut.flatMap((c) => c.rows)).toEqual(rows);
  for (const c of cut) expect(JSON.stringify(c.rows).length).toBeLessThanOrEqual(502);
  let next = 0;
  for (const c of cut) {
    expect(c.from).toBe(next);
    next += c.rows.length;
  }
});
test('a row that is longer than the limit stands alone', () => {
  expect(chunks([['x'.repeat(50)], ['y']], 10)).toHaveLength(2);
});
test('a long read is cut by cells', () => {
  expect(readChunks(25, 10, 100)).toEqual([
    { from: 0, count: 10 },
    { from: 10, count: 10 },
    { from: 20, count: 5 },
  ]);
  expect(readChunks(0, 10)).toEqual([]);
});
test('long text is cut into pieces that a cell holds', () => {
  expect(pieces('abcdef', 4)).toEqual(['abcd', 'ef']);
  expect(pieces('', 4)).toEqual(['']);
});
