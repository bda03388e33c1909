import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useCss } from '../css';
import { type Explained, inputText, isCut, linesIn, near, notIn, putTogether, valueText, withRows } from '../explained';
import { forReader } from '../fit';
import { copyExplained, explainAgain, explainSelected, showRows } from '../flows/explain';
import { goTo } from '../flows/go-to';
import type { Format } from '../format';
import { Bar } from '../parts/Bar';
import { ExplainedCall } from '../parts/ExplainedCall';
import { Foot } from '../parts/Foot';
import { Formula } from '../parts/FunctionHelp';
import { FunctionTabs } from '../parts/FunctionTabs';
import { Main } from '../parts/Main';
import { RowsBehind } from '../parts/RowsBehind';
import { Heading } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  heading: 'Explain cell',
  selected: 'Explain selected',
  nothing: 'Select a cell in the sheet, then press Explain selected.',
  none: '{cell} has no Corridor function. It is {formula}.',
  noneLong: '{cell} has no Corridor function.',
  noFormula: '{cell} has no formula. It holds {value}.',
  empty: '{cell} is empty.',
  together: 'Put together',
  unread: 'A part of this formula cannot be followed here. What it gives stands in the cell.',
  shown: 'The sheet shows {text}.',
  filled: 'Filled from {cell}.',
  settings: 'Settings used: ',
  setting: '{label} {text}',
  book: 'Rule book {version}.',
  rows: 'Show rows on a sheet',
  copy: 'Copy',
  noRows: 'No rows of Actuals are behind this cell.',
} as const;

/** A longer text takes more than one line. */
const WORD = 16;
/** A formula that is easier to read by itself than within a sentence. */
const isLong = (formula: string): boolean => formula.length > 60;

/** What is said where there is no function of ours. */
function plainly({ cell, formula, value, text }: Explained, shown: string): string {
  if (formula !== null) return isLong(shown) ? fill(WORDS.noneLong, { cell }) : fill(WORDS.none, { cell, formula: shown });
  return value === '' ? fill(WORDS.empty, { cell }) : fill(WORDS.noFormula, { cell, value: text === '' ? String(value) : text });
}

/** The explanation as lines to copy. */
function linesOf(one: Explained, format: Format, formula: string, currency: string): string[] {
  return [
    [`${one.sheet}!${one.cell}`, one.label ?? '', valueText(one, format)].join('\t'),
    formula,
    ...one.calls.flatMap(({ explanation, inputs }) => [
      ...explanation.inputs.map((input, i) => [input.name, inputs[i]?.at ?? '', inputText(input.value, inputs[i], currency, format)].join('\t')),
      ...linesIn(explanation, format).map(({ text }) => text),
      ...[explanation.fault?.sentence, explanation.policy, notIn(explanation, one.heading)].filter((text) => text != null),
    ]),
    ...[putTogether(one)].flatMap((whole) => (whole === null ? [] : [`${whole} = ${valueText(one, format)}`])),
    ...withRows(one).flatMap(({ rows }) => [
      ...rows.parts.map((part) => [`${part.vendor} · ${part.basis}`, String(part.rows), part.amount].join('\t')),
      [rows.ties.join(' '), String(rows.ids.length), rows.total].join('\t'),
    ]),
  ].filter((line) => line.trim() !== '');
}

/** Functions: Explain. How the selected figure comes about, down to the rows. */
export default function Explain() {
  const css = useCss();
  const format = useFormat();
  const services = useServices();
  const { explained, look, role } = useStore();
  // The cell that a link of this screen led to is not explained in its turn.
  const led = useRef<string | null>(null);
  useEffect(() => {
    void explainSelected(services);
    const again = (): void => void explainAgain(services, led.current);
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [services]);
  const lead = (at: string): void => {
    led.current = at;
    void goTo(services, at);
  };
  const press = (
    <Button size="small" style={{ flexShrink: 0, whiteSpace: 'nowrap' }} onClick={() => void explainSelected(services)}>
      {WORDS.selected}
    </Button>
  );
  if (explained === null)
    return (
      <>
        <Main>
          <Heading spoken>{WORDS.heading}</Heading>
          <FunctionTabs />
          <p className={mergeClasses(css.p, css.second)}>{WORDS.nothing}</p>
          <div>{press}</div>
        </Main>
      </>
    );
  const { sheet, cell, label, heading, calls, settings, text, formula, filledFrom } = explained;
  const value = valueText(explained, format);
  const typed = formula === null ? '' : forReader(formula, look?.decimalSeparator ?? null);
  const ours = calls.length > 0;
  const behind = withRows(explained);
  const whole = putTogether(explained);
  const currency = look?.currency ?? '';
  return (
    <>
      <Main>
        <Heading spoken>{WORDS.heading}</Heading>
        <FunctionTabs />
        <div>
          <div className={css.between} style={{ alignItems: 'center' }}>
            <span className={mergeClasses(css.small, css.muted, css.anywhere)}>
              {sheet}!{cell}
              {label !== null && `, ${label}`}
            </span>
            {press}
          </div>
          {(formula !== null || explained.rows !== null) && value !== '' && (
            <div className={mergeClasses(css.big, typeof explained.value !== 'number' && value.length > WORD && css.bigWords)}>{value}</div>
          )}
          <div className={mergeClasses(css.small, css.second)}>
            {[
              heading ?? '',
              isCut(explained, format) && formula !== null ? fill(WORDS.shown, { text }) : '',
              filledFrom === null ? '' : fill(WORDS.filled, { cell: filledFrom }),
            ]
              .filter((one) => one !== '')
              .join(' · ')}
          </div>
        </div>
        {formula !== null && (ours || explained.unread || explained.rows !== null || isLong(typed)) && <Formula>{typed}</Formula>}
        {!ours &&
          (explained.unread ? (
            <Bar tone="info">{WORDS.unread}</Bar>
          ) : (
            explained.rows === null && <p className={mergeClasses(css.p, css.anywhere)}>{plainly(explained, typed)}</p>
          ))}
        {calls.map((call, i) => (
          <ExplainedCall key={String(i)} call={call} sheet={sheet} heading={heading} several={calls.length > 1} currency={currency} goTo={lead} />
        ))}
        {whole !== null && (
          <section className={css.section}>
            <h2 className={css.h2}>{WORDS.together}</h2>
            <p className={mergeClasses(css.small, css.bold, css.anywhere)}>
              {forReader(whole, look?.decimalSeparator ?? null)} = {value}
            </p>
          </section>
        )}
        {behind.map(({ input, rows }, i) => (
          <RowsBehind key={String(i)} rows={rows} input={input} sheet={sheet} currency={currency} goTo={lead} />
        ))}
        {(settings.length > 0 || behind.length > 0) && (
          <p className={mergeClasses(css.small, css.second)}>
            {settings.length > 0 && WORDS.settings}
            {settings.map(({ name, at, label: called, text: set }, i) => (
              <span key={name}>
                {i > 0 && ', '}
                {fill(WORDS.setting, { label: called, text: set })}{' '}
                <span className={css.nowrap}>
                  (
                  <Link inline onClick={() => lead(at)}>
                    {near(at, sheet)}
                  </Link>
                  )
                </span>
              </span>
            ))}
            {settings.length > 0 && '. '}
            {fill(WORDS.book, { version: look?.ruleBook ?? 0 })}
          </p>
        )}
      </Main>
      <Foot note={behind.length === 0 ? WORDS.noRows : undefined}>
        {role !== 'viewer' && (
          <WriteButton appearance="primary" disabledFocusable={behind.length === 0} onClick={() => void showRows(services)}>
            {WORDS.rows}
          </WriteButton>
        )}
        <Button onClick={() => void copyExplained(services, linesOf(explained, format, typed, currency))}>{WORDS.copy}</Button>
      </Foot>
    </>
  );
}
