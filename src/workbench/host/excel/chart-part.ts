import type { Host } from '../host';
import { HostObject } from '../object';
import { toColor } from './range-font';

/** What may be set on each part of a chart, and the parts it has. Everything is recorded by its path; the page draws from the record. */
const PARTS: Readonly<Record<string, { readonly values: readonly string[]; readonly parts: Readonly<Record<string, string>> }>> = {
  Chart: {
    values: ['width', 'height', 'left', 'top', 'displayBlanksAs', 'plotVisibleOnly', 'style', 'plotBy'],
    parts: {
      title: 'ChartTitle',
      legend: 'ChartLegend',
      axes: 'ChartAxes',
      format: 'ChartAreaFormat',
      dataLabels: 'ChartDataLabels',
      plotArea: 'ChartPlotArea',
    },
  },
  ChartTitle: { values: ['text', 'visible', 'overlay', 'horizontalAlignment', 'position', 'left', 'top'], parts: { format: 'ChartTitleFormat' } },
  ChartTitleFormat: { values: [], parts: { font: 'ChartFont', fill: 'ChartFill', border: 'ChartBorder' } },
  ChartLegend: { values: ['visible', 'position', 'overlay', 'left', 'top', 'width', 'height'], parts: { format: 'ChartLegendFormat' } },
  ChartLegendFormat: { values: [], parts: { font: 'ChartFont', fill: 'ChartFill', border: 'ChartBorder' } },
  ChartLegendEntry: { values: ['visible'], parts: {} },
  ChartAxes: { values: [], parts: { valueAxis: 'ChartAxis', categoryAxis: 'ChartAxis' } },
  ChartAxis: {
    values: [
      'minimum',
      'maximum',
      'majorUnit',
      'minorUnit',
      'numberFormat',
      'linkNumberFormat',
      'categoryType',
      'tickLabelSpacing',
      'tickMarkSpacing',
      'tickLabelPosition',
      'baseTimeUnit',
      'majorTimeUnitScale',
      'minorTimeUnitScale',
      'majorTickMark',
      'minorTickMark',
      'displayUnit',
      'isBetweenCategories',
      'reversePlotOrder',
      'textOrientation',
      'visible',
      'position',
    ],
    parts: { title: 'ChartAxisTitle', format: 'ChartAxisFormat', majorGridlines: 'ChartGridlines', minorGridlines: 'ChartGridlines' },
  },
  ChartAxisTitle: { values: ['text', 'visible'], parts: { format: 'ChartAxisTitleFormat' } },
  ChartAxisTitleFormat: { values: [], parts: { font: 'ChartFont', fill: 'ChartFill', border: 'ChartBorder' } },
  ChartAxisFormat: { values: [], parts: { font: 'ChartFont', line: 'ChartLineFormat', fill: 'ChartFill' } },
  ChartGridlines: { values: ['visible'], parts: { format: 'ChartGridlinesFormat' } },
  ChartGridlinesFormat: { values: [], parts: { line: 'ChartLineFormat' } },
  ChartAreaFormat: { values: ['roundedCorners', 'colorScheme'], parts: { fill: 'ChartFill', font: 'ChartFont', border: 'ChartBorder' } },
  ChartPlotArea: { values: ['left', 'top', 'width', 'height', 'position'], parts: { format: 'ChartPlotAreaFormat' } },
  ChartPlotAreaFormat: { values: [], parts: { fill: 'ChartFill', border: 'ChartBorder' } },
  ChartDataLabels: {
    values: [
      'showValue',
      'showSeriesName',
      'showCategoryName',
      'showLegendKey',
      'showPercentage',
      'showBubbleSize',
      'numberFormat',
      'linkNumberFormat',
      'position',
      'separator',
    ],
    parts: { format: 'ChartDataLabelFormat' },
  },
  ChartPoint: {
    values: ['hasDataLabel', 'markerStyle', 'markerSize', 'markerBackgroundColor', 'markerForegroundColor'],
    parts: { format: 'ChartPointFormat', dataLabel: 'ChartDataLabel' },
  },
  ChartPointFormat: { values: [], parts: { fill: 'ChartFill', border: 'ChartBorder' } },
  ChartDataLabel: { values: ['formula', 'text', 'numberFormat', 'position', 'showValue', 'showSeriesName'], parts: { format: 'ChartDataLabelFormat' } },
  ChartDataLabelFormat: { values: [], parts: { font: 'ChartFont', fill: 'ChartFill', border: 'ChartBorder' } },
  ChartSeriesFormat: { values: [], parts: { fill: 'ChartFill', line: 'ChartLineFormat' } },
  ChartFont: { values: ['bold', 'italic', 'color', 'name', 'size', 'underline'], parts: {} },
  ChartLineFormat: { values: ['color', 'lineStyle', 'weight'], parts: {} },
  ChartBorder: { values: ['color', 'lineStyle', 'weight'], parts: {} },
  ChartFill: { values: [], parts: {} },
  ChartSeries: {
    values: [
      'axisGroup',
      'gapWidth',
      'overlap',
      'markerStyle',
      'markerSize',
      'markerBackgroundColor',
      'markerForegroundColor',
      'smooth',
      'hasDataLabels',
      'filtered',
      'plotOrder',
      'showShadow',
      'invertIfNegative',
      'bubbleScale',
    ],
    parts: { format: 'ChartSeriesFormat', dataLabels: 'ChartDataLabels' },
  },
};
const METHODS: Readonly<Record<string, Readonly<Record<string, (part: ChartPart, ...args: unknown[]) => void>>>> = {
  ChartFill: {
    setSolidColor: (part, color) => {
      part.set[`${part.path}color`] = toColor(color);
    },
    clear: (part) => {
      part.set[`${part.path}color`] = null;
    },
  },
  ChartLineFormat: {
    clear: (part) => {
      part.set[`${part.path}color`] = null;
    },
  },
  ChartBorder: {
    clear: (part) => {
      part.set[`${part.path}color`] = null;
    },
  },
};
const COLORS = new Set(['color', 'markerBackgroundColor', 'markerForegroundColor']);

/** A part of a chart whose properties are kept under its path. */
export class ChartPart extends HostObject {
  readonly kind: string;
  readonly set: Record<string, unknown>;
  readonly path: string;
  constructor(host: Host, kind: string, set: Record<string, unknown>, path: string) {
    super(host);
    this.kind = kind;
    this.set = set;
    this.path = path;
    const { values, parts } = PARTS[kind] ?? { values: [], parts: {} };
    for (const name of values)
      Object.defineProperty(this, name, {
        get: () => set[path + name] ?? null,
        set: (value: unknown) => {
          set[path + name] = COLORS.has(name) && typeof value === 'string' && value.startsWith('#') ? toColor(value) : value;
        },
        enumerable: true,
        configurable: true,
      });
    for (const [name, child] of Object.entries(parts))
      Object.defineProperty(this, name, { get: () => new ChartPart(host, child, set, `${path}${name}.`), enumerable: true, configurable: true });
    for (const [name, method] of Object.entries(METHODS[kind] ?? {}))
      Object.defineProperty(this, name, {
        value: (...args: unknown[]) => {
          method(this, ...args);
        },
      });
  }
}

/** Whether the host has a member of a chart's part. */
export const chartPartHas = (kind: string, member: string): boolean =>
  Boolean(PARTS[kind]?.values.includes(member)) || member in (PARTS[kind]?.parts ?? {}) || member in (METHODS[kind] ?? {});
