import type { Services } from '../services';
import { refresh } from './refresh';
import { write } from './write';

/** Keeps months before the cut as totals: goes on with the write that was too large, or checks a refresh that makes room. */
export const keepTotals = (services: Services, before: string): Promise<void> =>
  services.store.get().job?.stage === 'failed' ? write(services, { totalsBefore: before }) : refresh(services, undefined, { totalsBefore: before });
