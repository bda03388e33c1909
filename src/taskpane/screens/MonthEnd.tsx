import { Link, ProgressBar, mergeClasses } from '@fluentui/react-components';
import { useCss } from '../css';
import { dayAndClock, monthName } from '../dates';
import { goTo } from '../flows/go-to';
import type { Format } from '../format';
import { steps } from '../index';
import { LastAction } from '../parts/LastAction';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { NextStep, StepRow } from '../parts/StepRow';
import { Heading } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { type State, monthShown } from '../state';
import { bandOf } from '../status';
import { fill } from '../words';

export const WORDS = {
  heading: 'Month end',
  spend: 'AI spend, {month}',
  spendSheets: 'AI spend, {month}, from the sheets',
  asOf: 'As of {at}.',
  position: '{band}, {percent} of the way from floor to ceiling.',
  outside: '{band}.',
  status: 'Status',
  noData: '{month} has no data yet.',
  closed: '{month} is locked, and {next} has data. To work on it, write its month and its last day into Period and As of on Policy.',
  policy: 'Go to Policy',
  noSheet: 'The sheet Corridor is missing, and with it the figure of {month}.',
  noSheets: 'The figure of {month} comes with the sheets, which this workbook does not have yet.',
  empty: 'No month yet. Its first file opens it.',
  steps: 'Month-end steps',
  done: '{done} of {of} done',
  doneSpoken: '{done} of {of} steps done',
  workbook: 'Workbook',
  sheets: 'Sheets by Corridor',
  sheetsOf: '{here} of {all}',
  ledger: 'Ledger',
  ledgerHolds: '{months} {months:month|months}, {vendors} {vendors:source|sources}, {shown} {lines:line|lines}',
  ledgerEmpty: 'empty',
  server: 'Server',
  close: 'At the close',
  classify: 'Classify',
  accruals: 'Post accruals',
  forecast: 'Save this forecast',
  move: 'Reallocate',
  rates: 'Add exchange rates',
  audit: 'AI audit and vendors',
  journal: 'Chargeback journal',
  export: 'FOCUS export',
} as const;

/** Month end: what the month costs, the steps with the next one open, and what stands behind it. */
export function MonthEnd() {
  const css = useCss();
  const state = useStore();
  const format = useFormat();
  const ordered = [...steps].sort((a, b) => a.order - b.order).map((step) => ({ step, standing: step.question(state, format) }));
  const done = ordered.filter(({ standing }) => standing.mark === 'done').length;
  const waiting = state.batches === null;
  const next = waiting ? undefined : ordered.find(({ standing }) => standing.mark === 'todo');
  return (
    <>
      <Main>
        <Heading spoken>{WORDS.heading}</Heading>
        <Cost state={state} format={format} />
        <Next state={state} />
        <div className={css.block}>
          <div className={css.between}>
            <h2 className={css.h2}>{WORDS.steps}</h2>
            {!waiting && <span className={mergeClasses(css.small, css.muted)}>{fill(WORDS.done, { done, of: ordered.length })}</span>}
          </div>
          {!waiting && <ProgressBar value={done / ordered.length} thickness="medium" aria-label={fill(WORDS.doneSpoken, { done, of: ordered.length })} />}
          <ol className={css.list}>
            {ordered.map(({ step, standing }, i) =>
              step === next?.step ? (
                <NextStep key={step.name} step={step} standing={standing} number={i + 1} />
              ) : (
                <StepRow key={step.name} step={step} standing={standing} number={i + 1} />
              ),
            )}
          </ol>
        </div>
        {!waiting && <Behind state={state} format={format} />}
      </Main>
      <LastAction />
    </>
  );
}

/** The period is over for this workbook, and the next month has begun: which two cells take it there. */
function Next({ state: { look, periods, batches } }: { readonly state: State }) {
  const css = useCss();
  const services = useServices();
  const period = look?.period ?? null;
  const locked = periods.some(({ Month, State: is }) => Month === period && is === 'locked');
  const next = (batches ?? [])
    .filter((batch) => !batch.reverted)
    .flatMap((batch) => batch.months)
    .filter((month) => period !== null && month > period)
    .sort()[0];
  if (period === null || !locked || next === undefined) return null;
  return (
    <p className={mergeClasses(css.small, css.second)}>
      {fill(WORDS.closed, { month: monthName(period), next: monthName(next) })}{' '}
      <Link inline onClick={() => void goTo(services, 'Policy!A1')}>
        {WORDS.policy}
      </Link>
    </p>
  );
}

const isMissing = (look: State['look'], name: string): boolean => look?.sheets.some((sheet) => sheet.name === name && sheet.state === 'missing') ?? false;

/** Why there is no figure: no sheets at all, the one with the figure is gone, or the month is empty. */
const noFigure = (look: State['look']): string => (look !== null && !look.built ? WORDS.noSheets : isMissing(look, 'Corridor') ? WORDS.noSheet : WORDS.noData);

function Cost({ state, format }: { readonly state: State; readonly format: Format }) {
  const css = useCss();
  const { go } = useServices();
  const { look, status, batches } = state;
  const month = look?.period ?? monthShown(state);
  if (month === null) return <p className={mergeClasses(css.p, css.second)}>{WORDS.empty}</p>;
  if (status?.spend === null || status?.spend === undefined || look?.currency === null || look?.currency === undefined)
    return <p className={mergeClasses(css.p, css.second)}>{fill(noFigure(look), { month: monthName(month) })}</p>;
  const band = bandOf(status);
  const percent = status.position === null ? null : format.percent(status.position);
  const inside = status.position !== null && status.position >= 0 && status.position <= 1;
  return (
    <div>
      <div className={mergeClasses(css.small, css.muted)}>{fill(batches === null ? WORDS.spendSheets : WORDS.spend, { month: monthName(month) })}</div>
      <div className={css.big}>{format.symbol(status.spend, look.currency)}</div>
      <div className={mergeClasses(css.small, css.second)}>
        {batches === null && look.asOf !== null
          ? fill(WORDS.asOf, { at: dayAndClock(look.asOf) })
          : percent !== null && inside
            ? fill(WORDS.position, { band, percent })
            : fill(WORDS.outside, { band })}{' '}
        <Link inline onClick={() => go('#status')}>
          {WORDS.status}
        </Link>
      </div>
    </div>
  );
}

function Behind({ state, format }: { readonly state: State; readonly format: Format }) {
  const css = useCss();
  const { go, client, memory } = useServices();
  const own = (state.batches ?? []).filter((batch) => !batch.reverted);
  const lines = own.reduce((n, batch) => n + batch.added - batch.removed, 0);
  const sheets = state.look?.sheets ?? [];
  const here = sheets.filter((sheet) => sheet.state !== 'missing').length;
  const reached = memory.read('reached');
  const values = {
    months: new Set(own.flatMap((batch) => batch.months)).size,
    vendors: new Set(own.map((batch) => batch.source)).size,
    lines,
    shown: format.count(lines),
  };
  const may = state.look?.built === true && state.role !== 'viewer';
  return (
    <section className={css.section}>
      {may && (
        <div className={mergeClasses(css.block, css.p)} style={{ paddingBottom: 6 }}>
          <h2 className={css.h2}>{WORDS.close}</h2>
          <div className={css.row} style={{ flexWrap: 'wrap', columnGap: 16 }}>
            <Link onClick={() => go('#classify')}>{WORDS.classify}</Link>
            <Link onClick={() => go('#accruals')}>{WORDS.accruals}</Link>
            <Link onClick={() => go('#forecast')}>{WORDS.forecast}</Link>
            <Link onClick={() => go('#reallocate')}>{WORDS.move}</Link>
            <Link onClick={() => go('#rates')}>{WORDS.rates}</Link>
            <Link onClick={() => go('#audit')}>{WORDS.audit}</Link>
            <Link onClick={() => go('#journal')}>{WORDS.journal}</Link>
            <Link onClick={() => go('#export')}>{WORDS.export}</Link>
          </div>
        </div>
      )}
      <h2 className={css.h2}>{WORDS.workbook}</h2>
      <LedgerTable
        name={WORDS.workbook}
        columns={[{ name: '' }, { name: '', right: true }]}
        rows={[
          {
            key: 'sheets',
            cells: [
              WORDS.sheets,
              <Link key="l" inline onClick={() => go('#sheets')}>
                {fill(WORDS.sheetsOf, { here, all: sheets.length })}
              </Link>,
            ],
          },
          { key: 'ledger', cells: [WORDS.ledger, own.length === 0 ? WORDS.ledgerEmpty : fill(WORDS.ledgerHolds, values)] },
          { key: 'server', cells: [WORDS.server, `${client.address().replace(/^https?:\/\//, '')}${reached === null ? '' : `, ${dayAndClock(reached)}`}`] },
        ]}
      />
    </section>
  );
}
