import { readFileSync } from 'node:fs';
import { COMMANDS, associateCommands } from '../../src/taskpane/commands';

test('every button of the manifest is known here, and none else', () => {
  const named = [...readFileSync(`${__dirname}/../../manifest.xml`, 'utf8').matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect(Object.keys(COMMANDS).sort()).toEqual([...new Set(named)].sort());
});
test('a button sets the place, shows the pane, and tells Excel that it is done', async () => {
  const told: string[] = [];
  const actions = new Map<string, (event: { completed: () => void }) => void>();
  associateCommands(
    { associate: (name, action) => void actions.set(name, action) },
    async () => {
      told.push('show');
      return Promise.resolve();
    },
    (route) => told.push(route),
    { revertLast: () => told.push('revert') },
  );
  await new Promise<void>((completed) => actions.get('revertLast')?.({ completed }));
  await new Promise<void>((completed) => actions.get('openStatus')?.({ completed }));
  expect(told).toEqual(['#home', 'show', 'revert', '#status', 'show']);
});
