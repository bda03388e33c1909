import { randomUUID } from 'node:crypto';
import type { Writer } from '../ledger/who';
import type { Caller } from './caller';
import { Refusal } from './problem';

/** A pane that stops renewing is taken for closed after this. */
const HOLDS_MS = 30_000;
/** Rights that are over, the latest of them. */
const REMEMBERED = 100;

/** The right to write sheets: one pane at a time, so that nobody reads a sheet that is half another's. A pane names its right itself. */
export interface Lease {
  /** Gives the right, or keeps it for whoever has it. Refused while another pane has it, and to one that was given back: a request that comes late is for work that is over. */
  readonly take: (asked: { readonly lease?: string | undefined; readonly what?: string | undefined }, person: string | null) => Held;
  /** Gives it back, also before it was asked for: requests overtake each other. */
  readonly end: (lease: string) => void;
  readonly writer: () => Writer | null;
  /** Refused while somebody else writes. */
  readonly check: (caller: Caller) => void;
}
interface Held {
  readonly lease: string;
  readonly started: string;
  readonly until: string;
}

export function createLease(now: () => number = Date.now): Lease {
  let held: (Writer & { readonly lease: string; readonly until: number }) | null = null;
  const over = new Set<string>();
  const finish = (lease: string): void => {
    over.add(lease);
    for (const oldest of over) {
      if (over.size <= REMEMBERED) break;
      over.delete(oldest);
    }
  };
  const writing = (): typeof held => (held !== null && held.until > now() ? held : null);
  const check = (lease: string | null | undefined): void => {
    const other = writing();
    if (other !== null && other.lease !== lease) throw someoneWrites(other);
  };
  return {
    take: ({ lease, what }, person) => {
      check(lease);
      if (lease !== undefined && over.has(lease)) throw new Refusal(409, 'someone-is-writing', 'The right to write has ended. Begin again.');
      // A pane that slept may go on where it was, as long as nobody else wrote in between.
      const before = held !== null && held.lease === lease ? held : { lease: lease ?? randomUUID(), started: new Date(now()).toISOString(), what: null };
      if (held !== null && held.lease !== before.lease) finish(held.lease);
      held = { lease: before.lease, started: before.started, name: person, what: what ?? before.what, until: now() + HOLDS_MS };
      return { lease: held.lease, started: held.started, until: new Date(held.until).toISOString() };
    },
    end: (lease) => {
      finish(lease);
      if (held?.lease === lease) held = null;
    },
    writer: () => writerOf(writing()),
    check: (caller) => {
      check(caller.lease);
    },
  };
}

const writerOf = (held: Writer | null): Writer | null => held && { name: held.name, what: held.what, started: held.started };

function someoneWrites(held: Writer): Refusal {
  const sentence = `${held.name ?? 'Another Excel'} is writing${held.what === null ? '' : ` ${held.what}`}. You can go on when it is finished.`;
  return new Refusal(409, 'someone-is-writing', sentence, { writer: writerOf(held) ?? undefined });
}
