import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { NotOpened, type Member } from './unzip';
import { columnOf, currenciesOf, dateText, drained, figureText, isDateFormat, isDateNumber, readXml } from './workbook-cells';

/** A sheet as a CSV file. */
export interface SheetFile {
  readonly sheet: string;
  readonly path: string;
  /** The currencies that its figures are shown with and that are no part of them, as signs or codes. */
  readonly currencies: readonly string[];
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const STRINGS = 5_000_000;
/** The width of a table is that of its first rows; what is narrower gets empty cells, as in a CSV. */
const LOOKED_AT = 60;

interface Book {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly currencies: readonly (readonly string[])[];
  readonly from1904: boolean;
}

/** What refuses an Office file, or `undefined` for a workbook that can be read; `null` when the archive is no Office file. */
export function officeRefusal(members: readonly Member[]): string | null | undefined {
  const has = (name: RegExp): boolean => members.some((member) => name.test(member.name));
  if (has(/(^|\/)vbaProject\.bin$/i)) return 'This workbook has macros. Save it without them (.xlsx) and try again.';
  if (has(/^xl\/workbook\.bin$/i)) return 'This is a binary workbook (.xlsb). Save it as .xlsx and try again.';
  if (has(/^xl\/workbook\.xml$/i)) return undefined;
  if (has(/^(word|ppt)\//i)) return 'This is a document of Word or PowerPoint, not an export. Take the CSV or the invoice.';
  if (has(/^content\.xml$/i) && has(/^META-INF\/manifest\.xml$/i)) return 'This is an OpenDocument file. Save it as .xlsx or CSV and try again.';
  return null;
}

/** Writes every sheet that is shown and holds something as CSV: lines are the sheet's rows, numbers plain, days and moments by their format. */
export async function sheetsOf(members: readonly Member[], place: (i: number) => string): Promise<readonly SheetFile[]> {
  const book = await bookOf(members);
  const found: SheetFile[] = [];
  for (const [i, { name, path }] of book.sheets.entries()) {
    const member = memberAt(members, path);
    const written = member === undefined ? undefined : await writeSheet(member, name, book, place(i));
    if (written !== undefined) found.push({ sheet: name, path: place(i), currencies: written });
  }
  return found;
}

const memberAt = (members: readonly Member[], path: string): Member | undefined => members.find(({ name }) => name.toLowerCase() === path.toLowerCase());

async function bookOf(members: readonly Member[]): Promise<Book> {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  const targets = new Map<string, string>();
  let from1904 = false;
  const read = async (path: string, of: Parameters<typeof readXml>[1]): Promise<void> => {
    const member = memberAt(members, path);
    if (member !== undefined) await readXml(await member.open(), of);
  };
  await read('xl/workbook.xml', {
    open: (name, at) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(at['date1904'] ?? '');
      if (name === 'sheet' && (at['state'] ?? 'visible') === 'visible')
        sheets.push({ name: at['name'] ?? '', id: at['r:id'] ?? Object.entries(at).find(([key]) => key.endsWith(':id'))?.[1] ?? '' });
    },
  });
  await read('xl/_rels/workbook.xml.rels', {
    open: (name, at) => {
      if (name === 'Relationship') targets.set(at['Id'] ?? '', (at['Target'] ?? '').replace(/^\//, ''));
    },
  });
  const strings: string[] = [];
  let [inside, phonetic] = [false, false];
  await read('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (strings.length > STRINGS) throw new NotOpened('The workbook holds more words than can be read. Save the sheet as CSV and try again.');
      if (name === 'rPh') phonetic = true;
      inside = name === 't' && !phonetic;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      inside = false;
    },
    text: (text) => {
      if (inside) strings[strings.length - 1] = `${strings.at(-1) ?? ''}${text}`;
    },
  });
  const [formats, dates, currencies] = [new Map<number, string>(), [] as boolean[], [] as (readonly string[])[]];
  let cells = false;
  await read('xl/styles.xml', {
    open: (name, at) => {
      if (name === 'numFmt') formats.set(Number(at['numFmtId']), at['formatCode'] ?? '');
      if (name === 'cellXfs') cells = true;
      if (name !== 'xf' || !cells) return;
      const id = Number(at['numFmtId'] ?? 0);
      const code = formats.get(id);
      dates.push(code === undefined ? isDateNumber(id) : isDateFormat(code));
      // Formats without a code show the currency of whoever looks at them.
      currencies.push(code === undefined ? [] : currenciesOf(code));
    },
    close: (name) => {
      if (name === 'cellXfs') cells = false;
    },
  });
  const pathOf = (id: string): string => {
    const target = targets.get(id) ?? '';
    return target.startsWith('xl/') ? target : `xl/${target}`;
  };
  return { sheets: sheets.map(({ name, id }) => ({ name, path: pathOf(id) })), strings, dates, currencies, from1904 };
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Answers the currencies that its figures are shown with; undefined where the sheet holds nothing. */
async function writeSheet(member: Member, sheet: string, book: Book, place: string): Promise<readonly string[] | undefined> {
  const out = createWriteStream(place, { mode: 0o600 });
  const waiting: (readonly string[])[] = [];
  let [width, written, row, any] = [0, 0, [] as string[], false];
  let cell: { column: number; readonly type: string; readonly style: number; formula: boolean; value: string | null; readonly at: string } | null = null;
  const currencies = new Set<string>();
  let taking = false;
  const flush = (most: number): void => {
    while (waiting.length > most) {
      const cells = waiting.shift() ?? [];
      out.write(cells.length === 0 ? '\n' : `${[...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')].map(quoted).join(',')}\n`);
    }
  };
  const put = (cells: readonly string[]): void => {
    if (written < LOOKED_AT) width = Math.max(width, cells.length);
    written += 1;
    waiting.push(cells);
    if (written >= LOOKED_AT) flush(0);
  };
  const textOf = ({ type, value, style }: NonNullable<typeof cell>): string => {
    const raw = value ?? '';
    if (type === 's') return book.strings[Number(raw)] ?? '';
    if (type === 'b') return raw === '1' ? 'TRUE' : raw === '0' ? 'FALSE' : raw;
    if (type === 'd') return raw.replace(/T00:00:00(\.0+)?Z?$/, '');
    if (type !== 'n') return raw;
    if (raw !== '') for (const currency of book.currencies[style] ?? []) currencies.add(currency);
    return book.dates[style] === true ? dateText(raw, book.from1904) : figureText(raw);
  };
  await readXml(
    await member.open(),
    {
      open: (name, at) => {
        if (name === 'row') {
          const number = Number(at['r'] ?? written + 1);
          if (!(number <= ROWS)) throw new NotOpened(`Sheet ${sheet} has more rows than Excel knows. Nothing was taken.`);
          // Lines of the CSV are rows of the sheet.
          while (written < number - 1) put([]);
          row = [];
        } else if (name === 'c') {
          const reference = at['r'] ?? '';
          const column = reference === '' ? row.length : columnOf(reference);
          if (!(column >= 0 && column < COLUMNS)) throw new NotOpened(`Sheet ${sheet} has more columns than Excel knows. Nothing was taken.`);
          cell = { column, type: at['t'] ?? 'n', style: Number(at['s'] ?? 0), formula: false, value: null, at: reference };
        } else if (name === 'f' && cell !== null) cell.formula = true;
        else if (name === 'v' && cell !== null) cell.value ??= '';
        taking = cell !== null && (name === 'v' || (name === 't' && cell.type === 'inlineStr'));
      },
      close: (name) => {
        taking = false;
        if (name === 'c' && cell !== null) {
          if (cell.formula && cell.value === null)
            throw new NotOpened(`Cell ${cell.at} of sheet ${sheet} holds a formula without its result. Open the workbook in Excel, save it and try again.`);
          const text = textOf(cell);
          if (text !== '') {
            while (row.length < cell.column) row.push('');
            row[cell.column] = text;
            any = true;
          }
          cell = null;
        } else if (name === 'row') put(row);
      },
      text: (text) => {
        if (taking && cell !== null) cell.value = (cell.value ?? '') + text;
      },
    },
    () => drained(out),
  );
  flush(0);
  out.end();
  await once(out, 'close');
  return any ? [...currencies] : undefined;
}
