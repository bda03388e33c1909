import { Button, ProgressBar, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useCss } from '../css';
import { leaveOut } from '../flows/bring-in';
import type { FileRow, Job } from '../job';
import { useServices } from '../services';
import { fill } from '../words';
import { useFormat } from './reading';

export const WORDS = {
  waiting: 'waits its turn',
  sending: '{sent} of {all} MB',
  sent: 'read by the server next',
  read: 'read',
  leftOut: 'left out',
  skip: 'Leave out {name}',
  sample: 'Asking the server for the files',
  progress: 'Reading {name}',
  overall: 'Comparing with what is there',
} as const;
const MB = 1_000_000;

/** One row for each file with its own progress; it moves only when something moved. */
export function FileProgress({ job }: { readonly job: Job }) {
  const css = useCss();
  const { progress, files } = job;
  const share = progress?.total ? progress.done / progress.total : undefined;
  return (
    <div className={css.block} style={{ gap: 12 }}>
      {(progress !== null || files.length === 0) && (
        <div>
          <ProgressBar {...(share === undefined ? {} : { value: share })} thickness="large" aria-label={WORDS.overall} />
          <p className={mergeClasses(css.small, css.muted, css.anywhere)} style={{ marginTop: 4 }}>
            {progress?.sentence ?? WORDS.sample}
          </p>
        </div>
      )}
      <ul className={css.list} style={{ gap: 10 }}>
        {files.slice(0, 50).map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </div>
  );
}

function Row({ row }: { readonly row: FileRow }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const mb = (bytes: number): string => format.count(Math.max(1, Math.round(bytes / MB)));
  const words = {
    waiting: WORDS.waiting,
    sending: fill(WORDS.sending, { sent: format.count(Math.round(row.sent / MB)), all: mb(row.bytes) }),
    sent: WORDS.sent,
    read: WORDS.read,
    'left-out': row.sentence ?? WORDS.leftOut,
  }[row.state];
  return (
    <li>
      <div className={css.between}>
        <span className={mergeClasses(css.p, css.anywhere)}>{row.name}</span>
        {row.state === 'waiting' && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={fill(WORDS.skip, { name: row.name })}
            onClick={() => leaveOut(services, row.key)}
          />
        )}
      </div>
      {row.state === 'sending' && <ProgressBar value={row.bytes === 0 ? 1 : row.sent / row.bytes} aria-label={fill(WORDS.progress, { name: row.name })} />}
      <p className={mergeClasses(css.small, row.state === 'left-out' ? css.warn : css.muted)}>{words}</p>
    </li>
  );
}
