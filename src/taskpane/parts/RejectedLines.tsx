import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RejectedLine } from '../../ledger/preview';
import { useCss } from '../css';
import { fill } from '../words';
import { Amount } from './Amount';
import { useFormat } from './reading';

export const WORDS = {
  see: 'See lines',
  hide: 'Hide lines',
  at: '{file}, line {line}',
  first: 'The first {shown} of {all}, largest amount first.',
} as const;

/** Where a line of a file stands: its file and its line as an editor counts it. */
export function usePlace(): (line: RejectedLine) => string {
  const format = useFormat();
  return ({ file, line }) => (line === null ? file : fill(WORDS.at, { file, line: format.count(line) }));
}

/** The lines that were left out, opened in place: each with file, line and sentence. */
export function RejectedLines({ lines, of }: { readonly lines: readonly RejectedLine[]; readonly of: number }) {
  const css = useCss();
  const format = useFormat();
  const place = usePlace();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div style={{ marginTop: 6 }}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? WORDS.hide : WORDS.see}
        </Button>
      </div>
      {open && (
        <ul className={css.list} style={{ gap: 6, marginTop: 8 }}>
          {lines.map((line, i) => (
            <li key={String(i)}>
              <b>{place(line)}</b>
              {line.amount && (
                <>
                  {' · '}
                  <Amount money={line.amount} />
                </>
              )}
              <br />
              {line.sentence}
            </li>
          ))}
          {of > lines.length && <li>{fill(WORDS.first, { shown: lines.length, all: format.count(of) })}</li>}
        </ul>
      )}
    </>
  );
}
