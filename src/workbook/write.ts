import type { CellValue } from './cells';
import type { Chart } from './sheet';
import type { Look } from './style';

/** One thing to be written to a sheet. The writer in `excel/` knows how; nothing here knows Excel. */
export type Write =
  | { readonly kind: 'cells'; readonly area: string; readonly cells: readonly (readonly CellValue[])[] }
  | { readonly kind: 'look'; readonly area: string; readonly look: Look }
  | { readonly kind: 'width'; readonly column: string; readonly points: number }
  | { readonly kind: 'height'; readonly row: number; readonly points: number }
  | { readonly kind: 'condition'; readonly area: string; readonly formula: string; readonly color?: string; readonly fill?: string; readonly bold?: boolean }
  | { readonly kind: 'list'; readonly area: string; readonly source: string }
  | { readonly kind: 'limits'; readonly area: string; readonly of: 'number' | 'date'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'comment'; readonly at: string; readonly text: string }
  | { readonly kind: 'link'; readonly at: string; readonly to: string; readonly text?: string };

/** A table to be made over cells that are written already. */
export interface TableWrite {
  readonly name: string;
  readonly area: string;
}

/** All that a sheet needs, in the order in which it can be written: names and tables of every sheet stand before the formulas of any. */
export interface Layout {
  readonly name: string;
  readonly tab: string;
  /** All cells that the sheet uses; they get the house's type. */
  readonly extent: string;
  /** Rows and columns that stay when the sheet scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly locked: boolean;
  readonly frame: readonly Write[];
  readonly data: readonly Write[];
  readonly tables: readonly TableWrite[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly formulas: readonly Write[];
  readonly looks: readonly Write[];
  readonly charts: readonly Chart[];
  readonly merges: readonly string[];
  readonly print: {
    readonly areas: string;
    readonly titleRows?: string;
    readonly titleColumns?: string;
    readonly fitWide?: number;
    readonly fitTall?: number;
  };
}
