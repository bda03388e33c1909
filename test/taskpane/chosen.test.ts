import { bringIn } from '../../src/taskpane/flows/bring-in';
import { refresh } from '../../src/taskpane/flows/refresh';
import { revertFile } from '../../src/taskpane/flows/revert-file';
import { write } from '../../src/taskpane/flows/write';
import { EMPTY_JOB } from '../../src/taskpane/job';
import type { RuleBookContent } from '../../src/ledger/rule-book';
import type { RefreshData, WriteAction } from '../../src/workbook/workbook';
import { client, good, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';

const before = { Version: 14, SavedAt: data.NOW, Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [] };
/** A pane whose workbook was written with version 14, when version 15 says `change`; the sheets show twelve months. */
function pane(change: Partial<RuleBookContent>) {
  const book = { ...before, ...change, Version: 15 };
  const wrote: [RefreshData, WriteAction][] = [];
  const lost = { before: false };
  const unknown = { ok: false, situation: { kind: 'refused', sentence: 'The rule book has no version 14.' } } as const;
  const asking = client({
    ruleBook: ({ version }) => (lost.before && version === 14 ? unknown : good(version === 14 ? before : book)),
    saveRuleBook: () => good({ saved: true, book }),
    actuals: () => good({ ...data.actuals, RuleBook: 15, Currency: book.Currency }),
    revert: () => good({ batches: [...data.batches] }),
  });
  const mine = workbook({
    readMonths: async () => Promise.resolve(good(['2025-11', '2026-03', '2026-10'])),
    planRefresh: async () => Promise.resolve(good({ ...data.plan, lostNotes: 0 })),
    refresh: async (what, action) => {
      wrote.push([what, action]);
      return Promise.resolve(good(data.written));
    },
  });
  const one = services({ client: asking, workbook: mine }, full);
  const months = () => asking.asked.flatMap(([name, request]) => (name === 'actuals' ? [request] : [])).at(-1);
  return { one, months, wrote, lost };
}
const choices = [
  [{ Currency: 'EUR' }, { setting: 'Currency', before: 'USD', after: 'EUR' }, 'Reporting currency: USD before, EUR now.'],
  [{ RateType: 'budget' }, { setting: 'RateType', before: 'average', after: 'budget' }, 'Rate of exchange: average before, budget now.'],
  [{ TaxInCost: 'no tax' }, { setting: 'TaxInCost', before: 'sales tax', after: 'no tax' }, 'Tax in cost: sales tax before, no tax now.'],
] as const;

test.each(choices)(
  'a choice that holds for every row takes all months of the sheets, and says so before anything is written: %o',
  async (change, chosen, said) => {
    const { one, months, wrote } = pane(change);
    await refresh(one);
    expect(months()).toMatchObject({ from: '2025-11', to: '2026-10' });
    expect(one.store.get().job?.data).toMatchObject({ chosen: [chosen] });
    expect(one.store.get().job?.data?.months).toHaveLength(12);
    const text = seen(one).join(' ');
    expect(text).toContain('All months are written again, Nov 2025 to Oct 2026.');
    expect(text).toContain(said);
    // Rates to the currency of before fail a check, which is said before and not found out after.
    expect(text.includes('Where Rates has rates to USD, put rates to EUR in their place: a check fails until then.')).toBe(chosen.setting === 'Currency');
    await write(one);
    expect(wrote.map(([{ months: of }, { reason }]) => [of.length, reason])).toEqual([[12, said]]);
    expect(seen(one).join(' ')).toContain(said);
  },
);

test('rules that changed are no such choice: the month alone is taken', async () => {
  const { one, months } = pane({ Periods: [{ Month: '2026-09', State: 'soft' }] });
  await refresh(one);
  expect(months()).toMatchObject({ from: '2026-10', to: '2026-10' });
  expect(seen(one).join(' ')).not.toContain('All months');
});

test('a server that never had the version of the sheets says nothing of choices', async () => {
  const { one, months, lost } = pane({ Currency: 'EUR' });
  lost.before = true;
  await refresh(one);
  expect([months(), one.store.get().job?.data?.chosen]).toMatchObject([{ from: '2026-10' }, undefined]);
});

test.each(choices)(
  'an import says before it is written what it takes beside its own months, and which of them are locked: %o',
  async (change, chosen, said) => {
    const { one } = pane(change);
    await bringIn(one, [new File(['a'], 'a.csv')]);
    expect(one.store.get().job?.widened).toEqual({ chosen: [chosen], months: ['2025-11', '2026-03', '2026-10'] });
    const text = seen(one).join(' ');
    expect(text).toContain('All months are written again, Nov 2025 to Oct 2026.');
    expect(text).toContain(said);
    expect(text).not.toContain('locked month is among them');
    one.store.send({ type: 'learned', facts: { closed: [{ Month: '2026-03', State: 'locked', RuleBook: 14, At: data.NOW, By: null }] } });
    expect(seen(one).join(' ')).toContain('A locked month is among them: Mar 2026.');
  },
);

test('an import of a workbook whose own Policy was changed and not sent yet says so, too; one where nothing changed says nothing', async () => {
  const { one } = pane({});
  await bringIn(one, [new File(['a'], 'a.csv')]);
  expect(one.store.get().job?.widened).toBeNull();
  const mine = { Currency: 'EUR', Rules: [], Workflows: [], Rates: [], Periods: [] };
  const changed = { ...one, workbook: workbook({ readRuleBook: async () => Promise.resolve(good(mine)) }) };
  await bringIn(changed, [new File(['a'], 'a.csv')]);
  expect(one.store.get().job?.widened?.chosen).toEqual([{ setting: 'Currency', before: 'USD', after: 'EUR' }]);
});

test('an import and a file taken back take all months, too; a reason that was given stands', async () => {
  const { one, wrote } = pane({ Currency: 'EUR' });
  one.store.send({ type: 'began', job: { ...EMPTY_JOB, stage: 'check', preview: data.preview, reason: 'asked by audit' } });
  await write(one);
  await revertFile(one, { ...data.imports[0]!, preview: 'another' });
  expect(wrote.map(([{ months }, { reason }]) => [months[0], months.at(-1), reason])).toEqual([
    ['2025-11', '2026-10', 'asked by audit'],
    ['2025-11', '2026-10', 'Reporting currency: USD before, EUR now.'],
  ]);
});
