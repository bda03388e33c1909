import { CHARGE_COLUMNS, SQL_TYPES } from '../../../ledger/charge';
import { isFigure, keyOf, type RuleColumn } from '../../../ledger/rule-columns';
import { literal } from '../../../sources/sql/quote';

/** A tested column as one word. Names within a column are written as their bytes: the engine does not tell large letters from small ones. */
export function testId(column: RuleColumn): string {
  const of = keyOf(column);
  return of === undefined ? column : `${of.column}_${Buffer.from(of.key, 'utf8').toString('hex')}`;
}
/** What it is called in sums. */
export const testName = (column: RuleColumn): string => `test_${testId(column)}`;

/** The text that a rule finds in a column, as SQL over `c` of charges; figures as plain digits. */
export function testedSql(column: RuleColumn): string {
  const of = keyOf(column);
  if (of !== undefined) {
    const [cell, key] = [`c.${of.column}`, literal(of.key)];
    const path = literal(`$."${of.key}"`);
    // Some vendors write names and values as a list of pairs.
    const listed = `list_extract(json_extract_string(${cell}, '$[*].value'), list_position(json_extract_string(${cell}, '$[*].key'), ${key}))`;
    return `CASE WHEN json_valid(${cell}) THEN CASE WHEN starts_with(${cell}, '[') THEN ${listed} ELSE json_extract_string(${cell}, ${path}) END END`;
  }
  return isFigure(column) ? `rtrim(rtrim(c.${column}::VARCHAR, '0'), '.')` : `c.${column}`;
}

/** A tested figure and the figure that a rule names, as numbers of the column's own kind. */
export function figuresSql(column: RuleColumn, cell: string, text: string): readonly [string, string] {
  const type = SQL_TYPES[CHARGE_COLUMNS[column as keyof typeof CHARGE_COLUMNS].kind];
  return [`try_cast(${cell} AS ${type})`, `try_cast(${literal(text.trim())} AS ${type})`];
}
