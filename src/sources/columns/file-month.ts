import { fileName, instant, lower, regexPart } from '../readings';
import type { Source } from '../source';

// `2026-11`, `2026-11-30`, `202611`, `20261130`, and no longer row of digits.
const MONTH = '(?:19|20)[0-9]{2}-?(?:0[1-9]|1[0-2])';
const END = '(?:[0-9]{2})?(?:[^0-9]';

/** The month that the name of a file says, where the file says none. */
export const fileMonth = instant(regexPart(fileName, `(?:^|[^0-9])(${MONTH})${END}|$)`), 'month', 'month-ym');

/** The organisation that stands between a word and the month in the name of a file, `copilot-seats-acme-2026-11.json`; nothing where none does. */
export const fileOrganisation = (word: string) => lower(regexPart(fileName, `(?i)${word}-([a-z][a-z0-9-]*?)-(?:19|20)[0-9]{2}`));

/** Asks for a month in the name. `what` begins the sentence: `The licences name no month.` */
export const wantsMonth = (what: string, example: string): NonNullable<Source['wants']> => ({
  fileName: `(?:.*[^0-9])?${MONTH}${END}.*)?`,
  sentence: `${what} Put it into the name of the file, as ${example}, and choose it again.`,
});
