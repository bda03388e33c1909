import type { RefreshPlan } from '../../workbook/workbook';
import { monthsName } from '../dates';
import { refreshBehind } from '../flows/refresh';
import type { Step } from '../step';
import { byCurrency } from '../totals';
import { fill, list } from '../words';

export const WORDS = {
  name: 'Write the sheets',
  waits: 'waits for the server',
  upToDate: 'the sheets show what the server has',
  needs: 'needs step 1',
  behind: '{n} {n:change|changes} the sheets do not show yet',
  sentence: 'The server has {n} {n:change|changes} that the sheets do not show yet: {amounts}, {months} only.',
  plain: 'The server has {n} {n:change|changes} that the sheets do not show yet.',
  unbuilt: 'The server has lines; this workbook has no Corridor sheets yet.',
  button: 'Preview {n} {n:change|changes}',
  build: 'Add the sheets',
  and: 'and',
  to: 'to',
} as const;

const changes = (plan: RefreshPlan | null): number => plan?.sheets.reduce((n, s) => n + s.added + s.changed + s.removed, 0) ?? 0;

/** Done when the sheets show what the server has. */
const step: Step = {
  order: 3,
  name: WORDS.name,
  screen: '#sheets',
  question: (state, format) => {
    const { look, batches, behind } = state;
    const n = changes(behind);
    const filled = (batches ?? []).some((batch) => !batch.reverted);
    const moved = behind?.months.filter(({ change }) => /[1-9]/.test(change)) ?? [];
    const amounts = list(
      byCurrency(moved.map(({ currency, change }) => ({ Currency: currency, Amount: change }))).map((m) => format.changeWithCode(m.Amount, m.Currency)),
      WORDS.and,
    );
    const months = monthsName([...new Set(moved.map((m) => m.month))], WORDS.to);
    const unbuilt = look !== null && !look.built;
    return {
      mark: batches === null || unbuilt || n > 0 || !filled ? 'todo' : 'done',
      line: batches === null ? WORDS.waits : !filled ? WORDS.needs : n > 0 ? fill(WORDS.behind, { n: format.count(n) }) : WORDS.upToDate,
      sentence: unbuilt ? WORDS.unbuilt : fill(amounts === '' ? WORDS.plain : WORDS.sentence, { n: format.count(n), amounts, months }),
      button: unbuilt ? WORDS.build : fill(WORDS.button, { n: format.count(n) }),
      press: (services) => (unbuilt ? services.go('#sheets') : void refreshBehind(services)),
    };
  },
};
export default step;
