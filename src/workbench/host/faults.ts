/** Troubles that a test may ask of the host, and the limits that Excel on the web keeps. */
export interface Faults {
  /** Bytes of a request or an answer; Excel on the web stops at 5 MB. */
  payloadLimit: number;
  /** Someone is typing in a cell: every change is refused. */
  cellEdit: boolean;
  /** The workbook was opened for reading only. */
  readOnly: boolean;
  /** The next batches fail at their first action with these codes. */
  next: { readonly code: string; readonly message: string }[];
}

export const noFaults = (): Faults => ({ payloadLimit: 5 * 1024 * 1024, cellEdit: false, readOnly: false, next: [] });
