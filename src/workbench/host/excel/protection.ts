import { accessDenied, HostError } from '../error';
import type { Host } from '../host';
import { HostObject } from '../object';
import { sheetRecord } from '../records';
import type { SheetRecord } from '../records';

/** Whether a sheet is protected, and what is allowed all the same. */
export class WorksheetProtection extends HostObject {
  readonly kind = 'WorksheetProtection';
  private readonly sheet: string;
  constructor(host: Host, sheet: string) {
    super(host);
    this.sheet = sheet;
  }
  private get record(): SheetRecord {
    return sheetRecord(this.host.records, this.sheet);
  }
  get protected(): boolean {
    return this.record.protection !== null;
  }
  get options(): unknown {
    return this.record.protection?.options ?? null;
  }
  protect(options?: Record<string, unknown> | null, password?: string | null): void {
    if (this.record.protection) throw new HostError('InvalidOperation', 'The worksheet is already protected.');
    this.record.protection = { options: options ?? {}, password: password ?? null };
  }
  unprotect(password?: string | null): void {
    const { protection } = this.record;
    if (protection?.password && protection.password !== password) throw accessDenied();
    this.record.protection = null;
  }
}

/** Whether sheets may be added, moved, renamed and deleted. */
export class WorkbookProtection extends HostObject {
  readonly kind = 'WorkbookProtection';
  get protected(): boolean {
    return this.host.records.structureProtected;
  }
  protect(): void {
    this.host.records.structureProtected = true;
  }
  unprotect(): void {
    this.host.records.structureProtected = false;
  }
}
