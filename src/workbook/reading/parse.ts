import { APPLIED, withoutLet } from './let';

/** A formula as it is built up. `from` and `to` are its place in the text. */
export type Node = Kind & { readonly from: number; readonly to: number };
type Kind =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'range'; readonly sheet: string | null; readonly cells: string; readonly spill: boolean }
  | { readonly kind: 'column'; readonly table: string; readonly columns: readonly string[]; readonly part: 'data' | 'row' | 'headers' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'operation'; readonly sign: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'minus' | 'percent'; readonly of: Node }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] };

/** Thrown where a formula holds something that is not followed here: it is shown, and not explained further. */
export class Unread extends Error {}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(#(?:N\/A|DIV\/0!|NUM!|NULL!|REF!|NAME\?|VALUE!|SPILL!|CALC!))|(\d+(?:\.\d+)?(?:E[+-]?\d+)?)(?![A-Za-z_:])|([A-Za-z_]\w*)\[((?:[^[\]]|\[[^[\]]*\])*)\]|(?:'((?:[^']|'')+)'!|([A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\w(.[!:])(#?)|([A-Za-z_\\][\w.]*)|(<=|>=|<>|[-+*/^&=<>%(),;{}@]))/y;

interface Token {
  readonly node: Node | null;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll('""', '"');

function structured(table: string, inside: string): Kind {
  const parts = [...inside.matchAll(/\[([^[\]]*)\]/g)].map(([, part]) => part ?? '');
  const words = parts.length === 0 ? [inside.replace(/^@/, '')] : parts;
  const specials = words.filter((word) => word.startsWith('#'));
  const columns = words.filter((word) => !word.startsWith('#') && word !== '');
  const row = inside.startsWith('@') || specials.includes('#This Row');
  return { kind: 'column', table, columns, part: row ? 'row' : specials.includes('#Headers') ? 'headers' : 'data' };
}

function tokens(text: string): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = text.startsWith('=') ? 1 : 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Unread(text.slice(start, start + 20));
    const [all, string, error, number, table, inside, quotedSheet, plainSheet, cells, hash, word, sign] = match;
    const to = TOKEN.lastIndex;
    const from = to - all.trimStart().length;
    const give = (kind: Kind): void => void out.push({ node: { ...kind, from, to }, word: '', from, to });
    if (string !== undefined) give({ kind: 'value', value: unquoted(string) });
    else if (error !== undefined) give({ kind: 'value', value: error });
    else if (number !== undefined) give({ kind: 'value', value: Number(number) });
    else if (table !== undefined) give(structured(table, inside ?? ''));
    else if (cells !== undefined)
      give({ kind: 'range', sheet: quotedSheet?.replaceAll("''", "'") ?? plainSheet ?? null, cells: cells.replaceAll('$', ''), spill: hash === '#' });
    else out.push({ node: null, word: word ?? sign ?? '', from, to });
  }
  return out;
}

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Reads a formula in Excel's neutral form. */
export function parse(text: string): Node {
  const list = tokens(text);
  let at = 0;
  const next = (): string => list[at]?.word ?? '';
  const here = (): Token => {
    const token = list[at];
    if (token === undefined) throw new Unread('it ends too soon');
    return token;
  };
  const take = (word: string): Token => {
    const token = here();
    if (token.word !== word) throw new Unread(`${word} is not where it should be`);
    at += 1;
    return token;
  };
  const level = (n: number): Node => {
    const signs = LEVELS[n];
    if (signs === undefined) return signed();
    let left = level(n + 1);
    while (signs.includes(next())) {
      const sign = here().word;
      at += 1;
      const right = level(n + 1);
      left = { kind: 'operation', sign, left, right, from: left.from, to: right.to };
    }
    return left;
  };
  const signed = (): Node => {
    const token = here();
    if (token.word === '-') {
      at += 1;
      const of = signed();
      return { kind: 'minus', of, from: token.from, to: of.to };
    }
    if (token.word === '+' || token.word === '@') {
      at += 1;
      return signed();
    }
    let node = primary();
    while (next() === '%') {
      const { to } = take('%');
      node = { kind: 'percent', of: node, from: node.from, to };
    }
    return node;
  };
  const primary = (): Node => {
    const token = here();
    if (token.node !== null) {
      at += 1;
      return token.node;
    }
    if (token.word === '(') {
      at += 1;
      const inner = level(0);
      const { to } = take(')');
      return { ...inner, from: token.from, to };
    }
    if (token.word === '{') return array();
    if (!/^[A-Za-z_\\]/.test(token.word)) throw new Unread(token.word);
    at += 1;
    if (next() === '(') return call(token);
    if (/^(TRUE|FALSE)$/i.test(token.word)) return { kind: 'value', value: /^TRUE$/i.test(token.word), from: token.from, to: token.to };
    return { kind: 'name', name: token.word, from: token.from, to: token.to };
  };
  const call = (token: Token): Node => {
    take('(');
    const args: (Node | null)[] = [];
    if (next() !== ')')
      for (;;) {
        args.push(next() === ',' || next() === ')' ? null : level(0));
        if (next() !== ',') break;
        at += 1;
      }
    const { to } = take(')');
    const made = { kind: 'call', name: token.word.toUpperCase(), args, from: token.from, to } as const;
    if (next() !== '(' || !/^(_XLFN\.)?LAMBDA$/.test(made.name)) return made;
    // It is called where it stands.
    const of = call({ ...token, word: APPLIED });
    return of.kind === 'call' ? { ...of, args: [made, ...of.args] } : of;
  };
  const array = (): Node => {
    const { from } = take('{');
    const rows: Node[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(signed());
      if (next() === ',') at += 1;
      else if (next() === ';') {
        at += 1;
        rows.push([]);
      } else break;
    }
    const { to } = take('}');
    return { kind: 'array', rows, from, to };
  };
  const root = level(0);
  if (at < list.length) throw new Unread(next());
  const plain = withoutLet(root);
  if (plain === null) throw new Unread('LET');
  return plain;
}

/** A node and all that it holds, what is innermost first. What is `closed` is not opened. */
export function insideOut(node: Node, closed: (node: Node) => boolean = () => false): readonly Node[] {
  if (closed(node)) return [node];
  const inner: readonly (Node | null)[] =
    node.kind === 'call'
      ? node.args
      : node.kind === 'operation'
        ? [node.left, node.right]
        : node.kind === 'minus' || node.kind === 'percent'
          ? [node.of]
          : node.kind === 'array'
            ? node.rows.flat()
            : [];
  return [...inner.flatMap((one) => (one === null ? [] : insideOut(one, closed))), node];
}
