/** One question put to this Excel on a sheet of its own. */
export interface SelfTest {
  readonly name: string;
  /** Gives what Excel answered, and what it should have. */
  readonly ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<{ readonly got: unknown; readonly want: unknown }>;
}
export interface Area {
  readonly area: string;
  readonly tests: readonly SelfTest[];
}

/** Writes cells and reads them back as values. */
export async function back(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  cells: string,
  what: readonly (readonly unknown[])[],
  format?: string,
): Promise<unknown[][]> {
  const range = sheet.getRange(cells);
  if (format !== undefined) range.numberFormat = format as unknown as string[][];
  range.formulas = what as unknown[][];
  const read = sheet.getRange(cells).load('values');
  await context.sync();
  return read.values as unknown[][];
}
/** Writes a formula into a cell and reads an area of values. */
export async function result(sheet: Excel.Worksheet, context: Excel.RequestContext, at: string, formula: string, area = at): Promise<unknown> {
  sheet.getRange(at).formulas = [[formula]];
  const read = sheet.getRange(area).load('values');
  await context.sync();
  return area === at ? (read.values as unknown[][])[0]?.[0] : read.values;
}
