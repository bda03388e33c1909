import { isEcb } from '../../ledger/rates-file';
import type { Services } from '../services';
import { bringIn, bringInSample } from './bring-in';
import { busy } from './busy';

/** "Load the sample company": its inputs, its files, then the same check as for any file. Asks before adding sheets beside the analyst's own. */
export async function loadSample(services: Services, agreed = false): Promise<void> {
  if (busy(services)) return;
  const { store, client, workbook } = services;
  const look = await workbook.look();
  if (look.ok) store.send({ type: 'learned', facts: { look: look.value } });
  if (look.ok && !look.value.built && look.value.foreignSheets > 0 && !agreed) {
    store.send({ type: 'asked', question: { kind: 'add-sheets', sample: true, files: [] } });
    return;
  }
  const inputs = await client.sampleInputs();
  if (!inputs.ok) {
    store.send({ type: 'stopped', by: inputs.situation });
    return;
  }
  await bringInSample(services, 'company', { inputs: inputs.value, mayAdd: true });
}

/** Own files into a workbook that may have no sheets of ours yet. */
export async function takeFiles(services: Services, files: readonly File[], agreed = false): Promise<void> {
  if (busy(services)) return;
  const { store, go } = services;
  const { look, connection } = store.get();
  if (connection !== 'open') return;
  const [only, more] = files;
  // Exchange rates are no bill: they are shown on a place of their own before they go to Rates.
  if (only !== undefined && more === undefined && look?.built === true && isEcb(await only.slice(0, 2000).text())) {
    store.send({ type: 'learned', facts: { ratesFile: only } });
    go('#rates');
    return;
  }
  if (look && !look.built && look.foreignSheets > 0 && !agreed) {
    store.send({ type: 'asked', question: { kind: 'add-sheets', sample: false, files } });
    return;
  }
  await bringIn(services, files, { mayAdd: true });
}
