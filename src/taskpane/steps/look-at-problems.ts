import type { State } from '../state';
import { cellsOf, countOf, found } from '../problems';
import type { Step } from '../step';
import { fill } from '../words';

export const WORDS = {
  name: 'Look at problems',
  lines: '{n} {n:line|lines} left out',
  amounts: '{lines}, {amounts}',
  checks: '{n} {n:check fails|checks fail}',
  cells: '{n} {n:cell shows|cells show} an error',
  none: 'no problems',
  nothing: 'nothing to look at yet',
  sheets: 'from the sheets: {what}',
  sentence: '{what}. Each names its cell or its line, and what to do.',
  button: 'See {n} {n:problem|problems}',
} as const;

const isEmpty = (state: State): boolean => !state.look?.built && (state.batches ?? []).length === 0;

/** Done when no check fails, no cell shows an error, and no line of the month was left out. */
const step: Step = {
  order: 2,
  name: WORDS.name,
  screen: '#problems',
  question: (state, format) => {
    const all = found(state, 'month');
    const { checks, lines } = all;
    const cells = cellsOf(all);
    const n = countOf(all);
    const amounts = lines.amounts.map((money) => format.withCode(money.Amount, money.Currency)).join(', ');
    const left = fill(WORDS.lines, { n: lines.count });
    const parts = [
      ...(lines.count > 0 ? [amounts === '' ? left : fill(WORDS.amounts, { lines: left, amounts })] : []),
      ...(checks.length > 0 ? [fill(WORDS.checks, { n: checks.length })] : []),
      ...(cells > 0 ? [fill(WORDS.cells, { n: cells })] : []),
    ];
    const what = parts.length > 0 ? parts.join(' · ') : isEmpty(state) ? WORDS.nothing : WORDS.none;
    return {
      mark: n > 0 ? 'part' : isEmpty(state) ? 'todo' : 'done',
      line: state.batches === null ? fill(WORDS.sheets, { what }) : what,
      sentence: fill(WORDS.sentence, { what }),
      button: fill(WORDS.button, { n }),
      press: ({ go }) => go('#problems'),
    };
  },
};
export default step;
