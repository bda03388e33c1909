import { Application, CultureInfo, NumberFormatInfo } from './excel/application';
import { Border, Borders } from './excel/borders';
import { Chart, ChartLegend, ChartLegendEntries } from './excel/chart';
import { chartPartHas } from './excel/chart-part';
import { ChartPoints, ChartSeries, ChartSeriesCollection } from './excel/chart-series';
import { Charts } from './excel/charts';
import { Comment, Comments } from './excel/comments';
import * as conditional from './excel/conditional-format';
import { ConditionalFormats } from './excel/conditional-formats';
import { CustomXmlPart, CustomXmlParts, CustomXmlPartsOfNamespace } from './excel/custom-xml';
import { DataValidation } from './excel/data-validation';
import { FreezePanes } from './excel/freeze-panes';
import { NamedItem, Names } from './excel/names';
import { HeaderFooter, HeaderFooterGroup, PageLayout } from './excel/page-layout';
import { DocumentProperties } from './excel/properties';
import { WorkbookProtection, WorksheetProtection } from './excel/protection';
import { Range } from './excel/range';
import { RangeAreas } from './excel/range-areas';
import { RangeFill, RangeFont } from './excel/range-font';
import { FormatProtection, RangeFormat } from './excel/range-format';
import { Setting, Settings } from './excel/settings';
import { Table } from './excel/table';
import { TableColumn, TableColumns } from './excel/table-columns';
import { TableRow, TableRows } from './excel/table-rows';
import { Tables } from './excel/tables';
import { Workbook } from './excel/workbook';
import { Worksheet } from './excel/worksheet';
import { Worksheets } from './excel/worksheets';

const CLASSES: Readonly<Record<string, { readonly prototype: object }>> = {
  Application,
  CultureInfo,
  NumberFormatInfo,
  RangeBorder: Border,
  RangeBorderCollection: Borders,
  Chart,
  ChartLegend,
  ChartLegendEntryCollection: ChartLegendEntries,
  ChartPointsCollection: ChartPoints,
  ChartSeries,
  ChartSeriesCollection,
  ChartCollection: Charts,
  Comment,
  CommentCollection: Comments,
  ConditionalFormat: conditional.ConditionalFormat,
  ConditionalFormatRule: conditional.CustomRule,
  CustomConditionalFormat: conditional.CustomFormat,
  CellValueConditionalFormat: conditional.CellValueFormat,
  TextConditionalFormat: conditional.TextFormat,
  ConditionalRangeFormat: conditional.ConditionalRangeFormat,
  ConditionalRangeFill: conditional.ConditionalFill,
  ConditionalRangeFont: conditional.ConditionalFont,
  ConditionalFormatCollection: ConditionalFormats,
  CustomXmlPart,
  CustomXmlPartCollection: CustomXmlParts,
  CustomXmlPartScopedCollection: CustomXmlPartsOfNamespace,
  DataValidation,
  WorksheetFreezePanes: FreezePanes,
  NamedItem,
  NamedItemCollection: Names,
  HeaderFooter,
  HeaderFooterGroup,
  PageLayout,
  DocumentProperties,
  WorkbookProtection,
  WorksheetProtection,
  Range,
  RangeAreas,
  RangeFill,
  RangeFont,
  RangeFormat,
  FormatProtection,
  Setting,
  SettingCollection: Settings,
  Table,
  TableColumn,
  TableColumnCollection: TableColumns,
  TableRow,
  TableRowCollection: TableRows,
  TableCollection: Tables,
  Workbook,
  Worksheet,
  WorksheetCollection: Worksheets,
};
/** Events are asked for by a word of their own on the wire. */
const EVENTS: Readonly<Record<string, string>> = {
  onChanged: '_RegisterDataChangedEvent',
  onActivated: '_RegisterActivatedEvent',
  onAdded: '_RegisterAddedEvent',
  onDeleted: '_RegisterDeletedEvent',
  onCalculated: '_RegisterCalculatedEvent',
  onSelectionChanged: '_RegisterSelectionChangedEvent',
};

/** Whether the host has a member such as `Range.values`; null for a class that is no object of the host: options, arguments of events. */
export function hostHas(member: string): boolean | null {
  const [kind = '', name = ''] = member.split('.');
  const prototype = CLASSES[kind]?.prototype;
  if (prototype && (name in prototype || (EVENTS[name] ?? '') in prototype)) return true;
  if (chartPartHas(kind, name)) return true;
  return prototype || kind.startsWith('Chart') ? false : null;
}
