import { Button, Field, Radio, RadioGroup, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useCss } from '../css';
import { chooseHeading } from '../flows/map';
import { useServices } from '../services';
import type { Wizard } from '../wizard';
import { fill } from '../words';

export const WORDS = {
  which: 'Which line has the headings?',
  line: 'Line {line}',
  likely: '· looks like headings',
  empty: 'nothing',
  more: 'Show more lines',
} as const;
const SHOWN = 5;

const useLines = makeStyles({
  cells: { display: 'block', maxHeight: '32px', overflow: 'hidden', overflowWrap: 'anywhere' },
});

/** The first lines of the file; the one that looks like headings is marked, and may be wrong. */
export function ChooseHeading({ wizard: { first, mapping } }: { readonly wizard: Wizard }) {
  const css = useCss();
  const own = useLines();
  const services = useServices();
  const [all, showAll] = useState(false);
  const most = all ? first.lines.length : Math.max(SHOWN, first.lines.findIndex(({ line }) => line === first.guess) + 2);
  return (
    <>
      <Field label={WORDS.which}>
        <RadioGroup value={String(mapping.heading)} onChange={(_, { value }) => chooseHeading(services, Number(value))}>
          {first.lines.slice(0, most).map(({ line, cells }) => {
            const words = cells.filter((cell) => cell.trim() !== '');
            return (
              <Radio
                key={line}
                value={String(line)}
                label={
                  <>
                    <b>{fill(WORDS.line, { line })}</b> {line === first.guess && <span className={css.muted}>{WORDS.likely}</span>}
                    <span className={mergeClasses(css.small, css.second, own.cells)}>{words.length === 0 ? WORDS.empty : words.join(' · ')}</span>
                  </>
                }
              />
            );
          })}
        </RadioGroup>
      </Field>
      {most < first.lines.length && (
        <div className={css.actions}>
          <Button size="small" onClick={() => showAll(true)}>
            {WORDS.more}
          </Button>
        </div>
      )}
    </>
  );
}
