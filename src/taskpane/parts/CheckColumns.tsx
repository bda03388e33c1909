import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { LATER_FILES } from '../../ledger/mapping';
import { useCss } from '../css';
import { monthShort } from '../dates';
import { answer, describeSource } from '../flows/map';
import { useServices } from '../services';
import { fill } from '../words';
import type { Wizard } from '../wizard';
import { AsRead } from './AsRead';
import { Bar } from './Bar';
import { LedgerTable } from './LedgerTable';
import { usePlace } from './RejectedLines';
import { useFormat } from './reading';

export const WORDS = {
  months: 'Sum by month',
  month: 'Month',
  lines: 'Lines',
  amount: 'Amount',
  row: '{month} {currency}',
  ties: '{lines} {lines:line|lines} = {taken} read + {rejected} rejected.',
  skipped: '{shown} {n:line is|lines are} empty or a total and {n:is|are} skipped.',
  rejected: '{shown} {n:line|lines} rejected',
  first: 'The first of them:',
  undated: 'Skip lines without a date: they are totals',
  kind: 'What is charged',
  usage: 'Usage',
  purchase: 'Plans, seats and other purchases',
  later: 'A later file with these headings replaces',
  day: 'the days that it has',
  monthOf: 'the months that it has',
  record: 'only lines that are the same',
  name: 'Name of the source',
  use: 'Use for files with these headings',
  others: 'Columns that are not named here are not kept with the lines. The file itself is.',
} as const;

/** Step three: ten lines as read, sums, what is rejected, and what the source is called. */
export function CheckColumns({ wizard }: { readonly wizard: Wizard }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const place = usePlace();
  const { tried, mapping, title, used } = wizard;
  const { skipUndated, charge, later } = mapping;
  return (
    <>
      {tried !== null && tried.rejected > 0 && (
        <Bar tone="warning" title={fill(WORDS.rejected, { n: tried.rejected, shown: format.count(tried.rejected) })}>
          {tried.rejected > tried.rejectedLines.length && WORDS.first}
          <ul className={css.list} style={{ gap: 4, marginTop: 4 }}>
            {tried.rejectedLines.map((line, i) => (
              <li key={String(i)} className={css.anywhere}>
                <b>{place(line)}</b>: {line.sentence}
              </li>
            ))}
          </ul>
        </Bar>
      )}
      {tried !== null && (tried.undated > 0 || skipUndated) && (
        <Checkbox label={WORDS.undated} checked={skipUndated} onChange={(_, { checked }) => void answer(services, { skipUndated: checked === true })} />
      )}
      {tried !== null && (
        <section className={css.block}>
          <h2 className={css.h2}>{WORDS.months}</h2>
          <LedgerTable
            name={WORDS.months}
            columns={[{ name: WORDS.month }, { name: WORDS.lines, right: true }, { name: WORDS.amount, right: true }]}
            rows={tried.months.map(({ month, Currency, Amount, lines }) => ({
              key: month + Currency,
              cells: [fill(WORDS.row, { month: monthShort(month), currency: Currency }), format.count(lines), format.money(Amount, Currency)],
            }))}
          />
          <p className={css.small}>
            {fill(WORDS.ties, { lines: format.count(tried.lines), taken: format.count(tried.taken), rejected: format.count(tried.rejected) })}
            {tried.skipped > 0 && ` ${fill(WORDS.skipped, { n: tried.skipped, shown: format.count(tried.skipped) })}`}
          </p>
        </section>
      )}
      <AsRead wizard={wizard} most={10} />
      <section className={css.section}>
        <Field label={WORDS.name} required>
          <Input value={title} maxLength={80} onChange={(_, { value }) => describeSource(services, { title: value })} />
        </Field>
        <Checkbox label={WORDS.use} checked={used} onChange={(_, { checked }) => describeSource(services, { used: checked === true })} />
        <Field label={WORDS.kind}>
          <Select value={charge} onChange={(_, { value }) => void answer(services, { charge: value === 'Purchase' ? 'Purchase' : 'Usage' })}>
            <option value="Usage">{WORDS.usage}</option>
            <option value="Purchase">{WORDS.purchase}</option>
          </Select>
        </Field>
        <Field label={WORDS.later} hint={WORDS.others}>
          <Select value={later} onChange={(_, { value }) => void answer(services, { later: LATER_FILES.find((one) => one === value) ?? 'day' })}>
            <option value="day">{WORDS.day}</option>
            <option value="month">{WORDS.monthOf}</option>
            <option value="record">{WORDS.record}</option>
          </Select>
        </Field>
      </section>
    </>
  );
}
