import { area, cellAt, parted, quoted } from '../address';
import { numberFormat } from '../cells';
import type { Chart, ChartAxis, ChartSeries } from '../sheet';
import { PALETTE } from '../style';

const DASH = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot', dashDot: 'DashDot', dashDotDot: 'DashDotDot' } as const;
const TYPES = { area: 'AreaStacked', line: 'Line', bar: 'BarStacked', column: 'ColumnStacked', bubble: 'Bubble' } as const;
const BASES = { areaStacked: 'AreaStacked', barStacked: 'BarStacked', columnStacked: 'ColumnStacked', line: 'Line', bubble: 'Bubble' } as const;
/** Fills on which only white can be read. */
const DARK = /^#(1F5A78|A63A1E|1E7359)$/i;

const rangeOf = (context: Excel.RequestContext, sheet: Excel.Worksheet, cells: string): Excel.Range => {
  const other = parted(cells);
  return other === undefined ? sheet.getRange(cells) : context.workbook.worksheets.getItem(other.sheet).getRange(other.cells);
};

/** A line; one without a colour shows only its labels. */
function putLine(series: Excel.ChartSeries, { color, weight, dash, markers }: ChartSeries): void {
  if (color === null) series.format.line.clear();
  else {
    series.format.line.color = color;
    series.format.line.weight = weight ?? 1.5;
    series.format.line.lineStyle = DASH[dash ?? 'solid'];
  }
  series.markerStyle = markers === true && color !== null ? 'Circle' : 'None';
  if (markers === true && color !== null) {
    series.markerSize = 5;
    series.markerBackgroundColor = color;
    series.markerForegroundColor = color;
  }
}

/** Figures at the points, or the text of cells. Stacked bars have no place for a label beyond their end. */
function putLabels(series: Excel.ChartSeries, { type, color, labels, labelCells }: ChartSeries): void {
  if (labels === undefined && labelCells === undefined) return;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.format.font.size = 8;
  if (labels !== undefined) dataLabels.numberFormat = labels;
  if (type === 'bar') dataLabels.position = 'InsideEnd';
  if (type === 'line' || type === 'bubble') dataLabels.position = 'Top';
  else if (color !== null) dataLabels.format.font.color = DARK.test(color) ? '#FFFFFF' : PALETTE.ink;
  if (labelCells === undefined) return;
  const at = parted(labelCells);
  if (at === undefined) throw new Error(`${labelCells} names no sheet`);
  const { row, column, rows, columns } = area(at.cells);
  for (let i = 0; i < rows * columns; i += 1)
    series.points.getItemAt(i).dataLabel.formula = `=${quoted(at.sheet)}!${cellAt(row + Math.floor(i / columns), column + (i % columns))}`;
}

/** A series by its type: an area or column without a colour is the unseen foot of a band or of a bridge. */
function putSeries(series: Excel.ChartSeries, spec: ChartSeries, base: Chart['type']): void {
  const { type, color } = spec;
  if (type === 'line') {
    if (base !== 'line') series.chartType = TYPES.line;
    putLine(series, spec);
  } else if (color === null) {
    series.format.fill.clear();
    series.format.line.clear();
  } else series.format.fill.setSolidColor(color);
  if (type === 'bar' || type === 'column') series.gapWidth = 40;
  putLabels(series, spec);
}

function putFigures(on: Excel.ChartAxis, { format, title, min, max, step }: ChartAxis): void {
  on.numberFormat = numberFormat(format);
  if (min !== undefined) on.minimum = min;
  if (max !== undefined) on.maximum = max;
  if (step !== undefined) on.majorUnit = step;
  if (title !== undefined) on.title.text = title;
}

function putAxes(chart: Excel.Chart, { axis, axisX, dateAxis, reverse, namesAside, spark }: Chart): void {
  const { valueAxis, categoryAxis } = chart.axes;
  putFigures(valueAxis, axis);
  if (axisX !== undefined) putFigures(categoryAxis, axisX);
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
  if (namesAside === true) categoryAxis.tickLabelPosition = 'Low';
  if (reverse === true) categoryAxis.reversePlotOrder = true;
  if (spark !== true) return;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.visible = false;
}

/** Draws a chart: the stack comes first, then single series change their type; the title is what screen readers say. */
export function putChart(context: Excel.RequestContext, sheet: Excel.Worksheet, chart: Chart): void {
  const [first] = chart.series;
  if (first === undefined) return;
  const source = rangeOf(context, sheet, first.values);
  const drawn = sheet.charts.add(BASES[chart.type], source, 'Auto');
  drawn.name = chart.name;
  chart.series.forEach((spec, i) => {
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(spec.name);
    if (i === 0) series.name = spec.name;
    else series.setValues(rangeOf(context, sheet, spec.values));
    series.setXAxisValues(rangeOf(context, sheet, spec.x ?? chart.categories));
    if (spec.sizes !== undefined) series.setBubbleSizes(rangeOf(context, sheet, spec.sizes));
    if (chart.bubbleScale !== undefined) series.bubbleScale = chart.bubbleScale;
    putSeries(series, spec, chart.type);
  });
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 10;
  drawn.title.format.font.bold = true;
  const { hideLegend = [], noLegend = false, spark = false } = chart;
  if (noLegend || spark) drawn.legend.visible = false;
  else {
    drawn.legend.position = 'Bottom';
    drawn.legend.format.font.size = 8;
    chart.series.forEach(({ name }, i) => {
      if (hideLegend.includes(name)) drawn.legend.legendEntries.getItemAt(i).visible = false;
    });
  }
  putAxes(drawn, chart);
  const [from = chart.at, to = from] = chart.at.split(':');
  drawn.setPosition(from, to);
}
