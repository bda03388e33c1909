import type { Area } from '../../univer/book';
import { formatArea } from '../../univer/address';
import { alreadyExists, invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection, HostObject, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';
import { sheetRecord } from '../records';
import { Range, rangeOf } from './range';

interface CommentRecord {
  readonly id: string;
  area: Area;
  content: string;
}

/** One comment on a cell. */
export class Comment extends HostObject {
  readonly kind = 'Comment';
  private readonly sheet: string;
  private readonly record: CommentRecord;
  constructor(host: Host, sheet: string, record: CommentRecord) {
    super(host);
    this.sheet = sheet;
    this.record = record;
  }
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get id(): string {
    return this.record.id;
  }
  get content(): string {
    return this.record.content;
  }
  set content(content: string) {
    this.record.content = content;
  }
  getLocation(): Range {
    return new Range(this.host, this.sheet, this.record.area);
  }
  delete(): void {
    const { comments } = sheetRecord(this.host.records, this.sheet);
    comments.splice(comments.indexOf(this.record), 1);
  }
  place(): string {
    return `${this.sheet}!${formatArea(this.record.area)}`;
  }
}

/** The comments of a sheet, or of the workbook where `sheet` is null. */
export class Comments extends Collection<Comment> {
  readonly kind = 'CommentCollection';
  private readonly sheet: string | null;
  constructor(host: Host, sheet: string | null) {
    super(host);
    this.sheet = sheet;
  }
  list(): readonly Comment[] {
    const ids = this.host.book.workbook.getSheets().map((sheet) => sheet.getSheetId());
    return ids
      .filter((id) => this.sheet === null || id === this.sheet)
      .flatMap((id) => sheetRecord(this.host.records, id).comments.map((record) => new Comment(this.host, id, record)));
  }
  matches(comment: Comment, key: string): boolean {
    return comment.id === key;
  }
  getItem(id: string): Comment {
    const comment = this.find(id);
    if (!comment) throw itemNotFound();
    return comment;
  }
  getItemAt(index: number): Comment {
    const comment = this.list()[index];
    if (!comment) throw invalidArgument();
    return comment;
  }
  private at(cell: unknown): { readonly range: Range; readonly comment: Comment | null } {
    const active = this.sheet ?? this.host.records.active ?? this.host.book.workbook.getSheets()[0]?.getSheetId() ?? '';
    const range = rangeOf(this.host, cell, active);
    const place = `${range.sheet}!${formatArea(range.area)}`;
    return { range, comment: this.list().find((one) => one.place() === place) ?? null };
  }
  getItemByCell(cell: unknown): Comment {
    const { comment } = this.at(cell);
    if (!comment) throw itemNotFound();
    return comment;
  }
  getItemOrNullObject(id: string): MaybeObject<Comment> {
    return this.find(id) ?? NULL_OBJECT;
  }
  add(cell: unknown, content: unknown): Comment {
    const { range, comment } = this.at(cell);
    if (range.cellCount !== 1 || typeof content !== 'string') throw invalidArgument();
    if (comment) throw alreadyExists();
    this.host.records.sequence += 1;
    const record = { id: `{COMMENT-${String(this.host.records.sequence)}}`, area: range.area, content };
    sheetRecord(this.host.records, range.sheet).comments.push(record);
    return new Comment(this.host, range.sheet, record);
  }
}
