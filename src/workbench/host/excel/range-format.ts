import type { HorizontalAlign, IStyleData, VerticalAlign } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS } from '../../univer/address';
import { toRange } from '../../univer/book';
import type { CellExtras } from '../../univer/cells';
import { invalidArgument } from '../error';
import { CellsObject } from '../object';
import { Borders } from './borders';
import { guardCells, guardSheet } from './guard';
import { clip } from './moves';
import { RangeFill, RangeFont } from './range-font';
import { uniform } from './uniform';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'] as const;
const VERTICAL = ['Bottom', 'Top', 'Center', 'Bottom'] as const;
const WRAP = 3;
/** Points to pixels at 96 dots an inch. */
const PIXELS = 96 / 72;

/** How cells look. A property that differs among the cells reads as null. */
export class RangeFormat extends CellsObject {
  readonly kind = 'RangeFormat';
  private style<T>(read: (style: IStyleData) => T): T | null {
    return uniform(this.host, this.sheet, this.area, (row, column) => read(this.host.cells.style(this.sheet, row, column)));
  }
  private restyle(style: IStyleData): void {
    guardCells(this.host, this.sheet, this.area, 'allowFormatCells');
    this.host.cells.restyle(this.sheet, this.area, style);
  }
  private extra<K extends keyof CellExtras>(name: K): CellExtras[K] | null {
    return uniform(this.host, this.sheet, this.area, (row, column) => this.host.cells.extras(this.sheet, row, column)[name]);
  }
  private mark(extras: CellExtras): void {
    guardCells(this.host, this.sheet, this.area, 'allowFormatCells');
    this.host.book.reach(this.sheet, clip(this.host, this.sheet, this.area).row + 1, 1);
    this.host.cells.mark(this.sheet, this.area, extras);
  }
  get fill(): RangeFill {
    return new RangeFill(this.host, this.sheet, this.area);
  }
  get font(): RangeFont {
    return new RangeFont(this.host, this.sheet, this.area);
  }
  get borders(): Borders {
    return new Borders(this.host, this.sheet, this.area);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.host, this.sheet, this.area);
  }
  get horizontalAlignment(): string | null {
    return this.style((style) => HORIZONTAL[style.ht ?? 0] as string);
  }
  set horizontalAlignment(value: string | null) {
    const { HorizontalAlign: codes } = this.host.book.kit.core;
    const { LEFT: Left, CENTER: Center, RIGHT: Right, JUSTIFIED: Justify, DISTRIBUTED: Distributed } = codes;
    const code = new Map<unknown, HorizontalAlign>(Object.entries({ General: codes.UNSPECIFIED, Left, Center, Right, Justify, Distributed })).get(value);
    if (code === undefined) throw invalidArgument();
    this.restyle({ ht: code });
  }
  get verticalAlignment(): string | null {
    return this.style((style) => VERTICAL[style.vt ?? 0] as string);
  }
  set verticalAlignment(value: string | null) {
    const { TOP: Top, MIDDLE: Center, BOTTOM: Bottom } = this.host.book.kit.core.VerticalAlign;
    const code = new Map<unknown, VerticalAlign>(Object.entries({ Top, Center, Bottom })).get(value);
    if (code === undefined) throw invalidArgument();
    this.restyle({ vt: code });
  }
  get wrapText(): boolean | null {
    return this.style((style) => Number(style.tb) === WRAP);
  }
  set wrapText(wrap: boolean | null) {
    const { WrapStrategy: codes } = this.host.book.kit.core;
    this.restyle({ tb: wrap ? codes.WRAP : codes.OVERFLOW });
  }
  get indentLevel(): number | null {
    return this.extra('indent') === undefined ? 0 : (this.extra('indent') ?? null);
  }
  set indentLevel(level: number | null) {
    if (level === null || !Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument();
    const ht = this.style((style) => style.ht ?? 0);
    this.restyle({ pd: Number(ht) === 3 ? { r: 2 + level * 9 } : { l: 2 + level * 9 } });
    this.mark({ indent: level });
  }
  get shrinkToFit(): boolean | null {
    return this.extra('shrink') === undefined ? false : (this.extra('shrink') ?? null);
  }
  set shrinkToFit(shrink: boolean | null) {
    this.mark({ shrink: shrink === true });
  }
  get columnWidth(): number | null {
    const manager = this.host.book.sheet(this.sheet);
    const { column, columns } = clip(this.host, this.sheet, this.area);
    const widths = new Set(Array.from({ length: columns }, (_, j) => manager.getColumnWidth(column + j) / PIXELS));
    return widths.size === 1 ? ([...widths][0] ?? null) : null;
  }
  set columnWidth(points: number | null) {
    if (points === null || !(points >= 0 && points <= 1790)) throw invalidArgument();
    guardSheet(this.host, this.sheet, 'allowFormatColumns');
    this.host.book.reach(this.sheet, 1, Math.min(this.area.column + this.area.columns, 200));
    const ranges = [toRange(clip(this.host, this.sheet, { ...this.area, row: 0, rows: MAX_ROWS }))];
    this.host.book.mutate(this.host.book.kit.sheets.SetWorksheetColWidthMutation.id, { subUnitId: this.sheet, ranges, colWidth: points * PIXELS });
  }
  get rowHeight(): number | null {
    const manager = this.host.book.sheet(this.sheet);
    const { row, rows } = clip(this.host, this.sheet, this.area);
    const heights = new Set(Array.from({ length: rows }, (_, i) => manager.getRowHeight(row + i) / PIXELS));
    return heights.size === 1 ? ([...heights][0] ?? null) : null;
  }
  set rowHeight(points: number | null) {
    if (points === null || !(points >= 0 && points <= 409.5)) throw invalidArgument();
    guardSheet(this.host, this.sheet, 'allowFormatRows');
    this.host.book.reach(this.sheet, Math.min(this.area.row + this.area.rows, 5000), 1);
    const { sheets } = this.host.book.kit;
    const params = { subUnitId: this.sheet, ranges: [toRange(clip(this.host, this.sheet, { ...this.area, column: 0, columns: MAX_COLUMNS }))] };
    this.host.book.mutate(sheets.SetWorksheetRowHeightMutation.id, { ...params, rowHeight: points * PIXELS });
    this.host.book.mutate(sheets.SetWorksheetRowIsAutoHeightMutation.id, { ...params, autoHeightInfo: 0 });
  }
  /** About what Excel does: the widest text of each column at its font's size. */
  autofitColumns(): void {
    guardSheet(this.host, this.sheet, 'allowFormatColumns');
    const { row, column, rows, columns } = clip(this.host, this.sheet, this.area);
    for (let j = column; j < column + columns; j += 1) {
      let widest = 0;
      for (let i = row; i < row + rows; i += 1) {
        const { value } = this.host.cells.content(this.sheet, i, j);
        if (value === null) continue;
        const style = this.host.cells.style(this.sheet, i, j);
        const text = typeof value === 'number' ? this.host.book.kit.core.numfmt.format(style.n?.pattern ?? 'General', value) : String(value);
        widest = Math.max(widest, text.length * (style.fs ?? 11) * 0.55 + 6);
      }
      if (widest > 0) new RangeFormat(this.host, this.sheet, { row: 0, column: j, rows: MAX_ROWS, columns: 1 }).columnWidth = Math.min(widest, 1790);
    }
  }
  autofitRows(): void {
    guardSheet(this.host, this.sheet, 'allowFormatRows');
    const ranges = [toRange(clip(this.host, this.sheet, { ...this.area, column: 0, columns: MAX_COLUMNS }))];
    this.host.book.mutate(this.host.book.kit.sheets.SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: this.sheet, ranges, autoHeightInfo: 1 });
  }
}

/** Whether cells are locked once their sheet is protected. */
export class FormatProtection extends CellsObject {
  readonly kind = 'FormatProtection';
  get locked(): boolean | null {
    return uniform(this.host, this.sheet, this.area, (row, column) => this.host.cells.extras(this.sheet, row, column).unlocked !== true);
  }
  set locked(locked: boolean | null) {
    guardSheet(this.host, this.sheet);
    this.host.book.reach(this.sheet, Math.min(this.area.row + this.area.rows, 5000), Math.min(this.area.column + this.area.columns, 200));
    this.host.cells.mark(this.sheet, this.area, { unlocked: !locked });
  }
}
