import { block, box, boxesOf, single, spread, type Block, type Box } from './block';
import { isLambda, plain } from './let';
import { Unread, type Node } from './parse';

/** What the names of a LAMBDA stand for while it is worked out. */
export type Scope = ReadonlyMap<string, Block>;
type Call = Extract<Node, { kind: 'call' }>;
/** Works a node out where the names of a LAMBDA stand for what it is given. */
type Go = (node: Node, scope: Scope) => Block;
/** What a LAMBDA gives for its arguments. */
type Given = (...args: readonly Block[]) => Block;

const one = (value: unknown): Block => single(box(value));

/** A LAMBDA, or the bare name of a function that takes its place: `BYROW(A1:C3,SUM)`. */
function functionOf(node: Node | null | undefined, count: number, scope: Scope, go: Go): Given {
  if (node?.kind === 'name') {
    const names = Array.from({ length: count }, (_, i) => `(${String(i)})`);
    const args = names.map((name): Node => ({ kind: 'name', name, from: node.from, to: node.to }));
    const call: Node = { kind: 'call', name: node.name.toUpperCase(), args, from: node.from, to: node.to };
    return (...given) => go(call, new Map([...scope, ...names.map((name, i) => [name, given[i] ?? one('#VALUE!')] as const)]));
  }
  if (!isLambda(node)) throw new Unread('a function is given that is no LAMBDA');
  const names = node.args.slice(0, -1).map((arg) => (arg?.kind === 'name' ? arg.name.toLowerCase() : ''));
  const body = node.args.at(-1);
  if (body == null || names.length !== count || names.includes('')) throw new Unread('LAMBDA takes other arguments');
  return (...given) => go(body, new Map([...scope, ...names.map((name, i) => [name, given[i] ?? one('#VALUE!')] as const)]));
}
/** Only one value has room in a place of the answer. */
const alone = (found: Block): Box => (found.rows === 1 && found.columns === 1 ? found.at(0, 0) : box('#CALC!'));

/** The values of an array one after another, each worked out of the one before; none is worked out twice. */
function running(first: Block | null, values: readonly Box[], step: Given): (index: number) => Block {
  const known: Block[] = [];
  return (index) => {
    for (let i = known.length; i <= index; i += 1) {
      const before = i === 0 ? first : (known[i - 1] ?? null);
      const value = single(values[i] ?? box(''));
      known.push(before === null ? value : step(before, value));
    }
    return known[index] ?? one('');
  };
}

/** The functions of Excel that call a LAMBDA with each part of an array; undefined for any other. Each place is worked out when it is asked for. */
export function eachBy({ name, args }: Call, scope: Scope, go: Go): Block | undefined {
  const at = (i: number): Block => {
    const arg = args[i];
    if (arg == null) throw new Unread('an argument is missing');
    return go(arg, scope);
  };
  const given = (count: number): Given => functionOf(args.at(-1), count, scope, go);
  switch (plain(name)) {
    case 'MAP': {
      const arrays = args.slice(0, -1).map((_, i) => at(i));
      const work = given(arrays.length);
      const [rows, columns] = [Math.max(1, ...arrays.map((a) => a.rows)), Math.max(1, ...arrays.map((a) => a.columns))];
      return block(rows, columns, (r, c) => alone(work(...arrays.map((array) => single(spread(array, r, c))))));
    }
    case 'BYROW': {
      const [of, work] = [at(0), given(1)];
      return block(of.rows, 1, (r) => alone(work(block(1, of.columns, (_, c) => of.at(r, c)))));
    }
    case 'BYCOL': {
      const [of, work] = [at(0), given(1)];
      return block(1, of.columns, (_, c) => alone(work(block(of.rows, 1, (r) => of.at(r, c)))));
    }
    case 'MAKEARRAY': {
      const work = given(2);
      const [rows, columns] = [Number(at(0).at(0, 0).value), Number(at(1).at(0, 0).value)];
      return rows >= 1 && columns >= 1 ? block(Math.trunc(rows), Math.trunc(columns), (r, c) => alone(work(one(r + 1), one(c + 1)))) : one('#VALUE!');
    }
    case 'SCAN':
    case 'REDUCE': {
      const [of, work] = [at(1), given(2)];
      const step = running(args[0] == null ? null : at(0), boxesOf(of), work);
      if (plain(name) === 'REDUCE') return step(of.rows * of.columns - 1);
      return block(of.rows, of.columns, (r, c) => alone(step(r * of.columns + c)));
    }
    default:
      return undefined;
  }
}
