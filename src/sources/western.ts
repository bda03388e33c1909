/** Bytes of Windows-1252 that words and amounts of western Europe are written with: € … quotation marks, dashes, £ § ° and accented letters. */
const LETTERS = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa7, 0xa9, 0xae, 0xb0]);
const ODD = new Set([0xd0, 0xd7, 0xde, 0xf0, 0xf7, 0xfe]);
const isLetter = (byte: number): boolean => byte >= 0xc0 && !ODD.has(byte);

/**
 * Whether bytes that are no UTF-8 are certainly Windows-1252: no byte that western European words do not use, and no three accented letters in a row, as other
 * alphabets would have them.
 */
export function isWestern(bytes: Uint8Array): boolean {
  let [any, row] = [false, 0];
  for (const byte of bytes) {
    row = byte >= 0xc0 ? row + 1 : 0;
    if (byte < 0x80) continue;
    if (row > 2 || !(isLetter(byte) || LETTERS.has(byte))) return false;
    any = true;
  }
  return any;
}
