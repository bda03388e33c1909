import { Button, Checkbox, Field, Select, mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import { focusName } from '../../ledger/focus-file';
import { useCss } from '../css';
import { monthName, monthsName } from '../dates';
import { type FocusAsked, chooseFocus, dropFocus, monthsHeld, readFocus } from '../flows/export-focus';
import { copyText, saveText } from '../flows/save-text';
import { Bar } from '../parts/Bar';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { Waiting } from '../parts/Waiting';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { isSilence } from '../situations';
import { fill } from '../words';

export const WORDS = {
  title: 'FOCUS export',
  note: 'Lines of the ledger for other systems, as one file in the open format FOCUS 1.4.',
  reading: 'Reading the ledger',
  empty: 'The ledger has no lines yet. Import a file first.',
  from: 'First month',
  to: 'Last month',
  memo: 'Memo lines too',
  memoHint: 'They are in no total, such as use that an invoice covers. Other systems would add them up: leave them out if in doubt.',
  asking: 'Reading the lines of {months}',
  lines: '{shown} {n:line|lines} of {months}',
  currency: 'Currency',
  billed: 'Billed cost',
  aside: 'Memo lines are in none of these totals.',
  noTotal: 'None of these lines is in a total.',
  noneCount: 'No line of {months} is in a total, so there is nothing to save. Tick the box to see whether it has memo lines.',
  none: 'There are no lines in {months}.',
  noFile: 'No file can be made of this choice',
  waits: 'The lines are not read yet',
  foot: 'Nothing is sent. Do not import the file here: its lines would count twice.',
  save: 'Save {file}',
  copy: 'Copy',
  until: 'to',
} as const;

/** The lines of the ledger as a file of FOCUS 1.4: choose the months, look at the totals, save. */
export default function ExportFocus() {
  const css = useCss();
  const services = useServices();
  const state = useStore();
  const { focus, situation } = state;
  const months = monthsHeld(state);
  const silent = situation !== null && isSilence(situation);
  const known = months !== null;
  useEffect(() => {
    if (known && !silent) void readFocus(services);
  }, [services, known, silent]);
  useEffect(() => () => dropFocus(services), [services]);
  if (months?.length === 0)
    return (
      <Main>
        <Title note={WORDS.note}>{WORDS.title}</Title>
        <p className={css.p}>{WORDS.empty}</p>
      </Main>
    );
  if (months === null || focus === null) return <Waiting title={WORDS.title} note={situation === null ? WORDS.reading : WORDS.waits} />;
  return <Form months={months} focus={focus} halted={situation !== null} />;
}

const spanOf = ({ from, to }: FocusAsked['choice']): string => monthsName([from, to], WORDS.until);

function Form({ months, focus: { choice, answer }, halted }: { readonly months: readonly string[]; readonly focus: FocusAsked; readonly halted: boolean }) {
  const services = useServices();
  const found = answer !== null && 'text' in answer ? answer : null;
  const ready = found !== null && found.lines > 0 ? found : null;
  const file = focusName(choice.from, choice.to);
  const pick = (label: string, key: 'from' | 'to') => (
    <Field label={label}>
      <Select value={choice[key]} onChange={(_, { value }) => void chooseFocus(services, { [key]: value })}>
        {months.map((month) => (
          <option key={month} value={month}>
            {monthName(month)}
          </option>
        ))}
      </Select>
    </Field>
  );
  const why = answer !== null ? WORDS.noFile : halted ? WORDS.waits : fill(WORDS.asking, { months: spanOf(choice) });
  return (
    <>
      <Main>
        <Title note={WORDS.note}>{WORDS.title}</Title>
        {pick(WORDS.from, 'from')}
        {pick(WORDS.to, 'to')}
        <Field hint={WORDS.memoHint}>
          <Checkbox label={WORDS.memo} checked={choice.memo} onChange={(_, { checked }) => void chooseFocus(services, { memo: checked === true })} />
        </Field>
        {answer !== null && <Answered choice={choice} answer={answer} />}
      </Main>
      <Foot note={ready === null ? why : WORDS.foot}>
        <Button
          appearance="primary"
          disabledFocusable={ready === null}
          onClick={() => (ready === null ? undefined : saveText(services, ready.file, ready.text))}
        >
          {fill(WORDS.save, { file })}
        </Button>
        <Button disabledFocusable={ready === null} onClick={() => void (ready === null ? undefined : copyText(services, ready.file, ready.text))}>
          {WORDS.copy}
        </Button>
      </Foot>
    </>
  );
}

/** How many lines there are and what they come to, or why there is no file. */
function Answered({ choice, answer }: { readonly choice: FocusAsked['choice']; readonly answer: NonNullable<FocusAsked['answer']> }) {
  const css = useCss();
  const format = useFormat();
  const months = spanOf(choice);
  if ('refused' in answer) return <Bar tone="warning">{answer.refused}</Bar>;
  const { lines, totals } = answer;
  if (lines === 0) return <p className={css.p}>{fill(choice.memo ? WORDS.none : WORDS.noneCount, { months })}</p>;
  const note = totals.length === 0 ? WORDS.noTotal : choice.memo ? WORDS.aside : null;
  return (
    <section className={css.block}>
      <h2 className={css.h2}>{fill(WORDS.lines, { n: lines, shown: format.count(lines), months })}</h2>
      {totals.length > 0 && (
        <LedgerTable
          name={WORDS.billed}
          columns={[{ name: WORDS.currency }, { name: WORDS.billed, right: true }]}
          rows={totals.map(({ Currency, Amount }) => ({ key: Currency, cells: [Currency, format.money(Amount, Currency)] }))}
        />
      )}
      {note !== null && <p className={mergeClasses(css.small, css.second)}>{note}</p>}
    </section>
  );
}
