/** A file as the statement will read it: what `sniff` found in its first bytes, and where it lies. */
export interface InputFile {
  readonly path: string;
  readonly format: 'csv' | 'jsonl';
  /** The heading cells verbatim, in order; for JSON lines the keys of the first lines. */
  readonly headings: readonly string[];
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly compressed: boolean;
  readonly encoding: 'utf-8' | 'utf-16';
  /** Name stem of the two temporary tables that take refused lines; one stem for each statement that runs at the same time. */
  readonly rejects: string;
}
