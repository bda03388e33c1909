import { Button, mergeClasses } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { Status } from '../../workbook/workbook';
import { useCss } from '../css';
import { monthWord } from '../dates';
import { goTo } from '../flows/go-to';
import { useServices, useStore } from '../services';
import { bySeverity, needsSomeone } from '../status';
import { fill } from '../words';
import { Fold } from './Fold';
import { EnvelopeRow } from './EnvelopeRow';

export const WORDS = {
  envelopes: 'Envelopes, {month}',
  counts: '{need} {need:needs|need} you · {fine} within plan',
  fine: '{n} within plan',
  ticks: 'Ticks: 80, 90 and 100% of the month.',
  openEnvelopes: 'Open EnvelopeStatus',
  move: 'Reallocate',
} as const;

/** Envelopes that need someone, most severe first; those within plan are folded. */
export function Envelopes({ status, currency, month }: { readonly status: Status; readonly currency: string; readonly month: string | null }) {
  const css = useCss();
  const services = useServices();
  const { role } = useStore();
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
        <Fold wide title={fill(WORDS.fine, { n: fine.length })}>
          <ul className={css.list}>
            {fine.map((envelope) => (
              <EnvelopeRow key={envelope.name} envelope={envelope} currency={currency} />
            ))}
          </ul>
        </Fold>
      )}
      <div className={css.actions}>
        <Button size="small" icon={<Open16Regular />} onClick={() => void goTo(services, 'EnvelopeStatus!A1')}>
          {WORDS.openEnvelopes}
        </Button>
        {role !== 'viewer' && (
          <Button size="small" onClick={() => services.go('#reallocate')}>
            {WORDS.move}
          </Button>
        )}
      </div>
    </section>
  );
}
