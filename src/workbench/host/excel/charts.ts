import { invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection, NULL_OBJECT, sameName } from '../object';
import type { MaybeObject } from '../object';
import { sheetRecord } from '../records';
import type { ChartRecord } from '../chart-record';
import { Chart } from './chart';
import { seriesFrom } from './chart-series';
import { guardSheet } from './guard';
import { rangeOf } from './range';

/** Chart types that the page can draw. */
const TYPES =
  /^(Line|LineMarkers|LineStacked|Area|AreaStacked|ColumnClustered|ColumnStacked|BarClustered|BarStacked|BarStacked100|ColumnStacked100|Pie|Doughnut|XYScatter|XYScatterLines|Bubble)$/;

/** The charts of a sheet. */
export class Charts extends Collection<Chart> {
  readonly kind = 'ChartCollection';
  private readonly sheet: string;
  constructor(host: Host, sheet: string) {
    super(host);
    this.sheet = sheet;
  }
  private get records(): ChartRecord[] {
    return sheetRecord(this.host.records, this.sheet).charts;
  }
  list(): readonly Chart[] {
    return this.records.map((record) => new Chart(this.host, this.sheet, record));
  }
  matches(chart: Chart, key: string): boolean {
    return chart.id === key || sameName(chart.name, key);
  }
  getItem(key: string): Chart {
    const chart = this.find(key);
    if (!chart) throw itemNotFound();
    return chart;
  }
  getItemOrNullObject(key: string): MaybeObject<Chart> {
    return this.find(key) ?? NULL_OBJECT;
  }
  getItemAt(index: number): Chart {
    const chart = this.list()[index];
    if (!chart) throw invalidArgument();
    return chart;
  }
  add(type: string, source: unknown, seriesBy = 'Auto'): Chart {
    const { host } = this;
    guardSheet(host, this.sheet);
    if (!TYPES.test(type)) throw invalidArgument(`The workbench does not draw ${type}.`);
    const range = rangeOf(host, source, this.sheet);
    host.records.sequence += 1;
    const number = this.records.length + 1;
    const record: ChartRecord = {
      id: `{${String(host.records.sequence).padStart(8, '0')}-CA47-4000-8000-000000000000}`,
      name: `Chart ${String(number)}`,
      chartType: type,
      series: [],
      set: {},
    };
    for (const series of seriesFrom(host, range.sheet, range.area, seriesBy)) record.series.push(series);
    this.records.push(record);
    return new Chart(host, this.sheet, record);
  }
}
