import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Status as StatusOfSheets } from '../../workbook/workbook';
import { useCss } from '../css';
import { dayAndClock, monthName } from '../dates';
import { Envelopes } from '../parts/Envelopes';
import { Figures } from '../parts/Figures';
import { Strip } from '../parts/Foot';
import { LastAction } from '../parts/LastAction';
import { Main } from '../parts/Main';
import { SinceClose } from '../parts/SinceClose';
import { SpendChart } from '../parts/SpendChart';
import { Heading } from '../parts/Title';
import { useServices, useStore } from '../services';
import { bandOf } from '../status';
import { fill } from '../words';

export const WORDS = {
  asOf: 'as of {at}',
  against: 'AI spend of {month} against floor and ceiling, {currency}.',
  needs: 'No corridor yet: needs 6 months, has {n}',
  checks: 'Checks: {pass} of {of} pass',
  see: 'See {n}',
  none: 'Status',
  nothing: 'The sheets are not here yet. Import the first file; the status is read from them.',
} as const;

/** Status: the answer as its heading, the corridor, four figures, the envelopes that need someone, what changed. Read from the sheets. */
export function Status() {
  const { store, memory } = useServices();
  const { status, look } = useStore();
  const written = look?.lastAction?.at ?? null;
  useEffect(() => {
    if (written === null || status === null) return;
    memory.write('status-read', written);
    store.send({ type: 'learned', facts: { statusRead: written } });
  }, [written, status, memory, store]);
  if (!status || look?.currency === null || look?.currency === undefined) return <Nothing />;
  return <Shown status={status} currency={look.currency} month={look.period} asOf={look.asOf} />;
}

function Nothing() {
  const css = useCss();
  return (
    <>
      <Main>
        <Heading>{WORDS.none}</Heading>
        <p className={mergeClasses(css.p, css.second)}>{WORDS.nothing}</p>
      </Main>
      <LastAction />
    </>
  );
}

function Shown({
  status,
  currency,
  month,
  asOf,
}: {
  readonly status: StatusOfSheets;
  readonly currency: string;
  readonly month: string | null;
  readonly asOf: string | null;
}) {
  const css = useCss();
  const services = useServices();
  const { checks } = status;
  const known = status.months.filter((m) => !m.forecast && m.spend !== null && m.ceiling !== null).length;
  const fails = checks.of - checks.pass;
  return (
    <>
      <Main>
        <div>
          <div className={css.between}>
            <Heading>{status.band === null ? fill(WORDS.needs, { n: known }) : bandOf(status)}</Heading>
            {asOf !== null && <span className={mergeClasses(css.small, css.muted)}>{fill(WORDS.asOf, { at: dayAndClock(asOf) })}</span>}
          </div>
          <p className={mergeClasses(css.small, css.second)} style={{ margin: '2px 0 4px 0' }}>
            {fill(WORDS.against, { month: month === null ? '' : monthName(month), currency })}
          </p>
          <SpendChart status={status} currency={currency} />
        </div>
        <Figures status={status} currency={currency} />
        {status.excluded !== null && <p className={mergeClasses(css.small, css.warn)}>{status.excluded}</p>}
        <Envelopes status={status} currency={currency} month={month} />
        <SinceClose status={status} currency={currency} month={month} />
      </Main>
      <Strip text={fill(WORDS.checks, { pass: checks.pass, of: checks.of })}>
        {fails > 0 && (
          <Button appearance="subtle" size="small" onClick={() => services.go('#problems')}>
            {fill(WORDS.see, { n: fails })}
          </Button>
        )}
      </Strip>
    </>
  );
}
