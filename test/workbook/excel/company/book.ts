import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../../src/workbench/headless';
import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import type { ActualsRow } from '../../../../src/ledger/actuals';
import { action, data, inputs, value, watch } from '../../company';

// One workbook of the small company for all these tests: to build and calculate it takes longer than most of them.
export let host: HeadlessWorkbook;
beforeAll(async () => {
  host = createHeadlessWorkbook();
  host.reset();
  value(await workbook.build(inputs, watch()));
}, 240_000);
afterAll(() => {
  host.close();
});

/** Brings months into the workbook, before the tests of a subject begin. */
export const importFirst = (months: readonly string[], rows: readonly ActualsRow[], what = 'Imported'): void => {
  beforeAll(async () => {
    value(await workbook.refresh(data(months, rows), action(what), watch()));
  }, 120_000);
};
