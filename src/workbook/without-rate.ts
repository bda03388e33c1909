import { fromCell, sum, toFixed, type Decimal } from '../model/decimal';
import { fromSerial, monthOf } from '../model/month';
import type { HeldTable } from './held';
import { monthSpan } from './month-span';

/** What waits for rates in one currency. */
export interface WithoutRate {
  /** The first of its rows, from 0. */
  readonly row: number;
  readonly title: string;
  readonly sentence: string;
}
const NAMED = 3;
const plainly = (exact: Decimal): string => toFixed(exact, 2).replace(/\B(?=(\d{3})+\.)/g, ',');

/** `A, B, C and 2 more`. */
function few(names: readonly string[]): string {
  const all = [...new Set(names)].filter((name) => name !== '');
  const more = all.length - NAMED;
  if (more > 0) return `${all.slice(0, NAMED).join(', ')} and ${String(more)} more`;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** Rows of Actuals whose currency has no rate, one entry for each currency: what of them counts is added up, the rest is only named. `type`: which rate converts. */
export function withoutRate({ headers, rows }: Pick<HeldTable, 'headers' | 'rows'>, type: string | null): readonly WithoutRate[] {
  const at = Object.fromEntries(['Month', 'Vendor', 'Currency', 'BilledCost', 'Counts', 'Converted'].map((name) => [name, headers.indexOf(name)]));
  const waiting = rows.flatMap(({ values }, row) => {
    const of = (name: string): unknown => values[at[name] ?? -1];
    if (of('Converted') !== 'N') return [];
    const [month, amount, vendor] = [of('Month'), of('BilledCost'), of('Vendor')];
    return [
      {
        ...{ row, currency: String(of('Currency')), vendor: typeof vendor === 'string' ? vendor : '', counts: of('Counts') === 'Y' },
        month: typeof month === 'number' && month > 0 ? monthOf(fromSerial(month)) : undefined,
        amount: typeof amount === 'number' ? fromCell(amount) : undefined,
      },
    ];
  });
  return [...new Set(waiting.map(({ currency }) => currency))].map((currency): WithoutRate => {
    const mine = waiting.filter((one) => one.currency === currency);
    const counted = mine.filter(({ counts }) => counts);
    const said = counted.length > 0 ? counted : mine;
    const amounts = counted.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
    // A sum without one of its amounts would be another figure.
    const much = counted.length > 0 && amounts.length === counted.length ? ` ${plainly(sum(amounts))}` : '';
    const months = [...new Set(mine.flatMap(({ month }) => (month === undefined ? [] : [month])))];
    const when = months.length === 0 ? '' : `${months.length === 1 ? ' in ' : ': '}${monthSpan(months)}`;
    const inRows = said.length === 1 ? '' : ` in ${String(said.length)} rows`;
    const rates = `${type === null ? '' : `${type} `}${months.length > 1 ? 'rates are' : 'rate is'} entered in Rates.`;
    const what = `${currency}${much}${inRows} of ${few(said.map(({ vendor }) => vendor))}`;
    return {
      row: mine[0]?.row ?? 0,
      title: `No rate for ${currency}${when}`,
      sentence: counted.length > 0 ? `${what} is in no total until the ${rates}` : `${what} has no cost until the ${rates} It is in no total.`,
    };
  });
}
