import { key } from '../headings';
import { literal } from './quote';
import { headingsIn } from './text';

const FIGURES = new Set(['amount', 'minor', 'product', 'priced', 'figure']);

/** The headings that readings take figures from. */
export function figuresIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && FIGURES.has(String(value.kind))) return headingsIn(value).map(key);
  return Object.values(value).flatMap(figuresIn);
}

/**
 * A figure of a JSON line as it is written there. The engine reads numbers as doubles, which keep 16 digits: what it gives is looked for under its key, and where it does not
 * stand there, the number that is meant is taken from the text.
 */
export function asWritten(cell: string, names: readonly string[]): string {
  const written = names.map((name) => JSON.stringify(name)).filter((name) => !name.includes('\\'));
  const [first] = written;
  if (first === undefined) return cell;
  const ends = [',', '}', '"'].flatMap((behind) => [':', ': '].map((colon) => [`${first}${colon}${behind === '"' ? behind : ''}`, behind] as const));
  const stands = ends.map(([before, behind]) => `contains(line, concat(${literal(before)}, ${cell}, ${literal(behind)}))`);
  const under = `(?:${written.map((name) => name.replace(/[^\w"]/g, (sign) => `\\x{${sign.codePointAt(0)?.toString(16) ?? ''}}`)).join('|')})`;
  const found = `list_filter(regexp_extract_all(line, ${literal(`${under}\\s*:\\s*(-?[0-9][-+0-9.eE]*)`)}, 1), lambda n: try_cast(n AS DOUBLE) = try_cast(${cell} AS DOUBLE))[1]`;
  return `CASE WHEN contains(${cell}, '.') OR contains(${cell}, 'e') THEN CASE WHEN ${stands.join(' OR ')} THEN ${cell} ELSE coalesce(${found}, ${cell}) END ELSE ${cell} END`;
}
