import { key } from '../headings';
import { textIn } from './json-struct';
import { literal } from './quote';
import { headingsIn } from './text';

const FIGURES = new Set(['amount', 'minor', 'product', 'priced', 'figure']);

/** The headings that readings take figures from. */
export function figuresIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && FIGURES.has(String(value.kind))) return headingsIn(value).map(key);
  return Object.values(value).flatMap(figuresIn);
}

/** Keys as they stand in JSON, as a pattern. */
export const keyPattern = (names: readonly string[]): string =>
  `(?:${names.map((name) => JSON.stringify(name).replace(/[^\w"]/g, (sign) => `\\x{${sign.codePointAt(0)?.toString(16) ?? ''}}`)).join('|')})`;

/** A figure of raw JSON: what stands in quotes is the text that it is; of a number that has decimals or an exponent, `decimal`. */
const figure = (raw: string, decimal: string): string =>
  `CASE WHEN starts_with(${raw}, '"') THEN ${textIn(raw)} WHEN contains(${raw}, '.') OR contains(${raw}, 'e') THEN ${decimal} ELSE ${raw} END`;

/**
 * A figure of a JSON line as it is written there. The engine reads numbers as doubles, which keep 16 digits: what it gives is looked for under its key, and where it does not
 * stand there, the number that is meant is taken from the text. `keys` are all that are read of a line.
 */
export function asWritten(raw: string, names: readonly string[], keys: readonly string[], line = 'line'): string {
  const written = names.filter((name) => !JSON.stringify(name).includes('\\'));
  if (written.length === 0) return figure(raw, raw);
  // Lines are full of quotation marks, and looking for one that begins a key takes three times as long as for the key itself.
  const starts = written.map((name) => (keys.some((other) => other !== name && other.endsWith(name)) ? JSON.stringify(name) : JSON.stringify(name).slice(1)));
  const stands = starts
    .slice(0, 1)
    .flatMap((start) =>
      [`${start}:`, `${start}: `].flatMap((before) => [',', '}'].map((behind) => `contains(${line}, concat(${literal(before)}, ${raw}, ${literal(behind)}))`)),
    );
  const found = `list_filter(regexp_extract_all(${line}, ${literal(`${keyPattern(written)}\\s*:\\s*(-?[0-9][-+0-9.eE]*)`)}, 1), lambda n: try_cast(n AS DOUBLE) = try_cast(${raw} AS DOUBLE))[1]`;
  return figure(raw, `CASE WHEN ${stands.join(' OR ')} THEN ${raw} ELSE coalesce(${found}, ${raw}) END`);
}

/** Whether a text is a number with an exponent, as the engine shortens numbers that are small or large. Few texts begin like a number, and looking at each costs time. */
export const isShort = (text: string): string =>
  `CASE WHEN ${text} BETWEEN '-' AND ':' THEN CASE WHEN contains(${text}, 'e') THEN regexp_full_match(${text}, '-?[0-9][0-9.]*e[-+]?[0-9]+') ELSE FALSE END ELSE FALSE END`;

const NOT_SURE = 'a figure that is no double';
/** The same where the line is not at hand: a number that a double may change ends the reading. */
export const asDoubles = (raw: string): string => figure(raw, `error(${literal(NOT_SURE)})`);
