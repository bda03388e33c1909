import { clock, dayAndClock, monthName } from '../dates';
import { loadSample } from '../flows/sample';
import { monthShown } from '../state';
import type { Step } from '../step';
import { fill } from '../words';

export const WORDS = {
  name: 'Import files',
  waits: 'waits for the server',
  line: '{files} {files:file|files}, {shown} {lines:line|lines} · last {at}',
  nothing: 'no file for {month} yet',
  empty: 'no file yet',
  first: 'Bring in the first file. One vendor is enough to begin.',
  month: '{month} has no data yet. Bring in its files.',
  button: 'Choose files',
  sample: 'Load the sample company',
} as const;

/** Done when a file of the month is in. */
const step: Step = {
  order: 1,
  name: WORDS.name,
  screen: '#import',
  question: (state, format) => {
    const month = monthShown(state);
    const all = (state.batches ?? []).filter((batch) => !batch.reverted);
    const own = all.filter((batch) => month === null || batch.months.includes(month));
    const lines = own.reduce((n, batch) => n + batch.added + batch.changed + batch.unchanged, 0);
    const last = own
      .map((batch) => batch.committedAt)
      .sort()
      .at(-1);
    const at = last === undefined ? '' : last.slice(0, 10) === new Date().toISOString().slice(0, 10) ? clock(last) : dayAndClock(last);
    return {
      mark: own.length > 0 ? 'done' : 'todo',
      line:
        state.batches === null
          ? WORDS.waits
          : own.length > 0
            ? fill(WORDS.line, { files: own.length, lines, shown: format.count(lines), at })
            : month === null
              ? WORDS.empty
              : fill(WORDS.nothing, { month: monthName(month) }),
      sentence: all.length === 0 || month === null ? WORDS.first : fill(WORDS.month, { month: monthName(month) }),
      button: WORDS.button,
      press: ({ go }) => go('#import'),
      ...(state.batches?.length === 0 ? { also: { button: WORDS.sample, press: (services) => void loadSample(services) } } : {}),
    };
  },
};
export default step;
