/** Which lines to write as FOCUS: months, both counted; `memo` also lines that count to no total. */
export interface FocusQuestion {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly memo: boolean;
}

/** What was written as FOCUS: how many lines, and the billed cost of those that count, by currency. */
export interface FocusWritten {
  readonly lines: number;
  readonly totals: readonly { readonly Currency: string; readonly Amount: string }[];
}
