import { CHARGE_COLUMNS, CHARGE_COLUMN_NAMES } from '../../../ledger/charge';
import type { ChargeColumn } from '../../../ledger/charge';
import { keptColumns, readColumns } from './kept';
import { SUM_TABLES } from './sums';

/** The columns that a source's SELECT fills, in the order of the store. */
export const SOURCE_COLUMNS: readonly ChargeColumn[] = CHARGE_COLUMN_NAMES.filter((name) => CHARGE_COLUMNS[name].from === 'source');

/** The columns of a charge that hold money or quantities; a correction that takes a row back negates them. */
export const SIGNED_COLUMNS: readonly ChargeColumn[] = SOURCE_COLUMNS.filter((name) => ['money', 'quantity'].includes(CHARGE_COLUMNS[name].kind));

const LAYOUT = 10;

/**
 * `charges` is only ever added to: rows of a batch are seen when `batches` holds the batch, and a batch is removed as a whole or not at all. What all rows
 * of a batch share (file, hash, source, time of the pull) stands once, in `batches`. Lines that were left out keep their reason in `x_Why`.
 * What makes a row the same row, and its line in the file, are not kept: both follow from its columns and the archived file when they are asked for.
 * `scopes` lists what each batch holds, and how: in place of older batches (`replaces`), beside them (`beside`: corrections of locked months),
 * or not at all (`same`: nothing in it differs from what stands, and what stands is to stay as it is). On corrections alone `x_Sign` (−1 takes a row back), `x_RecordId` and `x_RestHash`
 * say which row is corrected. A batch whose file had come before as a whole has scopes, but no rows of its own: its manifest row names the batch that has them.
 * `rejected` keeps where a line stands in the file, its text, and its scope and record as far as they could be read: by these it is known again in a later file.
 */
export const SCHEMA: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS layout (version INTEGER)`,
  `INSERT INTO layout SELECT ${String(LAYOUT)} WHERE NOT EXISTS (FROM layout)`,
  `CREATE TABLE IF NOT EXISTS charges (
    x_BatchId INTEGER, x_Scope UBIGINT, x_Sign TINYINT, x_RecordId UBIGINT, x_RestHash UBIGINT, x_Month VARCHAR,
    ${keptColumns(SOURCE_COLUMNS)}, x_Why VARCHAR, ${readColumns(SOURCE_COLUMNS)})`,
  `CREATE TABLE IF NOT EXISTS scopes (batch INTEGER, scope UBIGINT, kind VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS rejected (batch INTEGER, file VARCHAR, line BIGINT, field VARCHAR, sentence VARCHAR, amount VARCHAR, currency VARCHAR, scope UBIGINT, record UBIGINT, raw VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS batches (id INTEGER, seq INTEGER, preview VARCHAR, reverted BOOLEAN, source VARCHAR, yields BOOLEAN, pulledAt VARCHAR, mappingVersion INTEGER, body VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS rule_books (version INTEGER, savedAt VARCHAR, content VARCHAR, savedBy VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS identities (salt VARCHAR, hashed BOOLEAN)`,
  ...SUM_TABLES,
  `CREATE TABLE IF NOT EXISTS left_out (fileHash VARCHAR, source VARCHAR, line BIGINT, reason VARCHAR, leftBy VARCHAR, leftAt VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS own_sources (id VARCHAR, version INTEGER, savedAt VARCHAR, savedBy VARCHAR, used BOOLEAN, content VARCHAR)`,
];

/**
 * What makes a ledger of an older layout one that can be read; its rows stay as they are. They may be known otherwise than those of the same file would be now
 * (`scopes`), so one that has imports keeps its number until it is made again from its files.
 */
export const UPGRADE: readonly string[] = [
  ...['scope UBIGINT', 'record UBIGINT', 'raw VARCHAR'].map((column) => `ALTER TABLE rejected ADD COLUMN IF NOT EXISTS ${column}`),
  `ALTER TABLE rule_books ADD COLUMN IF NOT EXISTS savedBy VARCHAR`,
  ...['sums', 'sum_sets'].map((table) => `DROP TABLE ${table}`),
  ...SUM_TABLES,
  `UPDATE layout SET version = ${String(LAYOUT)} WHERE NOT EXISTS (FROM batches)`,
];

/** What makes a ledger of an older layout that holds no imports one of this: its table of charges is made again. */
export const RENEWAL = 'DROP TABLE charges';

/** An older Corridor wrote this ledger. */
export const isOlder = (version: number): boolean => version < LAYOUT;

/** A newer Corridor wrote this ledger when its layout is above ours. */
export const isNewer = (version: number): boolean => version > LAYOUT;
