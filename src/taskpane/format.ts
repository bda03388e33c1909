import { decimal, fromCell, multiply, toText } from '../model/decimal';

/** How this reader sees numbers: Excel's own separators where it names them, else those of the language. */
export interface Habits {
  readonly language: string;
  readonly decimalSeparator: string | null;
  readonly thousandsSeparator: string | null;
  readonly negative: 'minus' | 'brackets';
}

type Options = Intl.NumberFormatOptions;
/** How text and numbers are shown. Amounts stay text all the way. */
export interface Format {
  /** `146,512.75`, with the digits of the currency. */
  readonly money: (amount: string, currency: string) => string;
  /** `+39,141.65`, for columns of changes. */
  readonly change: (amount: string, currency: string) => string;
  /** `146,512.75 USD`. */
  readonly withCode: (amount: string, currency: string) => string;
  /** `+39,141.65 USD`. */
  readonly changeWithCode: (amount: string, currency: string) => string;
  /** `$307,664.17`: for the one figure in the reporting currency. */
  readonly symbol: (value: number, currency: string, digits?: number) => string;
  /** A cell's figure with the digits of the currency, or cut to whole units. */
  readonly cell: (value: number, currency: string, digits?: number) => string;
  readonly count: (n: number) => string;
  /** Digits as they are, with the reader's separators. */
  readonly digits: (text: string) => string;
  /** A share cut to whole percent: 79.99% is 79. */
  readonly percent: (share: number) => string;
  /** `4.5 : 1`. */
  readonly ratio: (value: number) => string;
}

const MINUS = '−';
const made = new Map<string, Intl.NumberFormat>();
function maker(language: string, options: Options): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.NumberFormat(language, options);
  made.set(key, fresh);
  return fresh;
}

/** Digits after the point that a currency has: USD 2, JPY 0, KWD 3; unknown codes 2. */
export function currencyDigits(currency: string): number {
  try {
    return maker('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Formats for one reader. */
export function formats(habits: Habits): Format {
  const { language } = habits;
  const show = (text: string, options: Options): string => {
    const base: Options = { numberingSystem: 'latn', ...options };
    // Intl takes decimal text exactly (ES2023); the library's types of ES2022 do not know it yet.
    const parts = maker(language, base).formatToParts(text as unknown as number);
    // What rounds to nothing carries no sign.
    const nothing = parts.every(({ type, value }) => (type !== 'integer' && type !== 'fraction') || /^0*$/.test(value));
    const minus = !nothing && parts.some((part) => part.type === 'minusSign');
    const brackets = minus && habits.negative === 'brackets';
    const words = parts.map(({ type, value }) => {
      if (type === 'group') return habits.thousandsSeparator ?? value;
      if (type === 'decimal') return habits.decimalSeparator ?? value;
      if (type === 'minusSign') return minus && !brackets ? MINUS : '';
      return value;
    });
    return brackets ? `(${words.join('')})` : words.join('');
  };
  const places = (digits: number): Options => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const money = (amount: string, currency: string): string => show(amount, places(currencyDigits(currency)));
  const change = (amount: string, currency: string): string => show(amount, { ...places(currencyDigits(currency)), signDisplay: 'exceptZero' });
  return {
    money,
    change,
    withCode: (amount, currency) => `${money(amount, currency)}\u00a0${currency}`,
    changeWithCode: (amount, currency) => `${change(amount, currency)}\u00a0${currency}`,
    symbol: (value, currency, digits) =>
      show(String(value), { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...places(digits ?? currencyDigits(currency)) }),
    cell: (value, currency, digits) => show(String(value), places(digits ?? currencyDigits(currency))),
    count: (n) => show(String(n), places(0)),
    digits: (text) => show(text, places(Math.min(20, /\.(\d*)$/.exec(text)?.[1]?.length ?? 0))),
    percent: (share) => `${show(wholePercent(share), places(0))}%`,
    ratio: (value) => `${show(String(value), places(1))} : 1`,
  };
}

const HUNDRED = decimal('100');
/** Cut, not rounded, and by decimal digits, since 0.29 × 100 as a double is 28.999… */
function wholePercent(share: number): string {
  const exact = fromCell(share);
  if (!exact || !HUNDRED) return String(share);
  return toText(multiply(exact, HUNDRED)).replace(/\..*$/, '');
}

/** An exact amount with the places of its coins, or two where these are not known: 2,118.00 and 2.118 are never mistaken for each other. */
export function exactly(text: string, format: Format, places = 2): string {
  const [whole = '', parts = ''] = text.split('.');
  const digits = parts.padEnd(places, '0');
  return format.digits(digits === '' ? whole : `${whole}.${digits}`);
}
