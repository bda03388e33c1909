/** When and by whom something is done to one sheet. */
export interface SheetWrite {
  readonly at: string;
  /** The name that the person gave; null where none was given. */
  readonly who: string | null;
}
/** What rebuilding a sheet would write again, and the cells among them that someone has changed. */
export interface RebuildPlan {
  readonly sheet: string;
  readonly cells: number;
  readonly changed: readonly string[];
  readonly charts: number;
  /** The analyst's columns, which stay. */
  readonly own: readonly string[];
}
