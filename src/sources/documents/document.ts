/** What a reader of documents made of one document: text rows for the same door that tables go through, or why it is not taken. */
export type Document =
  /** `sign`: with what it shows amounts that name no currency, where that says less than a currency: `$`. */
  | { readonly kind: 'rows'; readonly source: string; readonly rows: readonly Row[]; readonly sign?: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** One row as it stands in the JSON lines that the source reads; what is absent is left out. */
export type Row = Readonly<Record<string, string>>;

export const refuse = (sentence: string): Document => ({ kind: 'refused', sentence });
