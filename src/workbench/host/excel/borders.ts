import type { IBorderData, ICellData } from '@univerjs/core';
import type { Area } from '../../univer/book';
import { invalidArgument } from '../error';
import type { Host } from '../host';
import { CellsObject, Collection } from '../object';
import { guardCells } from './guard';
import { clip } from './moves';
import { toColor } from './range-font';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Edge = (typeof EDGES)[number];
type Side = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';
interface Line {
  style: string;
  weight: string;
  color: string;
}

/** The cells of an area that carry an edge, with the side of the cell it lies on. */
function* placesOf(edge: Edge, area: Area): Generator<{ row: number; column: number; side: Side }> {
  const [bottom, right] = [area.row + area.rows - 1, area.column + area.columns - 1];
  for (let row = area.row; row <= bottom; row += 1)
    for (let column = area.column; column <= right; column += 1) {
      if (edge === 'EdgeTop' && row === area.row) yield { row, column, side: 't' };
      if (edge === 'EdgeBottom' && row === bottom) yield { row, column, side: 'b' };
      if (edge === 'EdgeLeft' && column === area.column) yield { row, column, side: 'l' };
      if (edge === 'EdgeRight' && column === right) yield { row, column, side: 'r' };
      if (edge === 'InsideHorizontal' && row < bottom) yield { row, column, side: 'b' };
      if (edge === 'InsideVertical' && column < right) yield { row, column, side: 'r' };
      if (edge === 'DiagonalDown') yield { row, column, side: 'tl_br' };
      if (edge === 'DiagonalUp') yield { row, column, side: 'bl_tr' };
    }
}

const CODES: Readonly<Record<string, number>> = { DashDot: 5, DashDotDot: 6, Dot: 3, Double: 7, SlantDashDot: 12 };
const code = ({ style, weight }: Line): number => {
  if (style === 'None') return 0;
  if (style === 'Dash') return weight === 'Medium' ? 9 : 4;
  if (style === 'Continuous') return { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 }[weight] ?? 1;
  return CODES[style] ?? 1;
};
const line = (s: number, color: string): Line => {
  const named = Object.entries(CODES).find(([, value]) => value === s)?.[0];
  const weight = { 2: 'Hairline', 8: 'Medium', 9: 'Medium', 13: 'Thick', 7: 'Thick' }[s] ?? 'Thin';
  return { style: s === 0 ? 'None' : (named ?? (s === 4 || s === 9 ? 'Dash' : 'Continuous')), weight, color };
};

/** One edge of the cells of an area. */
export class Border extends CellsObject {
  readonly kind = 'RangeBorder';
  readonly sideIndex: Edge;
  constructor(host: Host, sheet: string, area: Area, edge: Edge) {
    super(host, sheet, area);
    this.sideIndex = edge;
  }
  private read(): Line {
    for (const { row, column, side } of placesOf(this.sideIndex, clip(this.host, this.sheet, this.area))) {
      const border = this.host.cells.style(this.sheet, row, column).bd?.[side];
      return border ? line(border.s, border.cl.rgb?.toUpperCase() ?? '#000000') : { style: 'None', weight: 'Thin', color: '#000000' };
    }
    return { style: 'None', weight: 'Thin', color: '#000000' };
  }
  private draw(change: Partial<Line>): void {
    guardCells(this.host, this.sheet, this.area, 'allowFormatCells');
    const now = this.read();
    // A weight or colour alone draws a line, as in Excel.
    const next = { ...now, ...(now.style === 'None' && !change.style ? { style: 'Continuous' } : {}), ...change };
    const s = code(next);
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, side } of placesOf(this.sideIndex, clip(this.host, this.sheet, this.area))) {
      const bd: IBorderData = { ...this.host.cells.style(this.sheet, row, column).bd, [side]: s === 0 ? null : { s, cl: { rgb: next.color } } };
      (matrix[row] ??= {})[column] = { s: { bd } };
    }
    this.host.cells.put(this.sheet, matrix);
  }
  get style(): string {
    return this.read().style;
  }
  set style(style: string) {
    if (!['None', 'Continuous', 'Dash', ...Object.keys(CODES)].includes(style)) throw invalidArgument();
    this.draw({ style });
  }
  get weight(): string {
    return this.read().weight;
  }
  set weight(weight: string) {
    if (!['Hairline', 'Thin', 'Medium', 'Thick'].includes(weight)) throw invalidArgument();
    this.draw({ weight });
  }
  get color(): string {
    return this.read().color;
  }
  set color(color: unknown) {
    this.draw({ color: toColor(color) });
  }
}

/** The edges of the cells of an area. */
export class Borders extends Collection<Border> {
  readonly kind = 'RangeBorderCollection';
  private readonly sheet: string;
  private readonly area: Area;
  constructor(host: Host, sheet: string, area: Area) {
    super(host);
    this.sheet = sheet;
    this.area = area;
  }
  list(): readonly Border[] {
    return EDGES.map((edge) => new Border(this.host, this.sheet, this.area, edge));
  }
  matches(border: Border, key: string): boolean {
    return border.sideIndex === key;
  }
  getItem(key: string): Border {
    const border = this.find(key);
    if (!border) throw invalidArgument();
    return border;
  }
  getItemAt(index: number): Border {
    const border = this.list()[index];
    if (!border) throw invalidArgument();
    return border;
  }
}
