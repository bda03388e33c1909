import { mergeClasses } from '@fluentui/react-components';
import type { Money } from '../../ledger/preview';
import type { Cause, CostEffect, RefreshPlan } from '../../workbook/workbook';
import { useCss } from '../css';
import { monthShort } from '../dates';
import { byCurrency } from '../totals';
import { fill } from '../words';
import { useAmounts } from './Amount';
import { LedgerTable } from './LedgerTable';
import { type MonthRow, MonthsTable, moves } from './MonthsTable';
import { useFormat } from './reading';

export const WORDS = {
  cost: 'Cost in {currency} by month',
  billed: 'Billed by month',
  none: 'No amount moves.',
  counted: '{change} now counted: {billed} had no rate before.',
  uncounted: '{change} no longer counted: the rate is gone.',
  rates: '{change} by changed exchange rates.',
  rules: '{change} by rules, which changed the part that counts as AI.',
  lines: '{change} by new, changed or removed lines.',
  moved: '{billed} go to another workflow, category or owner, by rules.',
  anew: 'Cost was in {was} and is in {currency} after. The two are not compared.',
  two: 'Cost in both currencies by month',
  month: 'Month',
  was: 'Now, {currency}',
  after: 'After, {currency}',
  missing: '#N/A',
  unknown: '{billed} without a rate, not counted. Enter the rate on the sheet Rates.',
} as const;

type Effect = Pick<RefreshPlan, 'months' | 'cost'>;

/** What moves what, one sentence for each cause; what has no rate is named, never 0. */
export function useMoves(): (effect: Effect) => readonly string[] {
  const amounts = useAmounts();
  return ({ months, cost }) => {
    const by: Readonly<Record<Cause, string>> = WORDS;
    const told = [
      ...(cost.anew === undefined ? [] : [fill(WORDS.anew, { was: cost.anew.was, currency: cost.currency })]),
      ...cost.causes.map(({ cause, change }) =>
        fill(by[cause], { change: amounts([{ Currency: cost.currency, Amount: change }], true), billed: amounts(cost.counted) }),
      ),
      ...(cost.moved.length > 0 ? [fill(WORDS.moved, { billed: amounts(cost.moved) })] : []),
      ...(cost.unknown.length > 0 ? [fill(WORDS.unknown, { billed: amounts(cost.unknown) })] : []),
    ];
    const still = !months.some(moves) && cost.causes.length === 0 && cost.moved.length === 0 && cost.anew === undefined;
    return still ? [WORDS.none, ...told] : told;
  };
}

/** What was billed more or less, by currency; empty where nothing was. */
export const billedMoves = ({ months }: Pick<RefreshPlan, 'months'>) =>
  byCurrency(months.filter(moves).map(({ currency, change }) => ({ Currency: currency, Amount: change }))).filter(({ Amount }) => /[1-9]/.test(Amount));

/** What cost moves by in all; null where it does not. */
export function costMove({ cost }: Pick<RefreshPlan, 'cost'>): Money | null {
  const [sum] = byCurrency(cost.months.map(({ change }) => ({ Currency: cost.currency, Amount: change })));
  return sum !== undefined && /[1-9]/.test(sum.Amount) ? sum : null;
}

/** Cost in the reporting currency, what moves it, and what was billed where that moves too. */
export function CostMoves({ effect }: { readonly effect: Effect }) {
  const css = useCss();
  const told = useMoves()(effect);
  const { cost } = effect;
  const costs = cost.months.map((row): MonthRow => ({ ...row, currency: cost.currency, state: 'open' }));
  const billed = effect.months.map((row): MonthRow => ({ ...row, state: 'open' }));
  return (
    <>
      {cost.anew !== undefined && <InBoth {...cost.anew} currency={cost.currency} />}
      {costs.some(moves) && <MonthsTable name={fill(WORDS.cost, { currency: cost.currency })} months={costs} />}
      <ul className={mergeClasses(css.list, css.small)} style={{ gap: 4 }}>
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {billed.some(moves) && <MonthsTable name={WORDS.billed} months={billed} />}
    </>
  );
}

/** Cost by month as it stands in the currency of before, and as it will stand in the new one; newest first. */
function InBoth({ was, months, currency }: NonNullable<CostEffect['anew']> & { readonly currency: string }) {
  const css = useCss();
  const format = useFormat();
  const money = (amount: string | null, of: string): string => (amount === null ? WORDS.missing : format.money(amount, of));
  return (
    <section className={css.block}>
      <h2 className={css.h2}>{WORDS.two}</h2>
      <LedgerTable
        name={WORDS.two}
        columns={[{ name: WORDS.month }, { name: fill(WORDS.was, { currency: was }), right: true }, { name: fill(WORDS.after, { currency }), right: true }]}
        rows={[...months].reverse().map(({ month, now, after }) => ({ key: month, cells: [monthShort(month), money(now, was), money(after, currency)] }))}
      />
    </section>
  );
}
