import { identitySql, restHashSql } from '../../sources/compile';
import type { Source } from '../../sources/source';

/** The lower 64 bits: enough inside one scope, and half the width. */
export const LOW_HALF = '18446744073709551615::UHUGEINT';

/** Which record a row of the ledger is. */
export const recordSql = (source: Source): string => `coalesce(x_RecordId, (${identitySql(source)} & ${LOW_HALF})::UBIGINT)`;

/** Everything a row of the ledger says, as one number: equal rows are equal in every column. */
export const REST = `coalesce(x_RestHash, ${restHashSql})`;
