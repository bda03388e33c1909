// Reads the exports of all golden directories after they were mutated: nothing may crash, a line that was not touched says what it said before, and no amount
// becomes 0 by being spoiled. Seeds are kept: node test/bench/fuzz.mjs [MINUTES] [SEED]
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { bundle } from './bundle.mjs';

const { recognise } = await import(await bundle('src/server/store/recognise.ts'));
const { compile } = await import(await bundle('src/sources/compile.ts'));
const GOLDENS = fileURLToPath(new URL('../sources', import.meta.url));
const exportsOf = readdirSync(GOLDENS, { recursive: true }).filter((path) => /(^|[\\/])export\.[^\\/]*$/.test(path) && statSync(join(GOLDENS, path)).isFile());

/** Random numbers that a seed gives again. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ODD = [
  '',
  ' ',
  'NaN',
  '1e-13',
  '1e1000',
  '1,234.5',
  '(500)',
  '1.234,56',
  '-',
  '""',
  "'",
  '\u0000',
  '𝟙',
  '9'.repeat(40),
  '=1+1',
  'null',
  '{}',
  '[',
  '2026-13-45',
  '\uFEFF',
  '0x0',
  'Infinity',
  '--1',
  '1e5',
  '٣',
];
/** Ways to spoil one line: a few letters, a piece, or a figure. Line breaks and quotation marks stay, so that it stays one line. */
const LINE = [
  (line, pick) => line.replace(/-?\d+([.,]\d+)*/g, (figure) => (pick(3) === 0 ? ODD[pick(ODD.length)].replaceAll('"', '') : figure)),
  (line, pick) => Array.from(line, (c) => (pick(25) === 0 && !/["\n\r]/.test(c) ? String.fromCharCode(33 + pick(90)).replace('"', '!') : c)).join(''),
  (line, pick) => line.slice(0, pick(line.length)).replaceAll('"', ''),
  (line) => `${line}${line}`,
];
/** Ways to spoil a whole file. */
const FILE = [
  (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  (bytes, pick) => bytes.map((byte) => (pick(60) === 0 ? pick(256) : byte)),
  (bytes) => Buffer.concat([Buffer.from('\uFEFF\n\n'), bytes]),
  (bytes, pick) => Buffer.concat([bytes.subarray(0, pick(bytes.length)), Buffer.from(ODD[pick(ODD.length)]), bytes.subarray(pick(bytes.length))]),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
];

const folder = mkdtempSync(join(tmpdir(), 'corridor-fuzz-'));
const opened = () =>
  DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: '400MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
let connection = await (await opened()).connect();

/** What a file gives: charges by their line, or the sentence that refuses it. */
async function read(bytes, name, source) {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const file = { upload: '', name, path, bytes: bytes.length, hash: '', ...(source === undefined ? {} : { source }) };
  const found = await recognise(file, 'r', folder);
  if (found.source === null) return { sentence: found.sentence, candidates: found.candidates.map(({ id }) => id), rows: [] };
  const compiled = compile(found.source, found.input);
  const rows = (
    await connection.runAndReadAll(
      `SELECT x_FileRow, x_Skip, x_Why, BilledCost, x_CountsToTotal, x_CostBasis, x_Identity::VARCHAR AS identity FROM (${compiled.sql})`,
    )
  ).getRowObjectsJson();
  await connection.runAndReadAll(compiled.rejectsSql);
  for (const sql of compiled.dropRejectsSql) await connection.run(sql);
  return {
    sentence: null,
    source: found.source.id,
    format: found.source.format === 'rows' ? 'rows' : found.input.format,
    before: found.input.before ?? 0,
    rows,
  };
}
const taken = ({ rows }) => rows.filter((row) => row.x_Why === null && row.x_Skip === false);
const said = (row) => JSON.stringify([row.BilledCost, row.x_CountsToTotal, row.x_CostBasis, row.identity]);
const zero = (text) => text !== null && /^-?0*(\.0*)?$/.test(text);
/** Refusals of bytes by the engine, which the server tells as such, are answers; faults of a statement are not. */
const isAnswer = (error) =>
  !/^(Binder|Parser|Catalog|Internal|INTERNAL|Conversion|Out of Range)/.test(String(error?.message)) &&
  /Error: |JSON|Invalid/i.test(String(error?.message)) &&
  !(error instanceof TypeError || error instanceof RangeError);

const [minutes, seed] = [Number(process.argv[2] ?? 2), Number(process.argv[3] ?? 1)];
const counts = { files: exportsOf.length, reads: 0, refused: 0, crashes: 0, wrongTotals: 0, silentZeros: 0 };
const findings = [];
const note = (what, of, n) => {
  counts[what] += 1;
  if (findings.length < 20) findings.push(`${what}: ${of} seed ${n}`);
};
const originals = new Map();
for (const path of exportsOf) {
  const bytes = readFileSync(join(GOLDENS, path));
  const name = basename(path);
  const first = await read(bytes, name).catch(() => ({ sentence: 'not read', candidates: [], rows: [] }));
  const source = first.candidates?.includes(path.split(/[\\/]/)[0]) ? path.split(/[\\/]/)[0] : undefined;
  originals.set(path, { bytes, name, source, whole: source === undefined ? first : await read(bytes, name, source) });
}
const end = Date.now() + minutes * 60_000;
for (let n = seed; Date.now() < end; n += 1) {
  const pick = random(n * 2654435761);
  const path = exportsOf[pick(exportsOf.length)];
  const { bytes, name, source, whole } = originals.get(path);
  const byLine =
    pick(3) > 0 &&
    whole.sentence === null &&
    (whole.format === 'csv' || whole.format === 'jsonl') &&
    !/[\r\0]/.test(bytes.toString('latin1')) &&
    !/"[^"\n]*\n[^"]*"/.test(bytes.toString('utf8'));
  const lines = bytes.toString('utf8').split('\n');
  // What stands above the heading, and the heading itself, speaks for all lines.
  const first = whole.format === 'csv' ? 1 + lines.findIndex((line, i) => line !== '' && i >= whole.before) : 0;
  const at = first + pick(Math.max(1, lines.slice(first).filter((line) => line !== '').length));
  let spoiled = FILE[pick(FILE.length)](bytes, pick);
  if (byLine) {
    const text = LINE[pick(LINE.length)](lines[at] ?? '', pick).replaceAll('\n', ' ');
    spoiled = Buffer.from(lines.map((line, i) => (i === at ? text : line)).join('\n'));
  }
  counts.reads += 1;
  try {
    const got = await read(spoiled, name, source);
    if (got.sentence !== null) {
      counts.refused += 1;
      continue;
    }
    // One line was spoiled: what the others say is among what is said now; a line may fall out and change the numbers of those behind it.
    if (!byLine || got.source !== whole.source) continue;
    const now = new Map();
    for (const row of taken(got)) now.set(said(row), (now.get(said(row)) ?? 0) + 1);
    const old = taken(whole);
    const lost = old.filter((row) => {
      const left = now.get(said(row)) ?? 0;
      if (left > 0) now.set(said(row), left - 1);
      return left === 0;
    });
    const lostLines = new Set(lost.map((row) => row.x_FileRow));
    if (lostLines.size > 1) note('wrongTotals', path, n);
    const gained = taken(got).filter((row) => (now.get(said(row)) ?? 0) > 0);
    if (
      gained.some((row) => zero(row.BilledCost)) &&
      lost.some((row) => !zero(row.BilledCost)) &&
      !/(^|[^\d.])-?0+([.,]0+)?($|[^\d.])/.test(spoiled.toString('utf8').split('\n')[at] ?? '')
    )
      note('silentZeros', path, n);
  } catch (error) {
    if (isAnswer(error)) counts.refused += 1;
    else if (process.env.KEEP !== undefined) writeFileSync(process.env.KEEP, spoiled);
    if (!isAnswer(error)) note('crashes', `${path} (${String(error?.message).slice(0, 160)})`, n);
    // After a fault of its own the engine answers nothing more.
    if (/INTERNAL|FATAL|invalidated/.test(String(error?.message))) connection = await (await opened()).connect();
    for (const kind of ['lines', 'scans']) await connection.run(`DROP TABLE IF EXISTS "r_${kind}"`).catch(() => undefined);
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ seed, minutes, ...counts, findings }, null, 1));
process.exit(counts.crashes + counts.wrongTotals + counts.silentZeros > 0 ? 1 : 0);
