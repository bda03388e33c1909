// Ways to spoil an export, each told so exactly that it can be judged what may be read of it afterwards.

/** Random numbers that a seed gives again. */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What may stand in a cell, and the one figure that it may be read as; null where it is none. */
const ODD = [
  ...['', ' ', 'NaN', 'nan', 'Infinity', '-inf', '1e1000', '-', '--1', '+1-2', "'", "'5", '\u0000', '𝟙', '9'.repeat(40), '=1+1', '=HYPERLINK("http://x")'],
  ...['null', 'NULL', 'N/A', '{}', '[', '2026-13-45', '\uFEFF', '0x0', '0x1F', '1_000', '1.2.3', '٣', '１２', 'true', 'zero', '1 234', '#REF!', '@SUM(A1)'],
]
  .map((text) => [text, null])
  .concat([
    ...[
      ['1e-13', 1e-13],
      ['1,234.5', 1234.5],
      ['(500)', -500],
      ['1.234,56', 1234.56],
      ['1e5', 1e5],
      ['$5', 5],
      ['5%', 5],
      [' 12 ', 12],
      ['+7', 7],
      ['-7.25', -7.25],
    ],
    ...[
      ['1.', 1],
      ['.5', 0.5],
      ['7-', -7],
      ['0,5', 0.5],
      ['12.345', 12.345],
      ['0.0000000001', 1e-10],
    ],
  ]);

/** One line of a CSV as cells, quotation marks kept off. */
function cellsOf(line, delimiter) {
  const cells = [''];
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const c = line[i];
    if (c === '"' && quoted && line[i + 1] === '"') {
      cells[cells.length - 1] += '"';
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (c === delimiter && !quoted) cells.push('');
    else cells[cells.length - 1] += c;
  }
  return cells;
}
const joined = (cells, delimiter) =>
  cells.map((cell) => (/["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
const isFigure = (text) => /^[-+($€]*\d/.test(text) && !/[a-z]{2}|\d-\d/i.test(text);

/** One cell, a figure more often than not, becomes something odd; `was` and `means` are figures or null. */
function cell(line, pick, { delimiter, format }) {
  const [odd, means] = ODD[pick(ODD.length)];
  if (format === 'jsonl') {
    const figures = [...line.matchAll(/(?<=[:[,] ?)-?\d+(\.\d+)?([eE][-+]?\d+)?(?=[,}\]])|(?<=": ?)"[^"\\]*"/g)];
    const found = figures[pick(figures.length)];
    if (found === undefined) return { line, means: null, was: null };
    const put = means !== null && /^-?\d+(\.\d+)?(e-?\d+)?$/.test(odd) && pick(2) === 0 ? odd : JSON.stringify(odd);
    return { line: line.slice(0, found.index) + put + line.slice(found.index + found[0].length), means, odd, was: found[0].replaceAll('"', '') };
  }
  const cells = cellsOf(line, delimiter);
  const figures = cells.flatMap((text, i) => (isFigure(text) ? [i] : []));
  const at = figures.length > 0 && pick(4) > 0 ? figures[pick(figures.length)] : pick(cells.length);
  const was = cells[at];
  return { line: joined(cells.with?.(at, odd) ?? cells.map((text, i) => (i === at ? odd : text)), delimiter), means, odd, was };
}
/** A column too many or too few in the middle of the line. */
function shifted(line, pick, { delimiter, format }) {
  if (format === 'jsonl') return { line: line.slice(0, pick(line.length)), broken: true };
  const cells = cellsOf(line, delimiter);
  const at = pick(cells.length);
  const more = pick(2) === 0;
  // The engine lets one empty cell too many at the end of a line pass, as many programs write it.
  const broken = cells.length > 2 && !(more && cells.at(-1) === '');
  return { line: joined(more ? [...cells.slice(0, at), 'x', ...cells.slice(at)] : cells.filter((_, i) => i !== at), delimiter), broken };
}
const letters = (line, pick) => ({
  line: Array.from(line, (c) => (pick(25) === 0 && !/["\n\r]/.test(c) ? String.fromCharCode(33 + pick(90)).replace('"', '!') : c)).join(''),
});
const cut = (line, pick) => ({ line: line.slice(0, pick(line.length)).replaceAll('"', '') });

/** Ways to spoil one line; line breaks stay, so that it stays one line. */
export const LINE = [cell, cell, cell, cell, shifted, letters, cut];

const anywhere = (bytes, pick, put) => {
  const at = pick(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)]);
};
/** Ways to spoil a whole file. */
export const FILE = [
  (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  (bytes, pick) => bytes.map((byte) => (pick(60) === 0 ? pick(256) : byte)),
  (bytes, pick) => bytes.map((byte) => (pick(2000) === 0 ? byte ^ (1 << pick(8)) : byte)),
  (bytes) => Buffer.concat([Buffer.from('\uFEFF\n\n'), bytes]),
  (bytes, pick) => anywhere(bytes, pick, Buffer.from(ODD[pick(ODD.length)][0])),
  (bytes, pick) => anywhere(bytes, pick, Buffer.from(['"', '\r', '\n', '\0', ',', '\xff'][pick(6)], 'latin1')),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le').swap16(),
  (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')),
];
