import { multiply, ONE, type Decimal } from './decimal';
import { mistyped, type Result } from './fault';
import { exact } from './sum';

/** A count, price or length of time, exact. A negative one is `#VALUE!`. */
export function notNegative(value: number, name: string): Result<Decimal> {
  return value < 0 && value > -Infinity ? mistyped(`${name}: ${String(value)} is negative`) : exact(value);
}

/** The product of factors, exact. */
export const product = (...factors: readonly Decimal[]): Decimal => factors.reduce((all, factor) => multiply(all, factor), ONE);
