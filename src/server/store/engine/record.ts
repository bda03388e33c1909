import { identitySql, restHashSql } from '../../../sources/compile';
import { literal } from '../../../sources/sql/quote';
import type { Source } from '../../../sources/source';

/** The lower 64 bits: enough inside one scope, and half the width. */
export const LOW_HALF = '18446744073709551615::UHUGEINT';

/**
 * Which scope a row that was just read belongs to: family of sources, account, and period or document. The engine's own `md5_number_lower` says the same by way
 * of a text of bits, which takes twice as long.
 */
export const scopeSql = (source: Source): string => `(md5_number(concat(${literal(`${source.family ?? source.id}\x1f`)}, x_ScopeText)) >> 64)::UBIGINT`;

/** Which record a row of the ledger is. */
export const recordSql = (source: Source): string => `coalesce(x_RecordId, (${identitySql(source)} & ${LOW_HALF})::UBIGINT)`;

/** Everything a row of the ledger says, as one number: equal rows are equal in every column. */
export const REST = `coalesce(x_RestHash, ${restHashSql})`;
