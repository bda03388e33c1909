/** A line for Log. */
export interface LogLine {
  readonly at: string;
  readonly who: string | null;
  readonly what: string;
  readonly key: string;
  readonly old: string | null;
  readonly reason: string | null;
}
