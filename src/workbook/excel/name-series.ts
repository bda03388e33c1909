import { sheets } from '../index';
import type { Requests } from './requests';

/** Series whose name a formula works out. */
const NAMED = sheets.flatMap((sheet) =>
  (sheet.charts ?? []).flatMap((chart) =>
    chart.series.flatMap(({ name }, index) => {
      const worked = sheet.blocks.some((b) => b.kind === 'cell' && b.at === name && typeof b.value === 'string' && b.value.startsWith('='));
      return worked ? [{ sheet: sheet.name, chart: chart.name, index, cell: name }] : [];
    }),
  ),
);

/** Names these series as their cells say now: a chart keeps a name as text, so each write gives it anew. Their sheets are open. */
export async function nameSeries(to: Requests, only?: string): Promise<void> {
  const { worksheets } = to.context.workbook;
  const asked = NAMED.filter(({ sheet }) => only === undefined || sheet === only).map(({ sheet, chart, index, cell }) => {
    const home = worksheets.getItemOrNullObject(sheet);
    return { index, home, chart: home.charts.getItemOrNullObject(chart), cell: home.getRange(cell).load('text') };
  });
  if (asked.length === 0) return;
  await to.send();
  for (const { index, home, chart, cell } of asked) {
    if (home.isNullObject || chart.isNullObject) continue;
    const name = (cell.text[0]?.[0] ?? '').trim();
    // Without a name Excel would make one up.
    chart.series.getItemAt(index).name = name === '' ? ' ' : name;
  }
  await to.send();
}
