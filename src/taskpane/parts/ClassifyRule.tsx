import { Field, Input, Select, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { CHARGE_COLUMNS } from '../../ledger/charge';
import { FIGURE_TESTS, type RuleColumn, isFigure } from '../../ledger/rule-columns';
import type { RuleTest, Unclassified } from '../../ledger/unclassified';
import { toText } from '../../model/decimal';
import { type Draft, canAsk } from '../classify';
import { useCss } from '../css';
import { figureOf } from '../figure';
import { currencyDigits, exactly } from '../format';
import { useStore } from '../services';
import { fill } from '../words';
import { useAmounts } from './Amount';
import { useFormat } from './reading';

export const WORDS = {
  rule: 'Make a rule from this row, when',
  test: 'How it is compared',
  text: 'Text',
  figure: 'Figure',
  says: '{column} “{text}”',
  one: '{column} {least}',
  span: '{column}, here {least} to {most}',
  is: 'is',
  contains: 'has',
  starts: 'begins with',
  'at least': 'is at least',
  below: 'is below',
  fits: 'It decides {shown} {n:line|lines} of {months} open {months:month|months}, {amounts}.',
  fitsVendors: 'It decides {shown} {n:line|lines} of {vendors} vendors in {months} open {months:month|months}, {amounts}.',
  fitsNone: 'It decides no line that is open.',
  others: '{n} {n:line that fits is|lines that fit are} decided by a rule above and {n:stays|stay} so.',
  money: 'Each line is compared in its own currency.',
  noFigure: 'Write a figure such as {example}.',
  ServiceProviderName: 'vendor',
  ServiceName: 'service',
  ChargeDescription: 'memo',
  SubAccountName: 'project',
  x_Model: 'model',
  SkuMeter: 'meter',
  ResourceName: 'resource',
  x_GLAccount: 'ledger account',
  x_CostCenter: 'cost centre',
  x_SourceId: 'source',
  BilledCost: 'cost of a line',
  EffectiveCost: 'cost with what was prepaid',
  ListCost: 'cost before discounts',
  ContractedCost: 'cost as agreed',
  PricingCurrencyEffectiveCost: 'cost in the currency of the price',
  ConsumedQuantity: 'quantity',
  PricingQuantity: 'quantity charged for',
  ListUnitPrice: 'unit price before discounts',
  ContractedUnitPrice: 'unit price as agreed',
  x_AiShare: 'AI share of a line',
} as const;
/** What a column says in a row. */
export const SAYS = WORDS.says;
const EXAMPLE = '1250.50';
const TEXT_TESTS = ['is', 'contains', 'starts'] as const;
const TESTS_OF_FIGURES = [...FIGURE_TESTS, 'is'] as const;

const useRule = makeStyles({
  rule: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: '6px', '& select, & input': { minWidth: 0, width: '100%' } },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
});

/** A column as a person calls it. */
export const columnName = (column: RuleColumn): string => (column in WORDS ? WORDS[column as keyof typeof WORDS] : column);
/** Whether a column holds money or prices, which two currencies have in common only by name. */
const isMoney = (column: RuleColumn): boolean =>
  column in CHARGE_COLUMNS && ['money', 'price'].includes(CHARGE_COLUMNS[column as keyof typeof CHARGE_COLUMNS].kind);

/** Money is in the currency of the bill, but for what was priced in one of its own. */
const placesOf = (column: RuleColumn, { Currency }: Unclassified): number | undefined =>
  column === 'PricingCurrencyEffectiveCost' ? undefined : currencyDigits(Currency);

/** The rule that a row becomes: by what it says or by a figure of it, and what else it would decide. */
export function ClassifyRule({ row, draft, set }: { readonly row: Unclassified; readonly draft: Draft; readonly set: (change: Partial<Draft>) => void }) {
  const css = useCss();
  const own = useRule();
  const format = useFormat();
  const { test } = draft;
  const column = (name: string): void => {
    const text = row.evidence.find(({ Column }) => Column === name);
    const figure = row.figures.find(({ Column }) => Column === name);
    if (text) set({ test: { Column: text.Column, Test: text.values > 1 ? 'contains' : 'is', Text: text.Text } });
    // From the least on: every line of the row fits.
    else if (figure) set({ test: { Column: figure.Column, Test: 'at least', Text: figure.least } });
  };
  const shown = (name: RuleColumn, figure: string): string => (isMoney(name) ? exactly(figure, format, placesOf(name, row)) : format.digits(figure));
  const tests: readonly RuleTest['Test'][] = isFigure(test.Column) ? TESTS_OF_FIGURES : TEXT_TESTS;
  return (
    <div className={own.rule}>
      <Field label={WORDS.rule} className={own.wide}>
        <Select size="small" value={test.Column} onChange={(_, { value }) => column(value)}>
          {row.evidence.map(({ Column, Text }) => (
            <option key={Column} value={Column}>
              {fill(WORDS.says, { column: columnName(Column), text: Text.slice(0, 40) })}
            </option>
          ))}
          {row.figures.map(({ Column, least, most }) => (
            <option key={Column} value={Column}>
              {fill(least === most ? WORDS.one : WORDS.span, { column: columnName(Column), least: shown(Column, least), most: shown(Column, most) })}
            </option>
          ))}
        </Select>
      </Field>
      <Select
        size="small"
        aria-label={WORDS.test}
        value={test.Test}
        onChange={(_, { value }) => set({ test: { ...test, Test: tests.find((one) => one === value) ?? 'is' } })}
      >
        {tests.map((one) => (
          <option key={one} value={one}>
            {WORDS[one as keyof typeof WORDS]}
          </option>
        ))}
      </Select>
      {isFigure(test.Column) ? (
        <Figure key={test.Column} test={test} set={(Text) => set({ test: { ...test, Text } })} />
      ) : (
        <Input size="small" aria-label={WORDS.text} value={test.Text} maxLength={200} onChange={(_, { value }) => set({ test: { ...test, Text: value } })} />
      )}
      <Fits draft={draft} className={mergeClasses(css.small, css.second, own.wide)} />
    </div>
  );
}

/** A figure as this reader writes figures; what is none leaves the rule without one, never with another. */
function Figure({ test, set }: { readonly test: RuleTest; readonly set: (text: string) => void }) {
  const format = useFormat();
  const { look } = useStore();
  const [typed, setTyped] = useState(test.Text === '' ? '' : format.digits(test.Text));
  const write = (value: string): void => {
    setTyped(value);
    const figure = figureOf(value, look);
    set(figure === undefined ? '' : toText(figure));
  };
  return <Input size="small" aria-label={WORDS.figure} aria-invalid={!canAsk(test)} value={typed} maxLength={40} onChange={(_, { value }) => write(value)} />;
}

/** What the rule decides beside this row, or why it cannot be asked. */
function Fits({ draft: { test, fits }, className }: { readonly draft: Draft; readonly className: string }) {
  const css = useCss();
  const format = useFormat();
  const amounts = useAmounts();
  if (isFigure(test.Column) && !canAsk(test))
    return <p className={mergeClasses(className, css.bad)}>{fill(WORDS.noFigure, { example: format.digits(EXAMPLE) })}</p>;
  if (fits === null) return <p className={className} />;
  const { lines, months, vendors, others } = fits;
  const facts = { n: lines, shown: format.count(lines), months, vendors, amounts: amounts(fits.amounts) };
  const words = [
    lines === 0 ? WORDS.fitsNone : fill(vendors > 1 ? WORDS.fitsVendors : WORDS.fits, facts),
    ...(others > 0 ? [fill(WORDS.others, { n: others })] : []),
    ...(isMoney(test.Column) && fits.amounts.length > 1 ? [WORDS.money] : []),
  ];
  return <p className={className}>{words.join(' ')}</p>;
}
