import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useCss } from '../css';
import { type ExplainedCall as Call, causeAt, inputText, linesIn, near, notIn } from '../explained';
import { fill } from '../words';
import { Bar } from './Bar';
import { LedgerTable } from './LedgerTable';
import { useFormat } from './reading';

export const WORDS = {
  inputs: 'Inputs of {name}',
  input: 'Input',
  from: 'From',
  value: 'Value',
  within: 'in the formula',
  leftOut: 'left out',
  rows: '{n} {n:row|rows} of Actuals',
  cause: 'It comes from {input}.',
  goTo: 'Go to {cell}',
  not: 'Not in this figure',
  first: 'It gives {n} values, which the formula takes together. This is the first.',
} as const;

/** One call of a function: its inputs with their cells, the arithmetic in names and in figures, its rule and what is not in it, or why it is an error. */
export function ExplainedCall({
  call,
  sheet,
  heading,
  several,
  currency,
  goTo,
}: {
  readonly call: Call;
  readonly sheet: string;
  /** What stands above the cell. */
  readonly heading: string | null;
  readonly several: boolean;
  /** What the rows of Actuals are summed in. */
  readonly currency: string;
  readonly goTo: (at: string) => void;
}) {
  const css = useCss();
  const format = useFormat();
  const { explanation, inputs, span } = call;
  const { fault } = explanation;
  const cause = causeAt(call);
  const not = notIn(explanation, heading);
  return (
    <section className={several ? css.section : css.block}>
      {several && <h2 className={css.h2}>{explanation.name}</h2>}
      <LedgerTable
        name={fill(WORDS.inputs, { name: explanation.name })}
        columns={[{ name: WORDS.input }, { name: WORDS.from }, { name: WORDS.value, right: true }]}
        rows={explanation.inputs
          .map((input, i) => ({ input, from: inputs[i] }))
          .filter(({ input, from }) => input.given || from !== undefined)
          .map(({ input, from }) => ({
            key: input.name,
            cells: [
              input.name,
              <span key="f" className={css.anywhere}>
                {from?.at != null ? (
                  <Link inline onClick={() => goTo(from.at ?? '')}>
                    {near(from.at, sheet)}
                  </Link>
                ) : (
                  <span className={css.muted}>{input.given ? WORDS.within : WORDS.leftOut}</span>
                )}
                {from?.rows != null && <> · {fill(WORDS.rows, { n: format.count(from.rows.ids.length) })}</>}
              </span>,
              <span key="v" style={{ whiteSpace: 'normal' }}>
                {inputText(input.value, from, currency, format)}
              </span>,
            ],
          }))}
      />
      {span === null && explanation.values > 1 && <p className={css.small}>{fill(WORDS.first, { n: format.count(explanation.values) })}</p>}
      {linesIn(explanation, format).map(({ text, isFigures }, i) => (
        <p key={String(i)} className={mergeClasses(css.small, css.anywhere, isFigures ? css.bold : css.muted)}>
          {text}
        </p>
      ))}
      {fault !== null && (
        <Bar
          tone="error"
          title={fault.code}
          actions={
            cause === null ? undefined : (
              <Button size="small" onClick={() => goTo(cause)}>
                {fill(WORDS.goTo, { cell: near(cause, sheet) })}
              </Button>
            )
          }
        >
          {sentence(fault.sentence)} {fault.input !== null && fill(WORDS.cause, { input: fault.input })}
        </Bar>
      )}
      {explanation.policy !== null && <p className={mergeClasses(css.small, css.second)}>{explanation.policy}</p>}
      {not !== null && (
        <Bar tone="info" title={WORDS.not}>
          {not}
        </Bar>
      )}
    </section>
  );
}

/** What a function says of a fault, as a sentence. */
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
