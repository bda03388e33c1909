import { decimal, toCell } from '../model/decimal';
import { asDay, asMonth, firstDay, toSerial } from '../model/month';
import type { Format } from './sheet';
import { FORMATS } from './style';
import type { InputValue } from './inputs';

/** What may be written into a cell: a formula, a text as Excel takes it, a number. */
export type CellValue = string | number | boolean;

/** Unknown, as a cell shows it. Missing is never 0. */
export const NA = '#N/A';
const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/;
export const isError = (value: unknown): value is string => typeof value === 'string' && ERRORS.test(value);

/** Text that Excel takes as it stands in any language: words without digits, and no truth value. */
const PLAIN = /^(?!(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|waar|onwaar)$)\p{L}[^\d#]*$/iu;

/** Text for a cell of any format but text (where Excel reads nothing, and an apostrophe would be seen): whatever Excel might read as number, date, truth value or formula takes the apostrophe, which no one sees. */
export const asText = (text: string): string => (text === '' || PLAIN.test(text) ? text : `'${text}`);

/** A month or a day as Excel's serial; anything else is undefined. */
export function serial(text: string): number | undefined {
  const month = asMonth(text);
  const day = month === undefined ? asDay(text) : firstDay(month);
  return day === undefined ? undefined : toSerial(day);
}
const figure = (text: string): number | undefined => {
  const exact = decimal(text);
  return exact === undefined ? undefined : toCell(exact);
};

/** A typed value as its cell takes it. Exact decimal text leaves by the one door; a null is empty, or `#N/A` where the column says so. */
export function cell(value: InputValue | boolean, format: Format, missing?: 'na'): CellValue {
  if (value === null || value === '') return missing === 'na' ? NA : '';
  if (typeof value !== 'string') return value;
  if (format === 'text') return value;
  if (format === 'month' || format === 'day') return serial(value) ?? asText(value);
  if (format === 'general') return serial(value) ?? figure(value) ?? asText(value);
  return figure(value) ?? asText(value);
}

/** What must be written so that a cell holds again what it held: its formula, its text as text, its number. `plain`: its format is text. */
export function rewritten(value: unknown, formula: unknown, plain: boolean): CellValue {
  if (plain && typeof value === 'string') return value;
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return '';
  return isError(value) ? value : asText(value);
}

/** The text that a written value shows: the value without the apostrophe that kept it from being read. */
export const shown = (value: CellValue): CellValue => (typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value);

/** Formats whose figures stand at the right. */
export const isFigure = (format: Format): boolean => format !== 'text' && format !== 'general';
export const numberFormat = (format: string): string => (format in FORMATS ? FORMATS[format as Format] : format);

/** A column width in characters as points: Arial 10 is seven pixels a character and five around it. */
export const points = (characters: number): number => (characters * 7 + 5) * 0.75;
