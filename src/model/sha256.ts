// FIPS 180-4: the first 32 bits of the fractional parts of the square and cube roots of the first primes.
const primes = (count: number): number[] => {
  const out: number[] = [];
  for (let n = 2; out.length < count; n += 1) if (out.every((p) => n % p !== 0)) out.push(n);
  return out;
};
/** The first 32 bits of the fraction of an integer's root, exact by whole-number search. */
function fraction(n: number, root: 2 | 3): number {
  const scaled = BigInt(n) << BigInt(32 * root);
  const power = (x: bigint): bigint => (root === 2 ? x * x : x * x * x);
  let [low, high] = [0n, 1n << 40n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (power(middle) <= scaled) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}
const START = primes(8).map((p) => fraction(p, 2));
const ROUNDS = primes(64).map((p) => fraction(p, 3));

/** The bytes of a text in UTF-8; half of a pair that stands alone becomes U+FFFD. */
function utf8(text: string): number[] {
  const out: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return out;
}
const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** SHA-256 of a text in UTF-8 as 64 hexadecimal digits. Source: FIPS 180-4, 6.2. */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  const length = new DataView(new ArrayBuffer(8));
  length.setUint32(0, Math.floor(bits / 2 ** 32));
  length.setUint32(4, bits >>> 0);
  for (let i = 0; i < 8; i += 1) bytes.push(length.getUint8(i));
  const view = new DataView(Uint8Array.from(bytes).buffer);
  const state = Int32Array.from(START);
  const w = new Int32Array(64);
  const at = (words: Int32Array, i: number): number => words[i] ?? 0;
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(block + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const [x, y] = [at(w, i - 15), at(w, i - 2)];
      w[i] = at(w, i - 16) + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + at(w, i - 7) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + at(w, i)) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => {
      state[i] = at(state, i) + x;
    });
  }
  return Array.from(state, (x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
}
