import { sheets } from '../../../../src/workbook';
import { LIST_NAMES } from '../../../../src/workbook/style';
import { INPUTS } from '../company';
import { onSample, workbook } from './book';

// The page that the board reads, from the sample company's figures of October.
onSample('Board', () => {
  type Cell = string | number | boolean;
  const grid = (address: string): Promise<Cell[][]> => workbook.values(`Board!${address}`);
  const one = async (address: string): Promise<Cell> => (await grid(address))[0]?.[0] ?? '';
  const column = async (address: string): Promise<Cell[]> => (await grid(address)).map(([x = '']) => x);
  const round = (x: Cell | undefined, digits: number): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));

  test('the headline says where spend stands, what the last money returns, and which workflow is why', async () => {
    expect(await one('A1')).toBe('Fernhill Supply: what delivery depends on AI, and are we funding and governing it?');
    expect(await one('A3')).toBe(
      'Spend is inside its corridor and pays 5.0 to 1 on the invoice, yet the last 108,074, above the floor, returns only 2.4 to 1. One workflow, Test agents, explains it: without it the same money returns 3.1 to 1.',
    );
    expect(await one('M2')).toBe('Checks: 2 FAIL');
  });

  test('six tiles: figure, context and word', async () => {
    const rows = await grid('A5:M8');
    const tiles = [0, 2, 4, 7, 9, 11].map((i) => rows.map((row) => round(row[i], 4)));
    expect(tiles.map(([label, value, , word]) => [label, value, word])).toEqual([
      ['AI spend, Oct 26', 280474, 'IN_CORRIDOR'],
      ['Quarter to date', 802111.24, 'REVIEW'],
      ['Return on full cost', 3.0099, 'ABOVE HURDLE'],
      ['Return above the floor', 2.3837, 'BELOW HURDLE'],
      ['Next 12 months, weighted', 4071022.1735, 'OVER CEILING IN JAN 27'],
      ['Spend that names a workflow', 0.9325, 'BELOW 95%'],
    ]);
    expect(tiles.map(([, , context]) => context)).toMatchObject([
      'floor 172,400, ceiling 344,800',
      '89.1% of 900,000; month 93.4%',
      'on the invoice 5.0x; hurdle 3.0x',
      'hurdle 3.0x',
      expect.stringMatching(/^(P10 3,[23]|three scenarios)/),
      'at least 95.0%',
    ]);
  });

  test('envelopes past a limit, the most severe first, then the most used', async () => {
    expect((await grid('A27:F31')).map(([name, , used, status, ratio, reading]) => [name, used, status, round(ratio, 1), reading])).toEqual([
      ['Code and test agents', 1.143, 'EXEC_APPROVAL', 0.8, 'WASTE'],
      ['Support resolutions', 1.117, 'EXEC_APPROVAL', 5.2, 'VALUE-LED'],
      ['Product content', 0.898, 'REVIEW', 4, 'VALUE-LED'],
      ['Search and recommendations', 0.824, 'ALERT', 4.6, 'ON PLAN'],
      ['', '', '', '', ''],
    ]);
  });

  test('unit cost of the four largest usage workflows and of the one that returns least', async () => {
    expect((await grid('A33:F37')).map(([name, , , full, invoice, since]) => [name, round(full, 5), round(invoice, 5), since])).toEqual([
      ['Chat resolutions, per resolution', 0.1975, 0.105, '-24% met'],
      ['Quote drafting, per quote', 1.996, 0.61, '-13% short'],
      ['Product descriptions, per item', 0.27787, 0.142, '-15% met'],
      ['Coding: deep work, per merged change', 13.64049, 8.47317, '+6% worse'],
      ['Test agents, per accepted test', 10.65, 4.5, '+105% worse'],
    ]);
  });

  test('decisions and risks as typed; where nothing is typed, what the figures propose', async () => {
    const decisions = INPUTS.tables['tblDecisions'] ?? [];
    expect(await column('H27:H31')).toEqual(decisions.map(({ No, Text }) => `${String(No)}   ${String(Text)}`));
    expect(await column('M27:M31')).toEqual(['not priced', 'neutral', -202800, 'not priced', -20520]);
    expect(await column('H34:H37')).toEqual((INPUTS.tables['tblRisks'] ?? []).map(({ Text }) => Text));
    await workbook.type('Decisions!B7', '');
    await workbook.type('Decisions!I7', '');
    await workbook.settle();
    expect(await one('H27')).toBe('1   Cap or stop what does not pay back: Code and test agents');
    expect(await one('H34')).toBe('Spend that names a workflow: Add a rule: 18,940.00 of Google Cloud names no workflow');
    expect((await workbook.values('Decisions!F7:F11')).flat()).toEqual([
      'Cap or stop what does not pay back: Code and test agents',
      'Approve the overrun, which pays: Support resolutions',
      'Approve the overrun, which pays: Product content',
      'Return the seats that nobody uses: Workplace assistants',
      'Name an owner and fund it, or stop it: Voice agent pilot',
    ]);
  });

  test('bubbles: spend and return by stage, sized by what the quarter may spend; twelve by name, the others in words', async () => {
    expect((await grid('A43:F44')).map(([name, , , , spend]) => [name, spend])).toEqual([
      ['E09   Code and test agents', 42144],
      ['E01   Support resolutions', 55986],
    ]);
    const feed = await grid('A90:G102');
    expect(feed.slice(0, 3).map((row) => row.slice(0, 7).map((x) => round(x, 2)))).toEqual([
      ['Support resolutions', 55986, 150000, 5.18, '#N/A', '#N/A', 'E01'],
      ['Code and test agents', 42144, 96000, '#N/A', 0.83, '#N/A', 'E09'],
      ['Engineering assistants', 32986, 126000, 3.08, '#N/A', '#N/A', 'E03'],
    ]);
    expect([feed.filter(([name]) => name !== '').length, feed[12]?.slice(0, 3)]).toEqual([12, ['', 0, 0]]);
    expect(String((await grid('A25'))[0]?.[0])).toMatch(
      /^E01 Support resolutions {4}E09 Code and test agents {4}.*E02 Search and recommendations {4}.*E12 Open experiments$/,
    );
    // Three more envelopes, one of which has the workflow of another.
    const rows = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('tblEnvelopes');
      const body = table.getDataBodyRange().load('formulas,rowCount');
      await context.sync();
      const like = body.formulas[0] ?? [];
      table.rows.add(undefined, ['E13', 'E14', 'E15'].map((id, i) => like.map((x, c) => (c === 0 ? id : c === 1 ? `More ${id}` : c === 8 ? 30_000 * (i + 1) : x) as string))); // prettier-ignore
      await context.sync();
      return body.rowCount;
    });
    const at = (await workbook.values('Workflows!A7:A31')).findIndex(([id]) => id === 'W10') + 7;
    await workbook.type(`Workflows!C${String(at)}`, 'E14');
    await workbook.settle();
    const more = await grid('A90:G102');
    // 3,100 now has a bubble of its own in place of the 2,310 of E12, which stand among the others with the two that spend nothing.
    expect(more.slice(11).map((row) => [row[0], round(row[1], 2), row[2], row[6], round(row[3], 2)])).toEqual([
      ['More E14', 3100, 60000, 'E14', 3.27],
      ['3 others', 2310, 156000, '', 0],
    ]);
    const total = more.reduce((sum, row) => sum + Number(row[1]), 0);
    expect(total).toBeCloseTo(Number((await workbook.values('EnvelopeStatus!G47'))[0]?.[0]), 6);
    expect(String((await grid('A25'))[0]?.[0])).toMatch(/E14 More E14 {4}and 3 others, not drawn: 2,310 of 261,534 spent in envelopes, return 0.0x$/);
    await workbook.type(`Workflows!C${String(at)}`, 'E03');
    await Excel.run(async (context) => {
      for (const i of [2, 1, 0])
        context.workbook.tables
          .getItem('tblEnvelopes')
          .rows.getItemAt(rows + i)
          .delete();
      await context.sync();
    });
    await workbook.settle();
    expect(await grid('A90:G102')).toEqual(feed);
  }, 120_000);

  test('the list of owners that decisions offer has each name once, in order', async () => {
    const refersTo = sheets.flatMap((s) => s.names ?? []).find(({ name }) => name === LIST_NAMES.owners)?.refersTo ?? '';
    const offered = (await workbook.values(refersTo.replace('=', '').replaceAll('$', ''))).flat().filter((x) => x !== '');
    const owners = (INPUTS.tables['tblEnvelopes'] ?? []).map(({ Owner }) => String(Owner));
    expect(offered).toEqual([...new Set(owners)].sort());
    expect(owners.length).toBeGreaterThan(offered.length);
  });
});
