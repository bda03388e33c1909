import { address, cellAt, quoted } from '../address';
import { added, box, boxesOf, single, spread, type Block, type Box, type Spot, type Trail } from './block';
import { formulaAt, type Book } from './book';
import { demand, evaluate, type Helpers, type Home } from './evaluate';
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
    call: (name, args) => call(name, args),
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

  /** The calls of our functions within a formula, what is innermost first, each at the place that matters for the cell. */
  function calls(formula: string, home: Home, place: Within): FollowedCall<E>[] {
    const root = parse(formula);
    demand(root, home, book);
    /** Of each call, by where it begins, the value that the cell takes; null where it takes several. */
    const places = new Map<number, Within | null>();
    const took = (from: number) => (at: Within) => {
      const before = places.get(from);
      places.set(from, before === undefined || (before?.row === at.row && before.column === at.column) ? at : null);
    };
    const go = (node: Node): Block => evaluate(node, home, { ...helpers, call: (name, args, from) => call(name, args, took(from)) });
    spread(go(root), place.row, place.column).trail();
    // A name of LET may bring the same call twice; a LAMBDA may bring it with other arguments, which no one line explains.
    const every = insideOut(root).filter((one): one is Call => one.kind === 'call' && PREFIX.test(one.name));
    const ours = every.filter(({ from }, i) => every.findIndex((one) => one.from === from) === i);
    const other = every.find((one) => JSON.stringify(one) !== JSON.stringify(ours.find(({ from }) => from === one.from)));
    if (other !== undefined) throw new Unread(`${other.name} is called with several arguments`);
    const out: FollowedCall<E>[] = [];
    for (const one of [...ours].reverse()) {
      const args = one.args.map((arg) => (arg === null ? null : go(arg)));
      const answer = call(one.name, args);
      const within = (at: Within): boolean => at.row < answer.rows && at.column < answer.columns;
      const at = places.get(one.from) ?? (within(place) ? place : { row: 0, column: 0 });
      const said = functions.explain(one.name.replace(PREFIX, ''), args.map(valuesOf), at);
      if (said === null) continue;
      const inputs = args.map((arg, i): FollowedInput => {
        const node = one.args[i];
        const typed = node == null ? '' : formula.slice(node.from, node.to);
        if (arg === null) return { typed, at: null, trail: null, value: null };
        const used = said.used[i] ?? (arg.rows * arg.columns === 1 ? { row: 0, column: 0 } : null);
        if (used === null) return { typed, at: areaAt(arg), trail: boxesOf(arg).reduce<Trail | null>((sum, b) => added(sum, b.trail()), null), value: null };
        const cell = spread(arg, used.row, used.column);
        return { typed, at: spotAt(cell.spot), trail: cell.trail(), value: cell.value };
      });
      const alone = answer.rows * answer.columns === 1 || places.get(one.from) != null;
      out.push({ explanation: said.explanation, inputs, span: alone ? { from: one.from, to: one.to } : null });
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
