import { Button, mergeClasses } from '@fluentui/react-components';
import { type ChangeEvent, useEffect, useRef } from 'react';
import type { RatesNow } from '../../workbook/posting';
import { useCss } from '../css';
import { monthName } from '../dates';
import { readRates } from '../flows/post';
import { addRates, findRates, type RatesFound } from '../flows/rates';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { Waiting } from '../parts/Waiting';
import { WriteButton } from '../parts/WriteButton';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { fill, list } from '../words';

export const WORDS = {
  title: 'Add exchange rates',
  look: 'Reading Rates',
  note: '{month}: what one unit of foreign money was worth in {currency}.',
  none: 'All actuals are in {currency}, so no rate is needed.',
  ask: 'Take the history of the European Central Bank (eurofxref-hist, CSV or XML), or your own table with Date, From, To, Type and Rate.',
  choose: 'Choose a file of rates',
  working: 'Working out rates from {file}',
  from: 'From',
  rate: 'Rate',
  average: '{code}, average of the month',
  end: '{code}, end of the month',
  budget: '{code}, budget',
  standing: 'On Rates already, and stays as it is: {names}.',
  nothing: '{file} has no rate for this month that Rates does not have.',
  add: 'Add {n} {n:rate|rates}',
  addNone: 'Add rates',
  foot: 'They go below the rows of Rates. What they change is shown next.',
  keeps: 'Rates that you typed are never replaced.',
  done: 'Rates of {month} added',
  cancel: 'Cancel',
  and: 'and',
} as const;

const NAMES = { average: WORDS.average, 'month-end': WORDS.end, budget: WORDS.budget } as const;

/** Adds the month's exchange rates from a file, after a look at them; rates that stand are never replaced. */
export default function AddRates() {
  const services = useServices();
  const { rates } = useStore();
  useEffect(() => void readRates(services), [services]);
  if (rates === null) return <Waiting title={WORDS.title} note={WORDS.look} />;
  return <Form key={rates.month} rates={rates} />;
}

function Form({ rates }: { readonly rates: RatesNow }) {
  const css = useCss();
  const services = useServices();
  const { ratesFile, ratesFound: found } = useStore();
  const picker = useRef<HTMLInputElement>(null);
  const { currency, month, foreign } = rates;
  useEffect(() => {
    if (ratesFile === null || foreign.length === 0) return;
    void findRates(services, ratesFile, rates).then((answer) => {
      services.store.send({ type: 'learned', facts: { ratesFile: null, ratesFound: answer.ok ? answer.value : null } });
      services.store.send({ type: 'stopped', by: answer.ok ? null : answer.situation });
    });
  }, [services, ratesFile, rates, foreign.length]);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined) return;
    services.store.send({ type: 'learned', facts: { ratesFile: file, ratesFound: null } });
  };
  const rows = found?.rows ?? [];
  const add = (): void => void addRates(services, rows, month, fill(WORDS.done, { month: monthName(month) }));
  return (
    <>
      <Main>
        <Title note={fill(WORDS.note, { month: monthName(month), currency })}>{WORDS.title}</Title>
        {foreign.length === 0 && <p className={css.p}>{fill(WORDS.none, { currency })}</p>}
        {foreign.length > 0 && (
          <>
            <p className={css.p}>{WORDS.ask}</p>
            <div className={css.actions}>
              <Button size="small" disabledFocusable={ratesFile !== null} onClick={() => picker.current?.click()}>
                {WORDS.choose}
              </Button>
              <input ref={picker} type="file" hidden onChange={chosen} aria-label={WORDS.choose} />
            </div>
            {ratesFile !== null && <p className={mergeClasses(css.small, css.second)}>{fill(WORDS.working, { file: ratesFile.name })}</p>}
          </>
        )}
        {rows.length > 0 && <Rows found={rows} currency={currency} />}
        {found !== null && rows.length === 0 && <p className={css.p}>{fill(WORDS.nothing, { file: found.file })}</p>}
        {found !== null && found.standing.length > 0 && (
          <p className={mergeClasses(css.small, css.second)}>
            {fill(WORDS.standing, {
              names: list(
                found.standing.map(({ From, Type }) => fill(NAMES[Type], { code: From })),
                WORDS.and,
              ),
            })}
          </p>
        )}
        {found?.sentences.map((sentence) => (
          <p key={sentence} className={mergeClasses(css.small, css.warn)}>
            {sentence}
          </p>
        ))}
      </Main>
      <Foot note={rows.length > 0 ? WORDS.foot : WORDS.keeps}>
        <WriteButton appearance="primary" disabledFocusable={rows.length === 0} onClick={add}>
          {rows.length === 0 ? WORDS.addNone : fill(WORDS.add, { n: rows.length })}
        </WriteButton>
        <Button onClick={() => services.go('#home')}>{WORDS.cancel}</Button>
      </Foot>
    </>
  );
}

function Rows({ found, currency }: { readonly found: RatesFound['rows']; readonly currency: string }) {
  const css = useCss();
  const format = useFormat();
  return (
    <LedgerTable
      name={WORDS.title}
      columns={[{ name: WORDS.from }, { name: `${WORDS.rate}, ${currency}`, right: true }]}
      rows={found.map(({ Date: date, From, Type, Rate, Source }) => ({
        key: `${date} ${From} ${Type}`,
        cells: [
          <span key="from">
            {fill(NAMES[Type], { code: From })}
            {Source !== null && (
              <span className={mergeClasses(css.small, css.muted)} style={{ display: 'block' }}>
                {Source}
              </span>
            )}
          </span>,
          format.digits(Rate),
        ],
      }))}
    />
  );
}
