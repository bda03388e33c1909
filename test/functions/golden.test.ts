import { callFunction, findFunction } from '../../src/functions/call';
import cases from './golden.json';

/** What is typed, and what must come out, within a tolerance; null in a block is not stated. */
interface Case {
  readonly id: string;
  readonly function: string;
  readonly args: readonly unknown[];
  readonly gives?: unknown;
  /** Sums of the columns of the block; null is not stated. */
  readonly totals?: readonly (number | null)[];
  readonly within: number;
  readonly says: string;
}

function near(found: unknown, wanted: unknown, within: number): void {
  if (typeof wanted === 'number') {
    expect(typeof found).toBe('number');
    // Half a unit in the last place of a double, beside the stated tolerance.
    expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(within + Math.abs(wanted) * 1e-15);
  } else expect(found).toBe(wanted);
}

test.each((cases as readonly Case[]).map((one) => [`${one.id} ${one.function}: ${one.says}`, one] as const))(
  '%s',
  (_, { function: name, args, gives, totals, within }) => {
    const answer = callFunction(name, args);
    if (totals !== undefined) {
      const rows = 'matrix' in answer ? answer.matrix : [];
      expect(rows.length).toBeGreaterThan(1);
      totals.forEach((total, column) => {
        if (total !== null)
          near(
            rows.reduce((sum, row) => sum + Number(row[column]), 0),
            total,
            within,
          );
      });
    } else if (Array.isArray(gives)) {
      const rows = 'matrix' in answer ? answer.matrix : [];
      expect(rows).toHaveLength(gives.length);
      (gives as readonly (readonly unknown[])[]).forEach((row, r) => {
        expect(rows[r]).toHaveLength(row.length);
        row.forEach((wanted, c) => wanted === null || near(rows[r]?.[c], wanted, within));
      });
    } else if (typeof gives === 'object' && gives !== null && 'error' in gives) {
      expect(answer).toMatchObject({ error: { code: gives.error } });
      if ('sentence' in gives && 'error' in answer) expect(answer.error.message).toContain(gives.sentence);
    } else near('value' in answer ? answer.value : answer, gives, within);
  },
);

test('each case is there once, and its function is in the library', () => {
  const all = cases as readonly Case[];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBe(108);
  expect(all.filter((one) => findFunction(one.function) === undefined)).toEqual([]);
});
