import { Button, Checkbox, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type ForecastNow, forecastRows } from '../../workbook/posting';
import { useCss } from '../css';
import { monthName } from '../dates';
import { postNow, readForecast } from '../flows/post';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { Waiting } from '../parts/Waiting';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { byCurrency } from '../totals';
import { fill } from '../words';

export const WORDS = {
  title: 'Save this forecast',
  reading: 'Reading RollingForecast',
  note: 'The next twelve months as RollingForecast shows them, {currency}. What comes is compared with it later.',
  version: 'Version',
  date: 'Date',
  who: 'Saved by',
  usual: '{quarter} reforecast',
  first: 'Reforecast',
  taken: 'A version of this name is saved already. A saved version stays as it was.',
  unnamed: 'Give the version a name.',
  undated: 'Give the day that it stands for.',
  each: 'Each workflow too ({n})',
  month: 'Month',
  amount: 'AI spend',
  total: 'Twelve months',
  missing: '{months} shows an error on RollingForecast. A version needs every month.',
  foot: '{n} {n:row goes|rows go} below the saved versions on RollingForecast.',
  save: 'Save {n} {n:row|rows}',
  saved: 'Forecast saved: {version}',
  cancel: 'Cancel',
} as const;

/** A name that is not taken yet. */
const free = (name: string, saved: readonly string[]): string => {
  if (!saved.includes(name)) return name;
  for (let n = 2; ; n += 1) if (!saved.includes(`${name} ${String(n)}`)) return `${name} ${String(n)}`;
};

/** Saves the forecast as a version: its name, its day, who; the rows before they are written. */
export default function SaveForecast() {
  const services = useServices();
  const { forecast } = useStore();
  useEffect(() => void readForecast(services), [services]);
  if (forecast === null) return <Waiting title={WORDS.title} note={WORDS.reading} />;
  return <Form forecast={forecast} />;
}

function Form({ forecast }: { readonly forecast: ForecastNow }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const { settings, look } = useStore();
  const { currency, total, workflows, saved } = forecast;
  const quarter = look?.quarter ?? null;
  const [version, setVersion] = useState(() => free(quarter === null ? WORDS.first : fill(WORDS.usual, { quarter }), saved));
  const [day, setDay] = useState(forecast.asOf ?? services.now().slice(0, 10));
  const [who, setWho] = useState(settings.name ?? '');
  const [each, setEach] = useState(false);
  const name = version.trim();
  const wrong = name === '' ? WORDS.unnamed : saved.includes(name) ? WORDS.taken : null;
  const missing = total.filter(({ amount }) => amount === null);
  const rows = forecastRows(forecast, name, day, each);
  const known = total.flatMap(({ amount }) => (amount === null ? [] : [{ Currency: currency, Amount: amount }]));
  const [sum] = byCurrency(known);
  const why =
    missing.length > 0
      ? fill(WORDS.missing, { months: missing.map(({ month }) => monthName(month)).join(', ') })
      : (wrong ?? (day === '' ? WORDS.undated : null));
  const save = (): void => {
    const posting = { table: 'tblSnapshots', what: fill(WORDS.saved, { version: name }), key: name, reason: null, rows } as const;
    void postNow(services, posting, who.trim() === '' ? null : who.trim());
  };
  return (
    <>
      <Main>
        <Title note={fill(WORDS.note, { currency })}>{WORDS.title}</Title>
        <Field
          label={WORDS.version}
          required
          validationState={wrong === WORDS.taken ? 'error' : 'none'}
          validationMessage={wrong === WORDS.taken ? wrong : null}
        >
          <Input value={version} maxLength={60} onChange={(_, { value }) => setVersion(value)} />
        </Field>
        <Field label={WORDS.date} required>
          <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
        <Field label={WORDS.who}>
          <Input value={who} maxLength={80} autoComplete="name" onChange={(_, { value }) => setWho(value)} />
        </Field>
        <LedgerTable
          name={WORDS.title}
          columns={[{ name: WORDS.month }, { name: `${WORDS.amount}, ${currency}`, right: true }]}
          rows={[
            ...total.map(({ month, amount }) => ({ key: month, cells: [monthName(month), amount === null ? '#N/A' : format.money(amount, currency)] })),
            ...(sum === undefined || missing.length > 0 ? [] : [{ key: 'sum', sum: true, cells: [WORDS.total, format.money(sum.Amount, currency)] }]),
          ]}
        />
        <Checkbox label={fill(WORDS.each, { n: workflows.length })} checked={each} onChange={(_, { checked }) => setEach(checked === true)} />
        {missing.length > 0 && <p className={mergeClasses(css.p, css.bad)}>{why}</p>}
      </Main>
      <Foot note={why !== null && missing.length === 0 ? why : fill(WORDS.foot, { n: rows.length })}>
        <WriteButton appearance="primary" disabledFocusable={why !== null} onClick={save}>
          {fill(WORDS.save, { n: rows.length })}
        </WriteButton>
        <Button onClick={() => services.go('#home')}>{WORDS.cancel}</Button>
      </Foot>
    </>
  );
}
