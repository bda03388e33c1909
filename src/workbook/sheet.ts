import type { FORMATS, LISTS, Role } from './style';

export type SheetKind = 'control' | 'input' | 'data' | 'calculation' | 'output' | 'check';
export type Format = keyof typeof FORMATS;
/** Closed vocabularies that a cell's list offers; `owners` and `workflows` come from their tables by a named range. */
export type ListName = keyof typeof LISTS;

/** What a number or date typed into an input may be. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** A column of an Excel Table. */
export interface TableColumn {
  /** One word: a FOCUS name verbatim, or PascalCase. It is the table's column name and so the heading in structured references. */
  readonly name: string;
  readonly width: number;
  readonly format: Format;
  readonly role: 'input' | 'data' | 'formula';
  /** For role `formula`: the table formula, in long structured references. */
  readonly formula?: string;
  readonly list?: ListName;
  readonly limits?: Limits;
  /** What an unknown value of imported data shows; absent: an empty cell. */
  readonly missing?: 'na';
  /** What the heading's comment says. */
  readonly note?: string;
  readonly wrap?: boolean;
  /** It came after workbooks were made without it: those get it at the next write, blank. */
  readonly later?: true;
}

/** An Excel Table: inputs or imported data. */
export interface TableBlock {
  readonly kind: 'table';
  readonly name: `tbl${string}`;
  /** Top left cell of the heading row. */
  readonly at: string;
  readonly columns: readonly TableColumn[];
  /** It came after workbooks were made without it: those get it at the next write. */
  readonly later?: true;
  /** Columns that together name a row; a refresh carries the analyst's own columns over by them. */
  readonly key: readonly string[];
  /** The column by whose value a refresh replaces rows (`Month`), if it does not replace all. */
  readonly replacedBy?: string;
  /** Rows that a new workbook starts with, by column name; days and months as text `2026-10-31`, `2026-10`. Inputs that are given replace them. */
  readonly rows?: readonly Readonly<Record<string, string | number | null>>[];
}

/** One cell or one spill, with the look of all cells it covers. */
export interface CellBlock {
  readonly kind: 'cell';
  readonly at: string;
  /** A formula begins with `=`. Text that comes from data never stands here. Null: nothing is written, only the look of the area. */
  readonly value: string | number | null;
  /** The area that gets the look, when the formula spills or the look reaches further: `G8:AD8`. */
  readonly area?: string;
  readonly format?: Format;
  readonly role?: Role;
  readonly align?: 'left' | 'right' | 'center';
  readonly indent?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly note?: string;
  /** `Sheet!A1` to go to. */
  readonly link?: string;
  readonly list?: ListName;
  readonly limits?: Limits;
}

/** The same formula in each row or column of an area, `{row}`, `{col}` and `{left}` standing for its place. */
export interface FillBlock {
  readonly kind: 'fill';
  readonly area: string;
  readonly formula: string;
  readonly format: Format;
  readonly role: Role;
  readonly align?: 'left' | 'right' | 'center';
  readonly size?: number;
  readonly bold?: boolean;
  readonly shrink?: boolean;
  readonly wrap?: boolean;
}

/** A row of headings. */
export interface HeadingBlock {
  readonly kind: 'headings';
  readonly at: string;
  readonly headings: readonly { readonly text: string; readonly align?: 'left' | 'right' | 'center'; readonly note?: string; readonly forecast?: boolean }[];
}

/** A section heading with its line across the sheet's width. */
export interface SectionBlock {
  readonly kind: 'section';
  readonly at: string;
  /** Empty where a cell of its own says it. */
  readonly text: string;
  readonly to: string;
}

export type Block = TableBlock | CellBlock | FillBlock | HeadingBlock | SectionBlock;

/** Conditional formats. `words` colours the status words of the house; the others are formulas of the top left cell. */
export type Condition =
  | { readonly kind: 'words'; readonly area: string }
  | { readonly kind: 'missing'; readonly area: string }
  | { readonly kind: 'formula'; readonly area: string; readonly formula: string; readonly color?: string; readonly fill?: string; readonly bold?: boolean };

export interface ChartSeries {
  /** Cell that holds the name, or the name itself. */
  readonly name: string;
  readonly values: string;
  readonly type: 'area' | 'line' | 'bar' | 'column' | 'bubble';
  /** Null: no fill, no line (the invisible foot of a band or of a bridge). */
  readonly color: string | null;
  readonly weight?: number;
  readonly dash?: 'solid' | 'dash' | 'dot' | 'dashDot' | 'dashDotDot';
  readonly markers?: boolean;
  /** Number format of its data labels; absent: no labels. */
  readonly labels?: string;
  /** Cells whose text stands beside its points, one for each, with their sheet: `Board!A26:A30`. */
  readonly labelCells?: string;
  /** Bubbles: how far right each stands where that is its own, and how large its area is. */
  readonly x?: string;
  readonly sizes?: string;
}
/** One axis of figures. */
export interface ChartAxis {
  /** A format's name, or a number format in US codes. */
  readonly format: string;
  readonly title?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}
export interface Chart {
  readonly name: `cht${string}`;
  /** Written above it, and what screen readers say; Excel has no other text for a chart. */
  readonly title: string;
  /** Cells that it covers. */
  readonly at: string;
  readonly type: 'areaStacked' | 'barStacked' | 'columnStacked' | 'line' | 'bubble';
  /** Of bubbles: how far right each stands, unless its series says so itself. */
  readonly categories: string;
  readonly dateAxis?: { readonly labelEvery: number; readonly format: Format };
  readonly series: readonly ChartSeries[];
  readonly axis: ChartAxis;
  /** The axis below bubbles. */
  readonly axisX?: ChartAxis;
  /** Series whose legend entry is not shown. */
  readonly hideLegend?: readonly string[];
  readonly noLegend?: boolean;
  /** Bars from the top down, as the rows stand. */
  readonly reverse?: boolean;
  /** Names stand at the edge, beside bars that go both ways, and not on them. */
  readonly namesAside?: boolean;
  /** Size of the bubbles, 100 as Excel draws them by itself. */
  readonly bubbleScale?: number;
  /** A line within a row of text: no axes, no grid, no legend. */
  readonly spark?: boolean;
}

/** What a sheet holds, as data. One writer puts it into Excel. */
export interface Sheet {
  readonly name: string;
  readonly kind: SheetKind;
  /** Place among the tabs. */
  readonly order: number;
  /** What A1 says. A1:B3 (and G3 on time sheets) are the writer's; a block that names one of these cells comes after and wins. */
  readonly title: string;
  readonly purpose: string;
  /** The question that Cover shows beside the sheet. */
  readonly question: string;
  /** Column widths in characters from A on. */
  readonly widths: readonly number[];
  /** First cell that scrolls; absent: nothing is frozen. */
  readonly freeze?: string;
  /** Time sheets put company and currency in B3 and the context in G3. */
  readonly time?: boolean;
  readonly heights?: Readonly<Record<number, number>>;
  readonly blocks: readonly Block[];
  readonly conditions?: readonly Condition[];
  readonly charts?: readonly Chart[];
  /** Cells that stand as one. Only on Board. */
  readonly merges?: readonly string[];
  /** `refersTo` begins with `=`. */
  readonly names?: readonly { readonly name: string; readonly refersTo: string }[];
  /**
   * What the pane reads, name → cells of this sheet, so that no address is known twice. By sheet:
   * Corridor `months floor ceiling spend forecast status position headroom` (rows from G on, 24 or 12 wide), `marginal` (one cell);
   * EnvelopeStatus `name level monthUsed monthToDate month quarterToDate quarterUsed returnRatio reading` (columns of equal height), `excluded` (one cell);
   * Checks `test value limit result where what` (columns of equal height); RollingForecast `months total` (rows), `names workflows` (a row each);
   * Accruals `vendor expected invoiced accrual` (columns of equal height).
   */
  readonly reads?: Readonly<Record<string, string>>;
  /** Rows that are hidden when column A is blank at a refresh (spare rows of spilled blocks), one block or more: `20:66,90:120`. */
  readonly hideBlank?: string;
  /** Columns whose texts may be long, by the rows in which they wrap: `{ '7:46': 'A B' }`. A row grows with its texts at each write, and soon after it is typed. */
  readonly wraps?: Readonly<Record<string, string>>;
  readonly print: {
    readonly areas: readonly string[];
    readonly titleRows?: string;
    readonly titleColumns?: string;
    readonly fitWide?: number;
    /** Pages one below the other; absent: as many as it takes. */
    readonly fitTall?: number;
  };
}
