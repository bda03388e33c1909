import { identitySql, restHashSql } from '../../sources/compile';
import { literal } from '../../sources/sql/quote';
import type { Source } from '../../sources/source';

/** The lower 64 bits: enough inside one scope, and half the width. */
export const LOW_HALF = '18446744073709551615::UHUGEINT';

/** Which scope a row that was just read belongs to: family of sources, account, and period or document. */
export const scopeSql = (source: Source): string => `md5_number_lower(concat(${literal(source.family ?? source.id)}, chr(31), x_ScopeText))`;

/** Which record a row of the ledger is. */
export const recordSql = (source: Source): string => `coalesce(x_RecordId, (${identitySql(source)} & ${LOW_HALF})::UBIGINT)`;

/** Everything a row of the ledger says, as one number: equal rows are equal in every column. */
export const REST = `coalesce(x_RestHash, ${restHashSql})`;
