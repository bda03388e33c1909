import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleBookContent } from '../../../src/ledger/rule-book';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, focus, newFolder, put, quiet, rule, staged } from './exports';

const sample = (called: string): string => readFileSync(join(process.cwd(), 'assets/sample', called), 'utf8');

/** What every store must do with documents and seat lists. */
export function describeDocuments(name: string, open: OpenStore): void {
  describe(`${name} keeps documents`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called: string) => staged(folder, called, content);
    const ask = (by: readonly 'Vendor'[]) => store.actuals({ by: [...by], countedOnly: true });
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test('an invoice counts until the vendor’s own export covers its month, whichever comes first', async () => {
      const invoice = file(sample('anthropic-invoice-2026-10.xml'), 'invoice.xml');
      const bill = file(focus({ day: '2026-10-01', amount: '95800', provider: 'Anthropic' }), 'bill.csv');
      const counted = async () => (await ask(['Vendor'])).Rows.map(({ BilledCost }) => BilledCost);
      await put(store, 'invoice', invoice);
      expect(await counted()).toEqual(['97212.6']);
      const preview = await put(store, 'bill', bill);
      expect(preview.effect.amounts).toEqual([{ Currency: 'USD', Amount: '-1412.6' }]);
      expect(await counted()).toEqual(['95800']);
      await store.revert('invoice', false);
      await store.revert('invoice', true);
      expect(await counted()).toEqual(['95800']);
      expect((await store.actuals({ by: ['Counts'], countedOnly: false })).Rows).toMatchObject([{ BilledCost: '97212.6' }, { BilledCost: '95800' }]);
    });

    test('tax is one thing on cloud bills and on invoices: a sales tax is a cost, other tax is none, and the rule book may say otherwise', async () => {
      const line = { day: '2026-10-01', provider: 'AWS' };
      const bill = focus(
        { ...line, amount: '100' },
        { ...line, amount: '8', category: 'Tax', description: 'Sales Tax - Texas' },
        { ...line, amount: '19', category: 'Tax', description: 'Tax for product code Models' },
      );
      const invoice = readFileSync(join(process.cwd(), 'test/sources/ubl-invoice/invoice-with-allowance-charge-and-tax/export.xml'), 'utf8');
      const preview = await put(store, 'one', file(bill, 'bill.csv'), file(invoice, 'invoice.xml'));
      const said = preview.files.map(({ sentence }) => sentence ?? '');
      const out = 'it comes back, or the file does not say its kind. Policy may take all tax as a cost.';
      expect(said[0]).toContain(`Tax of 19 USD is no cost: ${out} Tax of 8 USD is a cost, as sales tax, which nobody pays back.`);
      expect(said[1]).toContain(`Tax of 1144.75 EUR is no cost: ${out}`);
      const costs = async (change: Partial<RuleBookContent>) => {
        await store.saveRuleBook((await store.ruleBook()).Version, book(change), '');
        return (await ask(['Vendor'])).Rows.map(({ BilledCost }) => BilledCost);
      };
      expect(await costs({})).toEqual(['108', '6025']);
      expect(await costs({ TaxInCost: 'all tax' })).toEqual(['127', '7169.75']);
      expect((await store.unclassified('2026-10')).rows.map(({ Amount }) => Amount)).toEqual(expect.arrayContaining(['127', '1144.75']));
      const exported = await store.exportFocus({ from: '2026-10', to: '2026-10', memo: false }, join(folder, 'all.csv'));
      expect(exported.totals).toEqual([
        { Currency: 'EUR', Amount: '7249.75' },
        { Currency: 'USD', Amount: '127' },
      ]);
      const same = await store.preview('again', [file(bill.replace('100', '101'), 'again.csv')], quiet);
      expect(same.months).toMatchObject([{ Currency: 'EUR' }, { now: '127', after: '128' }]);
      expect(same.files[0]?.sentence).toContain('Tax of 27 USD is a cost, as Policy says of all tax.');
      await store.cancel('again');
      const Periods = [{ Month: '2026-10', State: 'locked' as const }];
      expect(await costs({ TaxInCost: 'no tax', Periods })).toEqual(['100', '6025']);
      expect(await costs({ TaxInCost: 'all tax', Periods })).toEqual(['100', '6025']);
    });

    test('an invoice shows its header, and is known when it comes again', async () => {
      const invoice = file(sample('wortlaut-2026-10.xml'), 'WL-0417.xml');
      await put(store, 'one', invoice);
      expect(await store.invoices({ from: '2026-10', to: '2026-10' })).toEqual([
        {
          ...{
            InvoiceId: 'WL-202610-0417',
            Vendor: 'Wortlaut GmbH',
            IssueDate: '2026-10-31',
            ServiceStart: '2026-10-01',
            ServiceEnd: '2026-10-31',
            Currency: 'EUR',
          },
          ...{
            Net: '6180',
            Tax: '0',
            Gross: '6180',
            Credit: '0',
            PO: 'FH-PO-2231',
            SourceFile: 'WL-0417.xml',
            Page: null,
            Hash: invoice.hash,
            Status: 'invoice',
          },
        },
      ]);
      expect(await store.invoices({ from: '2026-11' })).toEqual([]);
      expect(await store.invoiceLines({ from: '2026-10', to: '2026-10' })).toEqual([
        {
          ...{ InvoiceId: 'WL-202610-0417', LineNo: 1, ChargePeriodStart: '2026-10-01', ChargePeriodEnd: '2026-11-01', ChargeCategory: 'Purchase' },
          ...{ ServiceName: 'Translation API', SkuId: 'Messages translated', Quantity: '82400', Unit: 'C62', ListCost: null, ContractedCost: null },
          ...{ BilledCost: '6180', EffectiveCost: '6180', BillingCurrency: 'EUR' },
          ...{ x_Workflow: null, x_Category: 'unclassified', x_Bucket: null, x_CostBasis: 'invoiced' },
        },
      ]);
      expect(await store.invoiceLines({ from: '2026-11' })).toEqual([]);
      const translated = rule(1, 'ServiceProviderName', 'is', 'Wortlaut GmbH', { Category: 'embedded', Workflow: 'W03', Bucket: 'variable' });
      await store.saveRuleBook(0, book({ Rules: [translated] }), '2026-11-01T10:00:00Z');
      expect(await store.invoiceLines({})).toMatchObject([{ x_Workflow: 'W03', x_Category: 'embedded', x_Bucket: 'variable' }]);
      const again = await put(store, 'two', file(`${sample('wortlaut-2026-10.xml')}\n`, 'copy.xml'));
      expect(again.files[0]).toMatchObject({
        added: 0,
        sentence: 'Invoice WL-202610-0417 of Wortlaut GmbH is already there, imported on 1 Nov 2026 from WL-0417.xml.',
      });
    });

    test('seats that nobody uses show in their month', async () => {
      await put(store, 'one', file(sample('software-seats-2025-11-to-2026-10.csv'), 'seats.csv'));
      const [copilot] = await store.seats('2026-10');
      expect(copilot).toMatchObject({
        Vendor: 'Microsoft 365',
        Purchased: '620',
        Assigned: '604',
        Active: '563',
        Idle: '57',
        Price: '30',
        MonthCost: '18600',
        Renewal: '2026-12-15',
      });
      expect(await store.seats('2030-01')).toEqual([]);
    });
  });
}
