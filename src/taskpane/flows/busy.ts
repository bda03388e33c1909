import type { Services } from '../services';
import type { State } from '../state';

/** While something is written the pane is for looking: whoever would begin another write is shown the one under way. True where that is so. */
export function busy({ store, go }: Services): boolean {
  const { job, writing } = store.get();
  if (job?.stage === 'writing') {
    go('#writing');
    return true;
  }
  // Every screen says that the pane is writing, and what begins a write is off.
  return writing;
}

/** True while something is written that has no screen of its own to lead to: what begins another write is off. */
export const occupied = ({ job, writing }: Pick<State, 'job' | 'writing'>): boolean => writing && job?.stage !== 'writing';
