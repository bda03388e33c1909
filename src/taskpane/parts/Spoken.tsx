import { useCss } from '../css';
import { useStore } from '../services';
import type { PaneSituation } from '../situations';
import { fill } from '../words';
import { useDescribe } from './Situation';

export const WORDS = { stopped: '{title}. {sentence}' } as const;

/** What a screen reader hears at once; the rest waits its turn. */
const URGENT: readonly PaneSituation['kind'][] = [
  'server-unreachable',
  'offline',
  'connection-ended',
  'protected-sheet',
  'table-changed',
  'defect',
  'too-large',
];

/** The two live regions of the pane; screens have none. */
export function Spoken() {
  const css = useCss();
  const describe = useDescribe();
  const { polite, said, situation, job } = useStore();
  const failure = job?.failure ?? situation;
  const urgent = failure && (job?.failure || URGENT.includes(failure.kind)) ? describe(failure) : null;
  return (
    <div className={css.spoken}>
      <div role="status">
        <span key={said}>{polite}</span>
      </div>
      <div role="alert">{urgent && fill(WORDS.stopped, { title: urgent.title, sentence: urgent.sentence })}</div>
    </div>
  );
}
