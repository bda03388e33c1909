import { join, resolve } from 'node:path';
import type { Identities } from './store/port';

/** Where the server listens, what it keeps, and what it serves. */
export interface Settings {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Further names under which the server may be asked for. */
  readonly names: readonly string[];
  readonly ledger: string;
  /** How a new ledger keeps people; absent: as hashes. */
  readonly people?: Identities | undefined;
  readonly uploads: string;
  readonly uploadLimit: number;
  readonly dist: string;
  readonly sample: string;
  /** Whether a second code is given out, for looking only. */
  readonly viewers: boolean;
  readonly https?: { readonly key: string; readonly cert: string } | undefined;
}

/** What was written on the command line, as text. */
export interface Flags {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly name?: readonly string[] | undefined;
  readonly ledger?: string | undefined;
  readonly people?: string | undefined;
  readonly uploads?: string | undefined;
  readonly key?: string | undefined;
  readonly cert?: string | undefined;
  readonly viewer?: boolean | undefined;
}

/** The folder of the product, the folder of the user, and the environment. */
export interface Place {
  readonly root: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A flag that does not fit, in a sentence. */
export class BadUsage extends Error {}

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const UPLOAD_LIMIT = 2_000_000_000;

/** The ledger that is meant: the flag, else CORRIDOR_LEDGER, else one in the working folder. */
export const ledgerPath = (flag: string | undefined, { cwd, env }: Place): string =>
  resolve(cwd, flag ?? (env['CORRIDOR_LEDGER'] === '' ? undefined : env['CORRIDOR_LEDGER']) ?? join('.corridor', 'ledger.duckdb'));

/** How people are to be kept: the flag, else CORRIDOR_PEOPLE, else as the ledger has it. */
export function peopleKept(flag: string | undefined, { env }: Place): Identities | undefined {
  const said = flag ?? (env['CORRIDOR_PEOPLE'] === '' ? undefined : env['CORRIDOR_PEOPLE']);
  if (said === undefined || said === 'hashed' || said === 'shown') return said;
  throw new BadUsage(`--people takes hashed or shown, not "${said}".`);
}

export function readSettings(flags: Flags, place: Place): Settings {
  const host = flags.host ?? place.env['CORRIDOR_HOST'] ?? '127.0.0.1';
  const portText = flags.port ?? place.env['CORRIDOR_PORT'] ?? '3000';
  if (!/^\d{1,5}$/.test(portText) || Number(portText) > 65_535) throw new BadUsage(`--port takes a number from 0 to 65535, not "${portText}".`);
  if ((flags.key === undefined) !== (flags.cert === undefined)) throw new BadUsage('--key and --cert are given together.');
  const https = flags.key !== undefined && flags.cert !== undefined ? { key: resolve(place.cwd, flags.key), cert: resolve(place.cwd, flags.cert) } : undefined;
  if (!LOOPBACK.includes(host) && https === undefined) {
    throw new BadUsage(`Other computers could read what is sent to ${host}. Give --key and --cert as well, or leave --host out to serve this computer only.`);
  }
  const ledger = ledgerPath(flags.ledger, place);
  return {
    host,
    port: Number(portText),
    names: [...LOOPBACK_NAMES, ...(LOOPBACK.includes(host) || /^(0\.0\.0\.0|::)$/.test(host) ? [] : [host]), ...(flags.name ?? [])].map((n) => n.toLowerCase()),
    ledger,
    people: peopleKept(flags.people, place),
    uploads: flags.uploads === undefined ? `${ledger}.uploads` : resolve(place.cwd, flags.uploads),
    uploadLimit: UPLOAD_LIMIT,
    dist: join(place.root, 'dist'),
    sample: join(place.root, 'assets', 'sample'),
    viewers: flags.viewer === true,
    https,
  };
}
