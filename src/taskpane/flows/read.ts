import type { Preview } from '../../ledger/preview';
import type { Services } from '../services';
import type { Answer } from '../situations';

export const WORDS = { failed: 'These files could not be read. Nothing was taken.' } as const;

/** Has the server read every file that it has of this job, and answers the preview when it is ready. */
export async function readTogether(services: Services, signal: AbortSignal): Promise<Answer<Preview>> {
  const { store, client } = services;
  const uploads = (store.get().job?.files ?? []).flatMap(({ upload, source, state, gone, currency, account }) =>
    upload === null || state === 'left-out'
      ? []
      : [
          {
            upload,
            ...(source === null ? {} : { source }),
            ...(gone === undefined ? {} : { gone: [...gone] }),
            ...(currency === undefined ? {} : { currency }),
            ...(account === undefined ? {} : { account }),
          },
        ],
  );
  const asked = await client.ask('preview', { uploads });
  if (!asked.ok) return asked;
  store.send({ type: 'job', change: { under: asked.value.id } });
  return followPreview(services, asked.value.id, signal);
}

/** Follows what the server reads, and answers the preview when it is ready. */
export async function followPreview(services: Services, id: string, signal: AbortSignal): Promise<Answer<Preview>> {
  const { store, client } = services;
  const tell = ({ sentence, done, total }: { readonly sentence: string; readonly done: number; readonly total: number | null }): void => {
    if (!signal.aborted) store.send({ type: 'job', change: { progress: { sentence, done, total } } });
  };
  const followed = await client.follow(id, tell, signal);
  if (!followed.ok) return followed;
  const read = await settled(services, id, signal);
  if (!read.ok || read.value.state === 'ready') return read;
  return { ok: false, situation: { kind: 'refused', sentence: read.value.sentence ?? WORDS.failed } };
}

/** The stream of progress may end early behind a proxy; then the preview itself is asked until it is read. */
async function settled({ client, sleep }: Services, id: string, signal: AbortSignal): Promise<Answer<Preview>> {
  for (;;) {
    const read = await client.ask('previewOf', { preview: id });
    if (!read.ok || read.value.state !== 'reading' || signal.aborted) return read;
    await sleep(500);
  }
}
