import type { Kit } from './kit';

export type CellValue = string | number | boolean;
/** What a written value becomes in a cell. */
export type Entry =
  | { readonly kind: 'keep' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: CellValue; readonly format?: string };

const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;
export const isError = (value: unknown): value is string => typeof value === 'string' && ERRORS.test(value);

/** Reads a value as Excel reads what is typed: formulas, numbers, dates, percents and errors are recognised in text unless the cell is formatted as text. */
export function readEntry(kit: Kit, value: unknown, format: string): Entry {
  if (value === null || value === undefined) return { kind: 'keep' };
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'value', value };
  if (typeof value !== 'string') throw new TypeError('A cell takes text, a number or TRUE and FALSE.');
  if (value === '') return { kind: 'clear' };
  if (format === '@') return { kind: 'value', value };
  if (value.startsWith("'")) return { kind: 'value', value: value.slice(1) };
  if (value.startsWith('=') && value.length > 1) return { kind: 'formula', formula: value };
  if (isError(value.toUpperCase())) return { kind: 'value', value: value.toUpperCase() };
  const read = kit.core.numfmt.parseValue(value) as { v: unknown; z?: string } | null;
  if (read && (typeof read.v === 'number' || typeof read.v === 'boolean'))
    return { kind: 'value', value: read.v, ...(read.z !== undefined && read.z !== 'General' && format === 'General' ? { format: read.z } : {}) };
  // As in Excel, text that begins with a sign is taken for the beginning of a formula.
  if (/^[+\-@][\w("$]/.test(value)) return { kind: 'formula', formula: `=${value}` };
  return { kind: 'value', value };
}
