import { address, cellAt, quoted } from '../address';
import { added, box, boxesOf, single, spread, type Block, type Box, type Spot, type Trail } from './block';
import { formulaAt, type Book } from './book';
import { demand, evaluate, type Helpers, type Home } from './evaluate';
import { isLambda } from './let';
import { Unread, insideOut, parse, type Node } from './parse';

/** A cell of an argument, or of an answer; both count from 0. */
export interface Within {
  readonly row: number;
  readonly column: number;
}
/** What the pane knows of our functions, on plain values. */
export interface Functions<E> {
  /** The answer in rows. */
  readonly call: (name: string, cells: readonly unknown[]) => readonly (readonly unknown[])[];
  /** What is said of a call at a place of its answer, and for each input the cell of it that is used; null where all of it is. */
  readonly explain: (name: string, cells: readonly unknown[], place: Within) => { readonly explanation: E; readonly used: readonly (Within | null)[] } | null;
}
/** An input of a call: what was typed for it, where it stands, and the rows it is made of. */
export interface FollowedInput {
  readonly typed: string;
  /** `UnitCost!D9`, or the area; null where it is worked out within the formula. */
  readonly at: string | null;
  readonly trail: Trail | null;
  readonly value: unknown;
}
export interface FollowedCall<E> {
  readonly explanation: E;
  readonly inputs: readonly FollowedInput[];
  /** Where it stands in the formula; null where the cell takes several of its values together. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

const PREFIX = /^CORRIDOR\./i;
type Call = Extract<Node, { kind: 'call' }>;
const isOurs = (node: Node): node is Call => node.kind === 'call' && PREFIX.test(node.name);
/** So often a LAMBDA may be called for one cell that each time is told. */
const MOST = 12;
/** A call as it was made. `at`: the place of its answer that the cell takes; undefined while it takes none, null where it takes several. `within`: a LAMBDA made it. */
interface Made {
  readonly node: Call;
  readonly args: readonly (Block | null)[];
  readonly answer: Block;
  readonly within: boolean;
  at: Within | null | undefined;
}
const merged = (a: Made['at'], b: Made['at']): Made['at'] =>
  a === undefined ? b : b === undefined || (a !== null && b !== null && a.row === b.row && a.column === b.column) ? a : null;
/** The same call is told once, however often a name of LET brings it. */
function distinct(made: readonly Made[]): readonly Made[] {
  const found = new Map<string, Made>();
  for (const one of made) {
    const given = one.within ? one.args.map((arg) => [valuesOf(arg), arg === null ? null : areaAt(arg)]) : [];
    const key = JSON.stringify([one.node, given]);
    const before = found.get(key);
    if (before === undefined) found.set(key, one);
    else before.at = merged(before.at, one.at);
  }
  return [...found.values()];
}
/** Whether a formula calls a function of ours. */
export const callsOurs = (formula: string): boolean => /\bCORRIDOR\.[A-Z_]+\(/i.test(formula.replace(/"(?:[^"]|"")*"/g, ''));

const plain = (value: unknown): unknown => (value === '' ? null : value);
/** A block as a function takes it: one value, or rows. */
const valuesOf = (one: Block | null): unknown => {
  if (one === null) return null;
  if (one.rows === 1 && one.columns === 1) return plain(one.at(0, 0).value);
  return Array.from({ length: one.rows }, (_, r) => Array.from({ length: one.columns }, (__, c) => plain(one.at(r, c).value)));
};

/** Follows a formula down to the rows of actuals. Throws `Needs` as long as cells are missing. */
export function follower<E>(book: Book, functions: Functions<E>, rowsOf: Helpers['rowsOf']) {
  const trails = new Map<string, Trail | null>();
  const blocks = new Map<string, Block | null>();
  const busy = new Set<string>();

  const call = (name: string, args: readonly (Block | null)[], took?: (place: Within) => void): Block => {
    const rows = functions.call(name.replace(PREFIX, ''), args.map(valuesOf));
    // Who asks a value what it is made of has taken it: so INDEX, a sum and a turned block tell which they took.
    const trail = (row: number, column: number) => (): null => (took?.({ row, column }), null);
    return { rows: rows.length, columns: rows[0]?.length ?? 1, at: (r, c) => box(rows[r]?.[c] ?? '', trail(r, c)) };
  };
  const helpers: Helpers = {
    book,
    rowsOf,
    call: ({ name }, args) => call(name, args),
    trail: (spot) => trailOf(spot),
    spill: (spot) => filledBy(spot) ?? single(box('#REF!')),
  };

  /** What the formula of a cell fills; null where there is none or it cannot be followed. */
  function filledBy({ sheet, row, column }: Spot): Block | null {
    const key = `${sheet}!${cellAt(row, column)}`;
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const formula = formulaAt(book, sheet, row, column);
    let found: Block | null = null;
    if (formula !== null)
      try {
        const node = parse(formula);
        demand(node, { sheet, row, column }, book);
        found = evaluate(node, { sheet, row, column }, helpers);
      } catch (error) {
        if (!(error instanceof Unread)) throw error;
      }
    blocks.set(key, found);
    return found;
  }
  /** The value of a cell as its own formula gives it, or the formula of a cell above or to the left whose block it lies in. */
  function boxOf(spot: Spot): Box | null {
    const { sheet, row, column } = spot;
    const text = formulaAt(book, sheet, row, column);
    let [top, left] = [row, column];
    // Excel may show the formula of a block in each of its cells.
    while (text !== null && formulaAt(book, sheet, top - 1, left) === text) top -= 1;
    while (text !== null && formulaAt(book, sheet, top, left - 1) === text) left -= 1;
    const own = text === null ? null : filledBy({ sheet, row: top, column: left });
    if (text !== null) {
      if (own !== null && row - top < own.rows && column - left < own.columns) return own.at(row - top, column - left);
      return filledBy(spot)?.at(0, 0) ?? null;
    }
    for (const anchor of anchors(spot)) {
      const block = filledBy(anchor);
      if (block !== null && row - anchor.row < block.rows && column - anchor.column < block.columns) return block.at(row - anchor.row, column - anchor.column);
    }
    return null;
  }
  /** Cells with formulas whose block may reach a cell: above it, to its left, above the left. */
  function anchors({ sheet, row, column }: Spot): Spot[] {
    const page = book.pages.get(sheet);
    if (page === undefined) return [];
    const has = (r: number, c: number): boolean => formulaAt(book, sheet, r, c) !== null;
    const out: Spot[] = [];
    for (let r = row; r >= page.row && row - r < 400; r -= 1)
      for (let c = column; c >= page.column && column - c < 40; c -= 1)
        if (has(r, c)) {
          if (r !== row || c !== column) out.push({ sheet, row: r, column: c });
          break;
        }
    // In its own column or row first; most blocks are one wide.
    const far = (one: Spot): number => (one.column === column || one.row === row ? 0 : 1);
    return out.sort((a, b) => far(a) - far(b)).slice(0, 8);
  }
  function trailOf(spot: Spot): Trail | null {
    const key = `${spot.sheet}!${cellAt(spot.row, spot.column)}`;
    const known = trails.get(key);
    if (known !== undefined) return known;
    if (busy.has(key) || !book.pages.has(spot.sheet)) return null;
    busy.add(key);
    try {
      const trail = boxOf(spot)?.trail() ?? null;
      const named = trail?.pure === true ? { ...trail, from: [{ spot, ids: trail.ids }] } : trail;
      trails.set(key, named);
      return named;
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      trails.set(key, null);
      return null;
    } finally {
      busy.delete(key);
    }
  }

  /** All calls of our functions that a formula makes for a cell of its block. */
  function madeBy(root: Node, home: Home, place: Within): readonly Made[] {
    const made: Made[] = [];
    const note: Helpers['call'] = (node, args, within) => {
      const one: Made = { node, args, within, at: undefined, answer: call(node.name, args, (at) => void (one.at = merged(one.at, at))) };
      made.push(one);
      return one.answer;
    };
    const go = (node: Node): Block => evaluate(node, home, { ...helpers, call: note });
    spread(go(root), place.row, place.column).trail();
    // What stands in a branch that is not taken is told, too.
    for (const one of insideOut(root, isLambda)) if (isOurs(one) && !made.some(({ node }) => node.from === one.from)) go(one);
    return made;
  }
  /** What is said of a call, and where its inputs come from. */
  function told({ node, args, answer, at, within }: Made, formula: string, place: Within): FollowedCall<E> | null {
    const fits = !within && place.row < answer.rows && place.column < answer.columns;
    const said = functions.explain(node.name.replace(PREFIX, ''), args.map(valuesOf), at ?? (fits ? place : { row: 0, column: 0 }));
    if (said === null) return null;
    const inputs = args.map((arg, i): FollowedInput => {
      const one = node.args[i];
      const typed = one == null ? '' : formula.slice(one.from, one.to);
      if (arg === null) return { typed, at: null, trail: null, value: null };
      const used = said.used[i] ?? (arg.rows * arg.columns === 1 ? { row: 0, column: 0 } : null);
      if (used === null) return { typed, at: areaAt(arg), trail: boxesOf(arg).reduce<Trail | null>((sum, b) => added(sum, b.trail()), null), value: null };
      const cell = spread(arg, used.row, used.column);
      return { typed, at: spotAt(cell.spot), trail: cell.trail(), value: cell.value };
    });
    const alone = answer.rows * answer.columns === 1 || at != null;
    return { explanation: said.explanation, inputs, span: alone ? { from: node.from, to: node.to } : null };
  }

  /** The calls of our functions within a formula, what is innermost first, each at the place that matters for the cell. What a LAMBDA is given one after another is told each time. */
  function calls(formula: string, home: Home, place: Within): FollowedCall<E>[] {
    const root = parse(formula);
    demand(root, home, book);
    const made = madeBy(root, home, place);
    const out: FollowedCall<E>[] = [];
    // To tell of an outer call takes the values of those within it.
    for (const from of [...new Set(insideOut(root).flatMap((one) => (isOurs(one) ? [one.from] : [])))].reverse()) {
      const times = distinct(made.filter(({ node }) => node.from === from));
      const taken = times.filter(({ at }) => at !== undefined);
      const some = taken.length > 0 ? taken : times;
      const [first] = some;
      if (first !== undefined && some.length > MOST) throw new Unread(`${first.node.name} is called with ${String(some.length)} arguments`);
      out.push(...[...some].reverse().flatMap((one) => told(one, formula, place) ?? []));
    }
    return out.reverse();
  }
  return { calls, trailOf };
}

/** `UnitCost!D9`. */
export const spotAt = (spot: Spot | null): string | null =>
  spot === null || spot.sheet === '' ? null : `${quoted(spot.sheet)}!${cellAt(spot.row, spot.column)}`;
/** The area that a block stands in, when it stands in one. */
function areaAt(one: Block): string | null {
  const [first, last] = [one.at(0, 0).spot, one.at(one.rows - 1, one.columns - 1).spot];
  if (first === null || last === null || spotAt(first) === null || spotAt(last) === null || first.sheet !== last.sheet) return null;
  const size = { rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
  if (size.rows < 1 || size.columns < 1) return null;
  return `${quoted(first.sheet)}!${address({ row: first.row, column: first.column, ...size })}`;
}
