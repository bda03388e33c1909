import { invalidArgument } from '../error';
import type { Host } from '../host';
import { HostObject, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';
import { sheetRecord } from '../records';
import type { FormatRecord } from '../records';
import { drawFormat, dropFormat } from './conditional-draw';
import { toColor } from './range-font';

abstract class Part extends HostObject {
  protected readonly sheet: string;
  protected readonly record: FormatRecord;
  constructor(host: Host, sheet: string, record: FormatRecord) {
    super(host);
    this.sheet = sheet;
    this.record = record;
  }
  protected look(change: Readonly<Record<string, unknown>>): void {
    this.record.look = { ...this.record.look, ...change };
    drawFormat(this.host, this.sheet, this.record);
  }
  protected rules(change: Readonly<Record<string, unknown>>): void {
    this.record.rule = { ...this.record.rule, ...change };
    drawFormat(this.host, this.sheet, this.record);
  }
}

/** One conditional format. */
export class ConditionalFormat extends Part {
  readonly kind = 'ConditionalFormat';
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get id(): string {
    return this.record.id;
  }
  get type(): string {
    return this.record.type;
  }
  get priority(): number {
    return sheetRecord(this.host.records, this.sheet).formats.indexOf(this.record);
  }
  set priority(place: number) {
    const { formats } = sheetRecord(this.host.records, this.sheet);
    formats.splice(formats.indexOf(this.record), 1);
    formats.splice(Math.min(place, formats.length), 0, this.record);
  }
  get stopIfTrue(): boolean {
    return this.record.stopIfTrue;
  }
  set stopIfTrue(stop: boolean) {
    this.record.stopIfTrue = stop;
    drawFormat(this.host, this.sheet, this.record);
  }
  private as<T extends Part>(type: string, part: new (host: Host, sheet: string, record: FormatRecord) => T): T {
    if (this.record.type !== type) throw invalidArgument();
    return new part(this.host, this.sheet, this.record);
  }
  get custom(): CustomFormat {
    return this.as('Custom', CustomFormat);
  }
  get customOrNullObject(): MaybeObject<CustomFormat> {
    return this.record.type === 'Custom' ? this.custom : NULL_OBJECT;
  }
  get cellValue(): CellValueFormat {
    return this.as('CellValue', CellValueFormat);
  }
  get cellValueOrNullObject(): MaybeObject<CellValueFormat> {
    return this.record.type === 'CellValue' ? this.cellValue : NULL_OBJECT;
  }
  get textComparison(): TextFormat {
    return this.as('ContainsText', TextFormat);
  }
  get textComparisonOrNullObject(): MaybeObject<TextFormat> {
    return this.record.type === 'ContainsText' ? this.textComparison : NULL_OBJECT;
  }
  getRange(): HostObject {
    return this.host.make.range(this.sheet, this.record.area);
  }
  delete(): void {
    dropFormat(this.host, this.sheet, this.id);
  }
}

/** A format that applies where a formula is true. */
export class CustomFormat extends Part {
  readonly kind = 'CustomConditionalFormat';
  get rule(): CustomRule {
    return new CustomRule(this.host, this.sheet, this.record);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.host, this.sheet, this.record);
  }
}
export class CustomRule extends Part {
  readonly kind = 'ConditionalFormatRule';
  get formula(): unknown {
    return this.record.rule.formula ?? '';
  }
  set formula(formula: unknown) {
    if (typeof formula !== 'string') throw invalidArgument();
    this.rules({ formula: formula.startsWith('=') ? formula : `=${formula}` });
  }
}
/** A format whose rule is set as a whole. */
abstract class WholeRule extends Part {
  get rule(): unknown {
    return this.record.rule;
  }
  set rule(rule: unknown) {
    this.rules(rule as Record<string, unknown>);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.host, this.sheet, this.record);
  }
}
/** A format that applies by the size of the value. */
export class CellValueFormat extends WholeRule {
  readonly kind = 'CellValueConditionalFormat';
}
/** A format that applies where text is found. */
export class TextFormat extends WholeRule {
  readonly kind = 'TextConditionalFormat';
}

/** The look that a conditional format lays over cells. */
export class ConditionalRangeFormat extends Part {
  readonly kind = 'ConditionalRangeFormat';
  get font(): ConditionalFont {
    return new ConditionalFont(this.host, this.sheet, this.record);
  }
  get fill(): ConditionalFill {
    return new ConditionalFill(this.host, this.sheet, this.record);
  }
  get numberFormat(): unknown {
    return this.record.look.numberFormat ?? null;
  }
  set numberFormat(format: unknown) {
    this.look({ numberFormat: format });
  }
}
export class ConditionalFill extends Part {
  readonly kind = 'ConditionalRangeFill';
  get color(): unknown {
    return this.record.look.fill ?? null;
  }
  set color(color: unknown) {
    this.look({ fill: toColor(color) });
  }
  clear(): void {
    this.look({ fill: null });
  }
}
export class ConditionalFont extends Part {
  readonly kind = 'ConditionalRangeFont';
  get color(): unknown {
    return this.record.look.color ?? null;
  }
  set color(color: unknown) {
    this.look({ color: toColor(color) });
  }
  get bold(): unknown {
    return this.record.look.bold ?? null;
  }
  set bold(bold: unknown) {
    this.look({ bold });
  }
  get italic(): unknown {
    return this.record.look.italic ?? null;
  }
  set italic(italic: unknown) {
    this.look({ italic });
  }
}
