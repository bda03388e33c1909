import { TARGETS } from '../../../../src/ledger/journals/targets';
import { writeJournal } from '../../../../src/ledger/journals/write';
import { readAudit, readJournal } from '../../../../src/workbook/excel/read-exposure';
import { auditRows, vendorRows } from '../../../../src/workbook/exposure';
import { onSample, workbook } from './book';

// What hides in other software and what nobody approved; figures worked out by hand from prices, seats and shares.
onSample('HiddenSpend', () => {
  const rows = async (address: string): Promise<(string | number | boolean)[][]> =>
    (await workbook.values(address)).map((row) => row.map((x) => (typeof x === 'number' ? Number(x.toFixed(4)) : x)));
  const type = async (cells: Readonly<Record<string, string | number>>): Promise<void> => {
    for (const [at, value] of Object.entries(cells)) await workbook.type(at, value);
    await workbook.settle();
  };
  const BILLED = { einstein: 210 * 165, zoom: 1150 * 18, office: 620 * 30, github: 410 * 39, notion: 640 * 16, agentforce: 37800 * 0.1 };
  const ALL = Object.values(BILLED).reduce((a, b) => a + b, 0);
  const COVERAGE = (ALL - BILLED.notion) / ALL;
  const hidden = (coverage: number): number => 280474 / (1 - 0.25 * (1 - coverage)) - 280474;

  test('products with AI inside: the unchecked first, then by what is billed, wherever they show', async () => {
    expect(await rows('HiddenSpend!A7:F13')).toEqual([
      ['Notion · Notion AI', 'seat list', BILLED.notion, 0.25, 2560, ''],
      ['Salesforce · Einstein', 'seat list', BILLED.einstein, 0.06, 2079, 0.06],
      ['Zoom · AI Companion', 'seat list', BILLED.zoom, 0.2, 4140, 0.2],
      ['Microsoft 365 · Copilot', 'seat list', BILLED.office, 1, BILLED.office, 1],
      ['GitHub · GitHub Copilot', 'bill', BILLED.github, 1, BILLED.github, 1],
      ['Salesforce · Agentforce', 'bill', BILLED.agentforce, 1, BILLED.agentforce, 1],
      ['', '', '', '', '', ''],
    ]);
    expect((await rows('HiddenSpend!G7:I8')).map(([by, , state]) => [by, state])).toEqual([
      ['', 'UNCHECKED'],
      ['L. Brandt', 'CHECKED'],
    ]);
    expect((await rows('HiddenSpend!C28:E28'))[0]).toEqual([ALL, '', 47149]);
  });
  test('coverage by money and by products, and what still hides', async () => {
    expect((await rows('HiddenSpend!L7:L18')).map(([x]) => x)).toEqual(
      [
        ALL,
        ALL - BILLED.notion,
        COVERAGE,
        0.8,
        5 / 6,
        BILLED.notion,
        280474,
        0.25,
        0.25 * (1 - COVERAGE),
        hidden(0),
        hidden(COVERAGE),
        280474 + hidden(COVERAGE),
      ].map((x) => Number(x.toFixed(4))),
    );
    expect((await rows('HiddenSpend!M9'))[0]).toEqual(['PASS']);
    expect((await rows('HiddenSpend!AD52:AD56')).map(([x]) => x)).toEqual([0, 0.25, 0.5, 0.75, 1].map((share) => Number(hidden(share).toFixed(4))));
    expect((await rows('Checks!C33:G33'))[0]).toEqual([Number(COVERAGE.toFixed(4)), 0.8, 'of cost', 'look', 'PASS']);
    expect((await rows('SaaS!T7'))[0]).toEqual([Number(COVERAGE.toFixed(4))]);
    expect((await rows('Reforecast!A27'))[0]).toEqual(['Baseline provisional: nobody has signed the audit.']);
    expect((await rows('HiddenSpend!K20:K21')).flat()).toEqual([
      'Baseline provisional: nobody has signed the audit.',
      '5 of 7 places of the checklist are looked at.',
    ]);
  });
  test('vendors without an approval, the largest first, and what passes purchasing by', async () => {
    expect(await rows('HiddenSpend!A33:G34')).toEqual([
      ['Google Cloud', '', 18940, Number((18940 / 280474).toFixed(4)), 158047.4, 17800, 'M. Ito'],
      ['Claude.ai', 'Engineering', 120, Number((120 / 280474).toFixed(4)), 720, 120, 'M. Ito'],
    ]);
    expect((await rows('HiddenSpend!I33:I35')).flat()).toEqual(['UNDER REVIEW', 'NOT APPROVED', '']);
    expect((await rows('HiddenSpend!L33:L41')).map(([x]) => x)).toEqual([261414, 18940, 120, 0, 0, 280474, 0, 120, 120]);
    expect((await rows('HiddenSpend!C49:D49'))[0]).toEqual([19060, Number((19060 / 280474).toFixed(4))]);
    const said = "Vendors without an approval: 19,060 of the month's spend, with Google Cloud, Claude.ai.";
    expect([(await rows('Board!H38'))[0], (await rows('Checks!B37'))[0]]).toEqual([[said], [said]]);
    expect((await rows('HiddenSpend!A31'))[0]).toEqual(['19,060.00 USD of Oct 26 went to vendors that are under review, not approved, or on no list.']);
  });

  test('the pane reads what the sheet shows, and finds nothing that is on no list', async () => {
    const read = await readAudit();
    if (!read.ok) throw new Error(JSON.stringify(read.situation));
    const { products, vendors, coverage, ...rest } = read.value;
    expect(Number(coverage?.toFixed(4))).toBe(Number(COVERAGE.toFixed(4)));
    expect(rest).toEqual({
      ...{
        currency: 'USD',
        month: '2026-10',
        asked: 0.8,
        unchecked: '10240',
        hidden: hidden(COVERAGE)
          .toFixed(2)
          .replace(/\.?0+$/, ''),
        before: '93491.33',
      },
      ...{ baseline: 'Baseline provisional: nobody has signed the audit.', unapproved: '19060' },
    });
    expect([products.length, products[0]]).toEqual([6, { name: 'Notion · Notion AI', billed: '10240', state: 'UNCHECKED' }]);
    expect(vendors.map(({ finding }) => finding)).toEqual(['UNDER REVIEW', 'NOT APPROVED']);
    expect([auditRows(read.value), vendorRows(read.value)]).toEqual([[], []]);
  });
  test('the journal of Chargeback is read line by line, and every system takes it balanced', async () => {
    const read = await readJournal();
    if (!read.ok) throw new Error(JSON.stringify(read.situation));
    const { lines, month, currency } = read.value;
    const [sums] = await workbook.values('Chargeback!G179:H179');
    const total = (side: 'debit' | 'credit'): number => lines.reduce((sum, line) => sum + Number(line[side] ?? 0), 0);
    expect(lines.length).toBeGreaterThan(4);
    expect([total('debit'), total('credit')].map((x) => x.toFixed(2))).toEqual([sums?.[0], sums?.[1]].map((x) => Number(x).toFixed(2)));
    for (const target of TARGETS.filter(({ id }) => id !== 'sap'))
      expect([target.id, writeJournal(target, lines, { period: month, currency, prefix: 'CB' }).ok]).toEqual([target.id, true]);
  });

  describe('after an edit', () => {
    test('a product that is on no list of the audit and a vendor that is on no list are found, with their money', async () => {
      await type({ 'Audit!A8': 'Someone else', 'Vendors!A13': 'Someone else' });
      expect((await rows('HiddenSpend!A7:C8')).map(([product, , billed]) => [product, billed])).toEqual([
        ['GitHub · GitHub Copilot', BILLED.github],
        ['Notion · Notion AI', BILLED.notion],
      ]);
      expect((await rows('HiddenSpend!I7:I9')).flat()).toEqual(['NOT LISTED', 'UNCHECKED', 'CHECKED']);
      expect((await rows('HiddenSpend!A33:C33'))[0]?.slice(0, 3)).toEqual(['Google Cloud', '', 18940]);
      expect((await rows('HiddenSpend!L37:L40')).flat()).toEqual([15990, 280474, 0, 120 + 15990]);
      expect((await rows('HiddenSpend!L9'))[0]).toEqual([Number(((ALL - BILLED.notion - BILLED.github) / ALL).toFixed(4))]);
      await type({ 'Audit!A8': 'GitHub', 'Vendors!A13': 'GitHub' });
    }, 120_000);
    test('a row that is said to be no AI asks for no bucket; any other does', async () => {
      const words = async () => (await rows('Checks!G11:G14')).flat();
      await type({ 'Actuals!J7': '' });
      expect(await words()).toEqual(['PASS', 'FAIL', 'PASS', 'FAIL']);
      await type({ 'Actuals!I7': 'not-ai' });
      expect(await words()).toEqual(['PASS', 'FAIL', 'PASS', 'PASS']);
    }, 120_000);
    test('a share that differs from what counts is said; less coverage than asked makes check 27 REVIEW; a signature ends the provisional', async () => {
      await type({ 'Audit!D11': 0.3, 'Audit!F10': '', 'Audit!T7': 46317, 'Audit!U7': 'S. Duarte' });
      expect((await rows('Audit!K10:K11')).flat()).toEqual(['UNCHECKED', 'SHARE DIFFERS']);
      const covered = (ALL - BILLED.notion - BILLED.einstein) / ALL;
      expect((await rows('Checks!C33:I33'))[0]).toEqual([
        ...[Number(covered.toFixed(4)), 0.8, 'of cost', 'look', 'REVIEW', 'Audit, HiddenSpend'],
        'Check Salesforce · Einstein and the others that HiddenSpend lists',
      ]);
      expect((await rows('HiddenSpend!K20'))[0]).toEqual(['Baseline provisional: 56.8% is checked, 80.0% is asked.']);
      await type({ 'Audit!D11': 0.2, 'Audit!F10': 'L. Brandt' });
      expect((await rows('HiddenSpend!K20'))[0]).toEqual(['Baseline audited, signed by S. Duarte.']);
    }, 120_000);
  });
});
