import { Button } from '@fluentui/react-components';
import { rebuildNow, removeNow } from '../flows/one-sheet';
import { useServices } from '../services';
import type { Question } from '../state';
import { fill, list } from '../words';
import { Dialog } from './Dialog';
import { useFormat } from './reading';

export const WORDS = {
  rebuild: 'Rebuild {sheet}',
  rebuildTitle: 'Rebuild {sheet}?',
  writes: '{cells} {n:cell|cells} with formulas and headings are written again, with their formats.',
  writesCharts: '{cells} {n:cell|cells} with formulas and headings are written again, with their formats and {charts} {charts:chart|charts}.',
  changed: '{n} of them {n:was|were} changed by hand and {n:is|are} written over: {cells}.',
  unchanged: 'None of them was changed by hand.',
  more: '{cells} and {n} more',
  stays: 'Inputs, imported rows and your own columns stay. A copy is kept, so this can be reverted.',
  staysOwn: 'Inputs, imported rows and your own columns ({own}) stay. A copy is kept, so this can be reverted.',
  remove: 'Remove {sheet}',
  removeTitle: 'Remove {sheet}?',
  keptTitle: '{sheet} cannot be removed',
  always: 'Corridor reads or writes it at each refresh.',
  worked: 'Formulas or lists on {sheets} need it; the first is {at}. Remove or change those first.',
  told: '{sheets} {n:tells|tell} about it: after the next write their cells show an error (REF) until it is added again.',
  back: 'Until the next write Revert brings it back with all that it holds. After that it can be added anew.',
  cancel: 'Cancel',
  close: 'Close',
  and: 'and',
} as const;
const NAMED = 4;

/** Says what rebuilding a sheet writes and what stays. */
export function AskRebuild({ question, close }: { readonly question: Extract<Question, { kind: 'rebuild' }>; readonly close: () => void }) {
  const services = useServices();
  const format = useFormat();
  const { plan } = question;
  const { sheet, cells, charts, changed, own } = plan;
  const named = changed.slice(0, NAMED).join(', ');
  const all = changed.length > NAMED ? fill(WORDS.more, { cells: named, n: format.count(changed.length - NAMED) }) : named;
  return (
    <Dialog
      title={fill(WORDS.rebuildTitle, { sheet })}
      close={close}
      actions={
        <>
          <Button appearance="primary" onClick={() => void rebuildNow(services, plan)}>
            {fill(WORDS.rebuild, { sheet })}
          </Button>
          <Button onClick={close}>{WORDS.cancel}</Button>
        </>
      }
    >
      <span>{fill(charts > 0 ? WORDS.writesCharts : WORDS.writes, { cells: format.count(cells), n: cells, charts })}</span>
      <span>{changed.length > 0 ? fill(WORDS.changed, { n: changed.length, cells: all }) : WORDS.unchanged}</span>
      <span>{own.length > 0 ? fill(WORDS.staysOwn, { own: own.map((name) => `“${name}”`).join(', ') }) : WORDS.stays}</span>
    </Dialog>
  );
}

/** Asks before a sheet is removed, or says who needs it. */
export function AskRemove({ question, close }: { readonly question: Extract<Question, { kind: 'remove' }>; readonly close: () => void }) {
  const services = useServices();
  const { sheet, needs } = question;
  const [first] = needs.worked;
  const sheets = (of: readonly { readonly sheet: string }[]): string => list([...new Set(of.map((need) => need.sheet))], WORDS.and);
  if (needs.always || first)
    return (
      <Dialog title={fill(WORDS.keptTitle, { sheet })} close={close} actions={<Button onClick={close}>{WORDS.close}</Button>}>
        {needs.always && <span>{WORDS.always}</span>}
        {first && <span>{fill(WORDS.worked, { sheets: sheets(needs.worked), at: `${first.sheet}!${first.at}` })}</span>}
      </Dialog>
    );
  return (
    <Dialog
      title={fill(WORDS.removeTitle, { sheet })}
      close={close}
      actions={
        <>
          <Button appearance="primary" onClick={() => void removeNow(services, sheet)}>
            {fill(WORDS.remove, { sheet })}
          </Button>
          <Button onClick={close}>{WORDS.cancel}</Button>
        </>
      }
    >
      {needs.told.length > 0 && <span>{fill(WORDS.told, { sheets: sheets(needs.told), n: needs.told.length })}</span>}
      <span>{WORDS.back}</span>
    </Dialog>
  );
}
