import { intersect } from '../../univer/address';
import type { Area } from '../../univer/book';
import { invalidArgument } from '../error';
import { CellsObject } from '../object';
import { sheetRecord } from '../records';
import type { ValidationRecord } from '../records';
import { guardCells } from './guard';
import { drawValidation, eraseValidation } from './validation-draw';

const KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const sameArea = (a: Area, b: Area): boolean => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What may be typed into an area. */
export class DataValidation extends CellsObject {
  readonly kind = 'DataValidation';
  private get records(): ValidationRecord[] {
    return sheetRecord(this.host.records, this.sheet).validations;
  }
  private get record(): ValidationRecord | null {
    return this.records.find(({ area }) => intersect(area, { ...this.area, rows: 1, columns: 1 })) ?? null;
  }
  /** The record of exactly this area; an older one that it touches keeps its other cells only where Excel would ask, so it is replaced. */
  private own(): ValidationRecord {
    guardCells(this.host, this.sheet, this.area);
    const known = this.records.find(({ area }) => sameArea(area, this.area));
    if (known) return known;
    this.host.records.sequence += 1;
    const fresh = { id: `dv-${String(this.host.records.sequence)}`, area: this.area, rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true };
    this.records.unshift(fresh);
    return fresh;
  }
  get rule(): unknown {
    return this.record?.rule ?? {};
  }
  set rule(rule: unknown) {
    const names = typeof rule === 'object' && rule ? Object.keys(rule) : [];
    if (names.length !== 1 || !(names[0] && names[0] in KINDS)) throw invalidArgument();
    const { list } = rule as { list?: { source?: unknown } };
    if (typeof list?.source === 'string' && !list.source.startsWith('=') && list.source.length > 255) throw invalidArgument();
    this.own().rule = rule as Record<string, unknown>;
    this.draw();
  }
  get type(): string {
    const [name] = Object.keys(this.record?.rule ?? {});
    return name === undefined ? 'None' : (KINDS[name] ?? 'None');
  }
  get valid(): boolean | null {
    return null;
  }
  get errorAlert(): unknown {
    return this.record?.errorAlert ?? {};
  }
  set errorAlert(alert: unknown) {
    this.own().errorAlert = alert as Record<string, unknown>;
    this.draw();
  }
  get prompt(): unknown {
    return this.record?.prompt ?? {};
  }
  set prompt(prompt: unknown) {
    this.own().prompt = prompt as Record<string, unknown>;
    this.draw();
  }
  get ignoreBlanks(): boolean {
    return this.record?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignore: boolean) {
    this.own().ignoreBlanks = ignore;
    this.draw();
  }
  clear(): void {
    guardCells(this.host, this.sheet, this.area);
    for (const record of this.records.filter(({ area }) => intersect(area, this.area))) {
      this.records.splice(this.records.indexOf(record), 1);
      eraseValidation(this.host, this.sheet, record.id);
    }
  }
  private draw(): void {
    const { record } = this;
    if (record) drawValidation(this.host, this.sheet, record);
  }
}
