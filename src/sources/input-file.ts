/** A table that a file may hold, before it is known whose it is: what the first bytes say of it. */
export interface Table {
  readonly format: 'csv' | 'jsonl' | 'json' | 'parquet';
  /** The heading cells verbatim, in order; of JSON and of nested columns the dotted paths of all that is there (`amount.value`), lists passed through. */
  readonly headings: readonly string[];
  /** Beside each heading of JSON and Parquet its keys, from the outside in. */
  readonly keys?: readonly (readonly string[])[];
  /** Parquet: what each heading holds, in the engine's words. */
  readonly types?: readonly string[];
  /** CSV: records, blank ones counted, that stand above the heading; their cells, blank ones left out. */
  readonly before?: number;
  readonly titles?: readonly (readonly string[])[];
  /** CSV: cells behind those of the headings that every line has and that are to be blank. */
  readonly beyond?: number;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly encoding: 'utf-8' | 'utf-16';
}

/** A file as the statement will read it: its table, and where it lies. */
export interface InputFile extends Table {
  readonly path: string;
  /** The files of one export that was cut into several with the same headings, in order; the first is `path`. */
  readonly parts?: readonly { readonly path: string; readonly name: string }[];
  /** Its name as the analyst knows it, without folders. */
  readonly name?: string;
  /** A sheet of a workbook: figures are plain and days `2026-10-31`, whatever a CSV of the same export would write. */
  readonly typed?: boolean;
  readonly compressed: boolean;
  /** All its bytes are known to be text in UTF-8. */
  readonly sound?: boolean;
  /** JSON whose numbers are all the same again after they were read as doubles. */
  readonly doubles?: boolean;
  /** What people are hashed with; absent: they are kept as they are written. */
  readonly salt?: string;
  /** Name stem of the two temporary tables that take refused lines; one stem for each statement that runs at the same time. */
  readonly rejects: string;
}
