import { coalesce, constant, lower, mapped, nothing, regexPart, trim, whenBlank } from '../readings';
import type { TextReading } from '../readings';

const NOT_BILLED = ['included', 'free', 'user api key', 'errored', 'aborted'];
const BILLED = ['on-demand', 'usage-based'];
const each = (words: readonly string[], text: string): Record<string, string> => Object.fromEntries(words.map((word) => [word, text]));

/** The first words of Cursor's kinds tell what it was; what follows names the plan: `Included in Pro`, `Errored, No Charge`. */
const kindOf = (heading: string): TextReading => coalesce(regexPart(lower(trim(heading)), `^(${[...NOT_BILLED, ...BILLED].join('|')})`), lower(trim(heading)));

/** `included` or `vendor-reported`. A kind that is not known is refused: it may be money. */
export const cursorBasis = (heading: string): TextReading => mapped(kindOf(heading), { ...each(NOT_BILLED, 'included'), ...each(BILLED, 'vendor-reported') });

/** Nothing where the plan, another vendor or nobody pays, else what is charged. */
export const cursorBilled = (heading: string, charged: TextReading): TextReading =>
  whenBlank(mapped(kindOf(heading), each(NOT_BILLED, 'yes'), nothing), charged, constant('0'));
