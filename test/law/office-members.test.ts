import { readFileSync } from 'node:fs';
import { hostHas } from '../../src/workbench/host/has';
import { officeMembers } from './office-members';

const required = /<Set Name="ExcelApi" MinVersion="(\d+\.\d+)"/.exec(readFileSync('manifest.xml', 'utf8'))?.[1];
const order = (set: string): number => {
  const [major = 0, minor = 0] = set.split('.').map(Number);
  return major * 1000 + minor;
};
// The pane's project can read the workbook's files, too: one program for both, since making it takes the time.
const members = officeMembers('src/taskpane/tsconfig.json', 'src/workbook/tsconfig.json');

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

// A class or a plain literal (options, arguments of events) is no member of an object that the host would serve.
const SERVED = /^[A-Z]\w*\.(?!context$|items$|load$|set$|toJSON$|isNullObject$|track$|untrack$)/;

test('the workbench has every member of Excel that the product uses', () => {
  const used = members.filter(({ name }) => SERVED.test(name));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter(({ name }) => hostHas(name) === false).map(({ name, where }) => `${name} at ${where.replace(process.cwd(), '')}`)).toEqual([]);
});
