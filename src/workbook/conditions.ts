import { address, area, cellAt } from './address';
import type { Condition } from './sheet';
import { PALETTE, WORDS } from './style';
import type { Write } from './write';

/** True for the words of one colour; a word that ends in a blank stands for all that begin so. */
function saysOneOf(cell: string, words: readonly string[]): string {
  const tests = words.map((w) => (w.endsWith(' ') ? `LEFT(${cell},${String(w.length)})="${w}"` : `${cell}="${w}"`));
  return tests.length === 1 ? `=${tests[0] ?? ''}` : `=OR(${tests.join(',')})`;
}

/** The conditional formats of one condition; formulas are those of the area's top left cell. */
export function conditionWrites(condition: Condition): Write[] {
  const { row, column } = area(condition.area);
  const first = cellAt(row, column);
  if (condition.kind === 'words')
    return WORDS.map(({ words, color, fill }) => ({ kind: 'condition', area: condition.area, formula: saysOneOf(first, words), color, fill }));
  if (condition.kind === 'missing')
    return [{ kind: 'condition', area: condition.area, formula: `=ISNA(${first})`, color: PALETTE.data, fill: PALETTE.missingFill }];
  return [{ ...condition, kind: 'condition' }];
}

/** The overall check flag: its colour says the worst word in it, without a fill. */
export const flagConditions = (at: string): Write[] =>
  (
    [
      ['FAIL', '#7D1400'],
      ['REVIEW', '#6E3200'],
      ['PASS', '#00483A'],
    ] as const
  ).map(([word, color]) => ({ kind: 'condition', area: address(area(at)), formula: `=ISNUMBER(SEARCH("${word}",${at}))`, color }));
