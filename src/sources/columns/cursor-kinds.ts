import { coalesce, constant, lower, mapped, nothing, regexPart, trim, whenBlank } from '../readings';
import type { TextReading } from '../readings';

const NOT_BILLED = ['included', 'free', 'user api key', 'errored', 'aborted'];
const BILLED = ['on-demand', 'usage-based'];
const each = (words: readonly string[], text: string): Record<string, string> => Object.fromEntries(words.map((word) => [word, text]));
/** The dashboard's own names: `USAGE_EVENT_KIND_INCLUDED_IN_PRO`. */
const NAMES = { included: 'included', free: 'free', user_api_key: 'user api key', errored: 'errored', aborted: 'aborted', usage_based: 'usage-based' };

/** The first words of Cursor's kinds tell what it was; what follows names the plan: `Included in Pro`, `Errored, No Charge`. */
function kindOf(heading: string): TextReading {
  const kind = lower(trim(heading));
  const named = mapped(regexPart(kind, `^usage_event_kind_(${Object.keys(NAMES).join('|')})`), NAMES, nothing);
  return coalesce(named, regexPart(kind, `^(${[...NOT_BILLED, ...BILLED].join('|')})`), kind);
}

/** `included` or `vendor-reported`. A kind that is not known is refused: it may be money. */
export const cursorBasis = (heading: string): TextReading => mapped(kindOf(heading), { ...each(NOT_BILLED, 'included'), ...each(BILLED, 'vendor-reported') });

/** Nothing where the plan, another vendor or nobody pays, else what is charged. */
export const cursorBilled = (heading: string, charged: TextReading): TextReading =>
  whenBlank(mapped(kindOf(heading), each(NOT_BILLED, 'yes'), nothing), charged, constant('0'));
