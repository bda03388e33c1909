import { coalesce, column, constant, nothing, whenBlank } from '../readings';
import type { TextReading } from '../readings';

/** The signs that consoles write behind a heading, `Cost ($)`, as currencies: other dollars carry their country. */
const SIGNS = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', A$: 'AUD', CA$: 'CAD', CHF: 'CHF', US$: 'USD', USD: 'USD', EUR: 'EUR', GBP: 'GBP' };
const headings = (name: string): readonly (readonly [heading: string, currency: string])[] =>
  Object.entries(SIGNS).map(([sign, currency]) => [`${name} (${sign})`, currency]);

/** Every heading that a name may have with a sign behind it. */
export const signedHeadings = (name: string): readonly string[] => headings(name).map(([heading]) => heading);
/** The cell under a heading that ends in the sign of its currency. */
export const signed = (name: string): TextReading => coalesce(...signedHeadings(name));
/** The currency that such a heading says. */
export const signOf = (name: string): TextReading =>
  headings(name).reduce<TextReading>((otherwise, [heading, currency]) => whenBlank(column(heading), otherwise, constant(currency)), nothing);
