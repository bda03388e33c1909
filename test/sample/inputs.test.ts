import { RateRow, Rule, WorkflowRow } from '../../src/ledger/rule-book';
import type { WorkbookInputs } from '../../src/workbook/inputs';
import { textOf } from './read';

const inputs = JSON.parse(textOf('inputs.json')) as WorkbookInputs;
const table = (name: string): WorkbookInputs['tables'][string] => inputs.tables[name] ?? [];
const sum = (name: string, column: string): number => table(name).reduce((total, row) => total + Number(row[column]), 0);

test('the tables have their rows', () => {
  expect(Object.fromEntries(Object.entries(inputs.tables).map(([name, rows]) => [name, rows.length]))).toEqual({
    tblStages: 3,
    tblEnvelopes: 12,
    tblActions: 7,
    tblWorkflows: 25,
    tblDrivers: 24,
    tblValue: 278,
    tblScenarios: 9,
    tblRates: 12,
    tblRules: 18,
    tblRoles: 5,
    tblBands: 5,
    tblUsers: 90,
    tblReview: 12,
    tblReallocations: 1,
    tblPrices: 19,
    tblRenewals: 5,
    tblFunding: 4,
    tblAudit: 6,
    tblPlaces: 7,
    tblVendors: 13,
    tblServices: 4,
    tblConsumption: 108,
    tblEntities: 5,
    tblBenchmarks: 10,
    tblBursts: 3,
    tblTeams: 9,
    tblOptions: 10,
    tblDecisions: 5,
    tblRisks: 4,
    tblSnapshots: 36,
    tblAccruals: 17,
    tblCommitments: 2,
    tblContracts: 4,
  });
});
test('rules, workflows and rates fit the rule book', () => {
  for (const [i, row] of table('tblRules').entries()) {
    expect(Rule.safeParse(row).error).toBeUndefined();
    expect(row['Order']).toBe(i + 1);
  }
  for (const row of table('tblWorkflows')) {
    const { Id, Workflow, Envelope, BusinessUnit, Owner, SpendMode } = row;
    expect(WorkflowRow.safeParse({ Id, Workflow, Envelope, BusinessUnit, Owner, SpendMode }).error).toBeUndefined();
  }
  for (const row of table('tblRates')) expect(RateRow.safeParse({ ...row, Rate: String(row['Rate']) }).error).toBeUndefined();
});
test('every rule gives a category and a bucket, and none gives Google Cloud a workflow', () => {
  for (const row of table('tblRules')) expect([row['Category'], row['Bucket']]).not.toContain(null);
  expect(table('tblRules').filter((row) => /google|vertex/i.test(String(row['Text'])))).toEqual([]);
  expect(table('tblRules').at(-1)).toMatchObject({ Column: 'ServiceCategory', Workflow: null });
});
test('October has no average rate yet', () => {
  expect(table('tblRates').filter((row) => row['Type'] === 'average').map((row) => row['Date'])).not.toContain('2026-10-01'); // prettier-ignore
});
test('envelopes sum to the budget by stage, shares and weights to one', () => {
  expect(sum('tblEnvelopes', 'Amount')).toBe(900000);
  expect(inputs.cells['Envelopes!U7']).toBe(900000);
  for (const { Stage, Share } of table('tblStages')) {
    const amount = table('tblEnvelopes').filter((row) => row['Stage'] === Stage).reduce((total, row) => total + Number(row['Amount']), 0); // prettier-ignore
    expect(amount).toBeCloseTo(900000 * Number(Share), 6);
  }
  for (const maturity of ['mature', 'growing', 'early']) {
    expect(table('tblScenarios').filter((row) => row['Maturity'] === maturity).reduce((total, row) => total + Number(row['Weight']), 0)).toBeCloseTo(1, 12); // prettier-ignore
  }
});
test('every name that a row uses exists', () => {
  const ids = (name: string): Set<unknown> => new Set(table(name).map((row) => row['Id']));
  for (const row of table('tblWorkflows')) expect(ids('tblEnvelopes')).toContain(row['Envelope']);
  for (const row of table('tblValue')) expect(ids('tblWorkflows')).toContain(row['Workflow']);
  for (const row of table('tblActions')) expect(ids('tblEnvelopes')).toContain(row['Envelope']);
  for (const row of table('tblRules')) if (row['Workflow'] !== null) expect(ids('tblWorkflows')).toContain(row['Workflow']);
});
test('a token is never the unit of value', () => {
  for (const row of table('tblWorkflows')) expect(String(row['ValueUnit'])).not.toMatch(/token/i);
});
