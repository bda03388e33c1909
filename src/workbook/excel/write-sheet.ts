import { address } from '../address';
import { FONT, PALETTE } from '../style';
import type { Layout, TableWrite } from '../write';
import { putChart } from './chart';
import { PROTECTION } from './protection';
import type { Requests } from './requests';
import { inTurn } from './run';
import { put } from './write';

const at = (to: Requests, { name }: Layout): Excel.Worksheet => to.context.workbook.worksheets.getItem(name);

/** The sheet itself, its type, its widths, its inputs and data, and its tables: all that formulas of any sheet may name. */
export async function putFrame(to: Requests, layout: Layout): Promise<void> {
  const sheet = to.context.workbook.worksheets.add(layout.name);
  sheet.tabColor = layout.tab;
  sheet.showGridlines = false;
  const { format } = sheet.getRange(layout.extent);
  format.font.name = FONT;
  format.font.size = 10;
  format.font.color = PALETTE.ink;
  format.rowHeight = 15;
  await inTurn([...layout.frame, ...layout.data], (write) => put(to, sheet, write));
  for (const table of layout.tables) putTable(sheet, table);
}

/** Makes cells that are written a table. */
export function putTable(sheet: Excel.Worksheet, { name, area: cells }: TableWrite): void {
  const table = sheet.tables.add(cells, true);
  table.name = name;
  // The lightest style there is: Office.js has no name for none, and the cells bring their own look.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  table.showBandedColumns = false;
  table.showFilterButton = true;
}

/** The formulas of a sheet, once every table, sheet and name stands. */
export const putFormulas = (to: Requests, layout: Layout): Promise<void> => inTurn(layout.formulas, (write) => put(to, at(to, layout), write));

const INCH = 72;
/** Looks, conditions, lists, comments, frozen panes and the printed page. */
export async function putLooks(to: Requests, layout: Layout): Promise<void> {
  const sheet = at(to, layout);
  await inTurn(layout.looks, (write) => put(to, sheet, write));
  for (const cells of layout.merges) sheet.getRange(cells).merge();
  const { frozen } = layout;
  if (frozen !== undefined && frozen.columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(address({ row: 1, column: 1, ...frozen })));
  else if (frozen !== undefined) sheet.freezePanes.freezeRows(frozen.rows);
  putPage(sheet, layout);
}

function putPage(sheet: Excel.Worksheet, { print }: Layout): void {
  const page = sheet.pageLayout;
  page.orientation = 'Landscape';
  putPaper(sheet, 'A4');
  page.leftMargin = page.rightMargin = 0.45 * INCH;
  page.topMargin = 0.5 * INCH;
  page.bottomMargin = 0.6 * INCH;
  page.setPrintArea(print.areas);
  if (print.titleRows !== undefined) page.setPrintTitleRows(`$${print.titleRows.replaceAll('$', '').replace(':', ':$')}`);
  if (print.titleColumns !== undefined) page.setPrintTitleColumns(`$${print.titleColumns.replaceAll('$', '').replace(':', ':$')}`);
  page.zoom = { horizontalFitToPages: print.fitWide ?? 1, ...(print.fitTall === undefined ? {} : { verticalFitToPages: print.fitTall }) };
  putFooter(sheet, 'Corridor 1.0');
}

const SMALL = '&"Arial"&8';
const SIGNS = 'cost positive, credit negative, variance is plan less actual';
/** The paper of a printed page; A4 unless Policy says Letter. */
export function putPaper(sheet: Excel.Worksheet, paper: unknown): void {
  sheet.pageLayout.paperSize = paper === 'Letter' ? 'Letter' : 'A4';
}
/** What stands below every printed page; the left part says as of when and under which rule book. */
export function putFooter(sheet: Excel.Worksheet, left: string): void {
  const footers = sheet.pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = `${SMALL}${left.replaceAll('&', '&&')}`;
  footers.centerFooter = `${SMALL}&A: ${SIGNS}`;
  footers.rightFooter = `${SMALL}Page &P of &N`;
}

export function putCharts(to: Requests, layout: Layout): void {
  for (const chart of layout.charts) putChart(to.context, at(to, layout), chart);
}
export function putProtection(to: Requests, layout: Layout): void {
  if (layout.locked) at(to, layout).protection.protect(PROTECTION);
}
