import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Import, ImportLine } from '../../ledger/imports';
import { useCss } from '../css';
import { dayName } from '../dates';
import { useServices } from '../services';
import type { Answer } from '../situations';
import { fill } from '../words';
import { LedgerTable } from './LedgerTable';
import { Situation } from './Situation';
import { useFormat } from './reading';

export const WORDS = {
  title: 'Lines of {file}',
  hide: 'Hide the lines',
  day: 'Day',
  what: 'Vendor, what',
  amount: 'Amount',
  first: 'The first {shown} of {all} {n:line|lines}.',
  all: 'All {all} {n:line|lines}.',
  unknown: 'not known',
  none: 'No line of this file was taken.',
  asking: 'Asking the server for the lines',
} as const;

/** The first lines of an imported file as they were read: day, vendor, what, amount. */
export function ImportLines({ of, close }: { readonly of: Import; readonly close: () => void }) {
  const css = useCss();
  const { client } = useServices();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const [answer, setAnswer] = useState<Answer<readonly ImportLine[]> | null>(null);
  useEffect(() => {
    let shown = true;
    heading.current?.focus();
    void client.ask('importLines', { import: of.id }).then((lines) => shown && setAnswer(lines));
    return () => {
      shown = false;
    };
  }, [client, of.id]);
  const lines = answer?.ok ? answer.value : [];
  const count = { shown: lines.length, all: format.count(of.lines), n: of.lines };
  return (
    <section className={css.block}>
      <h3 ref={heading} tabIndex={-1} className={mergeClasses(css.h2, css.anywhere)}>
        {fill(WORDS.title, { file: of.file })}
      </h3>
      {answer === null && <p className={mergeClasses(css.small, css.muted)}>{WORDS.asking}</p>}
      {answer && !answer.ok && <Situation situation={answer.situation} />}
      {answer?.ok && lines.length === 0 && <p className={css.small}>{WORDS.none}</p>}
      {lines.length > 0 && (
        <>
          <LedgerTable
            name={fill(WORDS.title, { file: of.file })}
            columns={[{ name: WORDS.day }, { name: WORDS.what }, { name: WORDS.amount, right: true }]}
            rows={lines.map((line) => ({
              key: String(line.line),
              cells: [
                <span key="d" className={css.nowrap}>
                  {dayName(line.date)}
                </span>,
                <span key="w" className={css.anywhere}>
                  {line.vendor}
                  <br />
                  <span className={css.muted}>{line.what}</span>
                </span>,
                line.Amount === null ? WORDS.unknown : format.withCode(line.Amount, line.Currency),
              ],
            }))}
          />
          <p className={mergeClasses(css.small, css.muted)}>{fill(lines.length < of.lines ? WORDS.first : WORDS.all, count)}</p>
        </>
      )}
      <div className={css.actions}>
        <Button size="small" onClick={close}>
          {WORDS.hide}
        </Button>
      </div>
    </section>
  );
}
