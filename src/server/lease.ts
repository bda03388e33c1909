import { randomUUID } from 'node:crypto';
import type { Writer } from '../ledger/who';
import type { Caller } from './caller';
import { Refusal } from './problem';

/** A pane that stops renewing is taken for closed after this. */
const HOLDS_MS = 60_000;

/** The right to write sheets: one pane at a time, so that nobody reads a sheet that is half another's. */
export interface Lease {
  /** Gives the right, or keeps it for whoever has it. Refused while another pane has it. */
  readonly take: (asked: { readonly lease?: string | undefined; readonly what?: string | undefined }, person: string | null) => Held;
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
  const writing = (): typeof held => (held !== null && held.until > now() ? held : null);
  const check = (lease: string | null | undefined): void => {
    const other = writing();
    if (other !== null && other.lease !== lease) throw someoneWrites(other);
  };
  return {
    take: ({ lease, what }, person) => {
      check(lease);
      // A pane that slept may go on where it was, as long as nobody else wrote in between.
      const before = held !== null && held.lease === lease ? held : { lease: randomUUID(), started: new Date(now()).toISOString(), what: null };
      held = { lease: before.lease, started: before.started, name: person, what: what ?? before.what, until: now() + HOLDS_MS };
      return { lease: held.lease, started: held.started, until: new Date(held.until).toISOString() };
    },
    end: (lease) => {
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
