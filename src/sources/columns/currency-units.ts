import { amount, firstAmount, lower, mapped, minorUnits, nothing, whenBlank, type AmountReading, type TextReading } from '../readings';

/** Currencies whose smallest unit is the whole or a thousandth, as card networks send them: ISK and UGX go in hundredths though they have none. */
const WHOLE = ['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vnd', 'vuv', 'xaf', 'xof', 'xpf'];
const THOUSANDTHS = ['bhd', 'jod', 'kwd', 'omr', 'tnd'];
const listed = (of: string, words: readonly string[]): TextReading => mapped(lower(of), Object.fromEntries(words.map((word) => [word, word])), nothing);

/** An amount in the smallest unit of its currency: cents, or whole yen. `of` may be blank, `currency` is a heading. */
export const smallestUnits = (of: TextReading, currency: string): AmountReading => {
  const [whole, thousandths] = [listed(currency, WHOLE), listed(currency, THOUSANDTHS)];
  return firstAmount(
    amount(whenBlank(whole, nothing, of)),
    minorUnits(whenBlank(thousandths, nothing, of), 3),
    minorUnits(whenBlank(whole, whenBlank(thousandths, of, nothing), nothing), 2),
  );
};
