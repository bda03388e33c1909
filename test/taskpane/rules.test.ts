import { refresh } from '../../src/taskpane/flows/refresh';
import { client, good, services } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';

const saved = { Version: 15, SavedAt: data.NOW, Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [] };

test('rules that this pane pushed and that moved nothing are no other person’s: the next change is based on them', async () => {
  let newest = 14;
  const asking = client({
    saveRuleBook: ({ basedOn }) => good({ saved: basedOn === newest, book: { ...saved, Version: basedOn === newest ? (newest += 1) : newest } }),
  });
  const pane = services({ client: asking }, full);
  await refresh(pane);
  await refresh(pane);
  const based = asking.asked.flatMap(([name, request]) => (name === 'saveRuleBook' ? [(request as { basedOn: number }).basedOn] : []));
  expect([pane.store.get().situation, based]).toEqual([null, [14, 15]]);
  // Another workbook, written with another version, knows nothing of it.
  pane.store.send({ type: 'learned', facts: { look: { ...data.look, ruleBook: 12 } } });
  await refresh(pane);
  expect(pane.store.get().situation).toEqual({ kind: 'rules-conflict', server: 16, workbook: 12 });
});
