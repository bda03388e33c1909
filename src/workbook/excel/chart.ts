import { parted } from '../address';
import { numberFormat } from '../cells';
import type { Chart, ChartSeries } from '../sheet';
import { PALETTE } from '../style';

const DASH = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot' } as const;
const TYPES = { area: 'AreaStacked', line: 'Line', bar: 'BarStacked', column: 'ColumnStacked' } as const;

const rangeOf = (context: Excel.RequestContext, sheet: Excel.Worksheet, cells: string): Excel.Range => {
  const other = parted(cells);
  return other === undefined ? sheet.getRange(cells) : context.workbook.worksheets.getItem(other.sheet).getRange(other.cells);
};

/** A series by its type: an area without a colour is the unseen foot of a band. */
function putSeries(series: Excel.ChartSeries, { type, color, weight, dash, markers, labels }: ChartSeries, base: Chart['type']): void {
  if (type === 'line') {
    if (base !== 'line') series.chartType = TYPES.line;
    series.format.line.color = color ?? PALETTE.muted;
    series.format.line.weight = weight ?? 1.5;
    series.format.line.lineStyle = DASH[dash ?? 'solid'];
    series.markerStyle = markers === true ? 'Circle' : 'None';
    if (markers === true && color !== null) {
      series.markerSize = 5;
      series.markerBackgroundColor = color;
      series.markerForegroundColor = color;
    }
  } else if (color === null) {
    series.format.fill.clear();
    series.format.line.clear();
  } else series.format.fill.setSolidColor(color);
  if (type === 'bar' || type === 'column') series.gapWidth = 40;
  if (labels !== undefined) {
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = labels;
    series.dataLabels.format.font.size = 8;
  }
}

function putAxes(chart: Excel.Chart, { axis, dateAxis, reverse }: Chart): void {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = numberFormat(axis.format);
  if (axis.min !== undefined) valueAxis.minimum = axis.min;
  if (axis.max !== undefined) valueAxis.maximum = axis.max;
  if (axis.step !== undefined) valueAxis.majorUnit = axis.step;
  valueAxis.majorGridlines.format.line.color = PALETTE.hair;
  valueAxis.format.font.size = 8;
  categoryAxis.format.font.size = 8;
  if (dateAxis !== undefined) {
    categoryAxis.categoryType = 'DateAxis';
    categoryAxis.baseTimeUnit = 'Months';
    categoryAxis.majorTimeUnitScale = 'Months';
    categoryAxis.majorUnit = dateAxis.labelEvery;
    categoryAxis.numberFormat = numberFormat(dateAxis.format);
  }
  if (reverse === true) categoryAxis.reversePlotOrder = true;
}

/** Draws a chart: the stack comes first, then single series change their type; the title is what screen readers say. */
export function putChart(context: Excel.RequestContext, sheet: Excel.Worksheet, chart: Chart): void {
  const [first] = chart.series;
  if (first === undefined) return;
  const source = rangeOf(context, sheet, first.values);
  const drawn = sheet.charts.add(
    chart.type === 'line' ? 'Line' : chart.type === 'areaStacked' ? TYPES.area : TYPES[chart.type === 'barStacked' ? 'bar' : 'column'],
    source,
    'Auto',
  );
  drawn.name = chart.name;
  chart.series.forEach((spec, i) => {
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(spec.name);
    if (i === 0) series.name = spec.name;
    else series.setValues(rangeOf(context, sheet, spec.values));
    series.setXAxisValues(rangeOf(context, sheet, chart.categories));
    putSeries(series, spec, chart.type);
  });
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 10;
  drawn.title.format.font.bold = true;
  drawn.legend.position = 'Bottom';
  drawn.legend.format.font.size = 8;
  putAxes(drawn, chart);
  chart.series.forEach((spec, i) => {
    if (chart.hideLegend?.includes(spec.name) === true) drawn.legend.legendEntries.getItemAt(i).visible = false;
  });
  const [from = chart.at, to = from] = chart.at.split(':');
  drawn.setPosition(from, to);
}
