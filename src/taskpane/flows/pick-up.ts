import { type Begun, forgetBegun, readBegun } from '../begun';
import type { FileRow, Job } from '../job';
import type { Services } from '../services';
import { type PaneSituation, isSilence } from '../situations';
import { begin, bringAgain, carryOn, change, halt, heldFiles, show } from './bring-in';
import { followPreview } from './read';

export const WORDS = {
  picked: 'The import goes on where it was.',
  notArrived: 'It had not arrived when the pane was loaded again. Choose it again.',
  nothing: 'No file had arrived when the pane was loaded again. Nothing was taken.',
  written: 'The write was finished before the pane was loaded again.',
} as const;

/** Goes on with what was under way when the pane was loaded again, or when the server fell silent. What the server does not say is kept for the next time. */
export async function pickUp(services: Services): Promise<void> {
  const { store, client, session } = services;
  const begun = readBegun(session);
  if (begun === null || store.get().job !== null || begun.server !== client.address()) return;
  if (begun.kind === 'refresh') return pickUpWrite(services, begun, null);
  const [newest] = begun.previews;
  const known = newest === undefined ? null : await client.ask('previewOf', { preview: newest });
  if (store.get().job !== null) return;
  if (known?.ok === false) return lost(services, begun, known.situation);
  if (known?.value.state === 'written') return pickUpWrite(services, begun, known.value.id);
  return pickUpReading(services, begun, known?.value.state === 'ready' || known?.value.state === 'reading' ? known.value.id : null);
}

/** The server does not answer, or does not have it any more; files that this pane still holds are sent again. */
async function lost(services: Services, begun: Begun, situation: PaneSituation): Promise<void> {
  if (isSilence(situation)) {
    services.store.send({ type: 'stopped', by: situation });
    return;
  }
  forgetBegun(services.session);
  const { files, currency, reason } = begun;
  if (await bringAgain(services, files, { currency, reason })) return;
  services.store.send({ type: 'stopped', by: situation });
}

/** A file that the server has is not sent again; one that had not arrived goes on where this pane still holds it. */
function rowsOf({ files }: Begun, held: number): readonly FileRow[] {
  return files.map(({ name, bytes, upload, source, out, gone: said, currency, account }, key): FileRow => {
    const gone = upload === null && held === 0 && !out;
    const state = out || gone ? 'left-out' : upload === null ? 'waiting' : 'sent';
    return {
      key,
      name,
      bytes,
      sent: upload === null ? 0 : bytes,
      state,
      sentence: gone ? WORDS.notArrived : null,
      upload,
      source,
      ...(said === undefined ? {} : { gone: said }),
      ...(currency === undefined ? {} : { currency }),
      ...(account === undefined ? {} : { account }),
    };
  });
}

async function pickUpReading(services: Services, begun: Begun, preview: string | null): Promise<void> {
  const { store, client, session, go, stop } = services;
  const held = heldFiles(services);
  const files = rowsOf(begun, held.length);
  if (!files.some(({ state }) => state !== 'left-out')) {
    forgetBegun(session);
    if (files.some(({ sentence }) => sentence !== null)) store.send({ type: 'stopped', by: { kind: 'files-gone', sentence: WORDS.nothing } });
    return;
  }
  const { sample, currency, reason } = begun;
  const inputs = sample && store.get().look?.built !== true ? await client.sampleInputs() : null;
  if (inputs?.ok === false) {
    store.send({ type: 'stopped', by: inputs.situation });
    return;
  }
  const job: Partial<Job> = { files, sample, currency, reason, picked: true, mayAdd: true, inputs: inputs?.value ?? null, under: preview };
  begin(services, job);
  const { signal } = stop.current;
  go('#import');
  store.send({ type: 'said', polite: WORDS.picked });
  if (preview !== null) {
    const read = await followPreview(services, preview, signal);
    if (signal.aborted) return;
    if (!read.ok && isSilence(read.situation)) {
      halt(services, read.situation);
      return;
    }
    // What could not be read is read once more below.
    if (read.ok) {
      const has = new Set(read.value.files.map(({ upload }) => upload));
      for (const { key, upload } of files) if (upload !== null && has.has(upload)) change(services, key, { state: 'read' });
      await show(services, read.value);
    }
  }
  await carryOn(services, held);
  for (const older of begun.previews) if (older !== preview) await client.ask('cancel', { preview: older });
}

/** The write had begun: it was finished, or the sheets may show a part of it. */
async function pickUpWrite(services: Services, begun: Begun, preview: string | null): Promise<void> {
  const { store, client, session, go } = services;
  const { look, batches } = store.get();
  const last = look?.lastAction ?? null;
  const finished = last !== null && (preview === null ? last.at !== begun.before : last.preview === preview);
  const committed = (batches ?? []).filter((batch) => batch.preview === preview && !batch.reverted);
  if (finished || (preview !== null && committed.length === 0)) {
    forgetBegun(session);
    if (finished) store.send({ type: 'said', polite: WORDS.written });
    return;
  }
  if (preview === null) {
    forgetBegun(session);
    store.send({ type: 'stopped', by: { kind: 'cut-off', months: begun.months } });
    go('#sheets');
    return;
  }
  const read = await client.ask('previewOf', { preview });
  if (!read.ok || store.get().job !== null) return;
  const { sample, currency, reason } = begun;
  const steps = (['rules', 'server', 'rows'] as const).map((id) => ({ id, state: id === 'rows' ? ('todo' as const) : ('done' as const) }));
  const failure = { kind: 'cut-off', months: null } as const;
  begin(services, {
    stage: 'failed',
    failure,
    committed,
    preview: read.value,
    files: rowsOf(begun, 0),
    steps,
    sample,
    currency,
    reason,
    picked: true,
    mayAdd: true,
  });
  go('#writing');
}
