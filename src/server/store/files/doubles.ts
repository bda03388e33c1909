/** Numbers of up to this many digits are what they were again after they were read as doubles. */
const SURE = 15;
const [POINT, ZERO, NINE] = [0x2e, 0x30, 0x39];
const bytes = (within: (byte: number) => boolean): Uint8Array => Uint8Array.from({ length: 256 }, (_, byte) => Number(within(byte)));
const DIGITS = bytes((byte) => byte === POINT || (byte >= ZERO && byte <= NINE));
const IN_NUMBER = bytes((byte) => DIGITS[byte] === 1 || '+-eE'.includes(String.fromCharCode(byte)));
/** What may stand before and behind a number of JSON; in a text anything may. */
const [BEFORE, BEHIND] = [':,[ \n\r\t', ',}] \n\r\t'].map((signs) => bytes((byte) => signs.includes(String.fromCharCode(byte))));
/** As long as no number is. */
const LONG = 400;
/** An exponent that a double may not reach. */
const TINY = /[eE]-\d{3}/g;

/**
 * Looks at JSON piece by piece: whether every number of it is the same number again after it was read as a double. A number of more than fifteen digits has a digit or
 * its point at one of any sixteen places, so most bytes are not looked at.
 */
export function doubles(): { readonly take: (piece: Buffer) => void; readonly read: () => boolean } {
  let [same, begun, rest] = [true, false, Buffer.alloc(0)];
  const look = (text: Buffer, last: boolean): void => {
    const end = last ? text.length : wholeNumbers(text);
    rest = Buffer.from(text.subarray(Math.max(0, end - 1)));
    if (rest.length > LONG) same = false;
    for (let i = 0; same && i < end; i += SURE + 1) if (DIGITS[text[i] ?? 0] === 1) i = Math.max(i, judge(text, i));
    for (const { index } of same ? text.toString('latin1', 0, end).matchAll(TINY) : []) judge(text, index);
  };
  /** Looks at the number around a byte; answers where it ends. */
  const judge = (text: Buffer, at: number): number => {
    let [from, to] = [at, at + 1];
    while (to < text.length && IN_NUMBER[text[to] ?? 0] === 1) to += 1;
    while (from > 0 && IN_NUMBER[text[from - 1] ?? 0] === 1) from -= 1;
    const alone = (from === 0 || BEFORE?.[text[from - 1] ?? 0] === 1) && (to === text.length || BEHIND?.[text[to] ?? 0] === 1);
    if (alone) same &&= isSame(text.toString('latin1', from, to));
    return to;
  };
  return {
    take: (piece) => {
      if (!begun) {
        // Anything else than JSON is none of ours.
        const first = /[^\s\uFEFF]/.exec(piece.toString('utf8', 0, LONG))?.[0];
        if (first === undefined) return;
        begun = true;
        same = first === '{' || first === '[';
      }
      if (same) look(rest.length === 0 ? piece : Buffer.concat([rest, piece]), false);
    },
    read: () => {
      if (same && begun) look(rest, true);
      return same && begun;
    },
  };
}

/** Where a number begins that the bytes may not hold to its end; else their length. */
function wholeNumbers(text: Buffer): number {
  let end = text.length;
  while (end > 0 && IN_NUMBER[text[end - 1] ?? 0] === 1) end -= 1;
  return end;
}

/** Whole numbers are kept as they are; of others the digits and their place are compared. */
const isSame = (number: string): boolean => !/[.eE]/.test(number) || plain(number) === plain(String(Number(number)));

function plain(number: string): string | undefined {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(number) ?? [];
  const digits = `${whole}${decimals}`.replace(/^0+/, '');
  const short = digits.replace(/0+$/, '');
  return short === '' ? '0' : `${sign}${short}e${String(Number(exponent) - decimals.length + digits.length - short.length)}`;
}
