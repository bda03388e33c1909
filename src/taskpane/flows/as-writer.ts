import type { Client } from '../client';
import type { Services } from '../services';
import { type Answer, type PaneSituation, isSilence } from '../situations';

/** What the others are told is being written. */
export const WORDS = { what: 'Actuals' } as const;

// The right ends by itself half a minute after it was last asked for.
const RENEW = 8_000;
const AGAIN = 5_000;

/**
 * Does work that writes: asks for the right first, keeps it as long as the work lasts, gives it back whatever happens. Work that touches
 * the workbook only (`alone`) goes on where no server answers, since then nobody else can be writing through it.
 */
export async function asWriter<T>(services: Services, alone: boolean, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const { store, workbook } = services;
  store.send({ type: 'learned', facts: { writing: true } });
  try {
    const done = await withLease(services, alone, work);
    // From the first press after it, Revert means this write.
    const look = done.ok ? await workbook.look() : done;
    if (look.ok) store.send({ type: 'learned', facts: { look: look.value } });
    return done;
  } finally {
    store.send({ type: 'learned', facts: { writing: false } });
  }
}

async function withLease<T>(services: Services, alone: boolean, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const { client, every, stop } = services;
  const what = WORDS.what;
  const owes = await payBack(client);
  // The pane names its right itself, so that it can be given back even where the answer that gives it never comes.
  const lease = newLease();
  const given = owes === null ? await client.ask('startWriting', { lease, what }) : owes;
  if (!given.ok) {
    if (!isSilence(given.situation)) return given;
    if (owes === null) owe(services, lease);
    return alone ? work() : given;
  }
  client.hold(lease);
  const taken: { by: PaneSituation | null } = { by: null };
  const renewing = every(RENEW, () => {
    void client.ask('startWriting', { lease, what }).then((kept) => {
      if (kept.ok || kept.situation.kind !== 'someone-writing') return;
      // This computer slept, and somebody else began meanwhile: two never write at once.
      taken.by = kept.situation;
      stop.current.abort();
    });
  });
  let done: Answer<T> | undefined;
  try {
    done = await work();
    return taken.by !== null && !done.ok ? { ok: false, situation: taken.by } : done;
  } finally {
    renewing();
    const gone = done?.ok === false && isSilence(done.situation);
    if (gone || !(await client.ask('endWriting', { lease })).ok) owe(services, lease);
    client.hold(null);
  }
}

/** Rights that could not be given back, because the server did not answer. */
const owed = new WeakMap<Client, Set<string>>();
/** Gives back what is owed; the refusal of a server that still does not answer, else null. */
async function payBack(client: Client): Promise<Extract<Answer<unknown>, { ok: false }> | null> {
  for (const lease of owed.get(client) ?? []) {
    const ended = await client.ask('endWriting', { lease });
    if (!ended.ok) return ended;
    owed.get(client)?.delete(lease);
  }
  return null;
}
/** As soon as the server answers again it has the right back, so that nobody waits for a write that is over. */
function owe({ client, every }: Services, lease: string): void {
  const all = owed.get(client) ?? new Set();
  owed.set(client, all.add(lease));
  let asking = false;
  const done = every(AGAIN, () => {
    if (asking) return;
    asking = true;
    void payBack(client).then(() => {
      asking = false;
      if (!all.has(lease)) done();
    });
  });
}

const newLease = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
