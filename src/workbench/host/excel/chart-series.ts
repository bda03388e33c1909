import type { Area } from '../../univer/book';
import { invalidArgument } from '../error';
import type { ChartRecord, SeriesRecord } from '../chart-record';
import type { Host } from '../host';
import { Collection } from '../object';
import { ChartPart } from './chart-part';
import { rangeOf } from './range';

/** The series that Excel makes of a block: headings name them, a first column of text or dates without a heading gives the categories. */
export function seriesFrom(host: Host, sheet: string, area: Area, seriesBy: string): SeriesRecord[] {
  const value = (i: number, j: number): unknown => host.cells.content(sheet, area.row + i, area.column + j).value;
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columns > area.rows);
  const [along, across] = byRows ? [area.columns, area.rows] : [area.rows, area.columns];
  const at = (k: number, n: number): unknown => (byRows ? value(n, k) : value(k, n));
  const heading = along > 1 && typeof at(0, across - 1) === 'string' ? 1 : 0;
  const labels = across > 1 && (typeof at(along - 1, 0) === 'string' || (heading === 1 && at(0, 0) === null)) ? 1 : 0;
  const strip = (n: number): Area =>
    byRows
      ? { row: area.row + n, column: area.column + heading, rows: 1, columns: along - heading }
      : { row: area.row + heading, column: area.column + n, rows: along - heading, columns: 1 };
  return Array.from({ length: across - labels }, (_, index) => {
    const n = index + labels;
    host.records.sequence += 1;
    return {
      id: `series-${String(host.records.sequence)}`,
      name: heading === 1 ? String((at(0, n) as string | number | null) ?? '') : `Series${String(index + 1)}`,
      chartType: null,
      values: { sheet, area: strip(n) },
      categories: labels === 1 ? { sheet, area: strip(0) } : null,
      sizes: null,
      set: {},
    };
  });
}

/** One series of a chart. */
export class ChartSeries extends ChartPart {
  private readonly chart: ChartRecord;
  private readonly record: SeriesRecord;
  constructor(host: Host, chart: ChartRecord, record: SeriesRecord) {
    super(host, 'ChartSeries', record.set, '');
    this.chart = chart;
    this.record = record;
  }
  get name(): string {
    return this.record.name;
  }
  /** A name given as `=Sheet!A1` is read from its cell when drawn. */
  set name(name: string) {
    this.record.name = name;
  }
  get chartType(): string {
    return this.record.chartType ?? this.chart.chartType;
  }
  set chartType(type: string) {
    this.record.chartType = type;
  }
  setValues(range: unknown): void {
    const { sheet, area } = rangeOf(this.host, range, '');
    this.record.values = { sheet, area };
  }
  setXAxisValues(range: unknown): void {
    const { sheet, area } = rangeOf(this.host, range, '');
    this.record.categories = { sheet, area };
  }
  setBubbleSizes(range: unknown): void {
    const { sheet, area } = rangeOf(this.host, range, '');
    this.record.sizes = { sheet, area };
  }
  get points(): ChartPoints {
    return new ChartPoints(this.host, this.record);
  }
  delete(): void {
    this.chart.series.splice(this.chart.series.indexOf(this.record), 1);
  }
}

/** The points of a series, one for each of its values. */
export class ChartPoints extends Collection<ChartPart> {
  readonly kind = 'ChartPointsCollection';
  private readonly record: SeriesRecord;
  constructor(host: Host, record: SeriesRecord) {
    super(host);
    this.record = record;
  }
  list(): readonly ChartPart[] {
    const { rows, columns } = this.record.values?.area ?? { rows: 0, columns: 0 };
    return Array.from({ length: rows * columns }, (_, i) => new ChartPart(this.host, 'ChartPoint', this.record.set, `points.${String(i)}.`));
  }
  matches(): boolean {
    return false;
  }
  getItemAt(index: number): ChartPart {
    const point = this.list()[index];
    if (!point) throw invalidArgument();
    return point;
  }
}

/** The series of a chart in the order they are drawn. */
export class ChartSeriesCollection extends Collection<ChartSeries> {
  readonly kind = 'ChartSeriesCollection';
  private readonly chart: ChartRecord;
  constructor(host: Host, chart: ChartRecord) {
    super(host);
    this.chart = chart;
  }
  list(): readonly ChartSeries[] {
    return this.chart.series.map((record) => new ChartSeries(this.host, this.chart, record));
  }
  matches(series: ChartSeries, key: string): boolean {
    return series.name === key;
  }
  getItemAt(index: number): ChartSeries {
    const series = this.list()[index];
    if (!series) throw invalidArgument();
    return series;
  }
  add(name?: string | null, index?: number | null): ChartSeries {
    this.host.records.sequence += 1;
    const record: SeriesRecord = {
      id: `series-${String(this.host.records.sequence)}`,
      name: name ?? `Series${String(this.chart.series.length + 1)}`,
      chartType: null,
      values: null,
      categories: null,
      sizes: null,
      set: {},
    };
    this.chart.series.splice(index ?? this.chart.series.length, 0, record);
    return new ChartSeries(this.host, this.chart, record);
  }
}
