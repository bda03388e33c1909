import { formatArea, parseArea, quoteSheet, splitSheet } from '../../univer/address';
import { UNIT } from '../../univer/book';
import { alreadyExists, invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection, HostObject, NULL_OBJECT, sameName } from '../object';
import type { MaybeObject } from '../object';
import { isError } from '../../univer/entry';
import { guardStructure } from './guard';
import { Range } from './range';
import { checkName } from './tables';

interface Defined {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment?: string;
  readonly localSheetId?: string;
}
const byId = (host: Host): Readonly<Record<string, Defined>> => host.book.injector.get(host.book.kit.engine.IDefinedNamesService).getDefinedNameMap(UNIT) ?? {};
const all = (host: Host): Defined[] => Object.values(byId(host));
const scopeOf = (defined: Defined): string | null => (defined.localSheetId && defined.localSheetId !== 'AllDefaultWorkbook' ? defined.localSheetId : null);

/** A name for cells or for a formula. */
export class NamedItem extends HostObject {
  readonly kind = 'NamedItem';
  private readonly id: string;
  constructor(host: Host, id: string) {
    super(host);
    this.id = id;
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.id };
  }
  get defined(): Defined {
    const found = byId(this.host)[this.id];
    if (!found) throw itemNotFound();
    return found;
  }
  private put(change: Partial<Defined>): void {
    guardStructure(this.host);
    this.host.book.mutate(this.host.book.kit.engine.SetDefinedNameMutation.id, { ...this.defined, ...change });
  }
  get name(): string {
    return this.defined.name;
  }
  get formula(): string {
    const text = this.defined.formulaOrRefString;
    return text.startsWith('=') ? text : `=${text}`;
  }
  set formula(formula: string) {
    this.put({ formulaOrRefString: formula.replace(/^=(?=[^=]*!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$)/i, '') });
  }
  get comment(): string {
    return this.defined.comment ?? '';
  }
  set comment(comment: string) {
    this.put({ comment });
  }
  get visible(): boolean {
    return this.host.records.names.get(this.id)?.visible ?? true;
  }
  set visible(visible: boolean) {
    this.host.records.names.set(this.id, { comment: this.comment, visible });
  }
  get scope(): string {
    return scopeOf(this.defined) === null ? 'Workbook' : 'Worksheet';
  }
  get type(): string {
    const range = this.range();
    if (range) return 'Range';
    const text = this.formula.slice(1);
    return isError(text) ? 'Error' : /^"/.test(text) ? 'String' : Number.isFinite(Number(text)) ? 'Double' : 'String';
  }
  get value(): unknown {
    return this.range()?.address ?? this.formula.slice(1);
  }
  private range(): Range | null {
    const { sheet, cells } = splitSheet(this.defined.formulaOrRefString);
    const area = parseArea(cells);
    const id = sheet === null ? undefined : this.host.book.workbook.getSheetBySheetName(sheet)?.getSheetId();
    return area && id !== undefined ? new Range(this.host, id, area) : null;
  }
  getRange(): Range {
    const range = this.range();
    if (!range) throw itemNotFound();
    return range;
  }
  getRangeOrNullObject(): MaybeObject<Range> {
    return this.range() ?? NULL_OBJECT;
  }
  delete(): void {
    guardStructure(this.host);
    this.host.book.mutate(this.host.book.kit.engine.RemoveDefinedNameMutation.id, { ...this.defined });
  }
}

/** The names of the workbook, or of one sheet. */
export class Names extends Collection<NamedItem> {
  readonly kind = 'NamedItemCollection';
  private readonly sheet: string | null;
  constructor(host: Host, sheet: string | null) {
    super(host);
    this.sheet = sheet;
  }
  list(): readonly NamedItem[] {
    return all(this.host)
      .filter((defined) => scopeOf(defined) === this.sheet)
      .map(({ id }) => new NamedItem(this.host, id));
  }
  matches(item: NamedItem, key: string): boolean {
    return sameName(item.name, key) || item.defined.id === key;
  }
  getItem(name: string): NamedItem {
    const item = this.find(name);
    if (!item) throw itemNotFound();
    return item;
  }
  getItemOrNullObject(name: string): MaybeObject<NamedItem> {
    return this.find(name) ?? NULL_OBJECT;
  }
  add(name: string, reference: unknown, comment = ''): NamedItem {
    const { host } = this;
    guardStructure(host);
    checkName(host, name, null);
    if (this.find(name)) throw alreadyExists();
    host.records.sequence += 1;
    const id = `name-${String(host.records.sequence)}`;
    const localSheetId = this.sheet ?? 'AllDefaultWorkbook';
    host.book.mutate(host.book.kit.engine.SetDefinedNameMutation.id, { id, name, comment, localSheetId, formulaOrRefString: textOf(reference, host) });
    return new NamedItem(host, id);
  }
}

/** A reference as names keep it: absolute, with its sheet. */
function textOf(reference: unknown, host: Host): string {
  if (reference instanceof Range) {
    const cells = formatArea(reference.area).replace(
      /([A-Z]+)?(\d+)?/g,
      (_, column?: string, row?: string) => (column ? `$${column}` : '') + (row ? `$${row}` : ''),
    );
    return `${quoteSheet(host.book.sheet(reference.sheet).getName())}!${cells}`;
  }
  if (typeof reference === 'number') return `=${String(reference)}`;
  if (typeof reference !== 'string') throw invalidArgument();
  if (!reference.startsWith('=')) return `="${reference.replace(/"/g, '""')}"`;
  const { sheet, cells } = splitSheet(reference);
  return sheet !== null && parseArea(cells) ? reference.slice(1) : reference;
}
