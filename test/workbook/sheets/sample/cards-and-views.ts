import { company } from '../company';
import { onSample, workbook } from './book';

// The owner's card, and the month seen from the bills and from the system; figures worked out by hand or from the tables, apart from the formulas.
onSample('Cards and views', () => {
  type Cell = string | number | boolean;
  const INPUTS = company();
  const table = (name: string) => INPUTS.tables[name] ?? [];

  const round = (x: Cell | undefined, digits: number): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const grid = async (address: string, digits = 2): Promise<Cell[][]> => (await workbook.values(address)).map((row) => row.map((x) => round(x, digits)));
  const column = async (address: string, digits = 2): Promise<Cell[]> => (await grid(address, digits)).map(([x = '']) => x);
  const put = async (at: string, value: string | number): Promise<void> => {
    await workbook.type(at, value);
    await workbook.settle();
  };
  const actualsRow = (workflow: string): string =>
    String(7 + table('tblActuals').findIndex((row) => row['Workflow'] === workflow && row['Month'] === '2026-10'));

  describe('InvoiceAndSystem', () => {
    const HIDDEN = 280474 / (1 - 0.25 * (1 - 93720 / 103960)) - 280474;
    const WHOLE = 465002.566667 + 14000 + 24 * 6 * 62 + HIDDEN;

    test('by vendor: what was billed, what of it is other software, what is AI', async () => {
      const found: unknown = Object.fromEntries((await grid('InvoiceAndSystem!A7:D20')).map(([vendor, ...rest]) => [vendor, rest]));
      expect(found).toEqual({
        Anthropic: [42210 + 13776 + 2914 + 36900, 0, 95800],
        OpenAI: [1922 + 3100 + 16756 + 5244 + 11564 + 2310, 0, 40896],
        'Amazon Web Services': [13020 + 11900 + 6608, 0, 31528],
        'Microsoft Azure': [9996 + 7381 + 13054, 0, 30431],
        'Google Cloud': [18940, 0, 18940],
        'Microsoft 365': [18600, 0, 18600],
        GitHub: [15990, 0, 15990],
        Snowflake: [6460 + 9150, 0, 15610],
        Salesforce: [3780 + 210 * 165, 32571, 5859],
        Zoom: [20700, 16560, 4140],
        Notion: [10240, 7680, 2560],
        'Claude.ai': [120, 0, 120],
        'Wortlaut GmbH': ['#N/A', '#N/A', '#N/A'],
        '': ['', '', ''],
      });
      expect((await grid('InvoiceAndSystem!A21:D22'))[1]).toEqual(['All vendors with a rate', 337285, 56811, 280474]);
      expect(await column('InvoiceAndSystem!A24:A24')).toEqual(['Not in these figures, for want of a rate: EUR 6,180.00 of Wortlaut GmbH']);
    });

    test('from the bills to the system and back: no difference', async () => {
      expect(await column('InvoiceAndSystem!G7:G19')).toEqual(
        [337285, -56811, 280474, 109710.066667, 54148, 20670.5, 465002.566667, 14000, 8928, HIDDEN, WHOLE, WHOLE, 0].map((x) => round(x, 2)),
      );
      expect(await column('InvoiceAndSystem!J7:J17')).toEqual(
        [159948, 78562, 23024, 18940, 109710.066667, 54148, 20670.5, 14000, 8928, HIDDEN, WHOLE].map((x) => round(x, 2)),
      );
      expect(await column('InvoiceAndSystem!F20:F20')).toEqual(['PASS']);
      expect(await column('InvoiceAndSystem!J18:J19', 4)).toEqual([round(WHOLE / 280474, 4), round(1 - 280474 / WHOLE, 4)]);
      expect(await column('InvoiceAndSystem!F21:F21')).toEqual(['Hidden share 25.0% before audit; 90.2% of it is checked.']);
    });

    test('what an audit has found hides no more', async () => {
      await workbook.type('Audit!C12', 'N');
      await workbook.type('Audit!E12', 'The plan has no AI in it');
      await workbook.type('Audit!F12', 'R. Novak');
      await put('Audit!G12', 46314);
      expect(await column('InvoiceAndSystem!G16:G16')).toEqual([0]);
      // Older than Policy allows: it has to be looked at again, and hides as before.
      await put('Audit!G12', 45900);
      expect(await column('InvoiceAndSystem!G16:G16')).toEqual([round(HIDDEN, 2)]);
    }, 120_000);

    test('money of a workflow that nobody has named is a difference', async () => {
      const at = `Actuals!E${actualsRow('W14')}`;
      await put(at, 'W99');
      const [difference, word] = [(await column('InvoiceAndSystem!G19:G19'))[0], (await column('InvoiceAndSystem!F20:F20'))[0]];
      expect(Number(difference)).toBeGreaterThan(6460);
      expect(word).toBe('FAIL');
      await put(at, 'W14');
      expect(await column('InvoiceAndSystem!F20:F20')).toEqual(['PASS']);
    }, 120_000);
  });

  describe('Owners', () => {
    test('the card of Test agents: cost, standard and what it says', async () => {
      expect(await column('Owners!B7:B17')).toEqual([
      'Test agents', 'Accepted test', 'accepted test', 'Engineering', 'M. Ito', 'G. Petrov', 'Head of engineering', 'scaling, run-rate', 'normal', 46083, 'no',
    ]); // prettier-ignore
      expect(await grid('Owners!E7:G9', 4)).toEqual([
        [8200, 8700, round(8200 / 8700 - 1, 4)],
        [36900, 31320, round(36900 / 31320 - 1, 4)],
        [31980, '', ''],
      ]);
      expect(await column('Owners!E10:E17', 4)).toEqual([14760, 3690, 87330, 4.5, 10.65, round(10.65 / 0.88, 4), 36900, round(36900 / 87330, 4)]);
      expect(await grid('Owners!J7:L14', 3)).toEqual([
        [4.5, 1.87, 'REVIEW'],
        [round((2.2 - 4.5) / (2.2 - 1.87), 3), 1, 'REVIEW'],
        [0.423, 3, 'WASTE'],
        [0.5, '', ''],
        [1, '', ''],
        [0.12, '', ''],
        [30, 24, 'REVIEW'],
        [1.143, 1.1, 'EXEC_APPROVAL'],
      ]);
      expect(await column('Owners!P7:P18', 3)).toEqual(['#N/A', '#N/A', '#N/A', '#N/A', 2.2, 2.325, 2.457, 2.597, 2.744, 2.9, 3.6, 4.5]);
      expect((await grid('Owners!A35:D36')).map(([question, answer, , text]) => [question, answer, text])).toEqual([
        ['Do the figures say fund it?', '', 'No: it returns only 0.4 to 1, asked are 3.'],
        ['Would it be funded again?', 'NO', 'More tokens for fewer accepted tests: cap it first (M. Ito, Oct 26)'],
      ]);
    });

    test('another workflow gives another card; what is not known is not made up', async () => {
      await put('Owners!B5', 'W24');
      expect(await column('Owners!B7:B9')).toEqual(['Demand planning', 'not named', 'none yet']);
      expect((await column('Owners!E7:E17')).map((x) => x)).toEqual(['#N/A', 9150, ...Array<string>(9).fill('#N/A')]);
      expect(await column('Owners!L7:L9')).toEqual(['no figure', 'no figure', 'no figure']);
      expect(await column('Owners!D35:D35')).toEqual(['They cannot: it has no return.']);
      await put('Owners!B5', 'W02');
      expect(await column('Owners!B36:B36')).toEqual(['not asked yet']);
      expect(await column('Owners!D36:D36')).toEqual(['Write the answer on Renewals.']);
      await put('Owners!B5', 'W21');
    }, 120_000);
  });
});
