import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

/** A workbook whose sheet Data has two tables and two named inputs. */
export async function dataWorkbook(): Promise<HeadlessWorkbook> {
  const workbook = createHeadlessWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    sheet.getRange('A1:D6').values = [
      ['Month', 'Workflow', 'Cost', 'Counts'],
      [1, 'a', 10, 'Y'],
      [1, 'b', 20, 'Y'],
      [2, 'a', 30, 'N'],
      [2, 'b', '#N/A', 'Y'],
      [2, 'c', 5, 'Y'],
    ];
    sheet.tables.add('A1:D6', true).name = 'tblActuals';
    sheet.getRange('F1:I4').values = [
      ['Id', 'Stage', 'Unit', 'Rate'],
      ['a', 'production', 'ticket', 0.5],
      ['b', 'scaling', '', 0.25],
      ['c', 'production', 'page', 0],
    ];
    sheet.tables.add('F1:I4', true).name = 'tblWorkflows';
    sheet.getRange('K1:K2').values = [[1], [46296]];
    context.workbook.names.add('Policy_Month', sheet.getRange('K1'));
    context.workbook.names.add('Policy_Period', sheet.getRange('K2'));
    await context.sync();
  });
  return workbook;
}
