import type { SourceColumn } from '../../ledger/charge';
import type { AmountReading, InstantReading, Reading, TextReading } from '../readings';
import { key } from '../headings';

/** Why a row is not taken: a condition and a sentence, both SQL. */
export interface Objection {
  readonly field: string;
  readonly when: string;
  readonly sentence: string;
}

/** What the pieces of one statement share while it is being written. */
export interface Frame {
  /** The cell under a heading; `undefined` when the file has no such heading. */
  readonly cell: (heading: string) => string | undefined;
  /** Gives a name to an expression over cells, so that it is worked out once. */
  readonly once: (sql: string) => string;
  readonly object: (objection: Objection) => void;
  readonly readingOf: (column: SourceColumn) => Reading | undefined;
  /** Every key that any reading asks of this JSON text. */
  readonly keysOf: (of: TextReading) => readonly string[];
  /** A figure or an instant that a text is made of; the three kinds of reading hold each other. */
  readonly quantity: (reading: AmountReading) => string;
  readonly instant: (reading: InstantReading) => string;
  /** The headings that no reading names, with their cells. */
  readonly rest: () => readonly (readonly [heading: string, cell: string])[];
}

/** The SQL of nothing there. */
export const NOTHING = 'NULL';

/** A frame over the headings of one file; `named` are the headings that the source reads or leaves. */
export function frame(
  headings: readonly string[],
  named: ReadonlySet<string>,
  given: Pick<Frame, 'readingOf' | 'keysOf'>,
  sql: { readonly quantity: (reading: AmountReading, f: Frame) => string; readonly instant: (reading: InstantReading, f: Frame) => string },
) {
  const cells = new Map<string, string>();
  headings.forEach((heading, i) => {
    if (!cells.has(key(heading))) cells.set(key(heading), `c${String(i)}`);
  });
  const names = new Map<string, string>();
  const objections: Objection[] = [];
  const self: Frame & { readonly names: ReadonlyMap<string, string>; readonly objections: readonly Objection[] } = {
    cell: (heading: string) => cells.get(key(heading)),
    once: (sql: string) => {
      if (/^(c\d+|NULL)$/.test(sql)) return sql;
      const known = names.get(sql);
      if (known !== undefined) return known;
      const name = `v${String(names.size)}`;
      names.set(sql, name);
      return name;
    },
    object: (objection: Objection) => {
      if (!objections.some(({ when }) => when === objection.when)) objections.push(objection);
    },
    ...given,
    quantity: (reading: AmountReading): string => sql.quantity(reading, self),
    instant: (reading: InstantReading): string => sql.instant(reading, self),
    rest: () => headings.flatMap((heading, i) => (named.has(key(heading)) || key(heading) === '' ? [] : [[heading.trim(), `c${String(i)}`] as const])),
    names,
    objections,
  };
  return self;
}
