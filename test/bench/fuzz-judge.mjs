// Judges what was read of a file of which one line was spoiled, by what was read of it before.

export const taken = (rows) => rows.filter((row) => row.x_Why === null && row.x_Skip === false);
const said = (row) => JSON.stringify([row.BilledCost, row.x_CountsToTotal, row.x_CostBasis, row.identity]);
const isZero = (text) => text !== null && /^-?0*(\.0*)?$/.test(text);
const figure = (text) => (/^-?[\d,]+(\.\d+)?(e-?\d+)?$/i.test(text?.trim() ?? '') ? Number(text.replaceAll(',', '')) : null);
const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Rows of `from` that `others` has not, each as often as it is missing. */
function without(from, others) {
  const left = new Map();
  for (const row of others) left.set(said(row), (left.get(said(row)) ?? 0) + 1);
  return from.filter((row) => {
    const n = left.get(said(row)) ?? 0;
    if (n > 0) left.set(said(row), n - 1);
    return n === 0;
  });
}

/**
 * What is wrong: `wrongTotals` where another line than the spoiled one says something else, where a line that has no longer the heading's columns is read, or
 * where an amount is read as another figure than it says; `silentZeros` where an amount became 0 though it says no 0. Null: nothing is.
 */
export function judged(before, now, { means, odd, was, broken }, meltsOf) {
  const [lost, gained] = [without(taken(before), taken(now)), without(taken(now), taken(before))];
  if (new Set(lost.map((row) => row.x_FileRow)).size > 1) return 'wrongTotals';
  if (broken === true && gained.length > 0 && !meltsOf) return 'wrongTotals';
  if (odd === undefined) return null;
  const saysZero = odd.trim() === '' || isZero(odd) || (means !== null && Math.abs(means) < 1e-12);
  if (!saysZero && gained.some((row) => isZero(row.BilledCost)) && lost.some((row) => row.BilledCost !== null && !isZero(row.BilledCost))) return 'silentZeros';
  const [old, ...others] = lost;
  const [next] = gained;
  const direct = old !== undefined && others.length === 0 && gained.length === 1 && old.BilledCost !== null && figure(was) === Number(old.BilledCost);
  if (!direct || next.BilledCost === old.BilledCost || next.BilledCost === null) return null;
  // An empty amount is none: the line may fall back on another column, but it does not say 0.
  if (odd.trim() === '') return isZero(next.BilledCost) && !isZero(old.BilledCost) ? 'silentZeros' : null;
  return means !== null && near(Number(next.BilledCost), means) ? null : 'wrongTotals';
}
