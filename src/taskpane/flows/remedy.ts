import type { Services } from '../services';
import type { Described, PaneSituation } from '../situations';
import { cancelJob } from './bring-in';
import { addMissingSheets } from './build';
import { openConflict } from './conflict';
import { goTo } from './go-to';
import { keepTotals } from './keep-totals';
import { lookAgain } from './look';
import { readAgain } from './map';
import { refresh } from './refresh';
import { reportOf } from './report';
import { stopWriting, write } from './write';

/** What the button of a situation does. */
export async function remedy(services: Services, situation: PaneSituation, action: NonNullable<Described['action']>): Promise<void> {
  const { store, go, host } = services;
  switch (action.does) {
    case 'retry':
      if (store.get().wizard?.stopped === situation) return readAgain(services);
      return store.get().job?.stage === 'failed' ? write(services) : lookAgain(services);
    case 'connect':
      services.client.forget();
      store.send({ type: 'stopped', by: null });
      go('#connect');
      return;
    case 'reload':
      host.reload();
      return;
    case 'cancel':
      stopWriting(services);
      return;
    case 'see-locks':
      store.send({ type: 'asked', question: { kind: 'locks' } });
      return;
    case 'keep-totals':
      return keepTotals(services, action.month ?? '');
    case 'go-to':
      return goTo(services, action.address ?? '');
    case 'add-sheets':
      await addMissingSheets(services);
      // The write that missed it goes on.
      if (store.get().job?.stage === 'failed' && store.get().situation === null) await write(services);
      return;
    case 'refresh':
      return refresh(services, action.months);
    case 'choose-files':
      store.send({ type: 'stopped', by: null });
      return cancelJob(services);
    case 'copy-report':
      return host.copy(reportOf(services, situation));
    case 'compare-rules':
      store.send({ type: 'stopped', by: null });
      return openConflict(services);
  }
}
