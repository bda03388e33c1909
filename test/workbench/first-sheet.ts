/** Runs a batch on the first sheet and gives the code of the error it ends with. */
export async function codeOf(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
    return 'no error';
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}
/** Writes values to the first sheet. */
export const write = (address: string, values: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
    await context.sync();
  });
