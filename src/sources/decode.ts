/** Where a run of plain letters, digits and signs that begins here ends; no longer than can be handed over at once. */
function plainUntil(bytes: Uint8Array, start: number): number {
  const most = Math.min(bytes.length, start + 8192);
  let i = start;
  while (i < most && (bytes[i] ?? 0) < 0x80) i += 1;
  return i;
}

/** The text of UTF-8 bytes; what is no UTF-8, or is cut off at the end, reads as U+FFFD. */
export function utf8(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const plain = plainUntil(bytes, i);
    if (plain > i) {
      // To spread the bytes takes ten times as long.
      text += String.fromCharCode.apply(null, bytes.subarray(i, plain) as unknown as number[]);
      i = plain;
      continue;
    }
    const first = bytes[i] ?? 0;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
    const rest = [...bytes.subarray(i + 1, i + length)];
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => (byte & 0xc0) !== 0x80)) {
      text += '\uFFFD';
      i += 1;
      continue;
    }
    const point = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), first & (0x7f >> length));
    text += point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\uFFFD' : String.fromCodePoint(point);
    i += length;
  }
  return text;
}

/** The text of UTF-16 bytes behind their byte order mark. */
export function utf16(bytes: Uint8Array): string {
  const big = bytes[0] === 0xfe;
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(big ? ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0) : ((bytes[i + 1] ?? 0) << 8) | (bytes[i] ?? 0));
  return text;
}

/** Which form of UTF-16 a text without its mark is in: every other byte of plain letters, digits and signs is 0. */
export function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  let [first, second, plain] = [0, 0, true];
  for (let i = 0; i < length; i += 2) {
    const [a = 0, b = 0] = [bytes[i], bytes[i + 1]];
    if (a === 0) first += 1;
    if (b === 0) second += 1;
    if (a === 0 && b === 0) plain = false;
  }
  const most = (length / 2) * 0.8;
  if (!plain || length < 4) return undefined;
  return second >= most && first === 0 ? 'utf-16le' : first >= most && second === 0 ? 'utf-16be' : undefined;
}
