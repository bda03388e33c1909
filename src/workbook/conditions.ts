import { address, area, cellAt } from './address';
import { NOTHING_YET } from './parts/context';
import type { Condition } from './sheet';
import { PALETTE, WORDS } from './style';
import type { Write } from './write';

/** True for the words of one colour; a word that ends in a blank stands for all that begin so. */
function saysOneOf(cell: string, words: readonly string[]): string {
  const tests = words.map((w) => (w.endsWith(' ') ? `LEFT(${cell},${String(w.length)})="${w}"` : `${cell}="${w}"`));
  return tests.length === 1 ? `=${tests[0] ?? ''}` : `=OR(${tests.join(',')})`;
}

/** The conditional formats of one condition; formulas are those of the area's top left cell. `said`: the cell of the sheet's title that says whether anything is imported. */
export function conditionWrites(condition: Condition, said: string): Write[] {
  const { row, column } = area(condition.area);
  const first = cellAt(row, column);
  if (condition.kind === 'words')
    return WORDS.map(({ words, color, fill }) => ({ kind: 'condition', area: condition.area, formula: saysOneOf(first, words), color, fill }));
  if (condition.kind === 'missing')
    return [
      {
        kind: 'condition',
        area: condition.area,
        formula: `=AND(ISNA(${first}),ISERROR(SEARCH("${NOTHING_YET}",${said})))`,
        color: PALETTE.data,
        fill: PALETTE.missingFill,
      },
      // Before the first import the title says so once, and no cell calls for attention.
      { kind: 'condition', area: condition.area, formula: `=AND(ISNA(${first}),ISNUMBER(SEARCH("${NOTHING_YET}",${said})))`, color: PALETTE.quiet },
    ];
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
