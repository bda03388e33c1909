import { key } from './headings';
import type { Format, Source } from './source';

/** Which source a file's headings belong to. Several: the analyst is asked. */
export type Recognised =
  | { readonly kind: 'one'; readonly source: Source }
  | { readonly kind: 'several'; readonly sources: readonly Source[]; readonly sentence: string }
  | { readonly kind: 'none'; readonly sentence: string };

/** By headings alone, whatever the file is called; case, order, spaces and BOM do not matter. */
export function recognise(headings: readonly string[], format: Format, sources: readonly Source[]): Recognised {
  const there = new Set(headings.map(key));
  const fitting = sources.filter((source) => source.format === format && fits(source, there));
  // A source that asks for all that another asks for, and more, is the closer description.
  const found = fitting.filter((source) => !fitting.some((other) => other !== source && asksMore(other, source)));
  const [first, second] = found;
  if (first === undefined) return { kind: 'none', sentence: 'No source has these headings. Say what the columns mean, or leave the file out.' };
  if (second === undefined) return { kind: 'one', source: first };
  return { kind: 'several', sources: found, sentence: `This may be ${found.map(({ title }) => title).join(' or ')}. Which?` };
}

function fits({ detect }: Source, there: ReadonlySet<string>): boolean {
  const has = (heading: string) => there.has(key(heading));
  if (detect.bare !== undefined && detect.bare.length === there.size && detect.bare.every(has)) return true;
  return detect.all.every(has) && (detect.any === undefined || detect.any.some(has)) && !(detect.none ?? []).some(has);
}

function asksMore(a: Source, b: Source): boolean {
  const asked = new Set(a.detect.all.map(key));
  return a.detect.all.length > b.detect.all.length && b.detect.all.every((heading) => asked.has(key(heading)));
}
