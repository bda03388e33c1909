import type { OwnSource } from '../../ledger/mapping';
import type { Services } from '../services';
import type { PaneSituation } from '../situations';
import { fill } from '../words';

export const WORDS = {
  added: '{title} is added as version {version}.',
  used: 'Files with its headings are read as {title} again.',
  aside: 'Files with the headings of {title} are asked about again.',
  copied: 'The declaration is copied.',
  noSource: '{file} is not the file of a source.',
} as const;

/** Asks for the sources of the team's own. */
export async function readOwn(services: Services): Promise<void> {
  const { client, store } = services;
  const own = await client.ask('ownSources', {});
  if (own.ok) store.send({ type: 'learned', facts: { own: own.value } });
  else halt(services, own.situation);
}

/** Whether files with its headings are read as it without asking. */
export async function useOwn(services: Services, { id, title }: OwnSource, used: boolean): Promise<void> {
  const done = await services.client.ask('useSource', { id, used });
  if (!done.ok) {
    halt(services, done.situation);
    return;
  }
  services.store.send({ type: 'said', polite: fill(used ? WORDS.used : WORDS.aside, { title }) });
  await readOwn(services);
}

/** Takes a declaration that was exported elsewhere. */
export async function addOwn(services: Services, file: Pick<File, 'name' | 'text'>): Promise<void> {
  const { client, store } = services;
  let declaration: unknown;
  try {
    declaration = JSON.parse(await file.text());
  } catch {
    declaration = null;
  }
  if (typeof declaration !== 'object' || declaration === null || Array.isArray(declaration)) {
    halt(services, { kind: 'refused', sentence: fill(WORDS.noSource, { file: file.name }) });
    return;
  }
  const added = await client.ask('addSource', { declaration: declaration as OwnSource['declaration'] });
  if (!added.ok) {
    halt(services, added.situation);
    return;
  }
  store.send({ type: 'stopped', by: null });
  store.send({ type: 'said', polite: fill(WORDS.added, { title: added.value.title, version: added.value.version }) });
  await readOwn(services);
}

/** The declaration as text, on the clipboard: what is pasted into a file can be added elsewhere. */
export async function copyOwn({ host, store }: Services, { declaration }: OwnSource): Promise<void> {
  await host.copy(JSON.stringify(declaration, null, 2));
  store.send({ type: 'said', polite: WORDS.copied });
}

const halt = ({ store }: Services, situation: PaneSituation): void => store.send({ type: 'stopped', by: situation });
