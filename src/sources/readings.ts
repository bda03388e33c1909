import type { SourceColumn } from '../ledger/charge';

/** A text out of a vendor's row. A heading that the file does not have reads as nothing there, so older headings need no file of their own. */
export type TextReading =
  | { readonly kind: 'column'; readonly heading: string }
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'upper' | 'lower' | 'trim'; readonly of: TextReading }
  | { readonly kind: 'part'; readonly of: TextReading; readonly pattern: string }
  | { readonly kind: 'mapped'; readonly of: TextReading; readonly table: Readonly<Record<string, string>>; readonly otherwise: TextReading | 'refuse' }
  | { readonly kind: 'first'; readonly of: readonly TextReading[] }
  | { readonly kind: 'joined'; readonly of: readonly TextReading[]; readonly by: string }
  | { readonly kind: 'key'; readonly of: TextReading; readonly keys: readonly string[] }
  | { readonly kind: 'word'; readonly of: TextReading; readonly words: readonly string[] }
  /** `usual` words are known to match without a look at the pattern. */
  | { readonly kind: 'checked'; readonly of: TextReading; readonly pattern: string; readonly what: string; readonly usual?: readonly string[] }
  | { readonly kind: 'when'; readonly blank: TextReading; readonly then: TextReading; readonly otherwise: TextReading }
  /** A figure as plain digits, for places that keep text. */
  | { readonly kind: 'figure'; readonly of: TextReading; readonly form: AmountForm }
  | { readonly kind: 'dayText'; readonly of: InstantReading }
  | { readonly kind: 'fileName' }
  /** What a table with days says of a key on a moment: the newest value whose day is not after it. */
  | {
      readonly kind: 'dated';
      readonly of: TextReading;
      readonly on: InstantReading;
      readonly table: Readonly<Record<string, readonly { readonly from: string; readonly value: string }[]>>;
    }
  | { readonly kind: 'same'; readonly column: SourceColumn };

/** JSON text: a column that holds it, chosen parts of the row, or the columns that no other reading names. */
export type JsonReading = { readonly kind: 'json'; readonly of: TextReading } | { readonly kind: 'rest'; readonly also: Readonly<Record<string, TextReading>> };

/**
 * How a file writes amounts: `1234.56`, `1,234.56` (also `(500.00)` for less than nothing) or `1.234,56`; `signed` with the currency beside it
 * (`-$4,000.00`, `($5.00)`, `1,234.50 USD`); `trailing` as `1.488,60-`. Declared, never guessed.
 */
export type AmountForm = 'plain' | 'grouped' | 'continental' | 'signed' | 'trailing';

/** A decimal, exact. */
export type AmountReading =
  /** `rounds`: digits beyond the store's are rounded half away from zero; without it the row is rejected. */
  | { readonly kind: 'amount'; readonly of: TextReading; readonly form: AmountForm; readonly rounds: boolean }
  /** Hundredths (or `digits` places) of the currency. */
  | { readonly kind: 'minor'; readonly of: TextReading; readonly digits: 1 | 2 | 3; readonly rounds?: boolean }
  | { readonly kind: 'product'; readonly a: TextReading; readonly b: TextReading; readonly form: AmountForm }
  /** A count at the price of one, or of a million, in plain digits; what stands behind the store's last place is rounded half away from zero. */
  | { readonly kind: 'priced'; readonly count: TextReading; readonly price: TextReading; readonly per: 1 | 1_000_000 }
  | { readonly kind: 'negative'; readonly of: AmountReading }
  | { readonly kind: 'either'; readonly of: readonly AmountReading[] }
  | { readonly kind: 'sum'; readonly of: readonly AmountReading[] }
  /** What is left of an amount that holds its parts; where they come to more than it, it cannot hold them: all of it. */
  | { readonly kind: 'left'; readonly of: AmountReading; readonly parts: readonly AmountReading[] }
  | { readonly kind: 'same'; readonly column: SourceColumn };

/**
 * How a file writes a moment: `2026-10-31T00:00:00Z`, seconds or milliseconds since 1970, `10/31/26`, `31.10.2026` or `31/10/2026`, `20261031`,
 * `October 31, 2026`, `31 Oct 2026` or `31-Oct-2026`, `2026-10`, `202610`; `parts` are numbers of year, month and perhaps day put together, `2026-6-1`; a `moment` is one of UTC with its thousandths, `2026-10-31T00:00:00.592Z`, where these tell events apart. All are UTC unless the text says otherwise, and
 * to the second but for moments and milliseconds.
 */
export type InstantForm = 'iso' | 'moment' | 'unix' | 'unixms' | 'us' | 'eu' | 'ymd' | 'long' | 'month' | 'month-ym' | 'parts';

export type InstantReading =
  | { readonly kind: 'instant'; readonly of: TextReading; readonly forms: readonly InstantForm[] }
  | { readonly kind: 'monthStart' | 'monthEnd' | 'nextDay'; readonly of: InstantReading }
  | { readonly kind: 'earliest'; readonly of: readonly InstantReading[] }
  | { readonly kind: 'same'; readonly column: SourceColumn };

export type FlagReading = { readonly kind: 'flag'; readonly value: boolean } | { readonly kind: 'equals'; readonly of: TextReading; readonly value: string };

/** How one column of a charge comes from a vendor's row: a closed set, compiled to SQL. */
export type Reading = TextReading | JsonReading | AmountReading | InstantReading | FlagReading;

type Named = string | TextReading;
const text = (of: Named): TextReading => (typeof of === 'string' ? column(of) : of);

/** The cell under a heading. */
export const column = (heading: string): TextReading => ({ kind: 'column', heading });
export const constant = (value: string): TextReading => ({ kind: 'constant', value });
const upper = (of: Named): TextReading => ({ kind: 'upper', of: text(of) });
export const lower = (of: Named): TextReading => ({ kind: 'lower', of: text(of) });
export const trim = (of: Named): TextReading => ({ kind: 'trim', of: text(of) });
/** Nothing there. */
export const nothing: TextReading = { kind: 'first', of: [] };
/** The first group of a pattern (RE2); nothing when it does not match. */
export const regexPart = (of: Named, pattern: string): TextReading => ({ kind: 'part', of: text(of), pattern });
/** A vendor's word in our words; a word that is not in the table is refused, or read otherwise. */
export const mapped = (of: Named, table: Readonly<Record<string, string>>, otherwise: TextReading | 'refuse' = 'refuse'): TextReading => ({
  kind: 'mapped',
  of: text(of),
  table,
  otherwise,
});
/** The first that is there. */
export const coalesce = (...of: readonly Named[]): TextReading => ({ kind: 'first', of: of.map(text) });
/** Those that are there, one after the other. */
export const concat = (by: string, ...of: readonly Named[]): TextReading => ({ kind: 'joined', of: of.map(text), by });
/** The value of the first of these keys in a JSON text. */
export const jsonKey = (of: Named, ...keys: readonly string[]): TextReading => ({ kind: 'key', of: text(of), keys });
/** A text that must match as a whole; `what` completes "… is not". */
export const checked = (of: Named, pattern: string, what: string): TextReading => ({ kind: 'checked', of: text(of), pattern, what });
/** One of a vocabulary, however its letters are cased; another word is refused. */
export const oneOf = (of: Named, words: readonly string[]): TextReading => ({ kind: 'word', of: text(of), words });
/** Three letters, in capitals. */
export const currency = (of: Named): TextReading => ({
  kind: 'checked',
  of: upper(trim(of)),
  pattern: '[A-Z]{3}',
  what: 'a currency code of three letters',
  usual: ['USD', 'EUR'],
});
/** A figure as plain digits, checked like an amount. */
export const figure = (of: Named, form: AmountForm = 'plain'): TextReading => ({ kind: 'figure', of: text(of), form });
/** A moment as the day it falls on, `2026-10-31`. */
export const dayText = (of: InstantReading): TextReading => ({ kind: 'dayText', of });
/** What a table with days says of a key on a moment; nothing for a key or a day that it does not know. */
export const dated = (of: Named, on: InstantReading, table: Extract<TextReading, { kind: 'dated' }>['table']): TextReading => ({
  kind: 'dated',
  of: text(of),
  on,
  table,
});
/** The name of the file as the analyst has it, without folders. */
export const fileName: TextReading = { kind: 'fileName' };
/** `then` where the first is blank, else the other. What is wrong with them is said of their headings, so they stand before the condition. */
export const whenBlank = (blank: Named, then: TextReading, otherwise: TextReading): TextReading => ({ kind: 'when', then, otherwise, blank: text(blank) });

/** A column that holds JSON. */
export const json = (of: Named): JsonReading => ({ kind: 'json', of: text(of) });
/** The columns of the file that no other reading names, as one JSON object, with these beside them. */
export const rest = (also: Readonly<Record<string, TextReading>> = {}): JsonReading => ({ kind: 'rest', also });

export const amount = (of: Named, form: AmountForm = 'plain'): AmountReading => ({ kind: 'amount', of: text(of), form, rounds: false });
/** For sources that write more digits than any bill has (floats, thirds): rounded half away from zero at the store's last place. */
export const roundedAmount = (of: Named, form: AmountForm = 'plain'): AmountReading => ({ kind: 'amount', of: text(of), form, rounds: true });
export const minorUnits = (of: Named, digits: 1 | 2 | 3 = 2): AmountReading => ({ kind: 'minor', of: text(of), digits });
/** The same for sources that write cents as floats. */
export const roundedMinorUnits = (of: Named, digits: 1 | 2 | 3 = 2): AmountReading => ({ kind: 'minor', of: text(of), digits, rounds: true });
/** Quantity × price, exact; each with at most six decimals. */
export const product = (a: Named, b: Named, form: AmountForm = 'plain'): AmountReading => ({ kind: 'product', a: text(a), b: text(b), form });
/** A count at the price of one, with at most twelve decimals. */
export const perUnit = (count: Named, price: Named): AmountReading => ({ kind: 'priced', count: text(count), price: text(price), per: 1 });
/** A count at the price of a million, with at most six decimals. */
export const perMillion = (count: Named, price: Named): AmountReading => ({ kind: 'priced', count: text(count), price: text(price), per: 1_000_000 });
export const negate = (of: AmountReading): AmountReading => ({ kind: 'negative', of });
export const firstAmount = (...of: readonly AmountReading[]): AmountReading => ({ kind: 'either', of });
/** Those that are there, added; nothing when none is. */
export const sum = (...of: readonly AmountReading[]): AmountReading => ({ kind: 'sum', of });
/** An amount without the parts that it holds; all of it where they come to more than it does, since then they stand beside it. */
export const leftOf = (of: AmountReading, ...parts: readonly AmountReading[]): AmountReading => ({ kind: 'left', of, parts });
/** No amount is written: for sources whose lines may be without one (`unpriced`). */
export const noAmount: AmountReading = { kind: 'either', of: [] };
export const instant = (of: Named, ...forms: readonly InstantForm[]): InstantReading => ({
  kind: 'instant',
  of: text(of),
  forms: forms.length === 0 ? ['iso'] : forms,
});
export const monthStart = (of: InstantReading): InstantReading => ({ kind: 'monthStart', of });
/** The start of the next month: periods end where the next begins. */
export const monthEnd = (of: InstantReading): InstantReading => ({ kind: 'monthEnd', of });
export const nextDay = (of: InstantReading): InstantReading => ({ kind: 'nextDay', of });
export const firstInstant = (...of: readonly InstantReading[]): InstantReading => ({ kind: 'earliest', of });

export const flag = (value: boolean): FlagReading => ({ kind: 'flag', value });
export const isText = (of: Named, value: string): FlagReading => ({ kind: 'equals', of: text(of), value });

/** What another column of the same charge reads. */
export const same = <C extends SourceColumn>(name: C): { readonly kind: 'same'; readonly column: C } => ({ kind: 'same', column: name });
