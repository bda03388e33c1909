import type { CellFunction } from '../functions/define';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** How well a function answers what was typed; 0: not at all. Its name counts most, then what people call it, then its description. */
function score({ name, words, description }: CellFunction, asked: readonly string[]): number {
  const phrase = asked.join(' ');
  const own = wordsOf(name).join(' ');
  const begins = (text: string, word: string): boolean => wordsOf(text).some((one) => one.startsWith(word));
  if (own === phrase) return 6;
  if (own.startsWith(phrase)) return 5;
  if (asked.every((word) => begins(name, word))) return 4;
  if (words.some((one) => asked.every((word) => begins(one, word)))) return 3;
  if (asked.every((word) => begins(`${name} ${words.join(' ')}`, word))) return 2;
  return asked.every((word) => begins(`${name} ${words.join(' ')} ${description}`, word)) ? 1 : 0;
}

/** Functions that answer what was typed, the best first; all of them by name when nothing was typed. */
export function findFunctions(functions: readonly CellFunction[], query: string): readonly CellFunction[] {
  const asked = wordsOf(query).filter((word) => word !== 'corridor');
  const byName = [...functions].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (asked.length === 0) return byName;
  return byName
    .map((one) => ({ one, points: score(one, asked) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.one.name.length - b.one.name.length)
    .map(({ one }) => one);
}

/** The first sentence of a description. */
export const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/.exec(text)?.[0].replace(/\.$/, '') ?? text;
