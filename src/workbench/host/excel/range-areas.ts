import type { Host } from '../host';
import { HostObject } from '../object';
import type { Range } from './range';

/** Several areas of one sheet. */
export class RangeAreas extends HostObject {
  readonly kind = 'RangeAreas';
  private readonly sheet: string;
  private readonly ranges: readonly Range[];
  constructor(host: Host, sheet: string, ranges: readonly Range[]) {
    super(host);
    this.sheet = sheet;
    this.ranges = ranges;
  }
  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.host.keep(this) };
  }
  list(): readonly Range[] {
    return this.ranges;
  }
  get address(): string {
    return this.ranges.map(({ address }) => address).join(',');
  }
  get areaCount(): number {
    return this.ranges.length;
  }
  get cellCount(): number {
    return this.ranges.reduce((sum, { cellCount }) => sum + cellCount, 0);
  }
  get worksheet(): HostObject {
    return this.host.make.worksheet(this.sheet);
  }
}
