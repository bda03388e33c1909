import { mergeClasses } from '@fluentui/react-components';
import type { Money } from '../../ledger/preview';
import type { Cause, RefreshPlan } from '../../workbook/workbook';
import { useCss } from '../css';
import { byCurrency } from '../totals';
import { fill } from '../words';
import { useAmounts } from './Amount';
import { type MonthRow, MonthsTable, moves } from './MonthsTable';

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
  unknown: '{billed} without a rate, not counted. Enter the rate on the sheet Rates.',
} as const;

type Effect = Pick<RefreshPlan, 'months' | 'cost'>;

/** What moves what, one sentence for each cause; what has no rate is named, never 0. */
export function useMoves(): (effect: Effect) => readonly string[] {
  const amounts = useAmounts();
  return ({ months, cost }) => {
    const by: Readonly<Record<Cause, string>> = WORDS;
    const told = [
      ...cost.causes.map(({ cause, change }) =>
        fill(by[cause], { change: amounts([{ Currency: cost.currency, Amount: change }], true), billed: amounts(cost.counted) }),
      ),
      ...(cost.moved.length > 0 ? [fill(WORDS.moved, { billed: amounts(cost.moved) })] : []),
      ...(cost.unknown.length > 0 ? [fill(WORDS.unknown, { billed: amounts(cost.unknown) })] : []),
    ];
    const still = !months.some(moves) && cost.causes.length === 0 && cost.moved.length === 0;
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
