/** One typed value of an input table as the sample or the sheet holds it; months and days as text `2026-10`, `2026-10-31`. */
export type InputValue = string | number | null;
/** Rows of the input tables, by table name, then one record a row by column name; and the named policy inputs. */
export interface WorkbookInputs {
  readonly policy: Readonly<Record<string, InputValue>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, InputValue>>[]>>;
  /** Values of single input cells outside tables, by `Sheet!A1`. */
  readonly cells: Readonly<Record<string, InputValue>>;
}
