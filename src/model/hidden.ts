import { multiply, ONE, quotient, subtract, type Decimal } from './decimal';
import { mistyped, noNumber, ok, type Result } from './fault';
import { exact, share } from './sum';

/**
 * Spend with the AI that hides in other bills: visible ÷ (1 − h), because h is a share of the whole, not of what is seen. An audit makes hidden money visible, so
 * h falls to h × (1 − coverage): applied whole it would be counted twice. A hidden share of 1 or more is `#NUM!`, below 0 `#VALUE!`. (P50, P70)
 * Source: grossing up by a share of the whole, as net pay ÷ (1 − tax rate).
 */
export function hiddenGrossUp(visible: number, hidden: number, coverage: number): Result<number> {
  const [seen, part, audited] = [exact(visible), exact(hidden), share(coverage, 'coverage')];
  if (!seen.ok) return seen;
  if (!part.ok) return part;
  if (!audited.ok) return audited;
  if (hidden >= 1) return noNumber('a hidden share of 1 or more leaves nothing visible');
  if (hidden < 0) return mistyped('hidden is negative');
  const left: Decimal = multiply(part.value, subtract(ONE, audited.value));
  return ok(quotient(seen.value, subtract(ONE, left)));
}
