import type { CHARGE_COLUMNS, ColumnKind, SourceColumn } from '../ledger/charge';
import type { AmountReading, FlagReading, InstantReading, JsonReading, Reading, TextReading } from './readings';

/**
 * What a source reads from. `json` is one document, `jsonl` one record on each line. `rows` are text rows, as JSON lines, that a reader of documents
 * (UBL, …) hands in through the same door. Workbooks and archives arrive as the tables that are in them.
 */
export type Format = 'csv' | 'jsonl' | 'json' | 'parquet' | 'rows';

type ReadingOf<K extends ColumnKind> = K extends 'text'
  ? TextReading
  : K extends 'json'
    ? JsonReading
    : K extends 'instant'
      ? InstantReading
      : K extends 'flag'
        ? FlagReading
        : K extends 'money' | 'price' | 'quantity' | 'share'
          ? AmountReading
          : Reading;
export type Readings = { readonly [C in SourceColumn]: ReadingOf<(typeof CHARGE_COLUMNS)[C]['kind']> };

/** The columns without which a row is no charge. */
export type NeededColumn = { [C in SourceColumn]: (typeof CHARGE_COLUMNS)[C]['required'] extends true ? C : never }[SourceColumn];

/**
 * One of the charges that a line becomes. Its readings lie over those of the source. No charge comes where `when` is blank or zero.
 * `each` names a list (JSON): one charge for each member, whose keys read as `credits.amount`. `each: '*'`: one charge for each column that nothing else
 * names and that is not blank, read as `*.heading` and `*.value`.
 */
export interface Melted {
  readonly when: string | TextReading;
  readonly each?: string;
  readonly charge: Partial<Readings>;
}

/** How a vendor's export becomes charges: data only, compiled to one SELECT. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Raised whenever the meaning of a column changes. */
  readonly version: number;
  /** Several, where the same headings come in several formats. */
  readonly format: Format | readonly Format[];
  /** Where an analyst gets the file, in one sentence. */
  readonly needs: string;
  /** One row is …: `day × project × line item`. */
  readonly grain: string;
  /** The day its shape was last compared with the vendor's documents. */
  readonly checked: string;
  readonly detect: {
    /** Headings that must all be there, compared without case, order, spaces and BOM. */
    readonly all: readonly string[];
    /** At least one of these. */
    readonly any?: readonly string[];
    /** None of these. */
    readonly none?: readonly string[];
    /** A heading line that is also of this source, when it is exactly this: an export of days without usage may be cut to its dates. */
    readonly bare?: readonly string[];
  };
  /** `csv`: the heading line may stand below titles: it is looked for in the first so many lines; default 1. */
  readonly headingWithin?: number;
  /** Facts that stand above the heading line, `Currency,USD`, and are read like columns. */
  readonly titles?: readonly string[];
  /** The name that the file must have, where it says what the file does not (RE2 on the whole name, any case), and why another is refused. */
  readonly wants?: { readonly fileName: string; readonly sentence: string };
  /** `json`: the lists whose members are the records, from the outside in: `['data', 'results']`; `''` is a list that is the document itself. */
  readonly records?: readonly string[];
  /** Texts that mean nothing is there, besides the empty one. */
  readonly absent?: readonly string[];
  /** A row on which all these columns are blank is not a charge (an empty day): skipped and counted, never rejected. */
  readonly skipWhenBlank?: readonly string[];
  /** True for reports by day in which a day without an amount is one without costs: what an older file had on it goes. */
  readonly emptyDays?: true;
  /** Lines that are no charges though they are not blank (totals, footers), skipped and counted. `matches`: the whole text, RE2, any case. */
  readonly skipWhen?: readonly { readonly heading: string; readonly matches: string }[];
  /** Headings that are known and not kept; what no reading names and is not here goes to `x_Extra`. */
  readonly leaves?: readonly string[];
  /** How every column of the charge is read. A column that is not named is null. */
  readonly charge: Pick<Readings, NeededColumn> & Partial<Readings>;
  /** Where one line becomes several charges: these and no other; `charge` alone yields nothing then. */
  readonly melt?: readonly Melted[];
  /**
   * Lines without a known cost are kept as memo: BilledCost is missing (never 0), the basis `unpriced` (`included` stays) and the line counts to no total.
   * Without this such a line is rejected. BillingCurrency is then the currency that a price would be in.
   */
  readonly unpriced?: boolean;
  /**
   * The columns of the charge that make a row the same row in two files. Rows of one file that are equal in them are several: the first, the second … of their kind,
   * and where a record is replaced by itself, a newer file with fewer of them takes none away.
   */
  readonly identity: readonly SourceColumn[];
  /** The column that holds the vendor's own number of a record: where it is filled it identifies the record alone, and `identity` those without one. */
  readonly numbered?: SourceColumn;
  /** What a newer file replaces as a whole. `record`: row by row by its identity. */
  readonly replaces: 'billing-period' | 'day' | 'month' | 'document' | 'record';
  /**
   * True where no two records share their number (`numbered`): of lines of one file that repeat it, as pages that overlap do, the last stands. The column of the number
   * where a record becomes several charges that `identity` keeps apart: each of them stands once.
   */
  readonly once?: true | SourceColumn;
  /** The columns that, with the period, name the scope; usually the account. */
  readonly scope: readonly SourceColumn[];
  /** Sources of one family say the same things in other files (CSV and JSON of one report): they replace each other. Same scope and identity; default: the id. */
  readonly family?: string;
  /** True for documents that repeat what a vendor's report already says: memo wherever such a report covers the vendor's month. */
  readonly yieldsToReports?: boolean;
  /** True for what a console sums up of a month: an itemised invoice of the vendor that comes to about as much goes before it. */
  readonly sumsUp?: true;
  /** True for invoices of vendors themselves, line by line; what cards and books write of them is not. */
  readonly itemised?: true;
  /** The source whose report holds the same money and counts it, for lines that count to no total because of it. Where it is not imported, that is said. */
  readonly countsIn?: string;
  /** True for reports that hold what was used and never seats: lines of seats on an invoice stand beside them. */
  readonly onlyUse?: true;
}
