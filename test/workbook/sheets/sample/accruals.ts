import { company } from '../company';
import { onSample, workbook } from './book';

// What the sample company owes at the close of October; figures worked out from its ledger, apart from the formulas.
onSample('Accruals', () => {
  type Cell = string | number | boolean;
  const INPUTS = company();
  const round = (x: Cell | undefined, digits = 2): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const rounded = async (address: string, digits = 2): Promise<Cell[][]> => (await workbook.values(address)).map((row) => row.map((x) => round(x, digits)));
  const rowOf = async (name: string): Promise<number> => (await workbook.values('Accruals!A1:A2400')).findIndex(([text]) => text === name) + 1;
  const [NOV, TEXT] = [46327, 'Usage of the month, invoice to come'];

  test('the month being closed: expected, invoiced, accrual, excess, ledger', async () => {
    const block = await rounded('Accruals!A9:O22');
    const line = (name: string): Cell[] => block.find(([vendor]) => vendor === name) ?? [];
    expect(line('OpenAI').slice(3, 12)).toEqual([40896, 0, 1, 40896, 0, NOV, 40896, 0, 'AGREES']);
    expect(line('Google Cloud').slice(3)).toEqual([18940, 0, 1, 18940, 0, NOV, 18940, 0, 'AGREES', 1, 50, TEXT]);
    expect(line('Anthropic').slice(3, 13)).toEqual([95800, 97212.6, 0, 0, -1412.6, '', 97212.6, 0, 'AGREES', '']);
    expect(line('Wortlaut GmbH').slice(3, 12)).toEqual(['#N/A', '#N/A', '#N/A', '#N/A', '#N/A', '', '', '', '']);
    expect(line('Salesforce').slice(3, 9)).toEqual([5859, 2079, 0.65, 3780, 0, NOV]);
    expect(line('Zoom').slice(3, 9)).toEqual([4140, 4140, 0, 0, 0, '']);
    expect(block.filter(([vendor]) => vendor !== '')).toHaveLength(13);
    const [total, below] = await rounded('Accruals!A109:N110');
    expect(total?.[0]).toBe('All vendors, without 1 that has no rate');
    expect([3, 4, 6, 7, 10].map((i) => total?.[i])).toEqual([280474, 140701.6, 141185, -1412.6, 0]);
    expect([below?.[0], below?.[10]]).toEqual(['Every accrual of last month has been reversed.', 0]);
  });

  test('accuracy and true-up come from what was invoiced later', async () => {
    const later = (INPUTS.tables['tblAccruals'] ?? []).filter((a) => a['Vendor'] === 'Amazon Web Services' && a['InvoicedLater'] !== null);
    expect(later).toHaveLength(3);
    const missed = later.reduce((sum, a) => sum + Math.abs(Number(a['InvoicedLater']) - Number(a['Expected'])), 0);
    const came = later.reduce((sum, a) => sum + Number(a['InvoicedLater']), 0);
    const aws = (await workbook.values('Accruals!A9:N22')).find(([vendor]) => vendor === 'Amazon Web Services');
    expect(aws?.[12]).toBeCloseTo(1 - missed / came, 9);
    expect(aws?.[13]).toBe(-106);
  });

  test('the balance opens with what it closed, for all vendors and for one', async () => {
    for (const name of ['All vendors', 'OpenAI', 'Amazon Web Services', 'Google Cloud', 'Snowflake']) {
      const all = (await workbook.values('Accruals!A112:R190')).map((row) => row.map((x) => round(x)));
      const top = all.findIndex(([text], i) => text === name && all[i + 1]?.[0] === 'Opening');
      const [opening = [], accrued = [], released = [], invoiced = [], closing = []] = all.slice(top + 1, top + 6).map((row) => row.slice(6).map(Number));
      opening.forEach((open, i) => {
        expect(open).toBeCloseTo(i === 0 ? 0 : (closing[i - 1] ?? NaN), 2);
        expect(closing[i]).toBeCloseTo(open + (accrued[i] ?? 0) + (released[i] ?? 0) + (invoiced[i] ?? 0), 2);
      });
      if (name === 'All vendors') expect(closing.slice(7)).toEqual([0, 84250, 96500, 102250, 106974]);
      if (name === 'Google Cloud') expect([released.slice(9), invoiced.slice(9)]).toEqual([[-28, -50, 0], [-15472, -16700, -17750]]); // prettier-ignore
    }
  });

  test('a year paid ahead is spread by day, and what is left is its balance', async () => {
    const top = await rowOf('Paid ahead');
    const [opening = [], paid = [], released = [], closing = []] = (await rounded(`Accruals!G${String(top + 1)}:AD${String(top + 4)}`)) as number[][];
    expect(paid).toEqual([...Array<number>(4).fill(0), 75000, ...Array<number>(19).fill(0)]);
    expect(released.slice(4, 17)).toEqual([3493.15, 6164.39, 6369.86, 6164.39, 6369.86, 6369.86, 6164.39, 6369.86, 6164.38, 6369.86, 6369.86, 5753.43, 2876.71].map((x) => -x)); // prettier-ignore
    expect([closing[3], opening[5], closing[11], closing[16], closing[23]]).toEqual([0, 71506.85, 27534.24, 0, 0]);
  });

  test('a contract that must be used: due by its days, used from Actuals', async () => {
    const top = await rowOf('Contracts against use');
    const [snow, least] = await rounded(`Accruals!A${String(top + 1)}:J${String(top + 2)}`);
    expect(snow).toEqual(['Snowflake capacity', '', 'prepaid', 75000, 47465.76, '', 70808, 0, 4192, 46460]);
    expect(least?.slice(3, 9)).toEqual([720000, 538520.56, '', 582398.9, 0, 137601.1]);
  });

  describe('after an edit', () => {
    const at = (column: string, vendor: string, month: string): string => {
      const index = (INPUTS.tables['tblAccruals'] ?? []).findIndex((a) => a['Vendor'] === vendor && a['Month'] === month);
      return `Accruals!${column}${String(TABLE + 1 + index)}`;
    };
    let TABLE = 0;
    beforeAll(async () => {
      TABLE = (await workbook.values('Accruals!AF1:AF2400')).findIndex(([text]) => text === 'Vendor') + 1;
    });

    test('P31 a ledger that is off by what is counted twice or not at all, and an accrual that was not taken back, are found', async () => {
      await workbook.type(at('AN', 'OpenAI', '2026-10'), 40000);
      await workbook.type(at('AL', 'Snowflake', '2026-09'), '');
      await workbook.settle();
      expect((await rounded('Accruals!K109:K110')).flat()).toEqual([896, 1]);
      expect((await rounded('Accruals!K9:L9'))[0]).toEqual([896, 'FAIL']);
      await workbook.type(at('AN', 'OpenAI', '2026-10'), 40896);
      await workbook.type(at('AL', 'Snowflake', '2026-09'), 46296);
      await workbook.settle();
      expect((await rounded('Accruals!K109:K110')).flat()).toEqual([0, 0]);
    }, 60_000);

    test('a contract paid before the first month opens with what is left of it', async () => {
      const start = `Accruals!AX${String(TABLE + 1)}`;
      await workbook.type(start, 45901);
      await workbook.type(`Accruals!AY${String(TABLE + 1)}`, 46265);
      await workbook.settle();
      const top = await rowOf('Paid ahead');
      const [opening = [], , , closing = []] = (await rounded(`Accruals!G${String(top + 1)}:R${String(top + 4)}`)) as number[][];
      expect(opening[0]).toBeCloseTo((75000 * (365 - 61)) / 365, 1);
      expect(closing[9]).toBe(0);
    }, 60_000);
  });
});
