import { addMonths, asDay, daysInMonth, fromSerial, monthOf, toSerial, type Day } from '../../model/month';
import { isError } from '../cells';
import { added, block, box, boxesOf, mixed, numberOf, scaled, single, spread, together, truth, type Block, type Box, type Trail } from './block';
import { compare } from './compare';
import { meets } from './criteria';
import { Unread } from './parse';

/** A function of Excel on blocks; an argument that is left out is null. */
type Native = (args: readonly (Block | null)[]) => Block;

const given = (args: readonly (Block | null)[], i: number): Block => {
  const one = args[i];
  if (one == null) throw new Unread('an argument is missing');
  return one;
};
const first = (one: Block | null | undefined, otherwise: unknown): unknown => (one == null ? otherwise : one.at(0, 0).value);
const present = (args: readonly (Block | null)[]): Block[] => args.filter((one) => one !== null);
const trailOf = (boxes: readonly Box[]): Trail | null => boxes.reduce<Trail | null>((sum, one) => added(sum, one.trail()), null);
/** A figure of each place: errors go through, and what it is made of is no longer a plain sum. */
const each =
  (work: (...figures: readonly number[]) => unknown): Native =>
  (args) =>
    together(present(args), (boxes) => {
      const figures = boxes.map(({ value }) => numberOf(value));
      const bad = figures.find((one) => typeof one === 'string');
      return box(bad ?? work(...(figures as number[])), () => mixed(trailOf(boxes)));
    });
const ask =
  (holds: (value: unknown) => boolean): Native =>
  (args) =>
    together([given(args, 0)], ([one]) => box(holds(one?.value)));
/** One figure of all figures; texts and blanks in cells are passed over. */
const over =
  (work: (figures: readonly number[]) => unknown, sums = false): Native =>
  (args) => {
    const boxes = present(args).flatMap(boxesOf);
    const bad = boxes.find(({ value }) => isError(value));
    const figures = boxes.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    return single(box(bad?.value ?? work(figures), () => (sums ? trailOf(boxes) : mixed(trailOf(boxes)))));
  };
/** The same day some months later, or the last of a month that has none. */
function later(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  return asDay(`${month}-${String(Math.min(Number(day.slice(8, 10)), daysInMonth(month))).padStart(2, '0')}`) ?? day;
}
const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
const pick = (one: Block, rows: readonly number[] | null, columns: readonly number[] | null): Block =>
  block(rows?.length ?? one.rows, columns?.length ?? one.columns, (r, c) => one.at(rows?.[r] ?? r, columns?.[c] ?? c));
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

function filter(args: readonly (Block | null)[]): Block {
  const [from, keep] = [given(args, 0), given(args, 1)];
  const down = keep.columns === 1 && keep.rows === from.rows;
  const kept = range(down ? from.rows : from.columns).filter((i) => {
    const { value } = down ? keep.at(i, 0) : keep.at(0, i);
    return truth(value) && !isError(value);
  });
  if (kept.length === 0) return args[2] ?? single(box('#CALC!'));
  return down ? pick(from, kept, null) : pick(from, null, kept);
}
function sorted(from: Block, keys: readonly { readonly by: Block; readonly order: number }[]): Block {
  const rank = (a: number, b: number): number => {
    for (const { by, order } of keys) {
      const found = compare(spread(by, a, 0).value, spread(by, b, 0).value) * order;
      if (found !== 0) return found;
    }
    return a - b;
  };
  return pick(from, range(from.rows).sort(rank), null);
}
function lookUp(args: readonly (Block | null)[]): Block {
  const [what, among, out] = [given(args, 0), given(args, 1), given(args, 2)];
  if (first(args[4], 0) !== 0 || first(args[5], 1) !== 1) throw new Unread('XLOOKUP in another way');
  const cells = boxesOf(among);
  const down = among.columns === 1;
  return together([what], ([one]) => {
    const at = cells.findIndex(({ value }) => compare(value, one?.value) === 0);
    if (at >= 0) return down ? out.at(at, 0) : out.at(0, at);
    return args[3]?.at(0, 0) ?? box('#N/A');
  });
}
function place(args: readonly (Block | null)[]): Block {
  const cells = boxesOf(given(args, 1));
  return together([given(args, 0)], ([one]) => {
    const at = cells.findIndex(({ value }) => compare(value, one?.value) === 0);
    return box(at < 0 ? '#N/A' : at + 1);
  });
}
function index(args: readonly (Block | null)[]): Block {
  const from = given(args, 0);
  const [row, column] = [Number(first(args[1], 0)), Number(first(args[2], 0))];
  const [r, c] = args.length < 3 && from.rows === 1 ? [1, row] : [row, column];
  if (r > from.rows || c > from.columns) return single(box('#REF!'));
  return pick(from, r > 0 ? [r - 1] : null, c > 0 ? [c - 1] : from.columns === 1 ? [0] : null);
}
function products(args: readonly (Block | null)[]): Block {
  const blocks = present(args);
  const cells = together(blocks, (boxes) => {
    const several = boxes.length > 1;
    const figures = boxes.map(({ value }) => (several && typeof value !== 'number' && !isError(value) ? 0 : numberOf(value)));
    const bad = figures.find((one) => typeof one === 'string');
    return box(bad ?? (figures as number[]).reduce((a, b) => a * b, 1), () =>
      boxes.reduce<Trail | null>((trail, one, i) => {
        const own = one.trail();
        const rest = boxes.reduce((by, { value }, j) => (j === i ? by : by * Number(numberOf(value))), 1);
        return added(trail, own === null ? null : scaled(own, rest));
      }, null),
    );
  });
  return over(sum, true)([cells]);
}
function matrixProduct(args: readonly (Block | null)[]): Block {
  const [a, b] = [given(args, 0), given(args, 1)];
  return block(a.rows, b.columns, (r, c) => products([pick(a, [r], null), transposed(pick(b, null, [c]))]).at(0, 0));
}
const transposed = (one: Block): Block => block(one.columns, one.rows, (r, c) => one.at(c, r));

/** Rows that meet all criteria; the criteria may be blocks, which gives a block. */
export function matching(criteria: readonly (Block | null)[], found: (rows: readonly number[]) => Box): Block {
  const ranges = criteria.flatMap((one, i) => (i % 2 === 0 && one !== null ? [boxesOf(one)] : []));
  const wishes = criteria.flatMap((one, i) => (i % 2 === 1 ? [one ?? single(box(''))] : []));
  return together(wishes, (boxes) => {
    const tests = boxes.map(({ value, spot }) => meets(value === '' && spot !== null ? null : value));
    return found(range(ranges[0]?.length ?? 0).filter((row) => tests.every((test, i) => test(ranges[i]?.[row]?.value))));
  });
}

function extreme([of, ...criteria]: readonly (Block | null)[], work: (...figures: readonly number[]) => number): Block {
  const cells = of == null ? [] : boxesOf(of);
  return matching(criteria, (rows) => {
    const figures = rows.flatMap((row) => (typeof cells[row]?.value === 'number' ? [cells[row].value] : []));
    return box(figures.length === 0 ? 0 : work(...figures));
  });
}

/** The functions of Excel that are followed. Others end the explanation at their cell. */
export const NATIVES: Readonly<Record<string, Native>> = {
  SUM: over(sum, true),
  MIN: over((f) => (f.length === 0 ? 0 : Math.min(...f))),
  MAX: over((f) => (f.length === 0 ? 0 : Math.max(...f))),
  COUNT: over((f) => f.length),
  AVERAGE: over((f) => (f.length === 0 ? '#DIV/0!' : sum(f) / f.length)),
  ROUND: each((a = 0, n = 0) => (Math.sign(a) * Math.round(Math.abs(a) * 10 ** n + 1e-9)) / 10 ** n),
  TRUNC: each((a = 0, n = 0) => Math.trunc(a * 10 ** n) / 10 ** n),
  INT: each((a = 0) => Math.floor(a)),
  ABS: each((a = 0) => Math.abs(a)),
  MOD: each((a = 0, b = 0) => (b === 0 ? '#DIV/0!' : a - b * Math.floor(a / b))),
  SUMPRODUCT: products,
  MMULT: matrixProduct,
  TRANSPOSE: (args) => transposed(given(args, 0)),
  FILTER: filter,
  SORT: (args) => {
    const from = given(args, 0);
    const column = Number(first(args[1], 1)) - 1;
    return sorted(from, [{ by: pick(from, null, [column]), order: Number(first(args[2], 1)) }]);
  },
  SORTBY: (args) => {
    const keys = args.slice(1).flatMap((one, i) => (i % 2 === 0 && one !== null ? [{ by: one, order: Number(first(args[i + 2], 1)) }] : []));
    return sorted(given(args, 0), keys);
  },
  XLOOKUP: lookUp,
  XMATCH: place,
  INDEX: index,
  ROWS: (args) => single(box(given(args, 0).rows)),
  COLUMNS: (args) => single(box(given(args, 0).columns)),
  SEQUENCE: (args) => {
    const [rows, columns, start, step] = [1, 1, 1, 1].map((otherwise, i) => Number(first(args[i], otherwise))) as [number, number, number, number];
    return block(rows, columns, (r, c) => box(start + (r * columns + c) * step));
  },
  NA: () => single(box('#N/A')),
  N: (args) => together([given(args, 0)], ([one]) => (typeof one?.value === 'number' ? one : box(0))),
  NOT: (args) => together([given(args, 0)], ([one]) => box(!truth(one?.value))),
  AND: (args) =>
    single(
      box(
        present(args)
          .flatMap(boxesOf)
          .every(({ value }) => truth(value)),
      ),
    ),
  OR: (args) =>
    single(
      box(
        present(args)
          .flatMap(boxesOf)
          .some(({ value }) => truth(value)),
      ),
    ),
  ISNUMBER: ask((value) => typeof value === 'number'),
  ISTEXT: ask((value) => typeof value === 'string' && value !== '' && !isError(value)),
  ISBLANK: ask((value) => value === ''),
  ISERROR: ask(isError),
  ISNA: ask((value) => value === '#N/A'),
  LEN: (args) => together([given(args, 0)], ([one]) => box(String(one?.value).length)),
  MINIFS: (args) => extreme(args, Math.min),
  MAXIFS: (args) => extreme(args, Math.max),
  YEAR: each((day = 0) => Number(fromSerial(day).slice(0, 4))),
  MONTH: each((day = 0) => Number(fromSerial(day).slice(5, 7))),
  DAY: each((day = 0) => Number(fromSerial(day).slice(8, 10))),
  EDATE: each((day = 0, months = 0) => toSerial(later(fromSerial(day), Math.trunc(months)))),
  LEFT: (args) => together([given(args, 0)], ([one]) => box(String(one?.value).slice(0, Number(first(args[1], 1))))),
  UNIQUE: (args) => {
    const from = given(args, 0);
    const seen = range(from.rows).filter((row) => range(row).every((other) => compare(from.at(other, 0).value, from.at(row, 0).value) !== 0));
    if (from.columns > 1) throw new Unread('UNIQUE of several columns');
    return pick(from, seen, null);
  },
  COUNTIFS: (args) => matching(args, (rows) => box(rows.length)),
};
