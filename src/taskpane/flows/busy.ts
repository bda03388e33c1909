import type { Services } from '../services';

/** While something is written the pane is for looking: whoever would begin another write is shown the one under way. True where that is so. */
export function busy({ store, go }: Services): boolean {
  const { job, writing } = store.get();
  if (job?.stage === 'writing') {
    go('#writing');
    return true;
  }
  // Every screen says that the pane is writing.
  return writing;
}
