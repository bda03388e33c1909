import { mistyped, ok, type Result } from '../model/fault';
import { RULE_BOOK, RULES, type RuleBook } from '../model/reallocation';
import { fraction } from '../model/sum';
import { entry, errorIn, isBlank, rowsOf, shown } from './cells';
import { common, type Parameter } from './parameters';

/** Limits of these rules are shares. */
const SHARES: readonly string[] = ['R3', 'R4', 'R6'];
const YES_NO: Readonly<Record<string, boolean>> = { Y: true, YES: true, TRUE: true, N: false, NO: false, FALSE: false };

/** Rules as the sheet lists them: the rule, its limit, words that are left aside, and last whether it holds. What is not listed is as usual. */
export function ruleBook(argument: unknown): Result<RuleBook> {
  const book = { ...RULE_BOOK };
  for (const row of rowsOf(argument)) {
    const [name, limit, ...rest] = row;
    if (isBlank(name)) continue;
    const error = errorIn(name) ?? errorIn(rest.at(-1));
    if (error !== undefined) return error;
    const rule = RULES.find((one) => typeof name === 'string' && one.toLowerCase() === name.trim().toLowerCase());
    if (rule === undefined) return mistyped(`rules: ${shown(name)} is not a rule; they are R1 to R9 and R-date`);
    const given = entry(limit, `limit of ${rule}`);
    if (!given.ok) return given;
    const share = SHARES.includes(rule) && given.value !== null ? fraction(given.value, `limit of ${rule}`) : given;
    if (!share.ok) return share;
    const holds = rest.length === 0 || isBlank(rest.at(-1)) ? true : YES_NO[String(rest.at(-1)).trim().toUpperCase()];
    if (holds === undefined) return mistyped(`rules: ${rule} must be on or off by Y or N, not ${shown(rest.at(-1))}`);
    book[rule] = { limit: share.value ?? RULE_BOOK[rule].limit, on: holds };
  }
  return ok(book);
}

/** A table of rules. */
export const rules = (description: string): Parameter<RuleBook> => ({
  ...common,
  description,
  dimensionality: 'matrix',
  optional: true,
  holds: 'words',
  otherwise: 'the usual limits',
  read: ruleBook,
});
