import { callFunction } from '../../../../src/functions/call';
import { decimal } from '../../../../src/model/decimal';
import type { Day } from '../../../../src/model/month';
import { readMoves } from '../../../../src/workbook/excel/read-moves';
import { moveArguments, type Move, type MoveEnvelope } from '../../../../src/workbook/move';
import { company } from '../company';
import { onSample, workbook } from './book';

// What the input sheets work out themselves, and what follows from them on other sheets.
onSample('Input sheets', () => {
  type Cell = string | number | boolean;
  const INPUTS = company();
  const rowOf = (table: string, column: string, value: string): number => 7 + (INPUTS.tables[table] ?? []).findIndex((r) => r[column] === value);

  const column = async (address: string): Promise<Cell[]> => (await workbook.values(address)).map(([x = '']) => x);
  const one = async (address: string): Promise<Cell> => (await column(address))[0] ?? '';
  const cents = (x: Cell | undefined): string => Number(x).toFixed(2);

  test('Review works out what reviews, failures and doubt cost', async () => {
    const chat = (await workbook.values(`Review!P${String(rowOf('tblReview', 'Workflow', 'W01'))}:R${String(rowOf('tblReview', 'Workflow', 'W01'))}`))[0];
    expect(chat?.map(cents)).toEqual(['13668.00', '19296.00', '4221.00']);
    const email = (await workbook.values(`Review!P${String(rowOf('tblReview', 'Workflow', 'W02'))}:R${String(rowOf('tblReview', 'Workflow', 'W02'))}`))[0];
    expect(email).toEqual([3332, 2940, '']);
  });
  test('Renewals: the contract that ends in 45 days is due, the others are not', async () => {
    expect(await column('Renewals!H7:H11')).toEqual(['DUE', 'OK', 'OK', 'OK', 'OK']);
  });
  test('Reallocations: a proposal moves nothing', async () => {
    expect(await column('Envelopes!P7:P18')).toEqual(Array<number>(12).fill(0));
  });
  test('Reallocations: the rules release all of the experiment, and ask for an executive so late in the quarter', async () => {
    expect(await one('Reallocations!K7')).toBe('FAIL R7: day 31 of the third month, at most day 15; R8: approver missing');
  });
  test('Reallocations: what the pane says of the same move before it is written is what the sheet says, and an executive may let it pass', async () => {
    const read = await readMoves();
    if (!read.ok) throw new Error(JSON.stringify(read.situation));
    const { envelopes, quarter, total, thirdMonth, closedThrough } = read.value;
    const [from, to] = ['E11', 'E01'].map((id) => envelopes.find((e) => e.id === id)!) as [MoveEnvelope, MoveEnvelope];
    expect([quarter, total, thirdMonth, from.free, from.started, from.hasUnit]).toEqual(['FY26 Q3', '900000', '2026-10-01', '29200', '2026-07-20', false]);
    const move = { from, to, amount: decimal('29200')!, date: '2026-10-31' as Day, reason: 'R9', approver: '', executive: '' };
    const says = (change: Partial<Move>) => callFunction('REALLOCATION_CHECK', moveArguments(read.value, { ...move, ...change }, 'verdict'));
    expect(says({})).toEqual({ value: await one('Reallocations!K7') });
    await workbook.type('Reallocations!I7', 'M. Iyer');
    await workbook.type('Reallocations!J7', 'P. Lindqvist, CFO');
    await workbook.settle();
    const named = { approver: 'M. Iyer', executive: 'P. Lindqvist, CFO' };
    expect([await one('Reallocations!K7'), says(named)]).toEqual(['PASS', { value: 'PASS' }]);
    // R5 asks for the receiver's return in two closed months: 5.1 and 4.7 on 31 Oct, 4.7 and 4.6 the day before.
    await workbook.type('ReallocationRules!B11', 4.7);
    await workbook.settle();
    const rules = { ...read.value, rules: read.value.rules.map((row) => (row[0] === 'R5' ? [row[0], 4.7, ...row.slice(2)] : row)) };
    const on = async (date: string, serial: number) => {
      await workbook.type('Reallocations!A7', serial);
      await workbook.settle();
      const pane = callFunction('REALLOCATION_CHECK', moveArguments(rules, { ...move, ...named, date: date as Day }, 'verdict'));
      return [await one('Reallocations!K7'), 'value' in pane ? pane.value : pane];
    };
    expect(await on('2026-10-31', 46326)).toEqual(['PASS', 'PASS']);
    const short = 'FAIL R5: returns 4.7 and 4.6, at least 4.7 needed';
    expect(await on('2026-10-30', 46325)).toEqual([short, short]);
    expect(await on('2026-09-29', 46294)).toEqual(['PASS; not checked: R5', 'PASS; not checked: R5']);
    expect(closedThrough).toBe('2025-01-31');
  });
  test('Checks: lines tie to invoices, moves net to zero, benchmarks are eight months old', async () => {
    expect(await column('Checks!C7:C7')).toEqual([0]);
    expect((await workbook.values('Checks!C23:G23'))[0]).toMatchObject([0, 0, 'USD off', 'stop', 'PASS']);
    expect((await workbook.values('Checks!C34:G34'))[0]).toMatchObject([8, 12, 'months', 'look', 'PASS']);
  });

  describe('after an edit', () => {
    test('a count of Review replaces the standard, a row without figures is unknown, and without a row the standard holds', async () => {
      const at = rowOf('tblReview', 'Workflow', 'W01');
      const unit = rowOf('tblWorkflows', 'Id', 'W01');
      await workbook.type(`Review!C${String(at)}`, 8040);
      await workbook.settle();
      expect((await workbook.values(`UnitCost!E${String(unit)}:G${String(unit)}`))[0]?.map(cents)).toEqual(['6834.00', '19296.00', '4221.00']);
      await workbook.type(`Review!D${String(at)}`, '');
      await workbook.settle();
      expect(await one(`UnitCost!E${String(unit)}`)).toBe('#N/A');
      await workbook.type(`Review!D${String(at)}`, 1.5);
      await workbook.type(`Review!A${String(at)}`, 'W99');
      await workbook.settle();
      expect(cents(await one(`UnitCost!E${String(unit)}`))).toBe('13668.00');
      await workbook.type(`Review!A${String(at)}`, 'W01');
      await workbook.type(`Review!C${String(at)}`, 16080);
      await workbook.settle();
    }, 120_000);

    test('an approved move changes both envelopes, and the receiver is at 93.5% of 179,200', async () => {
      await workbook.type('Reallocations!I7', 'CFO');
      await workbook.settle();
      expect(await one(`Envelopes!P${String(rowOf('tblEnvelopes', 'Id', 'E01'))}`)).toBe(29200);
      expect(await one(`Envelopes!P${String(rowOf('tblEnvelopes', 'Id', 'E11'))}`)).toBe(-29200);
      const status = (await workbook.values('EnvelopeStatus!A7:K18')).find(([name]) => name === 'Support resolutions');
      expect([status?.[4], status?.[9], status?.[10]]).toEqual([179200, 0.935, 'REVIEW']);
      expect(await one('Checks!G23')).toBe('PASS');
      await workbook.type('Reallocations!I7', '');
      await workbook.settle();
    }, 120_000);

    test('a review that counts only beyond 90% is no review at 90%', async () => {
      const product = async (): Promise<Cell | undefined> =>
        (await workbook.values('EnvelopeStatus!A7:K18')).find(([name]) => name === 'Product content')?.[10];
      await workbook.type(`Envelopes!N${String(rowOf('tblEnvelopes', 'Id', 'E07'))}`, 23364 / 25000);
      await workbook.settle();
      expect(await product()).toBe('REVIEW');
      const when = `Policy!B${String((await column('Policy!H7:H60')).indexOf('Policy_ReviewWhen') + 7)}`;
      await workbook.type(when, '>');
      await workbook.settle();
      expect(await product()).toBe('ALERT');
      await workbook.type(when, '>=');
      await workbook.settle();
    }, 120_000);
  });
});
