import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OpenLine } from '../../ledger/imports';
import { useCss } from '../css';
import { dayAndClock } from '../dates';
import { fill } from '../words';

export const WORDS = {
  raw: 'The line as it stands in the file',
  none: 'The line itself was not kept. It can be looked up in the file.',
  field: 'Field: {field}',
  noField: 'The whole line is meant, not one field.',
  imported: '{source}, imported on {at}',
} as const;

const useOne = makeStyles({
  raw: {
    margin: '4px 0',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** A line that was left out, as text: what stands in the file, which field is meant, where it came from. */
export function OneLine({ line, id }: { readonly line: OpenLine; readonly id: string }) {
  const css = useCss();
  const own = useOne();
  return (
    <div id={id} className={css.small}>
      {line.raw === null ? (
        <p className={css.small}>{WORDS.none}</p>
      ) : (
        <div role="group" aria-label={WORDS.raw} className={own.raw}>
          {line.raw}
        </div>
      )}
      <div>{line.field === null ? WORDS.noField : fill(WORDS.field, { field: line.field })}</div>
      <div className={mergeClasses(css.muted, css.anywhere)}>{fill(WORDS.imported, { source: line.sourceTitle, at: dayAndClock(line.at) })}</div>
    </div>
  );
}
