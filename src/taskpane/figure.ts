import { type Decimal, decimal } from '../model/decimal';
import type { Look } from '../workbook/workbook';

/** How this reader's Excel writes figures; null where it is not known yet. */
export type Separators = Pick<Look, 'decimalSeparator' | 'thousandsSeparator'> | null;

/** A figure as this reader's Excel writes it: `1,250.50`, `-3`, `(28.22)`; undefined where it is none. */
export function figureOf(text: string, separators: Separators): Decimal | undefined {
  const [point, thousands] = [separators?.decimalSeparator ?? '.', separators?.thousandsSeparator ?? ','];
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(/^\((.*)\)$/, '-$1');
  const [whole = '', ...rest] = bare.split(point);
  const groups = thousands.trim() === '' ? [whole] : whole.split(thousands);
  // 10.000,00 is no 10.00: what groups its digits otherwise is another way of writing.
  if (groups.slice(1).some((group) => group.length !== 3)) return undefined;
  return decimal([groups.join(''), ...rest].join('.'));
}
