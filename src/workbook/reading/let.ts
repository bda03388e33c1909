import type { Node } from './parse';

type Scope = ReadonlyMap<string, Node>;

/** A formula with the names that LET gives put back to what they stand for; null where a LET is not written as Excel writes it. */
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
      if (node.name.replace(/^_XLFN\./, '') === 'LET') return body(node.args, scope);
      const args = node.args.map((one) => (one === null ? null : go(one)));
      return args.some((one, i) => one === null && node.args[i] !== null) ? null : { ...node, args };
    }
    case 'value':
    case 'range':
    case 'column':
    case 'array':
      return node;
  }
}

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
