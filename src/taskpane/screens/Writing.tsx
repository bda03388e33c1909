import { Button, ProgressBar, mergeClasses } from '@fluentui/react-components';
import { useCss } from '../css';
import { monthsName } from '../dates';
import { backToCheck, keepOnServer, stopWriting, takeBackOnServer, write } from '../flows/write';
import { type Job, changesOf, monthsOf } from '../job';
import { Bar } from '../parts/Bar';
import { Foot } from '../parts/Foot';
import { Main } from '../parts/Main';
import { Situation, useDescribe } from '../parts/Situation';
import { Mark } from '../parts/StepRow';
import { Title } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  title: 'Writing {months}',
  failed: 'Nothing was written',
  cut: 'Not all was written',
  to: 'to',
  sheets: 'Sheets added to the workbook',
  rules: 'Rules and rates sent to the server',
  server: 'Lines saved on the server',
  rows: 'Copy of the sheets kept, rows written',
  progress: 'How far the write is',
  cancel: 'Cancel',
  cancelNote: 'Cancel puts the sheets back as they were.',
  stopping: 'Stopping: what is under way ends first. The sheets go back as they were.',
  kept: 'The server has these lines; the sheets do not show them yet.',
  cutNote: 'Taken back or kept, the step Write the sheets shows what the sheets lack.',
  again: 'Write again',
  takeBack: 'Take them back',
  keep: 'Keep on the server',
  leave: 'Back to the check',
} as const;

/** Writing: real numbers, its steps, and Cancel; after a failure, what happened and what can be done about it. */
export function Writing() {
  const { job } = useStore();
  if (job?.stage === 'writing') return <Under job={job} />;
  return job?.stage === 'failed' ? <Failed job={job} /> : null;
}

function Under({ job }: { readonly job: Job }) {
  const css = useCss();
  const services = useServices();
  const { progress, stopping } = job;
  const stop = (): void => (stopping ? undefined : stopWriting(services));
  const share = progress?.total ? progress.done / progress.total : undefined;
  return (
    <>
      <Main>
        <Title onBack={stop}>{fill(WORDS.title, { months: monthsName(monthsOf(job), WORDS.to) })}</Title>
        <div>
          <ProgressBar {...(share === undefined ? {} : { value: share })} thickness="large" aria-label={WORDS.progress} />
          <p className={mergeClasses(css.small, css.muted, css.number)} style={{ marginTop: 4, minHeight: 16, whiteSpace: 'normal' }}>
            {progress?.sentence}
          </p>
        </div>
        <Steps job={job} />
        {job.waiting && <Situation situation={{ kind: 'cell-edit' }} />}
      </Main>
      <Foot note={stopping ? WORDS.stopping : WORDS.cancelNote}>
        <Button disabledFocusable={stopping} onClick={stop}>
          {WORDS.cancel}
        </Button>
      </Foot>
    </>
  );
}

function Steps({ job }: { readonly job: Job }) {
  const css = useCss();
  const format = useFormat();
  return (
    <ol className={css.list}>
      {job.steps.map(({ id, state }) => (
        <li key={id} className={css.between} style={{ padding: '5px 0', alignItems: 'center' }}>
          <span className={css.row}>
            <Mark as={state} />
            <span className={css.p}>{WORDS[id]}</span>
          </span>
          {id === 'server' && <span className={mergeClasses(css.small, css.muted, css.number)}>{format.count(changesOf(job))}</span>}
        </li>
      ))}
    </ol>
  );
}

function Failed({ job }: { readonly job: Job }) {
  const services = useServices();
  const describe = useDescribe();
  const { failure, committed } = job;
  const cancelled = failure?.kind === 'cancelled';
  const cut = failure?.kind === 'cut-off';
  const kept = committed !== null && committed.length > 0;
  const leave = (): void => backToCheck(services);
  return (
    <>
      <Main>
        <Title onBack={kept ? () => void keepOnServer(services) : leave}>{cut ? WORDS.cut : WORDS.failed}</Title>
        {failure && !cancelled && <Situation situation={failure} />}
        {cancelled && <Bar tone="info">{describe(failure).sentence}</Bar>}
        <Steps job={job} />
      </Main>
      {kept ? (
        <Foot note={cut ? WORDS.cutNote : WORDS.kept}>
          <Button appearance="primary" onClick={() => void write(services)}>
            {WORDS.again}
          </Button>
          <Button onClick={() => void takeBackOnServer(services)}>{WORDS.takeBack}</Button>
          <Button onClick={() => void keepOnServer(services)}>{WORDS.keep}</Button>
        </Foot>
      ) : (
        <Foot>
          <Button appearance="primary" onClick={() => void write(services)}>
            {WORDS.again}
          </Button>
          <Button onClick={leave}>{WORDS.leave}</Button>
        </Foot>
      )}
    </>
  );
}
