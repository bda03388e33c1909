import { compare, negate, ZERO, type Decimal } from '../../../model/decimal';
import { digits, money, periodOf } from './printed';

/** A line of the printed table; without an amount it could not be read. */
export interface Item {
  readonly said: string;
  readonly amount: Decimal | undefined;
  readonly facts: Readonly<Record<string, string | undefined>>;
}

export const absolute = (d: Decimal): Decimal => (compare(d, ZERO) < 0 ? negate(d) : d);

/** Price tiers repeat the amount of the line above; a page ends with its number. */
const REPEATS = /^(First|Next) [\d,]+|^[\d,]+ and above|\bPage \d+ of \d+$/;

/** The lines of the table: a line of dates belongs to the one above it, and so do words that found no room. */
export function itemsOf(lines: readonly string[]): readonly Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const cells = line.split('\t');
    const [words = ''] = cells;
    const last = items.at(-1);
    if (REPEATS.test(words)) continue;
    if (cells.length > 1 || last === undefined) items.push(itemOf(cells, items.length + 1));
    else items[items.length - 1] = { ...last, facts: { ...last.facts, ...(periodOf(line) ?? { Description: `${last.facts['Description'] ?? ''} ${words}` }) } };
  }
  return items;
}

function itemOf(cells: readonly string[], number: number): Item {
  const [words = '', quantity = ''] = cells;
  const read = money(cells.at(-1) ?? '');
  // The words of a proration say what its hidden minus would.
  const back = words.startsWith('Unused time ');
  return {
    said: words,
    amount: read !== undefined && back ? negate(absolute(read)) : read,
    facts: {
      Line: String(number),
      Category: 'Purchase',
      Product: words,
      Description: words,
      Quantity: /^[\d,]+(\.\d+)?$/.test(quantity) ? quantity.replaceAll(',', '') : undefined,
      UnitPrice: cells
        .slice(2, -1)
        .map(digits)
        .find((price) => price !== undefined),
      Counts: 'yes',
    },
  };
}
