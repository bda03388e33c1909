/** As many decimals as the ledger keeps of a cost. */
const [KEPT, HALF] = [12, 6];
/** Longer than any figure that is written. */
const LONG = 400;
const [POINT, ZERO, NINE] = [0x2e, 0x30, 0x39];
const IN_FIGURE = Uint8Array.from({ length: 256 }, (_, byte) => Number('0123456789+-.eE'.includes(String.fromCharCode(byte))));
const EXPONENT = /\d[eE]-\d/g;
/** A figure with an exponent below zero that stands by itself: its decimals before the exponent, and the exponent. */
const [MANTISSA, BEHIND] = [/(?:^|[\s"',;|:[])[-+]?\d*\.?(\d*?)0*$/, /^[eE]-(\d{1,9})(?:$|[\s"',;|\]}])/];

/**
 * Looks at a file piece by piece: whether any figure of it may have more decimals than the ledger keeps, zeros at its end aside. Most bytes are not looked at: of thirteen digits in a
 * row one stands at any thirteenth place. A file that is no plain text may have such.
 */
export function longFigures(): { readonly take: (piece: Buffer) => void; readonly read: () => boolean } {
  let [seen, found, rest] = [0, false, Buffer.alloc(0)];
  const look = (text: Buffer): void => {
    found ||= hasManyDecimals(text) || hasSmall(text);
  };
  return {
    take: (piece) => {
      // Other bytes than text have a zero soon.
      if (seen < LONG && piece.includes(0)) found = true;
      seen += piece.length;
      if (found) return;
      let [from, end] = [0, piece.length];
      while (rest.length > 0 && from < end && IN_FIGURE[piece[from] ?? 0] === 1) from += 1;
      while (end > from && IN_FIGURE[piece[end - 1] ?? 0] === 1) end -= 1;
      const seam = rest.length === 0 ? rest : Buffer.concat([rest, piece.subarray(0, from + 1)]);
      if (end > from) look(seam);
      look(piece.subarray(from, end));
      // A figure that may go on waits, with what stands before it.
      rest = end > from || rest.length === 0 ? Buffer.from(piece.subarray(Math.max(0, end - 1))) : seam;
      found ||= rest.length > LONG;
    },
    read: () => {
      look(rest);
      return found;
    },
  };
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE;

/** A point, twelve digits, and one behind them that is not zero. */
function hasManyDecimals(text: Buffer): boolean {
  for (let i = KEPT; i < text.length; i += KEPT + 1) {
    // Thirteen digits around this place reach to one of these.
    if (!isDigit(text[i]) || !(isDigit(text[i - HALF]) || isDigit(text[i + HALF]))) continue;
    let [from, to] = [i, i + 1];
    while (isDigit(text[from - 1])) from -= 1;
    while (isDigit(text[to])) to += 1;
    if (to - from > KEPT && text[from - 1] === POINT) for (let at = from + KEPT; at < to; at += 1) if (text[at] !== ZERO) return true;
    i = to - 1;
  }
  return false;
}

/** `1.5e-12`. */
function hasSmall(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  for (const { index } of text.matchAll(EXPONENT)) {
    const [, exponent] = BEHIND.exec(text.slice(index + 1, index + LONG)) ?? [];
    const [, decimals] = MANTISSA.exec(text.slice(Math.max(0, index - LONG), index + 1)) ?? [];
    if (exponent !== undefined && decimals !== undefined && decimals.length + Number(exponent) > KEPT) return true;
  }
  return false;
}
