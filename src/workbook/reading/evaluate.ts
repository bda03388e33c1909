import { isError } from '../cells';
import { added, block, box, boxesOf, mixed, numberOf, scaled, single, spread, together, truth, type Block, type Box, type Spot, type Trail } from './block';
import { Needs, areaOf, columnArea, isRead, valueAt, type Book, type Wanted } from './book';
import { compare } from './compare';
import { eachBy, type Scope } from './lambda';
import { plain } from './let';
import { NATIVES, matching } from './natives';
import { Unread, insideOut, parse, type Node } from './parse';

type Call = Extract<Node, { kind: 'call' }>;
/** Where a formula stands. */
export type Home = Pick<Spot, 'sheet' | 'row' | 'column'>;
/** What evaluation asks of whoever knows more than cells. */
export interface Helpers {
  readonly book: Book;
  /** The table whose rows are followed, and the column of it that is money. */
  readonly rowsOf: { readonly table: string; readonly column: string };
  /** What a cell is made of, by its own formula. */
  readonly trail: (spot: Spot) => Trail | null;
  /** A function that is not Excel's own. `within`: a LAMBDA calls it, with names of its own. */
  readonly call: (node: Call, args: readonly (Block | null)[], within: boolean) => Block;
  /** The block that the formula of a cell fills: `A1#`. */
  readonly spill: (spot: Spot) => Block;
}

function wantedOf(node: Node, home: Home, { names, tables, sheets }: Book): Wanted[] {
  if (node.kind === 'range') return [{ sheet: node.sheet ?? home.sheet, area: areaOf(node.cells) }].filter(({ sheet }) => sheets.has(sheet));
  if (node.kind === 'name') {
    const refers = names.get(node.name.toLowerCase());
    return refers === undefined
      ? []
      : insideOut(parse(refers)).flatMap((one) => (one.kind === 'name' ? [] : wantedOf(one, home, { names, tables, sheets } as Book)));
  }
  if (node.kind !== 'column') return [];
  const table = tables.get(node.table.toLowerCase());
  const area = table === undefined ? null : columnArea(table, node.columns, node.part, home.row);
  return table === undefined || area === null ? [] : [{ sheet: table.sheet, area }];
}

/** Cells that a formula names. */
export const cellsOf = (node: Node, home: Home, book: Book): Wanted[] => insideOut(node).flatMap((one) => wantedOf(one, home, book));

/** Asks for all cells that a formula names and that were not read yet. */
export function demand(node: Node, home: Home, book: Book): void {
  const missing = cellsOf(node, home, book).filter((wanted) => !isRead(book, wanted));
  if (missing.length > 0) throw new Needs(missing);
}

/** Works a formula out on the cells that were read, each value with the cell it stands in and the rows it is made of. `scope`: what the names of a LAMBDA stand for. */
export function evaluate(node: Node, home: Home, helpers: Helpers, scope: Scope = new Map()): Block {
  const { book } = helpers;
  const go = (one: Node, inner = scope): Block => evaluate(one, home, helpers, inner);
  const cells = (wanted: Wanted, tracked: string | null): Block => {
    if (!isRead(book, wanted)) throw new Needs([wanted]);
    const { sheet, area } = wanted;
    return block(area.rows, area.columns, (r, c) => {
      const spot = { sheet, row: area.row + r, column: area.column + c };
      const trail = tracked === null ? () => helpers.trail(spot) : () => null;
      return box(valueAt(book, wanted, r, c), trail, spot);
    });
  };
  switch (node.kind) {
    case 'value':
      return single(box(node.value));
    case 'range': {
      const sheet = node.sheet ?? home.sheet;
      if (!book.sheets.has(sheet)) return single(box('#REF!'));
      const area = areaOf(node.cells);
      return node.spill ? helpers.spill({ sheet, row: area.row, column: area.column }) : cells({ sheet, area }, null);
    }
    case 'column': {
      const [wanted] = wantedOf(node, home, book);
      if (wanted === undefined) throw new Unread(`${node.table} is not there`);
      return cells(wanted, node.table);
    }
    case 'name': {
      const given = scope.get(node.name.toLowerCase());
      if (given !== undefined) return given;
      const refers = book.names.get(node.name.toLowerCase());
      return refers === undefined ? single(box('#NAME?')) : go(parse(refers), new Map());
    }
    case 'minus':
      return together([go(node.of)], ([one]) => negative(one ?? box('')));
    case 'percent':
      return operation('/', go(node.of), single(box(100)));
    case 'operation':
      return operation(node.sign, go(node.left), go(node.right));
    case 'array':
      return block(node.rows.length, node.rows[0]?.length ?? 1, (r, c) => {
        const one = node.rows[r]?.[c];
        return one === undefined ? box('#N/A') : go(one).at(0, 0);
      });
    case 'call':
      return eachBy(node, scope, go) ?? called(node, go, helpers, scope.size > 0);
  }
}

const negative = (one: Box): Box => {
  const figure = numberOf(one.value);
  return box(typeof figure === 'number' ? -figure : figure, () => mixed(one.trail()));
};

function operation(sign: string, left: Block, right: Block): Block {
  return together([left, right], ([a = box(''), b = box('')]) => {
    const bad = [a.value, b.value].find(isError);
    if (bad !== undefined) return box(bad, () => mixed(added(a.trail(), b.trail())));
    if (sign === '&') return box(`${String(a.value)}${String(b.value)}`);
    if (!['+', '-', '*', '/', '^'].includes(sign)) {
      const order = compare(a.value, b.value);
      const holds = { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 } as const;
      return box(holds[sign as keyof typeof holds]);
    }
    const [x, y] = [numberOf(a.value), numberOf(b.value)];
    if (typeof x === 'string' || typeof y === 'string') return box(typeof x === 'string' ? x : y);
    const trail = (): Trail | null => {
      const [p, q] = [a.trail(), b.trail()];
      if (sign === '+') return y === 0 && q === null ? p : x === 0 && p === null ? q : added(q === null ? mixed(p) : p, p === null ? mixed(q) : q);
      if (sign === '-') return q === null && y === 0 ? p : mixed(added(p, q));
      if (sign === '*') return added(p === null ? null : scaled(p, y), q === null ? null : scaled(q, x));
      return sign === '/' && y === 1 ? p : mixed(added(p, q));
    };
    if (sign === '/' && y === 0) return box('#DIV/0!', trail);
    return box(sign === '+' ? x + y : sign === '-' ? x - y : sign === '*' ? x * y : sign === '/' ? x / y : x ** y, trail);
  });
}

function called(node: Call, go: (node: Node) => Block, helpers: Helpers, within: boolean): Block {
  const { name, args } = node;
  const at = (i: number): Block => {
    const one = args[i];
    return one == null ? single(box('')) : go(one);
  };
  // Only the branch that is taken is worked out.
  if (name === 'IF' || name === 'IFERROR' || name === 'IFNA') {
    const test = at(0);
    const branches = new Map<number, Block>();
    const branch = (i: number): Block => {
      const known = branches.get(i) ?? (args.length > i ? at(i) : single(box(false)));
      branches.set(i, known);
      return known;
    };
    const chosen = (value: unknown): number =>
      name === 'IF' ? (isError(value) ? 0 : truth(value) ? 1 : 2) : (name === 'IFERROR' ? isError(value) : value === '#N/A') ? 1 : 0;
    const used = [...new Set(boxesOf(test).map(({ value }) => chosen(value)))].map((i) => (i === 0 ? test : branch(i)));
    const rows = Math.max(test.rows, ...used.map((one) => one.rows));
    const columns = Math.max(test.columns, ...used.map((one) => one.columns));
    return block(rows, columns, (r, c) => {
      const one = spread(test, r, c);
      const i = chosen(one.value);
      return i === 0 ? one : spread(branch(i), r, c);
    });
  }
  const blocks = args.map((one) => (one === null ? null : go(one)));
  if (name === 'SUMIFS') return sumIfs(args[0] ?? null, blocks, helpers);
  if (name.includes('.')) return helpers.call(node, blocks, within);
  const native = NATIVES[plain(name)];
  if (native === undefined) throw new Unread(`${name} is not followed`);
  return native(blocks);
}

/** The sum of the rows that meet the criteria; of the table that is followed, with the rows. */
function sumIfs(of: Node | null, [sums, ...criteria]: readonly (Block | null)[], { rowsOf }: Helpers): Block {
  const tracked = of?.kind === 'column' && of.table === rowsOf.table && of.columns.length === 1 && of.columns[0] === rowsOf.column;
  const cells = sums == null ? [] : boxesOf(sums);
  return matching(criteria, (rows) => {
    const bad = rows.map((row) => cells[row]?.value).find(isError);
    const total = rows.reduce((sum, row) => sum + (typeof cells[row]?.value === 'number' ? cells[row].value : 0), 0);
    return box(bad ?? total, () => (tracked && rows.length > 0 ? { ids: rows, pure: true, from: [] } : null));
  });
}
