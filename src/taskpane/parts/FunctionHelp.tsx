import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { CellFunction, Example } from '../../functions/define';
import { useCss } from '../css';
import { forReader } from '../fit';
import { useStore } from '../services';
import { fill } from '../words';
import { LedgerTable } from './LedgerTable';

export const WORDS = {
  needed: 'Inputs',
  input: 'Input',
  meaning: 'What it is',
  optional: '{meaning} Left out: {otherwise}.',
  example: '{formula} gives {answer}: {says}.',
  block: '{rows} × {columns} cells, the first {first}',
  answers: 'Answers',
  when: 'When',
} as const;

const useHelp = makeStyles({
  code: {
    margin: 0,
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  word: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px', whiteSpace: 'nowrap' },
});

/** A formula as it is typed. */
export function Formula({ children }: { readonly children: React.ReactNode }) {
  return <p className={useHelp().code}>{children}</p>;
}

const literal = (cell: unknown): string =>
  typeof cell === 'string' ? `"${cell}"` : typeof cell === 'boolean' ? String(cell).toUpperCase() : typeof cell === 'number' ? String(cell) : '';
/** What is typed for an argument: a value, or an array in braces, rows apart by semicolons. */
const typed = (cell: unknown): string =>
  Array.isArray(cell) ? `{${cell.map((row) => (Array.isArray(row) ? row.map(literal).join(',') : literal(row))).join(';')}}` : literal(cell);

/** An example as a formula that can be typed. */
export const exampleFormula = (name: string, { cells }: Example): string => `=CORRIDOR.${name}(${cells.map(typed).join(', ')})`;

const MOST = 110;
/** The example that says most in a line: the first that is no error and short enough. */
const worked = ({ name, examples }: CellFunction): Example | undefined =>
  examples.find((one) => typeof one.gives !== 'string' && exampleFormula(name, one).length <= MOST) ?? examples[0];

function answerOf(gives: Example['gives']): string {
  if (!Array.isArray(gives)) return literal(gives).replaceAll('"', '');
  const rows = gives as readonly (readonly unknown[])[];
  const first = literal(rows[0]?.[0]).replaceAll('"', '');
  return fill(WORDS.block, { rows: rows.length, columns: rows[0]?.length ?? 1, first });
}

/** How a function is used: syntax, inputs, one worked example, and when it answers with which error. */
export function FunctionHelp({ fn }: { readonly fn: CellFunction }) {
  const css = useCss();
  const own = useHelp();
  const separator = useStore().look?.decimalSeparator ?? null;
  const shown = (text: string): string => forReader(text, separator);
  const names = Object.entries(fn.parameters);
  const example = worked(fn);
  return (
    <section className={css.section} aria-label={fn.name}>
      <Formula>
        {`=CORRIDOR.${fn.name}(`}
        {names.map(([name, { optional }], i) => (
          <Fragment key={name}>
            {i > 0 && shown(', ')}
            {optional ? `[${name}]` : <b>{name}</b>}
          </Fragment>
        ))}
        )
      </Formula>
      <p className={mergeClasses(css.small, css.second)}>{fn.description}</p>
      <LedgerTable
        name={WORDS.needed}
        columns={[{ name: WORDS.input }, { name: WORDS.meaning }]}
        rows={names.map(([name, { description, otherwise }]) => ({
          key: name,
          cells: [
            <span key="n" className={own.word}>
              {name}
            </span>,
            otherwise === undefined ? description : fill(WORDS.optional, { meaning: `${description}.`, otherwise }),
          ],
        }))}
      />
      {example !== undefined && (
        <p className={mergeClasses(css.small, css.second, css.anywhere)}>
          {fill(WORDS.example, { formula: shown(exampleFormula(fn.name, example)), answer: answerOf(example.gives), says: example.says })}
        </p>
      )}
      <LedgerTable
        name={WORDS.answers}
        columns={[{ name: WORDS.answers }, { name: WORDS.when }]}
        rows={fn.errors.map(([when, error]) => ({
          key: error + when,
          cells: [
            <span key="e" className={own.word}>
              {error}
            </span>,
            when,
          ],
        }))}
      />
    </section>
  );
}
