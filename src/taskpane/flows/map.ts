import { type Mapping, Mapping as MappingSchema } from '../../ledger/mapping';
import type { Services } from '../services';
import type { PaneSituation } from '../situations';
import { fill } from '../words';
import { type Kept, NEW_MAPPING, type Wizard, fitsFile, headingsOf, likeOf, mappingLike, questionsLeft, sendable, titleOf, withHeading } from '../wizard';
import { chooseSource } from './bring-in';

export const WORDS = {
  left: '{n} more {n:question|questions} to answer.',
  ready: 'Every question is answered.',
  saved: '{title} is saved. The file is read again.',
} as const;

const DRAFT = 'mapping';

/** Begins to say what the columns of a file mean; `id` names a source of the team's own that is to be changed. */
export async function openWizard(services: Services, upload: string, name: string, id: string | null = null): Promise<void> {
  const { client, store, go, memory, now } = services;
  const first = await client.ask('firstLines', { upload });
  if (!first.ok) {
    halt(services, first.situation);
    return;
  }
  const own = await client.ask('ownSources', {});
  if (id !== null && !own.ok) {
    halt(services, own.situation);
    return;
  }
  const sources = own.ok ? own.value : [];
  const source = sources.find((one) => one.id === id) ?? null;
  const kept = keptOf(memory.read(DRAFT));
  const before = source === null && kept !== null && fitsFile(kept, name, first.value, now()) ? kept : null;
  const like = source === null && before === null ? likeOf(first.value, sources) : null;
  const from = source ?? like?.source ?? null;
  const mapping: Mapping = like === null ? { ...(source?.mapping ?? NEW_MAPPING), heading: first.value.guess } : mappingLike(like, first.value);
  store.send({
    type: 'learned',
    facts: {
      wizard: {
        ...{ upload, name, first: first.value, mapping, tried: null, asking: false, stopped: null, before, like },
        ...{ id: from?.id ?? null, basedOn: from?.version ?? 0, title: from?.title ?? titleOf(name), used: from?.used ?? true },
        step: firstStep(first.value),
      },
    },
  });
  go('#map');
  // Its line of headings is known already, or there is none to choose.
  if (like !== null || firstStep(first.value) === 'columns') await toStep(services, 'columns');
}

/** Of one line there is nothing to choose. */
const firstStep = ({ lines }: Wizard['first']): Wizard['step'] => (lines.length > 1 ? 'heading' : 'columns');

/** Takes nothing over from the source that the file is like: it becomes one of its own. */
export function beginAnew(services: Services): void {
  const { wizard } = services.store.get();
  if (!wizard?.like) return;
  const { first, name } = wizard;
  const fresh = { id: null, basedOn: 0, title: titleOf(name), used: true, like: null, tried: null };
  learn(services, { ...fresh, mapping: { ...NEW_MAPPING, heading: first.guess } });
  void toStep(services, firstStep(first));
}

function keptOf(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept !== null && MappingSchema.safeParse(kept.mapping).success ? kept : null;
  } catch {
    return null;
  }
}

/** Takes up what was begun, or drops it. */
export function takeUp(services: Services, yes: boolean): void {
  const { store, memory } = services;
  const { wizard } = store.get();
  if (!wizard?.before) return;
  const { mapping, title } = wizard.before;
  if (!yes) memory.write(DRAFT, null);
  learn(services, { before: null, ...(yes ? { mapping: { ...mapping, heading: wizard.first.guess }, title } : {}) });
  if (yes) void toStep(services, 'columns');
}

/** Another line has the headings. */
export function chooseHeading(services: Services, line: number): void {
  const { wizard } = services.store.get();
  if (wizard) learn(services, { mapping: withHeading(wizard, line), tried: null });
}

/** An answer: kept on this computer, and the file is read again with it. */
export async function answer(services: Services, change: Partial<Mapping>): Promise<void> {
  const { wizard } = services.store.get();
  if (!wizard) return;
  const before = questionsLeft(wizard);
  const mapping = { ...wizard.mapping, ...change };
  // How amounts are written was said of the old column.
  const moved = (field: 'amount' | 'date' | 'quantity') => JSON.stringify(mapping.columns[field]) !== JSON.stringify(wizard.mapping.columns[field]);
  learn(services, {
    mapping: {
      ...mapping,
      ...(moved('amount') ? { amounts: null } : {}),
      ...(moved('date') ? { dates: null } : {}),
      ...(moved('quantity') ? { quantities: null } : {}),
    },
  });
  // What is left is said by the last answer only: an earlier one knows less.
  if (!(await read(services))) return;
  const after = services.store.get().wizard;
  const left = after ? questionsLeft(after) : before;
  if (left !== before) services.store.send({ type: 'said', polite: left === 0 ? WORDS.ready : fill(WORDS.left, { n: left }) });
}

/** What else belongs to the source: its name, and whether it is used by itself. */
export const describeSource = (services: Services, change: Partial<Pick<Wizard, 'title' | 'used'>>): void => learn(services, change);

/** On to a step, or back to it. */
export async function toStep(services: Services, step: Wizard['step']): Promise<void> {
  learn(services, { step });
  if (step !== 'heading') await read(services);
}

/** One step back; from the first one out, with everything kept. */
export function stepBack(services: Services): void {
  const { wizard } = services.store.get();
  if (wizard?.step === 'check') void toStep(services, 'columns');
  else if (wizard?.step === 'columns' && wizard.first.lines.length > 1) void toStep(services, 'heading');
  else leave(services);
}

/** Back to the check; what was said is remembered on this computer. */
export function leave({ store, go }: Services): void {
  go('#check');
  store.send({ type: 'learned', facts: { wizard: null } });
}

/** Reads the file once more with the same answers, as after a silence of the server. */
export async function readAgain(services: Services): Promise<void> {
  services.store.send({ type: 'stopped', by: null });
  await read(services);
}

/** Saves the source, then reads the file as it. */
export async function saveWizard(services: Services): Promise<void> {
  const { client, store, memory } = services;
  const { wizard } = store.get();
  if (!wizard || wizard.asking || questionsLeft(wizard) > 0) return;
  const { upload, id, basedOn, title, used, mapping } = wizard;
  learn(services, { asking: true, stopped: null });
  const saved = await client.ask('saveSource', { upload, id, basedOn, title: title.trim(), used, mapping: sendable(mapping) });
  if (!saved.ok) {
    learn(services, { asking: false, stopped: saved.situation });
    return;
  }
  memory.write(DRAFT, null);
  store.send({ type: 'learned', facts: { wizard: null } });
  store.send({ type: 'said', polite: fill(WORDS.saved, { title: saved.value.title }) });
  await chooseSource(services, upload, saved.value.id);
}

/** Asks what the mapping makes of the file, and answers whether that is still the mapping. An answer that comes after the next question is dropped. */
async function read(services: Services): Promise<boolean> {
  const { client, store } = services;
  const { wizard } = store.get();
  if (!wizard) return false;
  const { upload, mapping } = wizard;
  learn(services, { asking: true, stopped: null });
  const tried = await client.ask('tryMapping', { upload, mapping: sendable(mapping) });
  if (store.get().wizard?.mapping !== mapping) return false;
  // What was read with other answers says nothing of these.
  learn(services, tried.ok ? { tried: tried.value, asking: false } : { tried: null, asking: false, stopped: tried.situation });
  return true;
}

function learn({ store, memory, now }: Services, change: Partial<Wizard>): void {
  const { wizard } = store.get();
  if (!wizard) return;
  const next = { ...wizard, ...change };
  store.send({ type: 'learned', facts: { wizard: next } });
  if (change.mapping === undefined && change.title === undefined) return;
  const { name, mapping, title } = next;
  const kept: Kept = { name, at: now(), headings: headingsOf(next), mapping: sendable(mapping), title };
  if (next.id === null && Object.keys(mapping.columns).length > 0) memory.write(DRAFT, JSON.stringify(kept));
}

function halt({ store }: Services, situation: PaneSituation): void {
  store.send({ type: 'stopped', by: situation });
}
