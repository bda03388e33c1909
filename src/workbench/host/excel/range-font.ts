import type { BooleanNumber, IStyleData } from '@univerjs/core';
import { invalidArgument } from '../error';
import { CellsObject } from '../object';
import { guardCells } from './guard';
import { uniform } from './uniform';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
  orange: '#FFA500',
};
/** A colour as Excel gives it back: `#1B2733`. */
export function toColor(color: unknown): string {
  if (typeof color !== 'string') throw invalidArgument();
  const text = NAMED[color.toLowerCase()] ?? (color.startsWith('#') ? color : `#${color}`);
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalidArgument();
  return text.toUpperCase();
}

abstract class Look extends CellsObject {
  protected read<T>(read: (style: IStyleData) => T): T | null {
    return uniform(this.host, this.sheet, this.area, (row, column) => read(this.host.cells.style(this.sheet, row, column)));
  }
  protected flag(on: boolean): BooleanNumber {
    const { BooleanNumber: codes } = this.host.book.kit.core;
    return on ? codes.TRUE : codes.FALSE;
  }
  protected restyle(style: IStyleData): void {
    guardCells(this.host, this.sheet, this.area, 'allowFormatCells');
    this.host.book.reach(this.sheet, Math.min(this.area.row + this.area.rows, 5000), Math.min(this.area.column + this.area.columns, 200));
    this.host.cells.restyle(this.sheet, this.area, style);
  }
}

/** The ground colour of cells. */
export class RangeFill extends Look {
  readonly kind = 'RangeFill';
  get color(): string | null {
    return this.read((style) => style.bg?.rgb?.toUpperCase() ?? '#FFFFFF');
  }
  set color(color: unknown) {
    this.restyle({ bg: color === '' ? null : { rgb: toColor(color) } });
  }
  clear(): void {
    this.restyle({ bg: null });
  }
}

/** The font of cells. */
export class RangeFont extends Look {
  readonly kind = 'RangeFont';
  get bold(): boolean | null {
    return this.read((style) => Boolean(style.bl));
  }
  set bold(bold: boolean | null) {
    this.restyle({ bl: this.flag(bold === true) });
  }
  get italic(): boolean | null {
    return this.read((style) => Boolean(style.it));
  }
  set italic(italic: boolean | null) {
    this.restyle({ it: this.flag(italic === true) });
  }
  get color(): string | null {
    return this.read((style) => style.cl?.rgb?.toUpperCase() ?? '#000000');
  }
  set color(color: unknown) {
    this.restyle({ cl: { rgb: toColor(color) } });
  }
  get name(): string | null {
    return this.read((style) => style.ff ?? 'Calibri');
  }
  set name(name: string | null) {
    this.restyle({ ff: name });
  }
  get size(): number | null {
    return this.read((style) => style.fs ?? 11);
  }
  set size(size: number | null) {
    if (size === null || !(size >= 1 && size <= 409)) throw invalidArgument();
    this.restyle({ fs: size });
  }
  get underline(): string | null {
    return this.read((style) => (style.ul?.s ? 'Single' : 'None'));
  }
  set underline(underline: string | null) {
    this.restyle({ ul: { s: this.flag(underline !== 'None') } });
  }
  get strikethrough(): boolean | null {
    return this.read((style) => Boolean(style.st?.s));
  }
  set strikethrough(strike: boolean | null) {
    this.restyle({ st: { s: this.flag(strike === true) } });
  }
}
