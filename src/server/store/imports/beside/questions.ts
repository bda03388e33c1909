import { billedTwice } from './billed-twice';
import { countedTwice } from './counted-twice';
import { countsElsewhere } from './counts-elsewhere';
import { forWhat } from './for-what';
import { inNoTotal } from './in-no-total';
import { otherAmount } from './other-amount';
import { underOtherName } from './other-name';
import type { Beside, Question } from './question';
import { summedUp } from './summed-up';
import { takesAway } from './takes-away';
import { takesPlaceOf } from './takes-place';
import { taxSaid } from './tax-said';
import { withoutPerson } from './without-person';

/** What is asked of a file that would change something, in the order in which it is said. */
export const OF_EACH: readonly Question[] = [
  takesPlaceOf,
  takesAway,
  countedTwice,
  withoutPerson,
  billedTwice,
  summedUp,
  underOtherName,
  forWhat,
  inNoTotal,
  otherAmount,
];
/** What is asked of every file once all files of a drop are read. */
export const OF_ALL: readonly Question[] = [countsElsewhere, taxSaid];

/** Asks one after the other: one that is stopped leaves none running behind it. */
export async function ask(questions: readonly Question[], of: Beside): Promise<readonly string[]> {
  const said: string[] = [];
  for (const question of questions) said.push(...(await question(of)));
  return said;
}
