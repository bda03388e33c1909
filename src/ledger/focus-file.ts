/** Which lines to write as FOCUS: months, both counted; `memo` also lines that count to no total. Of more than `most` lines none is written. */
export interface FocusQuestion {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly memo: boolean;
  readonly most?: number;
}

/** What was written as FOCUS: how many lines, and the billed cost of those that count, by currency. */
export interface FocusWritten {
  readonly lines: number;
  readonly totals: readonly { readonly Currency: string; readonly Amount: string }[];
}

/** What a file of these months is called. */
export const focusName = (from: string, to: string): string => `focus-${from}${from === to ? '' : `-to-${to}`}.csv`;
