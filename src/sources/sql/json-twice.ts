import type { Cell } from './cells';
import { keyPattern } from './json-figures';
import { pathOf } from './json-struct';
import { literal } from './quote';

/** The first of these cells' keys that stands twice in its object with different values: of these the first would count, and nobody knows why. Null where none does. */
export function twiceSql(cells: readonly Cell[]): string {
  const places = new Map(cells.flatMap((cell) => cell.places.map((place) => [pathOf(place) ?? '', place] as const)));
  places.delete('');
  const names = [...new Set([...places.values()].map((place) => place.at(-1) ?? ''))];
  const cases = names.map((name) => {
    const parents = [...places.values()]
      .filter((place) => place.at(-1) === name)
      .map((place) => (place.length === 1 ? '' : `, ${literal(pathOf(place.slice(0, -1)) ?? '')}`));
    const counts = parents.map((path) => `len(list_filter(TRY(json_keys(line${path})), lambda k: k = ${literal(name)})) > 1`);
    const values = `regexp_extract_all(line, ${literal(`${keyPattern([name])}\\s*:\\s*("[^"]*"|[^",}\\]\\s]*)`)}, 1)`;
    // A look at the line first, without the quotation mark before the key: texts are full of these, and looking for one takes five times as long.
    const near = `%${name.replace(/[_%]/g, '%')}"`;
    const word = `CASE WHEN len(list_distinct(${values})) > 1 THEN ${literal(name)} END`;
    // No AND: all of its sides are always worked out.
    return `CASE WHEN line LIKE ${literal(`${near}${near}%`)} THEN CASE WHEN ${counts.join(' OR ')} THEN ${word} END END`;
  });
  return cases.length < 2 ? (cases[0] ?? 'NULL::VARCHAR') : `coalesce(${cases.join(', ')})`;
}
