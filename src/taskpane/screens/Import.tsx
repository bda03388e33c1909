import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons';
import { type ChangeEvent, useRef } from 'react';
import { useCss } from '../css';
import { monthName } from '../dates';
import { cancelJob } from '../flows/bring-in';
import { loadSample, takeFiles } from '../flows/sample';
import { Bar } from '../parts/Bar';
import { FileProgress } from '../parts/FileProgress';
import { Foot } from '../parts/Foot';
import { Imported } from '../parts/Imported';
import { LastAction } from '../parts/LastAction';
import { Main } from '../parts/Main';
import { PickedUp } from '../parts/PickedUp';
import { Title } from '../parts/Title';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { monthShown } from '../state';
import { fill } from '../words';

export const WORDS = {
  title: 'Import files',
  note: 'CSV, Excel, JSON, PDF and e-invoices, also gzip or zip. Up to 2 GB each.',
  drop: 'Drop files here',
  choose: 'Choose files',
  waits: '{n} {n:file that was|files that were} being read {n:waits|wait} for the server. Try again goes on with {n:it|them}.',
  before: 'You see what will change before anything is written.',
  imported: 'Imported for {month}',
  none: 'Nothing imported for {month} yet.',
  sample: 'No file at hand? Look around with a made-up company, in sheets of its own.',
  load: 'Load the sample company',
  cancelAll: 'Cancel all',
  cancelNote: 'Nothing is taken until you have seen what changes.',
  reading: 'Reading files',
} as const;

/** Import: drop or choose files; while they are read, one row each; below, what the month has already. */
export function Import() {
  const css = useCss();
  const services = useServices();
  const state = useStore();
  const picker = useRef<HTMLInputElement>(null);
  const { job } = state;
  if (job?.stage === 'reading' && job.kind === 'import') {
    return (
      <>
        <Main>
          <Title onBack={() => void cancelJob(services)}>{WORDS.reading}</Title>
          <PickedUp />
          <FileProgress job={job} />
        </Main>
        <Foot note={WORDS.cancelNote}>
          <Button onClick={() => void cancelJob(services)}>{WORDS.cancelAll}</Button>
        </Foot>
      </>
    );
  }
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    // After the file dialog Windows gives the focus to the sheet.
    window.focus();
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void takeFiles(services, files);
  };
  const month = monthShown(state);
  const all = (state.batches ?? []).filter((batch) => !batch.reverted);
  const own = (state.imports ?? []).filter((one) => one.months.some((part) => part.month === month));
  return (
    <>
      <Main>
        <Title note={WORDS.note}>{WORDS.title}</Title>
        {state.waiting > 0 && <Bar tone="info">{fill(WORDS.waits, { n: state.waiting })}</Bar>}
        <div className={css.drop}>
          <ArrowUpload20Regular />
          <div className={css.p}>{WORDS.drop}</div>
          <WriteButton disabledFocusable={state.role === 'viewer'} onClick={() => picker.current?.click()}>
            {WORDS.choose}
          </WriteButton>
          <input ref={picker} type="file" multiple hidden onChange={chosen} aria-label={WORDS.choose} />
          <span className={mergeClasses(css.small, css.muted)}>{WORDS.before}</span>
        </div>
        {own.length > 0 && month !== null && <Imported imports={own} month={month} name={fill(WORDS.imported, { month: monthName(month) })} />}
        {own.length === 0 && all.length > 0 && month !== null && (
          <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.none, { month: monthName(month) })}</p>
        )}
        {all.length === 0 && state.batches !== null && (
          <section className={css.section}>
            <p className={mergeClasses(css.p, css.second)}>{WORDS.sample}</p>
            <div className={css.actions}>
              <WriteButton size="small" onClick={() => void loadSample(services)}>
                {WORDS.load}
              </WriteButton>
            </div>
          </section>
        )}
      </Main>
      <LastAction />
    </>
  );
}
