import type { Node } from './parse';

type Scope = ReadonlyMap<string, Node>;
type Call = Extract<Node, { kind: 'call' }>;

/** How a LAMBDA is read that is called where it stands: what it is, then what it is given. */
export const APPLIED = '(LAMBDA)';
/** A function's name without what files put before newer ones. */
export const plain = (name: string): string => name.replace(/^(_XLFN\.)?(_XLWS\.)?/, '');
export const isLambda = (node: Node | null | undefined): node is Call => node?.kind === 'call' && plain(node.name) === 'LAMBDA';

/**
 * A formula with the names that LET gives put back to what they stand for, and functions of LAMBDA that are called by such a name, or where they stand, to what they
 * give; null where one of them is not written as Excel writes it. A LAMBDA that another function calls, as MAP does, stays as it is.
 */
export function withoutLet(node: Node, scope: Scope = new Map()): Node | null {
  const go = (one: Node): Node | null => withoutLet(one, scope);
  switch (node.kind) {
    case 'name':
      return scope.get(node.name.toLowerCase()) ?? node;
    case 'operation': {
      const [left, right] = [go(node.left), go(node.right)];
      return left && right && { ...node, left, right };
    }
    case 'minus':
    case 'percent': {
      const of = go(node.of);
      return of && { ...node, of };
    }
    case 'call': {
      if (plain(node.name) === 'LET') return body(node.args, scope);
      if (plain(node.name) === 'LAMBDA') return closed(node, scope);
      const args = all(node.args, scope);
      if (args === null) return null;
      const [first, ...rest] = args;
      const named = node.name === APPLIED ? first : scope.get(node.name.toLowerCase());
      if (node.name !== APPLIED && !isLambda(named)) return { ...node, args };
      return isLambda(named) ? given(named, node.name === APPLIED ? rest : args) : null;
    }
    case 'value':
    case 'range':
    case 'column':
    case 'array':
      return node;
  }
}

function all(args: Call['args'], scope: Scope): (Node | null)[] | null {
  const out = args.map((one) => (one === null ? null : withoutLet(one, scope)));
  return out.some((one, i) => one === null && args[i] !== null) ? null : out;
}

const parameters = ({ args }: Call): (string | null)[] => args.slice(0, -1).map((one) => (one?.kind === 'name' ? one.name.toLowerCase() : null));

/** A LAMBDA with all names but its own put back. */
function closed(node: Call, scope: Scope): Node | null {
  const own = parameters(node);
  const last = node.args.at(-1);
  const inner = last == null ? null : withoutLet(last, new Map([...scope].filter(([name]) => !own.includes(name))));
  return inner && { ...node, args: [...node.args.slice(0, -1), inner] };
}

/** What a LAMBDA gives for these arguments. One within another is not followed: what is given could meet a name of its own. */
function given(lambda: Call, args: readonly (Node | null)[]): Node | null {
  const own = parameters(lambda);
  const last = lambda.args.at(-1);
  if (last == null || own.length !== args.length || own.includes(null) || args.includes(null) || holdsLambda(last)) return null;
  return withoutLet(last, new Map(own.map((name, i) => [name ?? '', args[i] as Node])));
}
const holdsLambda = (node: Node): boolean => /"name":"(_XLFN\.)?LAMBDA"/.test(JSON.stringify(node));

/** What a LET gives: each name knows those before it. */
function body(args: readonly (Node | null)[], scope: Scope): Node | null {
  const last = args.at(-1);
  if (args.length < 3 || args.length % 2 === 0 || last == null) return null;
  const inner = new Map(scope);
  for (let i = 0; i + 1 < args.length; i += 2) {
    const [name, value] = [args[i], args[i + 1]];
    if (name?.kind !== 'name' || value == null) return null;
    const stands = withoutLet(value, inner);
    if (stands === null) return null;
    inner.set(name.name.toLowerCase(), stands);
  }
  return withoutLet(last, inner);
}
