import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleBookContent } from '../../src/ledger/rule-book';
import { openDuckDbStore } from '../../src/server/store/open';
import type { Preview } from '../../src/ledger/preview';
import type { Store } from '../../src/server/store/port';
import { stage } from '../../src/server/uploads';
import type { WorkbookInputs } from '../../src/workbook/inputs';
import { FOLDER, NAMES, textOf } from './read';

const WATCH = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-10-31T18:00:00Z' };
export const RESTATED = 'openai-costs-2026-10-restated.csv';
export const COMPANY = NAMES.filter((name) => !/restated|inputs\.json|\.md$/.test(name));

/** The rule book that the workbook of the sample would push, with a rate more if one is given. */
export function ruleBook(october?: string): RuleBookContent {
  const { tables } = JSON.parse(textOf('inputs.json')) as WorkbookInputs;
  const table = (name: string): readonly Readonly<Record<string, unknown>>[] => tables[name] ?? [];
  const rates = table('tblRates').map((row) => ({ ...row, Rate: String(row['Rate']) }));
  return RuleBookContent.parse({
    Currency: 'USD',
    Rules: table('tblRules'),
    Workflows: table('tblWorkflows').map(({ Id, Workflow, Envelope, BusinessUnit, Owner, SpendMode }) => ({
      Id,
      Workflow,
      Envelope,
      BusinessUnit,
      Owner,
      SpendMode,
    })),
    Rates: october === undefined ? rates : [...rates, { Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average', Rate: october, Source: null }],
    Periods: [],
  });
}

/** A ledger in a folder of its own, and what removes it. */
export async function openLedger(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-company-'));
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Reads files of the sample and writes them. */
export async function bringIn(store: Store, id: string, names: readonly string[]): Promise<Preview> {
  const files = await Promise.all(names.map((name) => stage(join(FOLDER, name))));
  const preview = await store.preview(id, files, WATCH);
  await store.commit(id, '2026-10-31T18:00:00Z');
  return preview;
}
