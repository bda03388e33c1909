import { TARGETS } from '../../../../src/ledger/journals/targets';
import { writeJournal } from '../../../../src/ledger/journals/write';
import { readJournalLines } from '../../../../src/sources/journal-lines';
import { sheets } from '../../../../src/workbook';
import { company } from '../company';
import { onSample, workbook } from './book';

// Seats, bands and charges of the sample company; figures worked out by hand or from its tables, apart from the formulas.
onSample('Seats and charges', () => {
  type Cell = string | number | boolean;
  const INPUTS = company();
  const table = (name: string) => INPUTS.tables[name] ?? [];

  const round = (x: Cell | undefined, digits: number): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const grid = async (address: string, digits = 2): Promise<Cell[][]> => (await workbook.values(address)).map((row) => row.map((x) => round(x, digits)));
  const row = async (address: string, digits = 2): Promise<Cell[]> => (await grid(address, digits))[0] ?? [];
  const column = async (address: string, digits = 2): Promise<Cell[]> => (await grid(address, digits)).map(([x = '']) => x);
  const named = (name: string): string => String(sheets.flatMap((s) => s.names ?? []).find((n) => n.name === name)?.refersTo).replace(/^=|\$/g, '');
  const put = async (at: string, value: string | number): Promise<void> => {
    await workbook.type(at, value);
    await workbook.settle();
  };

  describe('SeatsAndUsage', () => {
    test('seats bought, active and idle, and what a used one costs', async () => {
      expect(await grid('SeatsAndUsage!A7:K12', 4)).toEqual([
        ['Coding: light assist', 'GitHub', 410, '#N/A', 338, 72, 39, 15990, 47.3077, 2808, 'IDLE SEATS'],
        ['Office assistant', 'Microsoft 365', 620, '#N/A', 563, 57, 30, 18600, 33.0373, 1710, 'IDLE SEATS'],
        ['Meeting notes', 'Zoom', 1150, '#N/A', 1120, 30, 3.6, 4140, 3.6964, 108, 'ON PLAN'],
        ['Team wiki assistant', 'Notion', 640, '#N/A', 630, 10, 4, 2560, 4.0635, 40, 'ON PLAN'],
        ['Sales predictions', 'Salesforce', 210, '#N/A', 205, 5, 9.9, 2079, 10.1415, 49.5, 'ON PLAN'],
        Array<string>(11).fill(''),
      ]);
      // 57 seats for a year are the 20,520 that Renewals asks about.
      expect(57 * 30 * 12).toBe(20520);
      expect(await row('SeatsAndUsage!H127:J127')).toEqual([43369, '', 4715.5]);
    });

    test('usage of each band against the allowances of all roles', async () => {
      const bands = ['LightAssist', 'DeepCoding', 'Review', 'Research', 'Background'];
      const over = (ending: string, band: string): number =>
        table('tblRoles').reduce((sum, role) => sum + Number(role[`${band}Users`]) * (ending === 'Users' ? 1 : Number(role[`${band}${ending}`])), 0);
      const used = [0, 13776, 5244, 3100, 36900];
      expect(await grid('SeatsAndUsage!A131:K135', 3)).toEqual(
        bands.map((band, i) => {
          const [users, low, budget, high] = ['Users', 'Low', '', 'High'].map((ending) => over(ending, band)) as [number, number, number, number];
          const cost = used[i] ?? NaN;
          const names = ['Coding: light assist', 'Coding: deep work', 'Code review agent', 'Coding: research', 'Test agents'];
          return [
            ['Light assist', 'Deep coding', 'Review', 'Research', 'Background'][i],
            names[i],
            users,
            round(budget / users, 3),
            low,
            budget,
            high,
            cost,
            round(cost / users, 3),
            budget === 0 ? 0 : round(cost / budget, 3),
            'IN',
          ];
        }),
      );
      expect(await row('SeatsAndUsage!E136:H136')).toEqual([24160, 48320, 72480, 59020]);
    });

    test('budget of each role, and one total that is AI spend', async () => {
      expect((await grid('SeatsAndUsage!A140:J144')).map(([name, seats, , , , , , , background, budget]) => [name, seats, background, budget])).toEqual([
        ['Application engineer', 180, 5000, 180 * 39 + 120 * 70 + 150 * 20 + 60 * 20 + 20 * 250],
        ['Platform engineer', 90, 3000, 90 * 39 + 60 * 70 + 80 * 20 + 40 * 20 + 10 * 300],
        ['Data engineer', 60, 2000, 60 * 39 + 20 * 60 + 30 * 20 + 40 * 25 + 10 * 200],
        ['Quality engineer', 50, 15000, 50 * 39 + 8 * 60 + 10 * 15 + 4 * 20 + 50 * 300],
        ['Engineering manager', 30, 0, 30 * 39 + 4 * 85 + 10 * 15 + 6 * 20],
      ]);
      expect(await row('SeatsAndUsage!J200:J200')).toEqual([64310]);
      expect(await grid('SeatsAndUsage!F204:H211')).toEqual([
        [15990, 15990, 43369],
        [48320, 59020, 236985],
        ['', 120, 120],
        ['', 0, 0],
        ['', '', 0],
        [64310, 75130, 280474],
        ['', '', 280474],
        ['', '', 0],
      ]);
      expect(await row('SeatsAndUsage!K211:K211')).toEqual(['PASS']);
    });

    test('users far from the usual, by their median and its deviations', async () => {
      const costs = table('tblUsers').map((user) => Number(user['Cost']));
      const middle = (xs: readonly number[]): number => {
        const sorted = [...xs].sort((a, b) => a - b);
        return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) / 2;
      };
      const median = middle(costs);
      const mad = middle(costs.map((cost) => Math.abs(cost - median)));
      const out = table('tblUsers').filter((user) => Math.abs(Number(user['Cost']) - median) / (1.4826 * mad) > 3.5);
      const wanted = out.map((user) => [user['User'], user['Role'], Number(user['Cost'])]).sort((a, b) => Number(b[2]) - Number(a[2]));
      expect(wanted).toHaveLength(4);
      expect((await grid('SeatsAndUsage!A216:H220')).filter(([name]) => name !== '').map(([name, role, , , , , , cost]) => [name, role, cost])).toEqual(wanted);
      expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(36900, 6);
      expect((await row('SeatsAndUsage!I216:J216')).map(Number)).toEqual([
        round(Number(wanted[0]?.[2]) / median, 2),
        round((Number(wanted[0]?.[2]) - median) / (1.4826 * mad), 2),
      ]);
      const money = wanted.reduce((sum, [, , cost]) => sum + Number(cost), 0).toLocaleString('en-US', { minimumFractionDigits: 2 });
      expect(await column('SeatsAndUsage!A214:A214')).toEqual([`4 of 90 users stand out: ${money} of 36,900.00 USD.`]);
    });

    test('an allowance that is passed reads OVER, and seats given out come from the list', async () => {
      const quality = 7 + table('tblRoles').findIndex((role) => role['Role'] === 'Quality engineer');
      await put(`Roles!W${String(quality)}`, 400);
      expect((await row('SeatsAndUsage!G135:K135')).filter((_, i) => i === 0 || i === 4)).toEqual([37500 - 50 * 50, 'OVER']);
      await put(`Roles!W${String(quality)}`, 450);
      await put('SaaS!F7', 604);
      expect(await column('SeatsAndUsage!D8:D8')).toEqual([604]);
    }, 120_000);
  });

  describe('Chargeback', () => {
    const SERVICES = 'Chargeback!A7:O11';
    test('internal price, what it recovered, and the price that trues it up', async () => {
      expect((await grid(SERVICES, 6)).map(([name, , , , ...rest]) => [name, ...rest])).toEqual([
        ['Chat resolutions', 0.122, 402000, 49044, 42210, 6834, 274523.05, 282210.4, 138600, 1320000, 0.099176, -0.18708],
        ['Email triage', 0.053, 196000, 10388, 9996, 392, 77000.76, 77353.5, 30600, 600000, 0.050412, -0.048828],
        ['Invoice capture', 0.128, 61000, 7808, 7381, 427, 55695.39, 60885.76, 22500, 186000, 0.093063, -0.272949],
        ['Knowledge answers', 0.096, 64600, 6201.6, 6460, -258.4, 45828, 43994.88, 19600, 196000, 0.109353, 0.13909],
        Array<string>(12).fill(''),
      ]);
      expect((274523.05 + 138600 - 0.122 * 2313200) / 1320000).toBeCloseTo(0.099176, 6);
      expect(await row('Chargeback!G67:I67')).toEqual([73441.6, 66047, 7394.6]);
      expect(await column('Chargeback!A68:A68')).toEqual(['1 service charged below cost.']);
    });

    test('what business units are charged is what is taken in, to the cent', async () => {
      expect(await row('Chargeback!C71:H71')).toEqual(['Customer Service', 'Commerce', 'Finance', 'People', 'Engineering', '']);
      expect(await grid('Chargeback!C72:G75')).toEqual([
        [34330.8, 14713.2, 0, 0, 0],
        [6232.8, 0, 2597, 1558.2, 0],
        [0, 1561.6, 6246.4, 0, 0],
        [1550.4, 620.16, 620.16, 1860.48, 1550.4],
      ]);
      expect(await row('Chargeback!C132:G132')).toEqual([42114, 16894.96, 9463.56, 3418.68, 1550.4]);
      expect(await row('Chargeback!M132:O132')).toEqual([73441.6, 73441.6, 0]);
    });

    test('the journal balances in each entity and between them', async () => {
      const lines = (await grid('Chargeback!A139:H178'))
        .filter(([entity]) => entity !== '')
        .map((line) => line.map((x, i) => (i === 1 || i === 5 ? String(x) : x)));
      expect(lines).toHaveLength(18);
      expect(lines.slice(0, 2)).toEqual([
        ['Fernhill Supply Inc.', '640100', 'Dr', 1, 'Customer Service', '4100', 42114, ''],
        ['Fernhill Supply Inc.', '139000', 'Cr', 2, 'Customer Service', '4100', '', 42114],
      ]);
      // The platform's own unit owes nobody: no line between companies.
      expect(lines.filter(([, , , , unit]) => unit === 'Engineering').map(([entity, account]) => [entity, account])).toEqual([
        ['Fernhill Technology Inc.', '640100'],
        ['Fernhill Technology Inc.', '649900'],
      ]);
      const sum = (account: string, side: 6 | 7): Cell =>
        round(
          lines.filter((line) => line[1] === account).reduce((total, line) => total + Number(line[side]), 0),
          2,
        );
      expect([sum('640100', 6), sum('649900', 7), sum('139000', 6), sum('139000', 7)]).toEqual([73441.6, 73441.6, 71891.2, 71891.2]);
      expect(await grid('Chargeback!J139:N142')).toEqual([
        ['Fernhill Supply Inc.', '', 59008.96, 59008.96, 0],
        ['Fernhill Services Inc.', '', 12882.24, 12882.24, 0],
        ['Fernhill Technology Inc.', '', 73441.6, 73441.6, 0],
        ['', '', '', '', ''],
      ]);
    });

    test('the sheet as it is saved goes into every ledger, but into SAP only with company codes', async () => {
      const csv = (await workbook.text('Chargeback!A137:O179')).map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
      const read = readJournalLines(csv, 'USD');
      if (!read.ok) throw new Error(read.sentence);
      expect(read.lines).toHaveLength(18);
      const files = TARGETS.map((target) => writeJournal(target, read.lines, { period: '2026-10', currency: 'USD', prefix: 'CB' }));
      expect(files.map((file) => (file.ok ? file.totals.map(({ amount }) => amount) : file.sentence))).toEqual([
        ...Array<string[]>(3).fill(['59008.96', '12882.24', '73441.60']),
        expect.stringContaining('SAP S/4HANA takes 4 letters for a company'),
        ...Array<string[]>(2).fill(['59008.96', '12882.24', '73441.60']),
      ]);
    });

    test('an odd cent is given to somebody, and nothing is lost', async () => {
      await put('Services!B7', 366001);
      expect(await row('Chargeback!C72:D72')).toEqual([34330.89, 14713.24]);
      expect(await row('Chargeback!M72:O72')).toEqual([49044.13, 49044.13, 0]);
      expect(await column('Chargeback!N179:N179')).toEqual([0]);
      await put('Services!B7', 366000);
    }, 120_000);

    test('showback posts nothing, and the figures stay', async () => {
      await put(named('Policy_Charging'), 'showback');
      expect((await grid('Chargeback!A139:H140')).flat()).toEqual(Array<string>(16).fill(''));
      expect(await column('Chargeback!A137:A137')).toEqual(['Showback: the figures above are a report, and nothing is posted. Policy decides.']);
      expect(await row('Chargeback!M132:O132')).toEqual([73441.6, 73441.6, 0]);
      await put(named('Policy_Charging'), 'chargeback');
    }, 120_000);

    test('a service without a rate is unknown, and the total says so', async () => {
      const at = 7 + table('tblActuals').findIndex((one) => one['Workflow'] === 'W14' && one['Month'] === '2026-10');
      await put(`Actuals!V${String(at)}`, '#N/A');
      expect(await row('Chargeback!H10:J10')).toEqual(['#N/A', '#N/A', '#N/A']);
      expect(await row('Chargeback!A67:I67')).toEqual(['All services, without 1 that lacks a figure', '', 546060, '', '', '', 67240, 59587, 7653]);
      await put(`Actuals!V${String(at)}`, 6460);
    }, 120_000);
  });
});
