import { readCode, readRoute } from '../routes';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { lookAgain } from './look';

/** Opens the pane: pairs by the code of the start address, or goes on with the connection this computer remembers. */
export async function start(services: Services, hash: string): Promise<void> {
  const { client, store, go } = services;
  const code = readCode(hash);
  const route = code === null ? readRoute(hash) : '#home';
  if (code !== null) {
    // The code leaves the address at once; it is good for one use only.
    go('#home');
    // A reload of the same address brings a used code; the connection from before still holds.
    const paired = client.paired() && (await client.ask('batches', {})).ok ? { ok: true } : await client.pair(code);
    if (!paired.ok && !client.paired()) {
      go('#connect');
      store.send({ type: 'learned', facts: { connection: 'none' } });
      return;
    }
  }
  if (!client.paired()) {
    store.send({ type: 'learned', facts: { connection: 'none' } });
    go('#connect');
    return;
  }
  go(route === '#connect' ? '#home' : route);
  store.send({ type: 'learned', facts: { connection: 'open' } });
  await lookAgain(services);
}

/** What Connect does: looks who answers at the address, then pairs. The sentence is for the field that it belongs to. */
export async function connect(
  services: Services,
  address: string,
  code: string,
): Promise<{ readonly field: 'address' | 'code'; readonly kind: 'silent' | 'stranger' | 'said'; readonly sentence: string } | null> {
  const { client, store, go } = services;
  client.use(address);
  const health = await client.ask('health', {});
  if (!health.ok) return { field: 'address', ...whyNot(health) };
  const paired = await client.pair(code);
  if (!paired.ok) return { field: 'code', ...whyNot(paired) };
  store.send({ type: 'learned', facts: { connection: 'open' } });
  go('#home');
  await lookAgain(services);
  return null;
}

function whyNot(answer: Answer<unknown>): { readonly kind: 'silent' | 'stranger' | 'said'; readonly sentence: string } {
  if (answer.ok) return { kind: 'said', sentence: '' };
  const { situation } = answer;
  if (situation.kind === 'server-unreachable' || situation.kind === 'offline') return { kind: 'silent', sentence: '' };
  return situation.kind === 'refused' ? { kind: 'said', sentence: situation.sentence } : { kind: 'stranger', sentence: '' };
}
