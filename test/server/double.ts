import { writeFile } from 'node:fs/promises';
import type { Preview } from '../../src/ledger/preview';
import type { Store } from '../../src/server/store/port';

const part = (count: number, amount: string) => ({ count, amounts: count === 0 ? [] : [{ Currency: 'USD', Amount: amount }] });

/** A preview of one new line, as the store would say it. */
export const onePreview = (id: string, state: Preview['state'] = 'ready'): Preview => ({
  id,
  state,
  sentence: null,
  files: [],
  added: part(1, '12.50'),
  changed: part(0, '0'),
  removed: part(0, '0'),
  unchanged: part(0, '0'),
  rejected: part(0, '0'),
  effect: part(1, '12.50'),
  months: [{ month: '2026-10', Currency: 'USD', state: 'open', now: '0', after: '12.50', change: '12.50' }],
  rejectedLines: [],
  changedLines: [],
});

/** The smallest store that answers: what it is asked and told is seen from outside. */
export function doubleStore(override: Partial<Store> = {}): Store & { readonly calls: string[] } {
  const previews = new Map<string, Preview>();
  const calls: string[] = [];
  const book = { Version: 0, SavedAt: '', Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [] };
  return {
    calls,
    preview: (id) => {
      calls.push(`preview ${id}`);
      const preview = onePreview(id);
      previews.set(id, preview);
      return Promise.resolve(preview);
    },
    previewOf: (id) => previews.get(id),
    commit: (id) => {
      calls.push(`commit ${id}`);
      previews.set(id, onePreview(id, 'written'));
      return Promise.resolve([]);
    },
    cancel: (id) => {
      calls.push(`cancel ${id}`);
      previews.delete(id);
      return Promise.resolve();
    },
    revert: () => Promise.resolve([]),
    batches: () => Promise.resolve([]),
    imports: () => Promise.resolve([]),
    importLines: () => Promise.resolve([]),
    openLines: () => Promise.resolve({ count: 0, amounts: [], lines: [] }),
    leaveOut: () => Promise.resolve(0),
    takeBackIn: () => Promise.resolve(0),
    leftOut: () => Promise.resolve([]),
    closed: () => Promise.resolve([]),
    actuals: () => Promise.resolve({ RuleBook: 0, Currency: 'USD', Rows: [], Totals: [], Hits: [] }),
    exportFocus: async (_, path) => {
      await writeFile(path, '');
      return { lines: 0, totals: [] };
    },
    invoices: () => Promise.resolve([]),
    invoiceLines: () => Promise.resolve([]),
    seats: () => Promise.resolve([]),
    unclassified: (month) =>
      Promise.resolve({
        ...{ month, locked: false, RuleBook: 0, SavedAt: '', SavedBy: null, Currency: 'USD' },
        ...{ count: 0, open: '0', total: '0', share: null, rows: [] },
      }),
    ruleFits: () => Promise.resolve({ lines: 0, amounts: [], months: 0, vendors: 0, others: 0 }),
    ruleBook: () => Promise.resolve(book),
    ruleBookOf: () => Promise.resolve(undefined),
    saveRuleBook: () => Promise.resolve({ saved: true, book }),
    ownSources: {
      list: () => Promise.resolve([]),
      firstLines: () => Promise.reject(new Error('not asked here')),
      tryMapping: () => Promise.reject(new Error('not asked here')),
      save: () => Promise.reject(new Error('not asked here')),
      add: () => Promise.reject(new Error('not asked here')),
      again: () => Promise.reject(new Error('not asked here')),
      use: () => Promise.reject(new Error('not asked here')),
    },
    close: () => {
      calls.push('close');
      return Promise.resolve();
    },
    ...override,
  };
}
