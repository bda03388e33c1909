import { sheets } from '../../src/workbook';
import { area } from '../../src/workbook/address';
import { heightOf, linesOf, runsOf } from '../../src/workbook/wrapped';

// 33 characters of a column are 177 points.
test.each([
  ['Chat resolutions', 177, 1],
  ['', 177, 1],
  ['Chat resolutions for all regions and languages of the whole group, day and night', 177, 3],
  ['Chat resolutions for all regions and languages of the whole group, day and night', 60, 8],
  ['Nahrungsmittelunverträglichkeitsuntersuchungsergebnisse', 60, 5],
  ['WWWWWWWWWW', 60, 2],
  ['iiiiiiiiii', 60, 1],
  ['西日本物流ホールディングス株式会社', 60, 3],
])('%s takes its lines', (text, points, lines) => {
  expect(linesOf(text, points)).toBe(lines);
});
test('smaller letters take fewer lines', () => {
  const text = 'Answers live calls for 180 days: promote with an owner, or stop';
  expect([10, 9].map((size) => linesOf(text, 262, size))).toEqual([2, 1]);
});
test('a row is as high as its lines, no lower than it was, and no higher than Excel makes one', () => {
  expect([1, 2, 3].map((lines) => heightOf(lines))).toEqual([15, 27.75, 40.5]);
  expect(heightOf(1, 27)).toBe(27);
  expect(heightOf(99)).toBe(409);
});
test('neighbours of one height are written together, and hidden rows are passed over', () => {
  expect(runsOf([15, 15, 40.5, null, 15, 15])).toEqual([
    [0, 1, 15],
    [2, 2, 40.5],
    [4, 5, 15],
  ]);
});
test('rows that grow and rows that are hidden are the same ones, or apart: to give a hidden row a height would show it', () => {
  const spans = (rows: string) => area(rows.replace(/(\d+):(\d+)/, 'A$1:A$2'));
  const wrong = sheets.flatMap(({ name, hideBlank = '', wraps = {} }) =>
    Object.keys(wraps).flatMap((grows) =>
      hideBlank
        .split(',')
        .filter((hides) => hides !== '' && hides !== grows)
        .filter((hides) => spans(hides).row < spans(grows).row + spans(grows).rows && spans(grows).row < spans(hides).row + spans(hides).rows)
        .map((hides) => `${name} ${grows} ${hides}`),
    ),
  );
  expect(sheets.filter(({ wraps }) => wraps !== undefined).length).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});
