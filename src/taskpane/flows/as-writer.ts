import type { Services } from '../services';
import type { Answer, PaneSituation } from '../situations';

/** What the others are told is being written. */
export const WORDS = { what: 'Actuals' } as const;

// The right ends by itself after a minute.
const RENEW = 20_000;
const silent = ({ kind }: PaneSituation): boolean => kind === 'server-unreachable' || kind === 'offline' || kind === 'connection-ended';

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

async function withLease<T>({ client, every }: Services, alone: boolean, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const what = WORDS.what;
  const given = await client.ask('startWriting', { what });
  if (!given.ok) return alone && silent(given.situation) ? work() : given;
  const { lease } = given.value;
  client.hold(lease);
  const stop = every(RENEW, () => void client.ask('startWriting', { lease, what }));
  try {
    return await work();
  } finally {
    stop();
    await client.ask('endWriting', { lease });
    client.hold(null);
  }
}
