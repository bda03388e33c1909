import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Link, mergeClasses } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Status as StatusOfSheets } from '../../workbook/workbook';
import { useCss } from '../css';
import { dayAndClock, monthName, monthShort, monthWord } from '../dates';
import { goTo } from '../flows/go-to';
import { CorridorChart } from '../parts/CorridorChart';
import { EnvelopeRow } from '../parts/EnvelopeRow';
import { Figures } from '../parts/Figures';
import { Strip } from '../parts/Foot';
import { LastAction } from '../parts/LastAction';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { SinceClose } from '../parts/SinceClose';
import { Heading } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { bandOf, bySeverity, needsSomeone } from '../status';
import { fill } from '../words';

export const WORDS = {
  asOf: 'as of {at}',
  against: 'AI spend of {month} against floor and ceiling, {currency}.',
  needs: 'No corridor yet: needs 6 months, has {n}',
  chart: 'AI spend against the corridor, {from} to {to}: from {first} to {last} {currency}. {inside} of {of} months lie between floor and ceiling.',
  table: 'Show as table',
  chartAgain: 'Show as chart',
  month: 'Month',
  spend: 'Spend',
  floor: 'Floor',
  ceiling: 'Ceiling',
  envelopes: 'Envelopes, {month}',
  counts: '{need} {need:needs|need} you · {fine} within plan',
  fine: '{n} within plan',
  ticks: 'Ticks: 80, 90 and 100% of the month.',
  openEnvelopes: 'Open EnvelopeStatus',
  openCorridor: 'Open Corridor',
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
          <Chart status={status} currency={currency} />
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

function Chart({ status, currency }: { readonly status: StatusOfSheets; readonly currency: string }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const [asTable, setTable] = useState(false);
  const months = status.months.filter((m) => !m.forecast).slice(-12);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const figure = (v: number | null): string => (v === null ? '–' : format.cell(v, currency, 0));
  const inside = months.filter((m) => m.spend !== null && m.floor !== null && m.ceiling !== null && m.spend >= m.floor && m.spend <= m.ceiling).length;
  const sentence = fill(WORDS.chart, {
    from: monthShort(first.month),
    to: monthShort(last.month),
    first: figure(first.spend),
    last: figure(last.spend),
    currency,
    inside,
    of: months.length,
  });
  const right = { right: true };
  return (
    <>
      {asTable ? (
        <LedgerTable
          name={sentence}
          columns={[
            { name: `${WORDS.month}, ${currency}` },
            { name: WORDS.spend, ...right },
            { name: WORDS.floor, ...right },
            { name: WORDS.ceiling, ...right },
          ]}
          rows={months.map((m) => ({ key: m.month, cells: [monthShort(m.month), figure(m.spend), figure(m.floor), figure(m.ceiling)] }))}
        />
      ) : (
        <CorridorChart
          months={months}
          sentence={sentence}
          thousands={(n) => (n === 0 ? '0' : n >= 1000 ? `${format.count(Math.round(n / 1000))}k` : format.count(n))}
        />
      )}
      <div className={mergeClasses(css.small, css.row)} style={{ gap: 14 }}>
        <Link onClick={() => setTable(!asTable)}>{asTable ? WORDS.chartAgain : WORDS.table}</Link>
        <Link onClick={() => void goTo(services, 'Corridor!A1')}>{WORDS.openCorridor}</Link>
      </div>
    </>
  );
}

function Envelopes({ status, currency, month }: { readonly status: StatusOfSheets; readonly currency: string; readonly month: string | null }) {
  const css = useCss();
  const services = useServices();
  const sorted = bySeverity(status.envelopes);
  const need = sorted.filter(needsSomeone);
  const fine = sorted.filter((envelope) => !needsSomeone(envelope));
  if (sorted.length === 0) return null;
  return (
    <section className={css.section}>
      <div className={css.between}>
        <h2 className={css.h2}>{fill(WORDS.envelopes, { month: month === null ? '' : monthWord(month) })}</h2>
        <span className={mergeClasses(css.small, css.muted)}>{fill(WORDS.counts, { need: need.length, fine: fine.length })}</span>
      </div>
      <ul className={css.list}>
        {need.map((envelope) => (
          <EnvelopeRow key={envelope.name} envelope={envelope} currency={currency} />
        ))}
      </ul>
      <span className={mergeClasses(css.small, css.muted)}>{WORDS.ticks}</span>
      {fine.length > 0 && (
        <Accordion collapsible className={css.accordion}>
          <AccordionItem value="fine">
            <AccordionHeader size="small">{fill(WORDS.fine, { n: fine.length })}</AccordionHeader>
            <AccordionPanel style={{ marginLeft: 0 }}>
              <ul className={css.list}>
                {fine.map((envelope) => (
                  <EnvelopeRow key={envelope.name} envelope={envelope} currency={currency} />
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <div className={css.actions}>
        <Button size="small" icon={<Open16Regular />} onClick={() => void goTo(services, 'EnvelopeStatus!A1')}>
          {WORDS.openEnvelopes}
        </Button>
      </div>
    </section>
  );
}
