import { HostObject } from '../object';

/** Excel itself: how it calculates, and the signs of its language. */
export class Application extends HostObject {
  readonly kind = 'Application';
  get calculationMode(): string {
    return this.host.records.calculationMode;
  }
  set calculationMode(mode: string) {
    this.host.records.calculationMode = mode;
  }
  get calculationState(): string {
    return this.host.calculation.pending ? 'Pending' : 'Done';
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get decimalSeparator(): string {
    return '.';
  }
  get thousandsSeparator(): string {
    return ',';
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.host);
  }
  calculate(type: string): Promise<void> {
    return type === 'Recalculate' ? this.host.calculation.settle() : this.host.calculation.all();
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // Nothing is painted in the midst of a batch.
  }
  suspendApiCalculationUntilNextSync(): void {
    // Nothing is calculated in the midst of a batch, unless it reads.
  }
}

/** The language of Excel's formats. */
export class CultureInfo extends HostObject {
  readonly kind = 'CultureInfo';
  get name(): string {
    return 'en-US';
  }
  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.host);
  }
}
export class NumberFormatInfo extends HostObject {
  readonly kind = 'NumberFormatInfo';
  get numberDecimalSeparator(): string {
    return '.';
  }
  get numberGroupSeparator(): string {
    return ',';
  }
}
