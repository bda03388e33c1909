import { officeMembers } from '../law/office-members';
import { hostHas } from '../../src/workbench/host/has';

// A class or a plain literal (options, arguments of events) is no member of an object that the host would serve.
const SERVED = /^[A-Z]\w*\.(?!context$|items$|load$|set$|toJSON$|isNullObject$|track$|untrack$)/;

test.each(['src/workbook/tsconfig.json', 'src/taskpane/tsconfig.json'])('the workbench has every member of Excel that %s uses', (project) => {
  const used = officeMembers(project).filter(({ name }) => SERVED.test(name));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter(({ name }) => hostHas(name) === false).map(({ name, where }) => `${name} at ${where.replace(process.cwd(), '')}`)).toEqual([]);
});
