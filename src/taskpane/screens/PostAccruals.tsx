import { Button, Checkbox, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type AccrualsNow, accrualRows } from '../../workbook/posting';
import { useCss } from '../css';
import { dayName, monthName } from '../dates';
import { postNow, readAccruals } from '../flows/post';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { Waiting } from '../parts/Waiting';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { byCurrency } from '../totals';
import { fill, list } from '../words';

export const WORDS = {
  title: 'Post accruals',
  reading: 'Reading Accruals',
  note: '{month}: what was expected less what is invoiced, {currency}.',
  vendor: 'Vendor',
  accrual: 'Accrual',
  made: '{expected} less {invoiced} invoiced',
  total: 'To post',
  posted: 'Posted for {month} already: {vendors}.',
  unknown: 'Without a rate, so not known yet: {vendors}.',
  nothing: 'Nothing is left to post for {month}.',
  reason: 'Reason',
  usual: 'Use of the month, invoice to come',
  needed: 'Choose a vendor and give the reason.',
  foot: 'Reverses on {day}. The day is entered on Accruals once the reversal is booked.',
  post: 'Post {n} {n:accrual|accruals}',
  done: 'Accruals of {month} posted',
  cancel: 'Cancel',
  and: 'and',
} as const;

/** Posts the accruals of the month being closed: one row for each vendor chosen, never a second for the same month. */
export default function PostAccruals() {
  const services = useServices();
  const { accruals } = useStore();
  useEffect(() => void readAccruals(services), [services]);
  if (accruals === null) return <Waiting title={WORDS.title} note={WORDS.reading} />;
  return <Form key={accruals.month} accruals={accruals} />;
}

function Form({ accruals }: { readonly accruals: AccrualsNow }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const { currency, month, reverseOn, open, posted, unknown } = accruals;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState<string>(WORDS.usual);
  const chosen = open.filter(({ vendor }) => !left.includes(vendor));
  const [sum] = byCurrency(chosen.map(({ accrual }) => ({ Currency: currency, Amount: accrual })));
  const ready = chosen.length > 0 && reason.trim() !== '';
  const turn = (vendor: string, on: boolean): void => setLeft(on ? left.filter((one) => one !== vendor) : [...left, vendor]);
  const money = (amount: string): string => format.money(amount, currency);
  const post = (): void => {
    const vendors = chosen.map(({ vendor }) => vendor);
    const what = fill(WORDS.done, { month: monthName(month) });
    void postNow(services, { table: 'tblAccruals', what, key: month, reason: reason.trim(), rows: accrualRows(accruals, vendors, reason.trim()) });
  };
  return (
    <>
      <Main>
        <Title note={fill(WORDS.note, { month: monthName(month), currency })}>{WORDS.title}</Title>
        {open.length === 0 ? (
          <p className={css.p}>{fill(WORDS.nothing, { month: monthName(month) })}</p>
        ) : (
          <>
            <LedgerTable
              name={WORDS.title}
              columns={[{ name: WORDS.vendor }, { name: `${WORDS.accrual}, ${currency}`, right: true }]}
              rows={[
                ...open.map(({ vendor, expected, invoiced, accrual }) => ({
                  key: vendor,
                  cells: [
                    <span key="v" style={{ display: 'block', margin: '-4px 0' }}>
                      <Checkbox
                        checked={!left.includes(vendor)}
                        onChange={(_, { checked }) => turn(vendor, checked === true)}
                        label={
                          <>
                            {vendor}
                            <span className={mergeClasses(css.small, css.muted)} style={{ display: 'block' }}>
                              {fill(WORDS.made, { expected: money(expected), invoiced: money(invoiced) })}
                            </span>
                          </>
                        }
                      />
                    </span>,
                    money(accrual),
                  ],
                })),
                ...(sum === undefined ? [] : [{ key: 'sum', sum: true, cells: [WORDS.total, money(sum.Amount)] }]),
              ]}
            />
            <Field label={WORDS.reason} required>
              <Input value={reason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
            </Field>
          </>
        )}
        {posted.length > 0 && (
          <p className={mergeClasses(css.small, css.second)}>{fill(WORDS.posted, { month: monthName(month), vendors: list(posted, WORDS.and) })}</p>
        )}
        {unknown.length > 0 && <p className={mergeClasses(css.small, css.warn)}>{fill(WORDS.unknown, { vendors: list(unknown, WORDS.and) })}</p>}
      </Main>
      <Foot note={open.length > 0 && !ready ? WORDS.needed : fill(WORDS.foot, { day: dayName(reverseOn) })}>
        <WriteButton appearance="primary" disabledFocusable={!ready} onClick={post}>
          {fill(WORDS.post, { n: chosen.length })}
        </WriteButton>
        <Button onClick={() => services.go('#home')}>{WORDS.cancel}</Button>
      </Foot>
    </>
  );
}
