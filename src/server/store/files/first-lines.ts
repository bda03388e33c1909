import type { FirstLines } from '../../../ledger/mapping';
import type { InputFile } from '../../../sources/input-file';
import { firstRecords, type FirstRecord } from '../../../sources/records';
import { linesOf } from './places';

/** As many lines as titles may stand above a heading. */
const SHOWN = 25;
const CELLS = 200;
const CELL = 200;
const DELIMITERS: readonly InputFile['delimiter'][] = [',', ';', '\t', '|'];

type Line = Pick<FirstRecord, 'line' | 'cells'>;

/** The first lines of a table as cells, before it is known which of them has the headings. */
export async function firstLines(input: InputFile, name: string): Promise<FirstLines> {
  if (input.format !== 'csv') return { name, format: 'jsonl', lines: [{ line: 1, cells: input.headings.slice(0, CELLS) }], guess: 1 };
  const text = await beginning(input);
  const [first = [], ...others] = DELIMITERS.map((delimiter) => firstRecords(text, delimiter, SHOWN));
  const widest = (lines: readonly Line[]): number => lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const best = others.reduce((a, b) => (widest(b) > widest(a) ? b : a), first);
  const lines = best.filter(({ line }) => line <= SHOWN).map(({ line, cells }) => ({ line, cells: cells.slice(0, CELLS).map((cell) => cell.slice(0, CELL)) }));
  return { name, format: 'csv', lines, guess: guess(best) };
}

/** The text of the first lines, and a few more: a record may hold line breaks. */
async function beginning(input: InputFile): Promise<string> {
  const found: string[] = [];
  for await (const line of linesOf(input)) {
    found.push(line);
    if (found.length >= 4 * SHOWN) break;
  }
  return found.join('\n').replace(/^\uFEFF/, '');
}

const isFigure = (cell: string): boolean => /\d/.test(cell) && !/[a-z]{3}/i.test(cell);

/** The line that looks most like headings: as wide as the table, words in every cell, none twice. The person is asked all the same. */
function guess(lines: readonly Line[]): number {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const score = ({ cells }: Line): number => {
    const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const plain = words.filter((cell) => !isFigure(cell));
    return cells.length < width * 0.8 || words.length === 0 ? -1 : (plain.length / cells.length) * (new Set(words).size / words.length);
  };
  const best = lines.reduce<{ readonly line: number; readonly score: number }>(
    (found, one) => (score(one) > found.score ? { line: one.line, score: score(one) } : found),
    { line: lines[0]?.line ?? 1, score: -1 },
  );
  return best.line;
}
