import type { IncomingHttpHeaders } from 'node:http';
import { LEASE_HEADER, PERSON_HEADER, PersonName, type Role } from '../ledger/who';
import { Refusal } from './problem';

/** Who asks: what they may do, the name they gave, and the right to write that they hold. */
export interface Caller {
  readonly role: Role;
  readonly person: string | null;
  readonly lease: string | null;
}

const LEASE = /^[\w-]{1,64}$/;
const NAME = 'Your name in Settings holds characters that are no text, or is longer than 80. Change it there.';

/** The person's name out of a header, where one came; refused when it is no name. */
function personOf(header: string | string[] | undefined): string | null {
  if (header === undefined || header === '') return null;
  let text: string;
  try {
    text = decodeURIComponent(String(header));
  } catch {
    throw new Refusal(400, 'name', NAME);
  }
  const name = PersonName.safeParse(text);
  if (!name.success) throw new Refusal(400, 'name', NAME);
  return name.data;
}

export function callerOf(headers: IncomingHttpHeaders, role: Role): Caller {
  const lease = headers[LEASE_HEADER];
  return { role, person: personOf(headers[PERSON_HEADER]), lease: typeof lease === 'string' && LEASE.test(lease) ? lease : null };
}

/** A viewer looks and does not write. */
export function mustWrite({ role }: Caller): void {
  if (role === 'viewer') throw new Refusal(403, 'not-allowed', 'You may look but not write. Whoever started the server can give you a code for writing.');
}
