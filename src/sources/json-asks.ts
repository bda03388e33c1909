import { key } from './headings';
import { stepsOf } from './json-shapes';
import { askedOf } from './sql/asked';
import type { Source } from './source';

/**
 * Whether a source keeps what stands under a key of an object that its records lie in: `step` 0 is the document. What stands around the lists of a document is about pages,
 * and of that only what is read is kept.
 */
export function asksAround(source: Source): (step: number, name: string) => boolean {
  const steps = stepsOf(source.records);
  const asked = askedOf(source).map(key);
  const left = new Set((source.leaves ?? []).map(key));
  const known = new Map<string, boolean>();
  const pages = source.records?.[0] !== '';
  const find = (step: number, name: string): boolean => {
    const heading = key([...steps.slice(0, step), name].join('.'));
    return asked.some((one) => one === heading || one.startsWith(`${heading}.`)) || (!left.has(heading) && !(pages && step === 0));
  };
  return (step, name) => {
    const at = `${String(step)} ${name}`;
    const found = known.get(at) ?? find(step, name);
    if (known.size < 1_000) known.set(at, found);
    return found;
  };
}
