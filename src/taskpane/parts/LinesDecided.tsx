import { Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { LeftOut } from '../../ledger/imports';
import { useCss } from '../css';
import { dayAndClock } from '../dates';
import { putBackLine } from '../flows/lines';
import { useServices, useStore } from '../services';
import { fill } from '../words';
import { Fold } from './Fold';
import { usePlace } from './RejectedLines';
import { useFormat } from './reading';

export const WORDS = {
  title: 'Left out for good: {n} {n:line|lines}',
  by: '{by}, {at}: {reason}',
  someone: 'No name given',
  back: 'Put back',
  spoken: 'Put back: {line}',
  first: 'The newest {shown} of {all} decisions.',
} as const;
const SHOWN = 50;

/** Lines that somebody decided to leave out, the newest decision first: who, when, why, and the way back. */
export function LinesDecided({ lines }: { readonly lines: readonly LeftOut[] }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const place = usePlace();
  const { role } = useStore();
  const [under, setUnder] = useState<LeftOut | null>(null);
  const putBack = (line: LeftOut): void => {
    setUnder(line);
    void putBackLine(services, line).finally(() => setUnder(null));
  };
  return (
    <Fold title={fill(WORDS.title, { n: format.count(lines.length) })}>
      <ul className={css.list} style={{ gap: 10 }}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={`${String(line.import)} ${String(line.line)}`}>
            <div className={mergeClasses(css.p, css.bold, css.anywhere)}>{place(line)}</div>
            <div className={mergeClasses(css.small, css.second, css.anywhere)}>
              {line.sentence} {line.amount && format.withCode(line.amount.Amount, line.amount.Currency)}
            </div>
            <div className={mergeClasses(css.small, css.muted, css.anywhere)}>
              {fill(WORDS.by, { by: line.by ?? WORDS.someone, at: dayAndClock(line.leftAt), reason: line.reason })}
            </div>
            {role !== 'viewer' && (
              <div className={css.small} style={{ minHeight: 24 }}>
                <Link aria-label={fill(WORDS.spoken, { line: place(line) })} onClick={() => under ?? putBack(line)}>
                  {WORDS.back}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.first, { shown: SHOWN, all: format.count(lines.length) })}</p>}
    </Fold>
  );
}
