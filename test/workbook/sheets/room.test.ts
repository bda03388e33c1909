import { createHeadlessWorkbook } from '../../../src/workbench/headless';
import { company } from './company';
import { enter } from './enter';

test('an envelope more than the sheet has room for fails a check that says so', async () => {
  const inputs = company();
  const [first = {}, ...rest] = inputs.tables['tblEnvelopes'] ?? [];
  const more = Array.from({ length: 29 }, (_, i) => ({ ...first, Id: `X${String(i)}`, Envelope: `More ${String(i)}`, Amount: 0 }));
  const workbook = createHeadlessWorkbook();
  await enter({ ...inputs, tables: { ...inputs.tables, tblEnvelopes: [first, ...rest, ...more] } });
  await workbook.settle();
  const [row] = await workbook.values('Checks!B31:I31');
  workbook.close();
  expect([row?.[0], row?.[5]]).toEqual(['No errors on output sheets', 'FAIL']);
  expect(row?.[7]).toBe('EnvelopeStatus has room for 40 envelopes of a quarter, UnitCost for 120 workflows: combine some');
}, 240_000);
