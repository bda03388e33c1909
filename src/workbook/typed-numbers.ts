/** Numbers that a formula may hold: they count or turn a sign, and mean the same in every company. */
const FREE = new Set([0, 1, 2, 12, 24, 60, 100]);
/** Functions whose later arguments say how many digits to keep, or which place to take. */
const PLACES = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'FIXED', 'INDEX']);

// Texts, quoted sheets, structured references and errors are stepped over, and so is what a name or a reference holds of digits.
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:[^[\]]|\[[^\]]*\])*\]|#[A-Z][A-Z0-9/!?_]*|(?<call>[A-Za-z_\\][\w.]*)\(|\$?[A-Za-z]{1,3}\$?\d+(?![\w.])|\$?\d+:\$?\d+|[A-Za-z_\\][\w.?]*|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?<percent>%?)|(?<open>[({])|(?<close>[)}])|(?<comma>[,;])/g;

/** The numbers typed into a formula, as they stand in it: what belongs on Policy, where it can be seen and changed. */
export function typedNumbers(formula: string): string[] {
  const out: string[] = [];
  const open: { readonly name: string; argument: number }[] = [];
  for (const { groups = {} } of formula.matchAll(PARTS)) {
    const { call, number, percent = '', open: bracket, close, comma } = groups;
    const top = open.at(-1);
    if (call !== undefined) open.push({ name: call.toUpperCase(), argument: 1 });
    else if (bracket !== undefined) open.push({ name: '', argument: 1 });
    else if (close !== undefined) open.pop();
    else if (comma !== undefined && top !== undefined) top.argument += 1;
    else if (number !== undefined) {
      const place = top !== undefined && top.argument > 1 && PLACES.has(top.name);
      if (!place && !FREE.has(Number(number) / (percent === '' ? 1 : 100))) out.push(`${number}${percent}`);
    }
  }
  return out;
}
