import { analyst } from './analyst';
import { bringFile } from './bring-file';
import { expectSoon, type Stage } from './stage';

const bill = (...lines: readonly (readonly [vendor: string, cost: string])[]): string =>
  'BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,InvoiceIssuerName,ProviderName,ServiceName\n'.concat(
    ...lines.map(([vendor, cost]) => `${cost},4711,USD,2026-10-01,2026-11-01,Usage,2026-10-03,2026-10-04,Reseller,${vendor},Models\n`),
  );

/** A restated bill has nothing of a vendor: it is asked about, said to be gone, taken out with the import, and comes back with it. The first bill stays in the books. */
export function goneVendor(stage: () => Stage): void {
  const { button, main, one, shows, revert } = analyst(stage);
  const { bring, said, write } = bringFile(stage);
  /** What Actuals has of the two vendors. */
  const rows = async () => {
    const [header = [], ...all] = await stage().values('Actuals!A6:AC400');
    const [vendor, cost] = ['Vendor', 'BilledCost'].map((name) => header.indexOf(name)) as [number, number];
    return all
      .filter((row) => ['Birch', 'Cedar'].includes(String(row[vendor])))
      .map((row) => [row[vendor], row[cost]])
      .sort();
  };

  test('a vendor that a restated bill has lost is asked about, goes with the answer, and comes back with Revert', async () => {
    const spend = Number(await one('Corridor!R16'));
    await bring('reseller-10.csv', bill(['Birch', '1000'], ['Cedar', '2400.5']));
    await said(/2 lines = 2 new\./);
    await write();
    await shows('Corridor!R16', spend + 3400.5);
    await bring('reseller-10-restated.csv', bill(['Birch', '1100']));
    await said(/1 part of older files may be gone/);
    expect(await main()).toContain('Of Cedar, reseller-10.csv has 1 line of October 2026 (2,400.50 USD); this file has none.');
    await stage().pane.getByRole('radio', { name: 'They are gone: take them out' }).check();
    await expectSoon(async () => (await stage().pane.locator('footer').innerText()).includes('Your answers change what is written. Look at it once more.'));
    await stage().shot('40-gone');
    await button('Read with these answers').click();
    await said(/1 line of an earlier file taken back by the vendor\./);
    expect(await main()).toMatch(/−2,400\.50/);
    await write();
    expect(await rows()).toEqual([['Birch', 1100]]);
    await shows('Corridor!R16', spend + 1100);
    await revert();
    await shows('Corridor!R16', spend + 3400.5);
    expect(await rows()).toEqual([
      ['Birch', 1000],
      ['Cedar', 2400.5],
    ]);
  });
}
