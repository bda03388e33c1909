import type { Explanation, Line, Piece } from '../functions/explain';
import { area, cellAt, parted, quoted } from '../workbook/address';
import type { Followed, InputFrom } from '../workbook/followed';
import type { RowsBehind } from '../workbook/reading/rows';
import type { Format } from './format';
import { dayAndClock } from './dates';

/** A cell with all that is said of it. */
export type Explained = Followed<Explanation>;
export type ExplainedCall = Explained['calls'][number];

const pieceText = (piece: Piece, format: Format): string =>
  'words' in piece ? piece.words : 'day' in piece ? dayAndClock(piece.day) : format.digits(piece.short);
/** A line with the reader's separators and dates. */
export const lineText = (line: Line, format: Format): string => line.map((piece) => pieceText(piece, format)).join('');

const A_HUNDREDTH = /^[−-]?[\d\s.,'’()+\-−]+%$/;
/** A share in percent, with the six digits that figures have. */
const percent = (value: number): string => String(Number((value * 100).toPrecision(6)));

/** A value of a cell: figures with six digits or more, the whole part whole; others as the sheet shows them. */
export function valueText({ value, text, calls }: Explained, format: Format): string {
  const last = calls.at(-1)?.explanation.answer;
  const [piece] = last ?? [];
  if (piece !== undefined && 'figure' in piece && Number(piece.figure) === value) return format.digits(piece.short);
  if (typeof value === 'number' && A_HUNDREDTH.test(text) && !/e/.test(percent(value))) return `${format.digits(percent(value))}%`;
  if (typeof value !== 'number' || /[^\d\s.,'’()%+\-−]/.test(text)) return text === '' ? String(value) : text;
  const whole = Math.abs(value) >= 100_000;
  const digits = whole ? value.toFixed(2) : String(Number(value.toPrecision(6)));
  return /e/i.test(digits) ? text : format.digits(digits);
}

/** Whether the sheet shows the value with fewer digits than this screen does. */
export const isCut = (one: Explained, format: Format): boolean =>
  typeof one.value === 'number' && /^[\d\s.,'’()+\-−]+[%x]?$/.test(one.text) && digitsOf(one.text).length < digitsOf(valueText(one, format)).length;
const digitsOf = (text: string): string => text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');

/** The arithmetic to be read from top to bottom: each line in names, and below it in figures. A line that would be said twice is said once. */
export const linesIn = ({ words, figures }: Explanation, format: Format): readonly { readonly text: string; readonly isFigures: boolean }[] =>
  Array.from({ length: Math.max(words.length, figures.length) }, (_, i) => {
    const [named, counted] = [lineText(words[i] ?? [], format), lineText(figures[i] ?? [], format)];
    return [
      { text: named === counted ? '' : named, isFigures: false },
      { text: counted, isFigures: true },
    ];
  })
    .flat()
    .filter(({ text }) => text !== '');

/** What an input holds; with the currency where the rows behind it prove what it is. */
export function inputText(value: Line, from: InputFrom | undefined, currency: string, format: Format): string {
  const [first] = value;
  const proven = from?.rows != null && tiesWith(from.rows) && value.length === 1 && first !== undefined && 'figure' in first;
  return proven && currency !== '' ? format.withCode(first.figure, currency) : lineText(value, format);
}

/** What is not in the figure, unless the sheet's heading says that it is. */
export const notIn = ({ not, unless }: Explanation, heading: string | null): string | null =>
  unless !== null && (heading ?? '').toLowerCase().includes(unless) ? null : not;

/** What a call gives, as it would be typed in its place; null where that is no single value. */
function typedAnswer({ explanation, span }: ExplainedCall): string | null {
  const [piece] = explanation.answer;
  if (span === null || explanation.answer.length !== 1 || piece === undefined || 'day' in piece) return null;
  if ('figure' in piece) return piece.short;
  return explanation.fault !== null || /^(TRUE|FALSE)$/.test(piece.words) ? piece.words : `"${piece.words}"`;
}
/** The formula with what our functions gave in their places, in Excel's neutral form; null where it is one such call and nothing besides. */
export function putTogether({ formula, calls }: Explained): string | null {
  if (formula === null) return null;
  const outer = calls.filter(({ span }) => span !== null && !calls.some(({ span: other }) => other !== null && other.from <= span.from && other.to >= span.to && other.to - other.from > span.to - span.from)); // prettier-ignore
  if (outer.length === 0 || outer.some(({ span }) => span?.from === 1 && span.to === formula.length)) return null;
  let [said, at] = ['', 1];
  for (const call of [...outer].sort((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0))) {
    const answer = typedAnswer(call);
    if (call.span === null || answer === null) return null;
    said += formula.slice(at, call.span.from) + answer;
    at = call.span.to;
  }
  return said + formula.slice(at);
}

/** `D12` on the same sheet, `Value!E31` elsewhere. */
export const near = (at: string, sheet: string): string => (parted(at)?.sheet === sheet ? (parted(at)?.cells ?? at) : at);

/** The cell that causes an error, to go to: the cell itself, or the one within the area of the input. */
export function causeAt({ explanation, inputs }: ExplainedCall): string | null {
  const { fault } = explanation;
  const index = explanation.inputs.findIndex(({ name }) => name === fault?.input);
  const at = inputs[index]?.at ?? null;
  if (at === null || fault === null) return null;
  const place = parted(at);
  if (place === undefined) return at;
  const { row, column, rows, columns } = area(place.cells);
  if (rows * columns === 1 || fault.cell === null) return at;
  return `${quoted(place.sheet)}!${cellAt(row + fault.cell.row, column + fault.cell.column)}`;
}

/** Inputs with rows behind them, each with its name; a cell that is itself a sum of rows has one without a name. */
export function withRows({ calls, rows }: Explained): readonly { readonly input: string | null; readonly rows: RowsBehind }[] {
  if (rows !== null) return [{ input: null, rows }];
  const found = calls.flatMap(({ explanation, inputs }) =>
    inputs.flatMap((one: InputFrom, i) => (one.rows === null ? [] : [{ input: explanation.inputs[i]?.name ?? null, rows: one.rows }])),
  );
  // The same rows behind two inputs are shown once.
  return found.filter(({ rows: mine }, i) => found.findIndex(({ rows: other }) => other.ids.join() === mine.ids.join()) === i);
}

/** Whether the rows sum to what the cells show, to half a cent. */
export const tiesWith = ({ total, shown }: RowsBehind): boolean => shown !== null && Math.abs(Number(total) - Number(shown)) < 0.005;
