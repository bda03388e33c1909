import type { Area } from '../../univer/book';
import type { Host } from '../host';
import { HostObject, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';
import { Range, rangeOf } from './range';

/** The rows and columns of a sheet that stay in view. */
export class FreezePanes extends HostObject {
  readonly kind = 'WorksheetFreezePanes';
  private readonly sheet: string;
  constructor(host: Host, sheet: string) {
    super(host);
    this.sheet = sheet;
  }
  private freeze(rows: number, columns: number): void {
    const split = { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
    this.host.book.mutate(this.host.book.kit.sheets.SetFrozenMutation.id, { subUnitId: this.sheet, ...split });
  }
  freezeRows(count = 0): void {
    this.freeze(count, 0);
  }
  freezeColumns(count = 0): void {
    this.freeze(0, count);
  }
  freezeAt(range: unknown): void {
    const { area } = rangeOf(this.host, range, this.sheet);
    this.freeze(area.row + area.rows, area.column + area.columns);
  }
  unfreeze(): void {
    this.freeze(0, 0);
  }
  getLocationOrNullObject(): MaybeObject<Range> {
    const { xSplit, ySplit } = this.host.book.sheet(this.sheet).getFreeze();
    if (xSplit === 0 && ySplit === 0) return NULL_OBJECT;
    const area: Area = { row: 0, column: 0, rows: ySplit || 1_048_576, columns: xSplit || 16_384 };
    return new Range(this.host, this.sheet, area);
  }
}
