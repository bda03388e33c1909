import { randomBytes } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CompileOptions } from '../../../sources/compile';
import type { InputFile } from '../../../sources/input-file';
import { literal } from '../../../sources/sql/quote';
import { Refusal } from '../../problem';
import { count, firstRow, rows, run, text } from '../engine/engine';
import type { Identities } from '../port';
import type { Recognise } from './read';

/** A person as a ledger keeps it: the same in every file of this ledger, in no other, and not to be read back. */
const hashSql = (salt: string, of: string): string => `'person-' || left(sha256(${salt} || lower(trim(${of}))), 16)`;

const OTHER: Readonly<Record<Identities, string>> = {
  hashed: 'This ledger keeps people as files write them, since it was made. Make a new ledger to keep them as hashes.',
  shown: 'This ledger keeps people as hashes, since it was made. Make a new ledger to keep them as files write them.',
};

/**
 * The salt of a ledger that hashes people, or null. A new ledger hashes unless the other is wanted. One that has lines stays as it is: the same person under two
 * names would be two, and lines that are known by their person would come twice.
 */
export async function openIdentities(connection: DuckDBConnection, wanted: Identities | undefined): Promise<string | null> {
  const [known] = await rows(connection, 'SELECT salt, hashed FROM identities');
  const started = count((await firstRow(connection, 'SELECT count(*) AS n FROM batches'))['n']) > 0;
  const before: Identities = known === undefined ? 'shown' : known['hashed'] === true ? 'hashed' : 'shown';
  const now = started ? before : (wanted ?? (known === undefined ? 'hashed' : before));
  if (wanted !== undefined && wanted !== now) throw new Refusal(500, 'identities', OTHER[wanted]);
  const salt = known === undefined ? randomBytes(24).toString('hex') : text(known['salt']);
  if (known === undefined) await run(connection, `INSERT INTO identities VALUES (${literal(salt)}, ${String(now === 'hashed')})`);
  else if (now !== before) await run(connection, `UPDATE identities SET hashed = ${String(now === 'hashed')}`);
  return now === 'hashed' ? salt : null;
}

/** Whether this ledger keeps people as hashes. */
export const hashesPeople = async (connection: DuckDBConnection): Promise<boolean> =>
  (await rows(connection, 'SELECT 1 FROM identities WHERE hashed')).length > 0;

/** The same way to recognise files, for a ledger that hashes people. */
export const hashing = (recognise: Recognise, salt: string | null): Recognise =>
  salt === null
    ? recognise
    : async (...asked) => {
        const found = await recognise(...asked);
        return found.source === null ? found : { ...found, input: { ...found.input, salt } };
      };

/** What a file's statement lays over people. */
export const identitiesOf = ({ salt }: InputFile): Pick<CompileOptions, 'identities'> =>
  salt === undefined ? {} : { identities: (sql) => hashSql(literal(salt), sql) };

/** What a rule that names a person looks for in a ledger that hashes people; null in one that does not. */
export const personSql = (named: string): string => `(SELECT ${hashSql('salt', literal(named))} FROM identities WHERE hashed)`;
