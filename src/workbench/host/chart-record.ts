import type { Area } from '../univer/book';

/** Where a series takes its figures from. */
export interface ChartSource {
  readonly sheet: string;
  readonly area: Area;
}
export interface SeriesRecord {
  readonly id: string;
  name: string;
  chartType: string | null;
  values: ChartSource | null;
  categories: ChartSource | null;
  /** Of bubbles. */
  sizes: ChartSource | null;
  /** Everything set on the series besides: `format.fill.color`, `markerStyle`, by its path; of single points `points.0.dataLabel.formula`. */
  readonly set: Record<string, unknown>;
}
/** A chart as the add-in asked for it; Univer's open source draws none, so the workbench page draws these records. */
export interface ChartRecord {
  readonly id: string;
  name: string;
  chartType: string;
  readonly series: SeriesRecord[];
  /** Everything set on the chart besides, by its path: `title.text`, `axes.valueAxis.minimum`. */
  readonly set: Record<string, unknown>;
}
