import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stage } from '../../src/server/uploads';
import { recogniseAmong } from '../../src/server/store/files/recognise';
import { amount, constant, flag, instant, same } from '../../src/sources/readings';
import type { Source } from '../../src/sources/source';
import { run, type Outcome } from './golden';

/** A source with an amount, a day and a currency; a test says what it is about. */
export const source = (more: Partial<Omit<Source, 'charge'>> & { readonly charge?: Partial<Source['charge']> } = {}): Source => ({
  ...{ id: 'x', title: 'X', version: 1, format: 'csv', needs: '', grain: '', checked: '2026-11-22', detect: { all: ['amount'] } },
  ...{ identity: ['ChargeDescription'], replaces: 'record', scope: [] },
  ...more,
  charge: {
    ...{ ServiceProviderName: constant('V'), ServiceName: constant('S'), ChargeCategory: constant('Usage'), BillingCurrency: constant('USD') },
    ...{ ChargePeriodStart: instant('day'), ChargePeriodEnd: same('ChargePeriodStart'), BilledCost: amount('amount') },
    ...{ x_CostBasis: constant('vendor-reported'), x_CountsToTotal: flag(true) },
    ...more.charge,
  },
});

/** A file through the door of the server, where this source is all there is. */
export async function through(of: Source, content: string | Uint8Array, name = 'export.csv'): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-through-'));
  const path = join(folder, 'it');
  try {
    writeFileSync(path, content);
    const file = await stage(path, name);
    const found = await recogniseAmong({ all: () => [of], byId: () => undefined })(file, 'r', folder);
    if (found.source === null) return { charges: [], rejected: { sentence: found.sentence, skipped: 0, lines: [] } };
    return await run(found.source, found.input);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is there of these columns, line by line. */
export const cells = (outcome: Outcome, ...names: readonly string[]) => outcome.charges.map((row) => names.map((name) => row[name] ?? null));
