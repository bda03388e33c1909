import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { OpenLine, OpenLines } from '../../ledger/imports';
import { LINES_LEFT_OUT } from '../../workbook/list-sheet';
import { useCss } from '../css';
import { goTo } from '../flows/go-to';
import { listLines, removeLines } from '../flows/lines';
import { useServices, useStore } from '../services';
import { fill } from '../words';
import { useAmounts } from './Amount';
import { OneLine } from './OneLine';
import { ProblemGroup, ProblemRow } from './ProblemRow';
import { usePlace } from './RejectedLines';
import { useFormat } from './reading';

export const WORDS = {
  lines: 'Lines left out of imports',
  note: '{n} {n:line|lines}, {amounts}',
  notePlain: '{n} {n:line|lines}',
  show: 'Show line',
  hide: 'Hide line',
  leaveOut: 'Leave out',
  spoken: '{what}: {line}',
  first: 'The first {shown} of {all}, the largest amount first.',
  list: 'Show all {n} on a sheet',
  open: 'Open the sheet “{name}”',
  remove: 'Remove that sheet',
} as const;

/** Lines that were left out and are still open, the largest amount first; all of them on a sheet where they are too many. */
export function LinesLeftOut({ lines, month }: { readonly lines: OpenLines; readonly month: string | null }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const amounts = useAmounts();
  const { look, role } = useStore();
  const listed = look?.lists.includes(LINES_LEFT_OUT) === true;
  const note = { n: format.count(lines.count), amounts: amounts(lines.amounts) };
  const many = lines.count > lines.lines.length;
  return (
    <ProblemGroup
      title={WORDS.lines}
      note={fill(lines.amounts.length > 0 ? WORDS.note : WORDS.notePlain, note)}
      more={
        (many || listed) && (
          <div className={css.block} style={{ margin: '4px 0' }}>
            {many && <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.first, { shown: lines.lines.length, all: format.count(lines.count) })}</p>}
            <div className={css.actions}>
              {many && (
                <Button size="small" onClick={() => void listLines(services, month)}>
                  {fill(WORDS.list, { n: format.count(lines.count) })}
                </Button>
              )}
              {listed && (
                <>
                  <Button size="small" onClick={() => void goTo(services, `'${LINES_LEFT_OUT}'!A1`)}>
                    {fill(WORDS.open, { name: LINES_LEFT_OUT })}
                  </Button>
                  <Button size="small" appearance="subtle" onClick={() => void removeLines(services)}>
                    {WORDS.remove}
                  </Button>
                </>
              )}
            </div>
          </div>
        )
      }
    >
      {lines.lines.map((line) => (
        <OpenRow key={`${String(line.import)} ${String(line.line)} ${line.sentence}`} line={line} may={role !== 'viewer'} />
      ))}
    </ProblemGroup>
  );
}

function OpenRow({ line, may }: { readonly line: OpenLine; readonly may: boolean }) {
  const { store } = useServices();
  const format = useFormat();
  const place = usePlace();
  const id = useId();
  const [open, setOpen] = useState(false);
  const called = (label: string): { readonly label: string; readonly spoken: string } => ({
    label,
    spoken: fill(WORDS.spoken, { what: label, line: place(line) }),
  });
  return (
    <ProblemRow
      head={place(line)}
      links={[
        { ...called(open ? WORDS.hide : WORDS.show), press: () => setOpen(!open), opens: { open, id } },
        ...(may ? [{ ...called(WORDS.leaveOut), press: () => store.send({ type: 'asked', question: { kind: 'leave-out', line } }) }] : []),
      ]}
      more={open && <OneLine id={id} line={line} />}
    >
      {line.sentence} {line.amount && format.withCode(line.amount.Amount, line.amount.Currency)}
    </ProblemRow>
  );
}
