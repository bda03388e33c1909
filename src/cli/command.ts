import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { PersonName } from '../ledger/who';
import { BadUsage, type Place } from '../server/settings';

/** What a command sees of the world. */
export interface Io extends Place {
  /** For the answer: what a script reads. */
  readonly out: (text: string) => void;
  /** For sentences: why something was left out or not done. */
  readonly err: (text: string) => void;
  /** Resolves when the person, or the machine, wants the program to end. */
  readonly ended: () => Promise<void>;
}

export interface Command {
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  /** One line. */
  readonly says: string;
  /** The rest, for `corridor help NAME`. */
  readonly details: readonly string[];
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}

/** 0 done · 1 nothing done, and why on the error channel · 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** Nothing was done, and why. */
export class NothingDone extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true; args: string[] }>>;

/** Flags and words of a command; what is not among its options is bad usage. */
export function readArgs<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    // An empty name would mean the folder that one stands in: mostly it is a script's variable that nobody set.
    if (read.positionals.some((word) => word.trim() === '')) throw new BadUsage('One of the names is empty.');
    for (const [name, value] of Object.entries(read.values)) if (value === '') throw new BadUsage(`--${name}: the text is empty.`);
    return read;
  } catch (error) {
    if (error instanceof BadUsage) throw error;
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    if (code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
    throw new BadUsage(`${message?.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? ''}.`);
  }
}

/** A flag whose words are kept and shown to others. */
export function words(schema: typeof PersonName, flag: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const read = schema.safeParse(value);
  if (!read.success) throw new BadUsage(`${flag}: the text ${read.error.issues[0]?.message ?? 'cannot be read'}.`);
  return read.data;
}

/** For commands that take no words. */
export function noWords(words: readonly string[]): void {
  if (words[0] !== undefined) throw new BadUsage(`"${words[0]}" is one word too many.`);
}
