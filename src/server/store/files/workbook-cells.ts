import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { decimal, toText } from '../../../model/decimal';

/** Where an element begins, and what it says. Prefixes are left out. */
export interface Xml {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML as it streams by; a document type, and with it every entity of the document's own, is an error. */
export async function readXml(from: Readable, of: Xml, pause?: () => Promise<void> | undefined): Promise<void> {
  // Loaded for the first workbook.
  const { default: sax } = await import('sax');
  const parser = sax.parser(true, { position: false });
  const decoder = new TextDecoder('utf-8');
  const broken: Error[] = [];
  parser.onerror = (error) => broken.push(error);
  parser.ondoctype = () => broken.push(new Error('a document type'));
  parser.onopentag = ({ name, attributes }) => of.open?.(local(name), attributes as Readonly<Record<string, string>>);
  parser.onclosetag = (name) => of.close?.(local(name));
  parser.ontext = parser.oncdata = (text) => of.text?.(text);
  for await (const chunk of from as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (broken[0] !== undefined) throw broken[0];
    const wait = pause?.();
    if (wait !== undefined) await wait;
  }
  parser.write(decoder.decode()).close();
  if (broken[0] !== undefined) throw broken[0];
}

/** Waits until a stream takes more. */
export const drained = (stream: NodeJS.WritableStream & { readonly writableNeedDrain: boolean }): Promise<void> | undefined =>
  stream.writableNeedDrain ? once(stream, 'drain').then(() => undefined) : undefined;

const DAY_MS = 86_400_000;

/** A number as Excel shows it: fifteen digits, and never an exponent, which a name or an article's number would be shown with. Three decimals get a fourth, so that no reader takes their point for one of thousands. */
export function figureText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const digits = String(Number(value.toPrecision(15)));
  const exact = digits.includes('e') ? decimal(digits) : undefined;
  const text = exact === undefined ? digits : toText(exact);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A day, or a moment, of a workbook that counts from 1900 or from 1904. */
export function dateText(raw: string, from1904: boolean): string {
  const serial = Number(raw) + (from1904 ? 1462 : 0);
  if (raw.trim() === '' || !Number.isFinite(serial) || serial < 61 || serial > 2_958_466) return figureText(raw);
  const seconds = Math.round(serial * 86_400);
  const text = new Date(Date.UTC(1899, 11, 30) + Math.floor(seconds / 86_400) * DAY_MS + (seconds % 86_400) * 1000).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Whether a format shows days or times: by its letters, quoted words, colours and places aside. */
export const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')) && !/^general$/i.test(code);

/** Formats that Excel knows by number only. */
export const isDateNumber = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The currencies that a format writes beside a figure, as signs or codes: `"$"#,##0.00` and `[$€-407]`. What only keeps a place free (`_€`) is not shown. */
export const currenciesOf = (code: string): readonly string[] => {
  const shown = code.replace(/[_*]./g, '');
  const said = [...shown.matchAll(/\[\$([^\]-]+)[^\]]*\]/g)].map(([, sign = '']) => sign.trim());
  return [...new Set([...said, ...(shown.replace(/\[[^\]]*\]/g, '').match(/[$£€₹]/g) ?? [])])];
};

/** `AB12` as column 27, counted from 0. */
export const columnOf = (reference: string): number =>
  Array.from(reference.replace(/\d+$/, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
