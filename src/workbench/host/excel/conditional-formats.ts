import { intersect } from '../../univer/address';
import type { Area } from '../../univer/book';
import { apiNotFound, invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection } from '../object';
import { sheetRecord } from '../records';
import type { FormatRecord } from '../records';
import { ConditionalFormat } from './conditional-format';
import { dropFormat } from './conditional-draw';
import { guardCells } from './guard';

/** The conditional formats that touch an area. */
export class ConditionalFormats extends Collection<ConditionalFormat> {
  readonly kind = 'ConditionalFormatCollection';
  private readonly sheet: string;
  private readonly area: Area;
  constructor(host: Host, sheet: string, area: Area) {
    super(host);
    this.sheet = sheet;
    this.area = area;
  }
  private get records(): FormatRecord[] {
    return sheetRecord(this.host.records, this.sheet).formats;
  }
  list(): readonly ConditionalFormat[] {
    return this.records.filter(({ area }) => intersect(area, this.area)).map((record) => new ConditionalFormat(this.host, this.sheet, record));
  }
  matches(format: ConditionalFormat, key: string): boolean {
    return format.id === key;
  }
  getItem(id: string): ConditionalFormat {
    const format = this.find(id);
    if (!format) throw itemNotFound();
    return format;
  }
  getItemAt(index: number): ConditionalFormat {
    const format = this.list()[index];
    if (!format) throw invalidArgument();
    return format;
  }
  add(type: string): ConditionalFormat {
    guardCells(this.host, this.sheet, this.area, 'allowFormatCells');
    if (!['Custom', 'CellValue', 'ContainsText'].includes(type))
      throw apiNotFound(`ConditionalFormatCollection.add(${type})`, 'the workbench does not have it');
    this.host.records.sequence += 1;
    const id = `{CF-${String(this.host.records.sequence)}}`;
    const record: FormatRecord = { id, area: this.area, type, rule: {}, look: {}, stopIfTrue: false };
    // The newest comes first, as in Excel.
    this.records.unshift(record);
    return new ConditionalFormat(this.host, this.sheet, record);
  }
  clearAll(): void {
    guardCells(this.host, this.sheet, this.area, 'allowFormatCells');
    for (const { id } of this.list()) dropFormat(this.host, this.sheet, id);
  }
}
