import { mergeClasses } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Import } from '../../ledger/imports';
import { useCss } from '../css';
import { dayAndClock } from '../dates';
import { occupied } from '../flows/busy';
import { revertFile } from '../flows/revert-file';
import { useServices, useStore } from '../services';
import { byCurrency } from '../totals';
import { fill } from '../words';
import { useAmounts } from './Amount';
import { ImportLines } from './ImportLines';
import { LedgerTable } from './LedgerTable';
import { Menu } from './Menu';
import { useFormat } from './reading';

export const WORDS = {
  file: 'File',
  lines: 'Lines',
  amount: 'Amount',
  menu: 'What can be done with {file}',
  show: 'Show lines',
  revert: 'Revert this file',
  again: 'Bring it again',
  reverted: 'taken back {at}',
  gone: '–',
  same: 'the same file as before',
  more: 'The newest {shown} of {all} files.',
} as const;
const SHOWN = 50;

/** What was imported for a month, the newest first; each file with its lines and with Revert. */
export function Imported({ imports, month, name }: { readonly imports: readonly Import[]; readonly month: string; readonly name: string }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const amounts = useAmounts();
  const state = useStore();
  const off = occupied(state);
  const [open, setOpen] = useState<Import | null>(null);
  const mayWrite = state.role !== 'viewer';
  const note = (one: Import): string =>
    one.reverted ? fill(WORDS.reverted, { at: dayAndClock(one.revert?.at ?? one.at) }) : one.again === null ? one.sourceTitle : WORDS.same;
  return (
    <section className={css.block}>
      <h2 className={css.h2}>{name}</h2>
      <LedgerTable
        name={name}
        columns={[{ name: WORDS.file }, { name: WORDS.lines, right: true }, { name: WORDS.amount, right: true }, { name: '', right: true }]}
        rows={imports.slice(0, SHOWN).map((one) => {
          const own = one.months.filter((part) => part.month === month);
          return {
            key: String(one.id),
            cells: [
              <span key="f" className={mergeClasses(css.anywhere, one.reverted && css.muted)} style={{ display: 'block', minWidth: 88 }}>
                {one.file}
                <br />
                <span className={css.muted}>{note(one)}</span>
              </span>,
              one.reverted ? WORDS.gone : format.count(own.reduce((n, part) => n + part.lines, 0)),
              one.reverted
                ? WORDS.gone
                : byCurrency(own.flatMap(({ Currency, Amount }) => (Amount === null ? [] : [{ Currency, Amount }]))).map((money) => (
                    <div key={money.Currency}>{amounts([money])}</div>
                  )),
              <Menu
                key="m"
                name={fill(WORDS.menu, { file: one.file })}
                icon={<MoreHorizontal20Regular />}
                entries={[
                  { name: WORDS.show, press: () => setOpen(one) },
                  ...(mayWrite ? [{ name: one.reverted ? WORDS.again : WORDS.revert, off, press: () => void revertFile(services, one) }] : []),
                ]}
              />,
            ],
          };
        })}
      />
      {imports.length > SHOWN && <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.more, { shown: SHOWN, all: format.count(imports.length) })}</p>}
      {open && <ImportLines key={open.id} of={open} close={() => setOpen(null)} />}
    </section>
  );
}
