import type { SourceColumn } from '../../ledger/charge';
import type { AmountReading, InstantReading, Reading, TextReading } from '../readings';
import { key } from '../headings';
import type { Cells } from './cells';
import { figureSigns } from './figures';
import { literal } from './quote';

/** What stands in the reason of a figure or a date that is written otherwise than its source writes it, behind the figure itself. */
export const OTHERWISE = '" does not fit this file, which writes ';

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
  /** Counts a cell among the figures of a line, of which `figure_signs` tells; false for what is no cell as it stands. */
  readonly figure: (sql: string) => boolean;
  readonly readingOf: (column: SourceColumn) => Reading | undefined;
  /** Every key that any reading asks of this JSON text. */
  readonly keysOf: (of: TextReading) => readonly string[];
  /** A figure or an instant that a text is made of; the three kinds of reading hold each other. */
  readonly quantity: (reading: AmountReading) => string;
  readonly instant: (reading: InstantReading) => string;
  /** The headings that no reading names, in the order of the alphabet, with their cells: a file whose columns moved says the same. */
  readonly rest: () => readonly (readonly [heading: string, cell: string])[];
  /** The file's name, as SQL. */
  readonly fileName: string;
  /** Cells of a workbook: figures are plain and days ISO beside what the source declares. */
  readonly typed: boolean;
}

/** The SQL of nothing there. */
export const NOTHING = 'NULL';

/** A cell as it stands. */
const CELL = /^c\d+$/;

/** The charge whose readings are being written: one of those that a line may become, and the cells that only it has. */
export interface Variant {
  readonly charge: Partial<Readonly<Record<SourceColumn, Reading>>>;
  readonly members: ReadonlyMap<string, string>;
  /** Whether the columns that no reading names are charges of their own here. */
  readonly spreads: boolean;
}

/** A frame over the cells of one file; `titles` are what stands above its headings. */
export function frame(
  cells: Cells,
  titles: ReadonlyMap<string, string>,
  file: { readonly name: string; readonly typed: boolean },
  variants: readonly Variant[],
  keysOf: Frame['keysOf'],
  sql: { readonly quantity: (reading: AmountReading, f: Frame) => string; readonly instant: (reading: InstantReading, f: Frame) => string },
) {
  const known = new Map<string, string>();
  for (const { heading, name } of cells.all) if (!known.has(key(heading))) known.set(key(heading), name);
  const rest = cells.rest.map(({ heading, name }) => [heading.trim(), name] as const).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const names = new Map<string, string>();
  const figures = new Set<string>();
  const objections = new Map<string, Objection & { readonly of: Set<number> }>();
  let [at, now] = [0, variants[0]];
  const self: Frame = {
    cell: (heading) => now?.members.get(key(heading)) ?? known.get(key(heading)) ?? titles.get(key(heading)),
    once: (sql) => {
      if (CELL.test(sql) || sql === NOTHING) return sql;
      const name = names.get(sql) ?? `v${String(names.size)}`;
      names.set(sql, name);
      return name;
    },
    object: (objection) => {
      const same = objections.get(objection.when) ?? { ...objection, of: new Set() };
      same.of.add(at);
      objections.set(objection.when, same);
    },
    figure: (sql) => CELL.test(sql) && figures.add(sql).has(sql),
    readingOf: (column) => now?.charge[column],
    keysOf,
    quantity: (reading) => sql.quantity(reading, self),
    instant: (reading) => sql.instant(reading, self),
    rest: () => (now?.spreads === true ? [] : rest),
    fileName: literal(file.name),
    typed: file.typed,
  };
  return {
    frame: self,
    /** Expressions and the names that were given to them, those first that others are worked out from. */
    names: (): ReadonlyMap<string, string> => new Map([...figureSigns(figures), ...names]),
    /** Writes something for one of the charges that a line may become. */
    within: <T>(variant: number, write: (charge: Variant['charge']) => T): T => {
      [at, now] = [variant, variants[variant]];
      return write(now?.charge ?? {});
    },
    /** What was objected to, each where it holds. */
    objections: (): readonly Objection[] =>
      [...objections.values()].map(({ field, when, sentence, of }) => ({
        field,
        sentence,
        when: of.size === variants.length ? when : `(${[...of].map((k) => `part_k = ${String(k)}`).join(' OR ')}) AND ${when}`,
      })),
  };
}
