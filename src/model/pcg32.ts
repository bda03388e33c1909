/** The multiplier 6364136223846793005 and the stream 54 of the published example, as halves of 32 bits. */
const [HIGH, LOW] = [0x5851f42d, 0x4c957f2d];
const [STREAM_HIGH, STREAM_LOW] = [0, 54 * 2 + 1];
const [LOW_A, LOW_B] = [LOW & 0xffff, LOW >>> 16];

/**
 * Whole numbers of 32 bits, the same ones for the same seed on every machine: PCG32 (XSH-RR). Source: M. E. O'Neill, "PCG: A Family of Simple Fast
 * Space-Efficient Statistically Good Algorithms for Random Number Generation", Harvey Mudd College 2014, and its minimal C library.
 * The seed is a whole number from 0 to 2^53.
 */
export function pcg32(seed: number): () => number {
  let high = 0;
  let low = 0;
  const step = (): void => {
    // The low halves of 32 bits multiply to 64 by way of four products of 16 bits.
    const [a, b] = [low & 0xffff, low >>> 16];
    const corner = a * LOW_A;
    const middle = a * LOW_B + b * LOW_A + (corner - (corner & 0xffff)) / 65536;
    const product = (((middle & 0xffff) << 16) | (corner & 0xffff)) >>> 0;
    const carried = b * LOW_B + Math.floor(middle / 65536);
    high = (carried + Math.imul(low, HIGH) + Math.imul(high, LOW)) >>> 0;
    const sum = product + STREAM_LOW;
    low = sum >>> 0;
    high = (high + STREAM_HIGH + (sum > 0xffffffff ? 1 : 0)) >>> 0;
  };
  step();
  const start = low + (seed >>> 0);
  low = start >>> 0;
  high = (high + Math.floor(seed / 4294967296) + (start > 0xffffffff ? 1 : 0)) >>> 0;
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
