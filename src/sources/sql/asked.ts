import { key } from '../headings';
import type { Source } from '../source';
import { chargesOf } from './melt';
import { headingsIn } from './text';

/** The headings that a source reads, as its declaration writes them. */
export function askedOf(source: Source): readonly string[] {
  const melts = source.melt ?? [];
  return [
    ...headingsIn([chargesOf(source), melts.map(({ when }) => when)]),
    ...(source.skipWhenBlank ?? []),
    ...(source.skipWhen ?? []).map(({ heading }) => heading),
    ...melts.flatMap(({ when, each }) => [...(typeof when === 'string' ? [when] : []), each ?? []]).flat(),
  ];
}

/** A heading that a source reads and that two columns have: nobody knows which of them is meant. */
export function twiceIn(source: Source, headings: readonly string[]): string | undefined {
  const asked = new Set(askedOf(source).map(key));
  return headings.find((heading, i) => key(heading) !== '' && asked.has(key(heading)) && headings.some((other, k) => k > i && key(other) === key(heading)));
}
