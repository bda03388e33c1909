import type { Area } from '../../univer/book';
import { formatArea } from '../../univer/address';
import { invalidArgument } from '../error';
import type { ChartRecord } from '../chart-record';
import type { Host } from '../host';
import type { HostObject } from '../object';
import { Collection } from '../object';
import { sheetRecord } from '../records';
import { ChartPart } from './chart-part';
import { ChartSeriesCollection, seriesFrom } from './chart-series';
import { rangeOf } from './range';

/** One chart: what was asked of it, kept for the page to draw. */
export class Chart extends ChartPart {
  private readonly sheet: string;
  private readonly record: ChartRecord;
  constructor(host: Host, sheet: string, record: ChartRecord) {
    super(host, 'Chart', record.set, '');
    this.sheet = sheet;
    this.record = record;
    Object.defineProperty(this, 'legend', { get: () => new ChartLegend(host, record), enumerable: true });
  }
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get id(): string {
    return this.record.id;
  }
  get name(): string {
    return this.record.name;
  }
  set name(name: string) {
    this.record.name = name;
  }
  get chartType(): string {
    return this.record.chartType;
  }
  set chartType(type: string) {
    this.record.chartType = type;
    for (const series of this.record.series) series.chartType = null;
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.host, this.record);
  }
  get worksheet(): HostObject {
    return this.host.make.worksheet(this.sheet);
  }
  /** Lays the chart over cells. */
  setPosition(from: unknown, to?: unknown): void {
    const first = rangeOf(this.host, from, this.sheet).area;
    const last: Area = to === undefined || to === null ? first : rangeOf(this.host, to, this.sheet).area;
    const area = { row: first.row, column: first.column, rows: last.row + last.rows - first.row, columns: last.column + last.columns - first.column };
    if (area.rows < 1 || area.columns < 1) throw invalidArgument();
    this.set['position'] = formatArea(area);
  }
  setData(source: unknown, seriesBy = 'Auto'): void {
    const range = rangeOf(this.host, source, this.sheet);
    this.record.series.splice(0, this.record.series.length, ...seriesFrom(this.host, range.sheet, range.area, seriesBy));
  }
  delete(): void {
    const { charts } = sheetRecord(this.host.records, this.sheet);
    charts.splice(charts.indexOf(this.record), 1);
  }
}

/** The key to a chart's series. */
export class ChartLegend extends ChartPart {
  private readonly record: ChartRecord;
  constructor(host: Host, record: ChartRecord) {
    super(host, 'ChartLegend', record.set, 'legend.');
    this.record = record;
  }
  get legendEntries(): ChartLegendEntries {
    return new ChartLegendEntries(this.host, this.record);
  }
}

/** One entry of a legend for each series. */
export class ChartLegendEntries extends Collection<ChartPart> {
  readonly kind = 'ChartLegendEntryCollection';
  private readonly record: ChartRecord;
  constructor(host: Host, record: ChartRecord) {
    super(host);
    this.record = record;
  }
  list(): readonly ChartPart[] {
    return this.record.series.map(({ set }) => new ChartPart(this.host, 'ChartLegendEntry', set, 'legendEntry.'));
  }
  matches(): boolean {
    return false;
  }
  getItemAt(index: number): ChartPart {
    const entry = this.list()[index];
    if (!entry) throw invalidArgument();
    return entry;
  }
}
