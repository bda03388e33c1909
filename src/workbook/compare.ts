import type { Actuals } from '../ledger/actuals';
import { compare, decimal, fromCell, isZero, round, subtract, toFixed, toText, ZERO, type Decimal } from '../model/decimal';
import { isError } from './cells';
import { Sums, isCounted as counted, monthOfCell, valueOf as value } from './counted';
import { isBlank, type HeldTable, type Row } from './held';
import type { Merge } from './merge';
import type { RefreshPlan } from './workbook';

/** Counted money by month and currency, as it stands and as it will be; two currencies are never added. */
export function monthAmounts(held: HeldTable, rows: readonly Row[], months: readonly string[]): RefreshPlan['months'] {
  const [now, after] = [new Sums(), new Sums()];
  for (const row of held.rows) {
    const month = monthOfCell(value(held.headers, row, 'Month'));
    const amount = value(held.headers, row, 'BilledCost');
    const exact = typeof amount === 'number' ? fromCell(amount) : undefined;
    if (exact !== undefined && months.includes(month) && counted(value(held.headers, row, 'Counts')))
      now.add(`${month} ${String(value(held.headers, row, 'Currency'))}`, exact);
  }
  for (const row of rows) {
    const exact = decimal(String(row['BilledCost']));
    if (exact !== undefined && counted(row['Counts'])) after.add(`${String(row['Month'])} ${String(row['Currency'])}`, exact);
  }
  return [...new Set([...now.names(), ...after.names()])].sort().map((name) => ({
    month: name.slice(0, 7),
    currency: name.slice(8),
    now: toText(now.of(name)),
    after: toText(after.of(name)),
    change: toText(subtract(after.of(name), now.of(name))),
  }));
}

/** What a refresh would do, from what each table would become. */
export function planOf(
  merges: readonly { readonly sheet: string; readonly merge: Merge }[],
  months: RefreshPlan['months'],
  cost: RefreshPlan['cost'],
): RefreshPlan {
  return {
    sheets: merges.map(({ sheet, merge: { added, changed, removed, unchanged, untouched } }) => ({ sheet, added, changed, removed, unchanged, untouched })),
    months,
    cost,
    ownColumns: merges.flatMap(({ sheet, merge }) => (merge.own.length > 0 ? [{ sheet, columns: merge.own }] : [])),
    lostNotes: merges.reduce((n, { merge }) => n + merge.lost.length, 0),
  };
}

/** Where the sheet, read back, does not say what the server said: the number of rows, and each currency's sums to the cent. Doubles carry no more. */
export function differences(held: HeldTable, months: readonly string[], actuals: Actuals): string[] {
  const rows = held.rows.filter((r) => !isBlank(r) && months.includes(monthOfCell(value(held.headers, r, 'Month'))));
  const out =
    rows.length === actuals.Rows.length ? [] : [`Actuals has ${String(rows.length)} rows of these months, the server ${String(actuals.Rows.length)}.`];
  const [billed, cost] = [new Sums(), new Sums()];
  const unknown = new Set<string>();
  for (const row of rows.filter((r) => counted(value(held.headers, r, 'Counts')))) {
    const currency = String(value(held.headers, row, 'Currency'));
    for (const [column, sums] of [
      ['BilledCost', billed],
      ['Cost', cost],
    ] as const) {
      const amount = value(held.headers, row, column);
      const exact = typeof amount === 'number' ? fromCell(amount) : undefined;
      if (exact !== undefined) sums.add(currency, exact);
      else if (column === 'Cost' && isError(amount)) unknown.add(currency);
      else out.push(`${column} of ${String(value(held.headers, row, 'Vendor'))} is not a figure.`);
    }
  }
  const check = (what: string, currency: string, sheet: Decimal, server: string): void => {
    const exact = decimal(server) ?? ZERO;
    if (!isZero(round(subtract(sheet, exact), 2)))
      out.push(`${what} in ${currency} is ${toFixed(sheet, 2)} in the sheet and ${toFixed(exact, 2)} on the server.`);
  };
  for (const total of actuals.Totals) {
    check('Billed cost', total.Currency, billed.of(total.Currency), total.BilledCost);
    if (total.Cost !== null) check('Cost', total.Currency, cost.of(total.Currency), total.Cost);
    else if (!unknown.has(total.Currency) && compare(billed.of(total.Currency), ZERO) !== 0)
      out.push(`Cost in ${total.Currency} is known in the sheet and unknown on the server.`);
  }
  return out;
}
