import { area, columnName, columnNumber } from '../address';
import { sheets } from '../index';
import type { Sheet } from '../sheet';
import { heightOf, linesOf, runsOf } from '../wrapped';
import type { Requests } from './requests';

/** Rows of a sheet that are hidden where they are blank, or grow with the texts of some columns, or both. */
interface Rows {
  readonly name: string;
  readonly rows: string;
  readonly hides: boolean;
  readonly wraps: readonly string[];
}
const rowsOf = ({ name, hideBlank, wraps = {} }: Sheet): readonly Rows[] => {
  const hidden = hideBlank?.split(',') ?? [];
  return [...new Set([...hidden, ...Object.keys(wraps)])].map((rows) => ({ name, rows, hides: hidden.includes(rows), wraps: wraps[rows]?.split(' ') ?? [] }));
};
/** The rows of all sheets that are written after each change of figures, besides the tables. */
export const sparing = (): readonly Rows[] => sheets.flatMap(rowsOf);

/** Whether a spare row is one: a blank cell of a table comes through a formula as 0. */
const isSpare = (first: unknown): boolean => first === '' || first === 0;
const cellsIn = (rows: string, from: string, to = from): string => rows.replace(/(\d+):(\d+)/, `${from}$1:${to}$2`);

interface Read {
  readonly of: Rows;
  readonly from: number;
  readonly sheet: Excel.Worksheet;
  readonly first: Excel.Range;
  readonly texts: readonly Excel.Range[];
}
async function read(to: Requests, some: readonly Rows[]): Promise<readonly Read[]> {
  const all = some.map((of): Read => {
    const sheet = to.context.workbook.worksheets.getItemOrNullObject(of.name);
    const texts = of.wraps.map((column) => sheet.getRange(cellsIn(of.rows, column)).load('values,format/columnWidth,format/font/size'));
    return { of, sheet, texts, from: area(cellsIn(of.rows, 'A')).row, first: sheet.getRange(cellsIn(of.rows, 'A')).load('values') };
  });
  await to.send();
  return all.filter(({ sheet }) => !sheet.isNullObject);
}
/** For each row whether it is hidden. */
const hiddenOf = ({ of, first }: Read): readonly boolean[] => (first.values as unknown[][]).map(([value]) => of.hides && isSpare(value));
/** The margin on both sides of a cell's text, in points. */
const MARGIN = 4;
/** Rows of a sheet that have a height of their own. */
const declared = (name: string): Readonly<Record<number, number>> => sheets.find((sheet) => sheet.name === name)?.heights ?? {};
/** For each row the height that its texts need; null where it is hidden: to give it one would show it. */
function heightsOf({ of, from, first, texts }: Read, hidden: readonly boolean[]): readonly (number | null)[] {
  if (texts.length === 0) return [];
  return (first.values as unknown[][]).map((_, i) => {
    if (hidden[i] === true) return null;
    const lines = texts.map(({ values, format }) => {
      const text: unknown = (values as unknown[][])[i]?.[0];
      // Cells of several sizes have none together: those below a table keep Excel's own.
      const size = format.font.size as number | null;
      return typeof text === 'string' ? linesOf(text, format.columnWidth - MARGIN, size ?? undefined) : 1;
    });
    return heightOf(Math.max(1, ...lines), declared(of.name)[from + i]);
  });
}
const putHeights = ({ sheet, from }: Read, heights: readonly (number | null)[]): void => {
  for (const [first, last, height] of runsOf(heights)) sheet.getRange(`${String(from + first)}:${String(from + last)}`).format.rowHeight = height;
};

/** The columns that are printed, of which every cell of a row that grows begins at its top. */
function printed(name: string, rows: string): string {
  const areas = sheets.find((s) => s.name === name)?.print.areas ?? [];
  const last = Math.max(1, ...areas.map((one) => columnNumber(/:([A-Z]+)/.exec(one)?.[1] ?? 'A')));
  return cellsIn(rows, 'A', columnName(last));
}
function putWraps({ of, from, sheet, texts }: Read): void {
  if (texts.length === 0) return;
  // Headings stand at the foot of their row.
  if (declared(of.name)[from] === undefined) sheet.getRange(printed(of.name, of.rows)).format.verticalAlignment = 'Top';
  for (const column of texts) column.format.wrapText = true;
}

/** Hides the spare rows that are blank and shows the others, of every sheet or of those named, each as high as its texts. */
export async function hideSpare(to: Requests, names?: ReadonlySet<string>): Promise<void> {
  const found = await read(
    to,
    sparing().filter(({ name }) => names?.has(name) !== false),
  );
  for (const one of found) {
    const hidden = hiddenOf(one);
    if (one.of.hides)
      for (const [from, last, hides] of runsOf(hidden.map(Number)))
        one.sheet.getRange(`${String(one.from + from)}:${String(one.from + last)}`).rowHidden = hides === 1;
    putWraps(one);
    putHeights(one, heightsOf(one, hidden));
  }
}

/** What a row looked like the time before, by place. */
export type Shown = Map<string, readonly (number | null)[]>;
/** Shows the spare rows that something stands in by now, and makes rows as high as their texts. `shown` knows the time before, so that most changes write nothing. */
export async function showFilled(to: Requests, shown: Shown): Promise<void> {
  for (const one of await read(to, sparing())) {
    const key = `${one.of.name}!${one.of.rows}`;
    const hidden = hiddenOf(one);
    const heights = heightsOf(one, hidden);
    const now = hidden.map((hides, i) => (hides ? null : (heights[i] ?? 0)));
    const before = shown.get(key);
    shown.set(key, now);
    // A protected sheet of ours lets rows be formatted, and shown.
    const fresh = now.map((height, i) => height !== null && height !== before?.[i]);
    fresh.forEach((is, i) => {
      if (is && one.of.hides) one.sheet.getRange(`${String(one.from + i)}:${String(one.from + i)}`).rowHidden = false;
    });
    putHeights(
      one,
      heights.map((height, i) => (fresh[i] === true ? height : null)),
    );
  }
  await to.send();
}
