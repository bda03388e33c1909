/** The multiplier 6364136223846793005 and the stream 54 of the published example, as halves of 32 bits. */
const [HIGH, LOW] = [0x5851f42d, 0x4c957f2d];
const STREAM = 54 * 2 + 1;
const LOW_A = LOW & 0xffff;
const LOW_B = LOW >>> 16;
// Looked up once: a draw asks for it seven times.
const { imul } = Math;

/**
 * Whole numbers of 32 bits, the same ones for the same seed on every machine: PCG32 (XSH-RR). Source: M. E. O'Neill, "PCG: A Family of Simple Fast
 * Space-Efficient Statistically Good Algorithms for Random Number Generation", Harvey Mudd College 2014, and its minimal C library.
 * The seed is a whole number from 0 to 2^53.
 */
export function pcg32(seed: number): () => number {
  // Halves are kept with a sign: engines hold such whole numbers as they are, and larger ones as objects that have to be made and cleared away with each draw.
  let high = 0;
  let low = 0;
  const step = (): void => {
    // The low halves of 32 bits multiply to 64 by way of four products of 16 bits.
    const a = low & 0xffff;
    const b = low >>> 16;
    const corner = imul(a, LOW_A);
    const first = imul(a, LOW_B);
    const middle = (first >>> 0) + (corner >>> 16);
    const second = imul(b, LOW_A) >>> 0;
    const both = (middle & 0xffff) + (second & 0xffff);
    const carried = imul(b, LOW_B) + (middle >>> 16) + (second >>> 16) + (both >>> 16);
    const product = (both << 16) | (corner & 0xffff);
    high = (carried + imul(low, HIGH) + imul(high, LOW)) | 0;
    low = (product + STREAM) | 0;
    if (low >>> 0 < STREAM) high = (high + 1) | 0;
  };
  step();
  const start = (low >>> 0) + (seed >>> 0);
  low = start | 0;
  high = (high + Math.floor(seed / 4294967296) + (start > 0xffffffff ? 1 : 0)) | 0;
  step();
  return () => {
    const mixedHigh = (high >>> 18) ^ high;
    const mixedLow = ((low >>> 18) | (high << 14)) ^ low;
    const bits = (mixedLow >>> 27) | (mixedHigh << 5);
    const turn = high >>> 27;
    step();
    return ((bits >>> turn) | (bits << (-turn & 31))) >>> 0;
  };
}

/** Shares strictly between 0 and 1, in the middle of 2^32 equal parts, for draws by an inverse distribution. */
export function shares(seed: number): () => number {
  const next = pcg32(seed);
  return () => (next() + 0.5) / 4294967296;
}
