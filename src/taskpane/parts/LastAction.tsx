import { ArrowRedo16Regular, ArrowUndo16Regular } from '@fluentui/react-icons';
import { clock, dayAndClock } from '../dates';
import { revertLast } from '../flows/revert';
import { useServices, useStore } from '../services';
import { fill } from '../words';
import { Strip } from './Foot';
import { useFormat } from './reading';
import { WriteButton } from './WriteButton';

export const WORDS = {
  last: '{at}  {what}, {rows} {n:row|rows} written',
  lone: '{at}  {what}',
  reverted: 'Reverted. The sheets are as they were before {at}.',
  none: 'Nothing written yet',
  revert: 'Revert',
  again: 'Do it again',
  working: 'Reverting',
} as const;

/** The strip at the foot: what Corridor wrote last, and Revert, always in the same place. */
export function LastAction() {
  const services = useServices();
  const format = useFormat();
  const { look, reverting } = useStore();
  const action = look?.lastAction;
  if (!action) return <Strip text={WORDS.none} />;
  const today = services.now().slice(0, 10) === action.at.slice(0, 10);
  const at = today ? clock(action.at) : dayAndClock(action.at);
  const text = action.reverted
    ? fill(WORDS.reverted, { at })
    : fill(action.rows === 0 ? WORDS.lone : WORDS.last, { at, what: action.what, rows: format.count(action.rows), n: action.rows });
  return (
    <Strip text={text}>
      <WriteButton
        appearance="subtle"
        size="small"
        style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        disabledFocusable={reverting}
        icon={action.reverted ? <ArrowRedo16Regular /> : <ArrowUndo16Regular />}
        onClick={() => void revertLast(services)}
      >
        {reverting ? WORDS.working : action.reverted ? WORDS.again : WORDS.revert}
      </WriteButton>
    </Strip>
  );
}
