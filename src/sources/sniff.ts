import { utf16, utf8 } from './decode';
import { foreign } from './foreign';
import type { Table } from './input-file';
import { linesTable } from './json-headings';
import { lineEnds } from './line-ends';
import { firstRecords, type FirstRecord } from './records';

/** What a file is, by its bytes. Nothing is guessed from its name. */
export type Sniffed =
  /** Unpack the first bytes and ask again; the file itself stays packed. */
  | { readonly kind: 'gzip' }
  /** Tables that it may be, the likeliest first: of a CSV one for each line that may be its heading. */
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
  /** One document, or one record on each line, which only the whole text tells. */
  | { readonly kind: 'json'; readonly lines: Table | undefined }
  /** A workbook or an archive: what is in it stands at its end. */
  | { readonly kind: 'zip' }
  | { readonly kind: 'parquet' }
  | { readonly kind: 'xml' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'refused'; readonly sentence: string };

const refused = (sentence: string): Sniffed => ({ kind: 'refused', sentence });
const WEB_PAGE = 'This is a web page (HTML), not an export. Sign in where it comes from and download the export again.';
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** As many lines as titles may stand above a heading. */
const TITLES = 40;

/** `head` is the first 64 kB or more, `tail` the last few kB, `whole` when the head is all there is. */
export function sniff(head: Uint8Array, tail: Uint8Array, whole: boolean): Sniffed {
  if (head.length === 0) return refused('The file is empty.');
  if (head[0] === 0x1f && head[1] === 0x8b) return { kind: 'gzip' };
  if (begins(head, 'PK\x03\x04') || begins(head, 'PK\x05\x06')) return { kind: 'zip' };
  if (begins(head, '%PDF')) return { kind: 'pdf' };
  if (begins(head, 'PAR1')) return { kind: 'parquet' };
  const other = foreign(head, tail);
  if (other !== undefined) return refused(other);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = (wide ? utf16(head) : utf8(head)).replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused('The file is empty.');
  if (/[\x00-\x08\x0e-\x1f]/.test(text)) return refused('This is not a table: it holds bytes that no export has. Take the CSV or the invoice.');
  const start = text.trimStart();
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(start)) return refused(WEB_PAGE);
  if (start.startsWith('<')) return wide ? refused('This XML is written in UTF-16. Save it in UTF-8 and try again.') : { kind: 'xml' };
  if (/^[{[]/.test(start))
    return wide ? refused('This JSON is written in UTF-16. Save it in UTF-8 and try again.') : { kind: 'json', lines: lines(start, whole) };
  return csv(text, wide, whole);
}

const begins = (bytes: Uint8Array, mark: string): boolean => Array.from(mark).every((c, i) => bytes[i] === c.charCodeAt(0));

function lines(text: string, whole: boolean): Table | undefined {
  if (!text.startsWith('{')) return undefined;
  const first = text.split(/\r?\n/).slice(0, 50);
  // A document that goes on in the next line, whose records may stand on a line each.
  if (/[{[,:]\s*$/.test(first[0] ?? '')) return undefined;
  // The last line of the head is cut off unless the head is the file.
  return linesTable(whole ? first : first.slice(0, Math.max(1, first.length - 1)));
}

function csv(text: string, wide: boolean, whole: boolean): Sniffed {
  if (wide && mixesBreaks(text)) return refused('The file mixes the line breaks of Windows and Unix. Open it in Excel, save it as CSV UTF-8 and try again.');
  const ways = DELIMITERS.map((delimiter) => ({ delimiter, records: firstRecords(text, delimiter, TITLES) }));
  // Excel names the delimiter in a line of its own: `sep=;`.
  const said = /^"?sep=(.)"?\r?\n/i.exec(text)?.[1];
  const among = ways
    .filter(({ delimiter }) => said === undefined || delimiter === said)
    .map((way) => (said === undefined ? way : { ...way, records: way.records.slice(1) }));
  const tables = Array.from({ length: TITLES }, (_, at) => {
    const rows = among.flatMap(({ delimiter, records }) => (records[at] === undefined ? [] : [{ delimiter, records, row: records[at] }]));
    const [first, ...others] = rows;
    return first === undefined ? undefined : others.reduce((a, b) => (b.row.cells.length > a.row.cells.length ? b : a), first);
  }).filter((found) => found !== undefined);
  const [best] = tables;
  if (best === undefined || (whole && best.records.length === 1)) return refused('The file has headings but no lines.');
  if (best.row.end === undefined && !whole) return refused('The first line is longer than any heading.');
  const encoding = wide ? 'utf-16' : 'utf-8';
  const titles = (records: readonly FirstRecord[], at: number) => records.slice(0, at).map(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  return {
    kind: 'tables',
    tables: tables
      .filter(({ row }, at) => at === 0 || (row.cells.length > 1 && row.end !== undefined))
      .map(({ delimiter, records, row }) => {
        const at = records.indexOf(row);
        // The last record of the head may be cut off.
        const lines = records.slice(at + 1).filter(({ end }) => whole || end !== undefined);
        const { headings, beyond } = lineEnds(
          row.cells,
          lines.map(({ cells }) => cells),
          delimiter,
        );
        const above = { before: row.number - 1, titles: titles(records, at) };
        return { format: 'csv', headings, ...(beyond === 0 ? {} : { beyond }), delimiter, encoding, ...above };
      }),
  };
}

/** Whether a text has the line breaks of Windows and Unix; the engine reads one kind in a file, and inside quotes any may stand. */
export function mixesBreaks(text: string): boolean {
  let [quoted, windows, unix] = [false, false, false];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '"') quoted = !quoted;
    else if (c === '\n' && !quoted && text[i - 1] === '\r') windows = true;
    else if (c === '\n' && !quoted) unix = true;
  }
  return windows && unix;
}
