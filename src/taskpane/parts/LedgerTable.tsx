import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCss } from '../css';

export interface Column {
  readonly name: string;
  /** Money and counts stand right. */
  readonly right?: boolean;
}
export interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** The total of the parts above it. */
  readonly sum?: boolean;
}

/** A table of parts: headings with scope, figures right, the total last. The first cell of a row is its heading. */
export function LedgerTable({
  name,
  columns,
  rows,
  folds = false,
}: {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Two lines a row where there is little room, or always. */
  readonly folds?: boolean | 'always';
}) {
  const css = useCss();
  const bare = columns.every((column) => column.name === '');
  return (
    <table className={mergeClasses(css.table, folds === 'always' ? css.folded : folds && css.folds)} aria-label={name}>
      {!bare && (
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={String(i)} scope="col" className={column.right ? 'r' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.sum ? 'sum' : undefined}>
            {row.cells.map((cell, i) =>
              i === 0 ? (
                // A long name gives way to the figure beside it.
                <th key="0" scope="row" className={columns.length < 3 ? css.anywhere : undefined}>
                  {cell}
                </th>
              ) : (
                <td key={String(i)} className={columns[i]?.right ? 'r' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
