import * as fc from 'fast-check';
import { placed, splices, type Splice, type Target } from '../../src/workbook/splice';

/** What a table would be after the splices. */
const applied = (rows: readonly unknown[], list: readonly Splice[]): unknown[] =>
  list.reduce<unknown[]>((now, { at, remove, rows: put }) => [...now.slice(0, at), ...put.map((r) => r[0]), ...now.slice(at + remove)], [...rows]);

test('only the runs that differ are touched, from the bottom up', () => {
  const target: Target[] = [{ cells: ['n'] }, { keep: 0 }, { keep: 2 }];
  expect(splices(3, target)).toEqual([
    { at: 1, remove: 1, rows: [] },
    { at: 0, remove: 0, rows: [['n']] },
  ]);
  expect(splices(2, [{ keep: 0 }, { keep: 1 }])).toEqual([]);
});

test('any target is reached, and kept rows are never written', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ keep: fc.boolean(), before: fc.array(fc.constant('new'), { maxLength: 3 }) }), { maxLength: 20 }), (plan) => {
      const target = plan.flatMap(({ keep, before }, i): Target[] => [...before.map((b) => ({ cells: [b] })), ...(keep ? [{ keep: i }] : [])]);
      const rows = plan.map((_, i) => i);
      expect(applied(rows, splices(rows.length, target))).toEqual(target.map((t) => ('keep' in t ? t.keep : t.cells[0])));
    }),
  );
});

test('rows go back to their very places', () => {
  expect(
    placed(
      [4, 5],
      [
        { index: 3, cells: ['d'] },
        { index: 0, cells: ['a'] },
      ],
    ),
  ).toEqual([{ cells: ['a'] }, { keep: 4 }, { keep: 5 }, { cells: ['d'] }]);
});
