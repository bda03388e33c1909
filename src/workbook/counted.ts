import type { Money } from '../ledger/preview';
import { ZERO, add, toText, type Decimal } from '../model/decimal';
import { fromSerial, monthOf } from '../model/month';
import type { HeldRow } from './held';

/** Exact sums by a name. */
export class Sums {
  private readonly by = new Map<string, Decimal>();
  add(name: string, amount: Decimal): void {
    this.by.set(name, add(this.of(name), amount));
  }
  of(name: string): Decimal {
    return this.by.get(name) ?? ZERO;
  }
  names(): string[] {
    return [...this.by.keys()];
  }
  /** The sums by their currency, where the names are currencies. */
  money(): Money[] {
    return this.names()
      .sort()
      .map((Currency) => ({ Currency, Amount: toText(this.of(Currency)) }));
  }
}

/** Things by a name, in the order met. */
export function grouped<T>(items: readonly T[], name: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(name(item));
    if (group === undefined) groups.set(name(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** What a row of a table shows in a column. */
export const valueOf = (headers: readonly string[], row: HeldRow, column: string): unknown => row.values[headers.indexOf(column)];
/** The month of a cell that holds its first day, or its text. */
export const monthOfCell = (cell: unknown): string => (typeof cell === 'number' ? monthOf(fromSerial(cell)) : String(cell));
/** Whether a row is part of the totals. */
export const isCounted = (flag: unknown): boolean => flag === 'Y';
