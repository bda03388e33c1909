/** How a target writes days. */
export type DateForm = 'us' | 'eu' | 'iso' | 'ymd';

/** What a cell of an import file holds. `most` cuts a text where the target takes no longer one. */
export type JournalCell =
  | string
  | {
      readonly of:
        | 'number'
        | 'ordinal'
        | 'date'
        /** `Oct 2026`, `10`, `2026`, `2026-10`. */
        | 'periodName'
        | 'monthNumber'
        | 'year'
        | 'period'
        | 'entity'
        | 'account'
        | 'businessUnit'
        | 'costCenter'
        | 'currency'
        | 'memo'
        | 'debit'
        | 'credit'
        /** Debits as they are, credits below zero. */
        | 'signed'
        /** The tax rate without tax, as books in this currency call it. */
        | 'taxRate';
      readonly most?: number;
    };

/** A system that journals go to, as data: the rows of its import file. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** Where the file is taken in, in one sentence. */
  readonly where: string;
  readonly checked: string;
  readonly dates: DateForm;
  /** Letters that the target does not take in descriptions; a blank stands for them. What names an account or a class stays as it is. */
  readonly without?: readonly string[];
  /** The longest number that it takes. */
  readonly longestNumber?: number;
  /** How many lines one journal may have, and how many digits an amount before and behind its point. */
  readonly limits?: { readonly lines?: number; readonly digits?: number; readonly places?: number };
  /** What a rate without tax is called, by currency; the empty one is of all others. */
  readonly taxRates?: Readonly<Record<string, string>>;
  /** Rows at the top of the file, once. */
  readonly once: readonly (readonly string[])[];
  /** Rows before the lines of each journal. */
  readonly journal?: readonly (readonly JournalCell[])[];
  readonly line: readonly JournalCell[];
}
