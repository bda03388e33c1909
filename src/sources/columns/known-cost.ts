import { coalesce, nothing, regexPart, whenBlank } from '../readings';
import type { TextReading } from '../readings';

const zero = (of: TextReading): TextReading => regexPart(of, '^[-+]?(0[0.]*|[.]0+)([eE][-+]?[0-9]+)?$');
const some = (heading: string): TextReading => regexPart(heading, '^[^eE]*?([1-9])');

/** The cost of a request as a gateway tells it. Gateways write 0 where they know no price: a zero beside tokens is a cost that is not known. */
export const knownCost = (cost: TextReading, ...tokens: readonly string[]): TextReading =>
  whenBlank(zero(cost), cost, whenBlank(coalesce(...tokens.map(some)), cost, nothing));
