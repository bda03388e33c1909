import { mistyped, ok, type Result } from './fault';

/** What is thought likely of an uncertain figure, and the least and the most of it. All equal: the figure is certain. */
export interface Triangle {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}
export const certain = (figure: number): Triangle => ({ low: figure, likely: figure, high: figure });
/** Three figures in rising order. */
export const triangle = (low: number, likely: number, high: number, name: string): Result<Triangle> =>
  low <= likely && likely <= high ? ok({ low, likely, high }) : mistyped(`${name} must rise: low, likely, high`);

/** The figure below which a share `u` of a triangular distribution lies (inverse of its distribution function; Law, Simulation Modeling and Analysis, 8.3). */
export function triangular({ low, likely, high }: Triangle, u: number): number {
  const width = high - low;
  if (width === 0) return likely;
  return u * width < likely - low ? low + Math.sqrt(u * width * (likely - low)) : high - Math.sqrt((1 - u) * width * (high - likely));
}

const poly = (coefficients: readonly number[], x: number): number => coefficients.reduceRight((sum, c) => sum * x + c, 0);
const NEAR = [
  [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727], // prettier-ignore
  [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925], // prettier-ignore
] as const;
const FAR = [
  [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4], // prettier-ignore
  [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9], // prettier-ignore
] as const;
const TAIL = [
  [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7], // prettier-ignore
  [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15], // prettier-ignore
] as const;

/** The standard normal figure below which a share `u` lies, to sixteen digits. Source: Wichura, "Algorithm AS 241" (PPND16), Applied Statistics 37 (1988), 477–484. */
export function normalInverse(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * poly(NEAR[0], r)) / poly(NEAR[1], r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? u : 1 - u));
  const far = r <= 5 ? poly(FAR[0], r - 1.6) / poly(FAR[1], r - 1.6) : poly(TAIL[0], r - 5) / poly(TAIL[1], r - 5);
  return q < 0 ? -far : far;
}

const UP = [220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 0.0352624965998911] as const;
const DOWN = [440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264, 0.0883883476483184] as const; // prettier-ignore

/** The share of a standard normal distribution below `z`. Source: Hart (1968) as in West, "Better approximations to cumulative normal functions", Wilmott, May 2005, 70–76, figure 2. */
export function normalShare(z: number): number {
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2);
  const above = x < 7.07106781186547 ? (density * poly(UP, x)) / poly(DOWN, x) : density / 2.506628274631 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65)))));
  return z > 0 ? 1 - above : above;
}
