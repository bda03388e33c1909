import { utf16, utf8 } from './decode';
import { foreign } from './foreign';
import type { InputFile } from './input-file';

/** What a file is, by its bytes. Nothing is guessed from its name. */
export type Sniffed =
  /** Unpack the first bytes and ask again; the file itself stays packed. */
  | { readonly kind: 'gzip' }
  | { readonly kind: 'csv'; readonly headings: readonly string[]; readonly delimiter: InputFile['delimiter']; readonly encoding: InputFile['encoding'] }
  | { readonly kind: 'jsonl'; readonly headings: readonly string[] }
  | { readonly kind: 'xml' }
  | { readonly kind: 'refused'; readonly sentence: string };

const refused = (sentence: string): Sniffed => ({ kind: 'refused', sentence });
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** `head` is the first 64 kB or more, `tail` the last few kB (archives say at their end what they hold), `whole` when the head is all there is. */
export function sniff(head: Uint8Array, tail: Uint8Array, whole: boolean): Sniffed {
  if (head.length === 0) return refused('The file is empty.');
  if (head[0] === 0x1f && head[1] === 0x8b) return { kind: 'gzip' };
  const other = foreign(head, tail);
  if (other !== undefined) return refused(other);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = (wide ? utf16(head) : utf8(head)).replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused('The file is empty.');
  if (/[\x00-\x08\x0e-\x1f]/.test(text)) return refused('This is not a table: it holds bytes that no export has. Take the CSV or the invoice.');
  const start = text.trimStart();
  if (start.startsWith('<')) return wide ? refused('This XML is written in UTF-16. Save it in UTF-8 and try again.') : { kind: 'xml' };
  if (start.startsWith('{')) return wide ? refused('This JSON is written in UTF-16. Save it in UTF-8 and try again.') : json(start, whole);
  if (start.startsWith('[')) return refused('This is one JSON list. Save it as JSON lines, one record on each line.');
  return csv(text, wide, whole);
}

/** The keys of the first lines. */
function json(text: string, whole: boolean): Sniffed {
  const lines = text.split(/\r?\n/).slice(0, 50);
  // The last line of the head is cut off unless the head is the file.
  const full = whole ? lines : lines.slice(0, Math.max(1, lines.length - 1));
  const keys = new Set<string>();
  for (const line of full) {
    try {
      const record: unknown = JSON.parse(line);
      if (typeof record === 'object' && record !== null) Object.keys(record).forEach((name) => keys.add(name));
    } catch {
      // A line that is no JSON is rejected by its number when the file is read.
    }
  }
  return keys.size === 0 ? refused('The file begins like JSON, but its first lines are not one record each.') : { kind: 'jsonl', headings: [...keys] };
}

function csv(text: string, wide: boolean, whole: boolean): Sniffed {
  const rows = DELIMITERS.map((delimiter) => ({ delimiter, ...firstRecord(text, delimiter) }));
  if (mixesBreaks(text)) return refused('The file mixes the line breaks of Windows and Unix. Open it in Excel, save it as CSV UTF-8 and try again.');
  const best = rows.reduce((a, b) => (b.cells.length > a.cells.length ? b : a));
  if (best.end === undefined && !whole) return refused('The first line is longer than any heading.');
  const rest = best.end === undefined ? '' : text.slice(best.end);
  if (whole && rest.trim() === '') return refused('The file has headings but no lines.');
  return { kind: 'csv', headings: best.cells, delimiter: best.delimiter, encoding: wide ? 'utf-16' : 'utf-8' };
}

/** The engine reads one kind of line break in a file; inside quotes any may stand. */
function mixesBreaks(text: string): boolean {
  let [quoted, windows, unix] = [false, false, false];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '"') quoted = !quoted;
    else if (c === '\n' && !quoted && text[i - 1] === '\r') windows = true;
    else if (c === '\n' && !quoted) unix = true;
  }
  return windows && unix;
}

/** The cells of the first line, quotes undone, and where the next line begins. */
function firstRecord(text: string, delimiter: string): { readonly cells: readonly string[]; readonly end: number | undefined } {
  const cells: string[] = [];
  let [cell, quoted, i] = ['', false, 0];
  for (; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (c === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (quoted) cell += c;
    else if (c === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (c === '\n' || c === '\r') break;
    else cell += c;
  }
  cells.push(cell);
  return { cells, end: i < text.length ? i : undefined };
}
