import { add, compare, fromCell, isZero, multiply, ONE, toCell, toText, ZERO, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { below, exact, share } from './sum';

/** For how many tokens a price is quoted. */
export const TOKEN_UNITS = ['1M', '1K'] as const;
export type TokenUnit = (typeof TOKEN_UNITS)[number];
const of = (n: number): Decimal => fromCell(n) ?? ONE;
/** What is paid for one token at a price of 1. */
const ONE_TOKEN = { '1M': of(1e-6), '1K': of(1e-3) } as const satisfies Record<TokenUnit, Decimal>;
const THOUSAND = of(1000);
/** No vendor asks less or more for a million tokens; outside it the price is quoted for another number of tokens. */
const [CHEAPEST, DEAREST] = [of(0.0001), of(1000)];

/** Tokens of one kind and their price; a price is needed only where there are tokens. */
export interface Tokens {
  readonly tokens: number;
  readonly price: number | null;
}
export type TokenKinds = Readonly<Record<'in' | 'out' | 'cached', Tokens>>;

const NAMES = { in: 'input tokens', out: 'output tokens', cached: 'cached tokens' } as const satisfies Record<keyof TokenKinds, string>;

/** What one kind of tokens costs. An unknown price is `#N/A`, never 0; one outside the band is `#VALUE!`. */
function costOf(kind: keyof TokenKinds, { tokens, price }: Tokens, unit: TokenUnit): Result<Decimal> {
  const count = exact(tokens);
  if (!count.ok) return count;
  const wrong = below({ [NAMES[kind]]: count.value });
  if (wrong !== undefined) return wrong;
  if (price === null) return isZero(count.value) ? ok(ZERO) : missing(`price of ${NAMES[kind]} missing`);
  const each = exact(price);
  if (!each.ok) return each;
  const perMillion = unit === '1M' ? each.value : multiply(each.value, THOUSAND);
  if (compare(perMillion, CHEAPEST) < 0 || compare(perMillion, DEAREST) > 0) {
    return mistyped(`${toText(perMillion)} for a million tokens is not between 0.0001 and 1000: is the price for ${unit === '1M' ? '1K' : '1M'}?`);
  }
  return ok(multiply(multiply(count.value, each.value), ONE_TOKEN[unit]));
}

/**
 * What tokens cost: each kind's count × price ÷ 1,000,000 (or 1,000), and once more for the share of calls that is repeated. `in` leaves out what was read
 * from a cache. Exact decimals. A negative count or retry is `#VALUE!`.
 */
export function tokenCost(kinds: TokenKinds, retry: number, unit: TokenUnit): Result<number> {
  const again = share(retry, 'retry');
  if (!again.ok) return again;
  let total = ZERO;
  for (const kind of ['in', 'cached', 'out'] as const) {
    if (kinds[kind].tokens === 0 && kinds[kind].price === null) continue;
    const cost = costOf(kind, kinds[kind], unit);
    if (!cost.ok) return cost;
    total = add(total, cost.value);
  }
  return ok(toCell(multiply(total, add(ONE, again.value))));
}
