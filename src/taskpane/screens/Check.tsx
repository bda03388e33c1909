import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import type { Preview } from '../../ledger/preview';
import type { RefreshPlan } from '../../workbook/workbook';
import { useCss } from '../css';
import { monthName, monthWord } from '../dates';
import { cancelJob, keepSeen, leaveRest, readAgain } from '../flows/bring-in';
import { write } from '../flows/write';
import { type Job, changesOf, softMonths, unheard, unread } from '../job';
import { useAmounts } from '../parts/Amount';
import { Bar } from '../parts/Bar';
import { ChangedLines } from '../parts/ChangedLines';
import { ChangesTable } from '../parts/ChangesTable';
import { CostMoves } from '../parts/CostMoves';
import { FileList } from '../parts/FileList';
import { FileProgress } from '../parts/FileProgress';
import { Foot } from '../parts/Foot';
import { MayBeGone } from '../parts/GoneParts';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { MonthsTable } from '../parts/MonthsTable';
import { PickedUp } from '../parts/PickedUp';
import { RejectedLines } from '../parts/RejectedLines';
import { Situation } from '../parts/Situation';
import { Title } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import { WrittenAnew } from '../parts/WrittenAnew';
import { reportingAsked } from '../first-inputs';
import { useServices, useStore } from '../services';
import { shareOfChange } from '../totals';
import { columnsBySheet, fill, list } from '../words';

export const WORDS = {
  title: 'Check before writing',
  files: '{n} {n:file|files}. Nothing is written until you press Write.',
  sheets: 'The sheets against the server. Nothing is written until you press Write.',
  currency: 'Reporting currency',
  currencyHint: 'Three capital letters, as EUR. All totals are in it; other money needs a rate.',
  currencyFirst: 'Say first what the company reports in.',
  rejected: '{n} {n:line|lines} rejected, {amounts}',
  rejectedPlain: '{n} {n:line|lines} rejected',
  rejectedText: '{n:It is|They are} left out, not guessed. The rest can be written.',
  apart: '{n} {n:file is|files are} left out',
  apartText: 'What is written now is without {n:it|them}: {names}.',
  nameable: 'The columns of {n} can be named below.',
  away: '{name}: {sentence}',
  months: 'These sources by month',
  sheetChanges: 'Rows by sheet',
  sheet: 'Sheet',
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  own: 'Your own columns in {sheets} keep their values.',
  locks: 'Log notes what is locked or open again since: {months}.',
  notes: '{n} {n:note|notes} of yours {n:loses its row|lose their rows} and {n:is|are} written to Log.',
  copy: 'A copy of the sheets is kept, so this can be reverted.',
  newSheets: 'The sheets are added to this workbook; it can be reverted.',
  big: 'This changes {month} by {percent}.',
  write: 'Write {n} {n:change|changes}',
  cancel: 'Cancel',
  nothing: 'Nothing to write.',
  waits: '{n} of {of} {of:file|files} {n:is|are} still being read. Write comes when all are.',
  leaveRest: 'Go on without {n:it|them}',
  answered: 'Your answers change what is written. Look at it once more.',
  readAgain: 'Read with these answers',
  reason: 'Reason for the change',
  reasonHint: 'It is kept in Log and on the server.',
  reasonFirst: '{months}: a reason must be given first.',
  done: 'Done',
  and: 'and',
} as const;
/** From this share of a month on, the foot says how much changes. */
const MUCH = 0.2;

/** Check before writing: what happens, what is left out, months before and after, files that tie. */
export function Check() {
  const { job } = useStore();
  if (!job || job.stage !== 'check') return null;
  return <Checked job={job} />;
}

function Checked({ job }: { readonly job: Job }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const state = useStore();
  const { look, closed } = state;
  const { preview, plan } = job;
  const asked = reportingAsked(state, job);
  const n = changesOf(job);
  const cancel = (): void => void cancelJob(services);
  const rows = preview?.months.map(({ Currency, ...row }) => ({ ...row, currency: Currency })) ?? [];
  const moving = preview ? rows : [...(plan?.cost.months ?? []), ...(plan?.months ?? [])];
  const much = moving.map(({ month, now, change }) => ({ month, share: shareOfChange(now, change) })).find(({ share }) => share !== null && share > MUCH);
  const soft = softMonths(job, closed);
  const coming = unread(job);
  const needsReason = soft.length > 0 && job.reason.trim() === '';
  const waits = needsReason || asked?.fits === false;
  const note = [
    ...(asked?.fits === false ? [WORDS.currencyFirst] : []),
    ...(needsReason ? [fill(WORDS.reasonFirst, { months: list(soft.map(monthName), WORDS.and) })] : []),
    ...(much?.share ? [fill(WORDS.big, { month: monthWord(much.month), percent: format.percent(much.share) })] : []),
    look?.built ? WORDS.copy : WORDS.newSheets,
  ].join(' ');
  return (
    <>
      <Main>
        <Title note={preview ? fill(WORDS.files, { n: preview.files.length }) : WORDS.sheets} onBack={cancel}>
          {WORDS.title}
        </Title>
        <PickedUp />
        {preview && <LeftOut job={job} preview={preview} />}
        <MayBeGone job={job} />
        {coming.length > 0 && <FileProgress job={{ ...job, files: coming }} />}
        {preview && preview.files.some(({ taken }) => taken) && <ChangesTable preview={preview} />}
        <WrittenAnew job={job} />
        {plan && <SheetChanges plan={plan} />}
        {preview && preview.rejected.count > 0 && <Rejected job={job} />}
        {plan && <CostMoves effect={plan} />}
        {rows.length > 0 && <MonthsTable name={WORDS.months} months={rows} />}
        {preview && preview.changedLines.length > 0 && <ChangedLines lines={preview.changedLines} of={preview.changed.count + preview.removed.count} />}
        {plan !== null && plan.ownColumns.length > 0 && (
          <p className={mergeClasses(css.small, css.second)}>{fill(WORDS.own, { sheets: columnsBySheet(plan.ownColumns, WORDS.and) })}</p>
        )}
        {plan?.locks !== undefined && (
          <p className={mergeClasses(css.small, css.second)}>{fill(WORDS.locks, { months: list(plan.locks.map(monthName), WORDS.and) })}</p>
        )}
        {plan !== null && plan.lostNotes > 0 && <p className={mergeClasses(css.small, css.warn)}>{fill(WORDS.notes, { n: plan.lostNotes })}</p>}
        {asked !== null && n > 0 && (
          <Field label={WORDS.currency} hint={WORDS.currencyHint} required>
            <Input
              value={asked.typed}
              maxLength={3}
              onChange={(_, { value }) => services.store.send({ type: 'job', change: { currency: value.toUpperCase() } })}
            />
          </Field>
        )}
        {soft.map((month) => (
          <Situation key={month} situation={{ kind: 'period-soft', month }} />
        ))}
        {soft.length > 0 && (
          <Field label={WORDS.reason} hint={WORDS.reasonHint} required>
            <Input value={job.reason} maxLength={400} onChange={(_, { value }) => services.store.send({ type: 'job', change: { reason: value } })} />
          </Field>
        )}
        {preview && <FileList files={preview.files} />}
      </Main>
      {coming.length > 0 ? (
        <Foot note={fill(WORDS.waits, { n: format.count(coming.length), of: format.count(job.files.length) })}>
          <Button onClick={() => void leaveRest(services)}>{fill(WORDS.leaveRest, { n: coming.length })}</Button>
          <Button onClick={cancel}>{WORDS.cancel}</Button>
        </Foot>
      ) : unheard(job) ? (
        <Foot note={WORDS.answered}>
          <WriteButton appearance="primary" onClick={() => void readAgain(services)}>
            {WORDS.readAgain}
          </WriteButton>
          <Button onClick={cancel}>{WORDS.cancel}</Button>
        </Foot>
      ) : n === 0 ? (
        <Foot note={WORDS.nothing}>
          <Button appearance="primary" onClick={() => void keepSeen(services)}>
            {WORDS.done}
          </Button>
        </Foot>
      ) : (
        <Foot note={note}>
          <WriteButton
            appearance="primary"
            disabledFocusable={waits}
            onClick={() => void (waits ? undefined : write(services, asked === null ? {} : { currency: asked.typed }))}
          >
            {fill(WORDS.write, { n: format.count(n) })}
          </WriteButton>
          <Button onClick={cancel}>{WORDS.cancel}</Button>
        </Foot>
      )}
    </>
  );
}

function SheetChanges({ plan }: { readonly plan: RefreshPlan }) {
  const format = useFormat();
  const right = { right: true };
  return (
    <LedgerTable
      name={WORDS.sheetChanges}
      columns={[{ name: WORDS.sheet }, { name: WORDS.added, ...right }, { name: WORDS.changed, ...right }, { name: WORDS.removed, ...right }]}
      rows={plan.sheets.map((sheet) => ({
        key: sheet.sheet,
        cells: [sheet.sheet, format.count(sheet.added), format.count(sheet.changed), format.count(sheet.removed)],
      }))}
    />
  );
}

/** Files that are not taken, before anybody presses Write without them. Where nothing is taken, each says so itself. */
function LeftOut({ job, preview: { files } }: { readonly job: Job; readonly preview: Preview }) {
  // Those that never came to be read say why; the others stand below with their reason.
  const away = job.files.filter(({ state, sentence }) => state === 'left-out' && sentence !== null);
  const apart = [...files.filter(({ taken }) => !taken), ...away];
  if (apart.length === 0 || (apart.length === files.length && away.length === 0)) return null;
  const unknown = files.filter((file) => !file.taken && file.unknown === true).length;
  const names = list(
    apart.map(({ name }) => name),
    WORDS.and,
  );
  return (
    <Bar tone="warning" title={fill(WORDS.apart, { n: apart.length })}>
      {fill(WORDS.apartText, { n: apart.length, names })} {unknown > 0 && fill(WORDS.nameable, { n: unknown })}
      {away.map(({ key, name, sentence }) => (
        <div key={key}>{fill(WORDS.away, { name, sentence: sentence ?? '' })}</div>
      ))}
    </Bar>
  );
}

function Rejected({ job }: { readonly job: Job }) {
  const amounts = useAmounts();
  const format = useFormat();
  if (!job.preview) return null;
  const { rejected, rejectedLines } = job.preview;
  const n = format.count(rejected.count);
  const title = rejected.amounts.length > 0 ? fill(WORDS.rejected, { n, amounts: amounts(rejected.amounts) }) : fill(WORDS.rejectedPlain, { n });
  return (
    <Bar tone="warning" title={title}>
      {fill(WORDS.rejectedText, { n: rejected.count })}
      <RejectedLines lines={rejectedLines} of={rejected.count} />
    </Bar>
  );
}
