import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LIST = 'src/workbench/host/members.json';

test('the list of Excel members is the one that @types/office-js gives today', () => {
  const script = "import { deriveMembers } from './src/workbench/derive-members.mjs'; process.stdout.write(deriveMembers())";
  const derived = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', maxBuffer: 1e8 });
  const members = (text: string): unknown => JSON.parse(text) as unknown;
  expect(members(readFileSync(LIST, 'utf8'))).toEqual(members(derived));
  expect(members(derived)).toMatchObject({ Range: { values: '1.1' }, Application: { calculationMode: '1.1' } });
});
