import { readFileSync } from 'node:fs';
import { officeMembers } from './office-members';

const required = /<Set Name="ExcelApi" MinVersion="(\d+\.\d+)"/.exec(readFileSync('manifest.xml', 'utf8'))?.[1];
const order = (set: string): number => {
  const [major = 0, minor = 0] = set.split('.').map(Number);
  return major * 1000 + minor;
};
const members = officeMembers('src/workbook/tsconfig.json');

test('the product uses members of Excel, and each says its requirement set', () => {
  expect(members.length).toBeGreaterThan(40);
  expect(members.filter(({ name, set }) => set === null && name !== 'RequestContext.workbook').map(({ name }) => name)).toEqual([]);
});

test(`no member is above the manifest's ExcelApi ${required ?? '?'}`, () => {
  const above = members.filter(({ set }) => set !== null && !(order(set) <= order(required!)));
  expect(above).toEqual([]);
});

test('the manifest asks for the first set whose Excel spills formulas, which the sheets need, and for no more', () => {
  const highest = members.reduce((max, { set }) => Math.max(max, set === null ? 0 : order(set)), 0);
  // `Range.getSpillingToRange` came with 1.12: no Excel below it knows dynamic arrays.
  expect(required).toBe('1.12');
  expect(highest).toBeGreaterThanOrEqual(order('1.11'));
});
