import { withDecimals } from '../../model/currency';
import type { Block } from '../sheet';
import { cell, feedHeading } from './blocks';

const listed = (count: 0 | 3): string =>
  `ISNUMBER(XMATCH(Policy_Currency,{${withDecimals(count)
    .map((code) => `"${code}"`)
    .join(';')}}))`;
/** The decimals of the reporting currency's smallest coin, in a helper cell of a sheet that splits money: no yen is charged or budgeted in parts. */
export const coin = (heading: string, at: string): readonly Block[] => [
  feedHeading(heading, 'Decimals'),
  cell(at.replaceAll('$', ''), `=IF(${listed(0)},0,2+${listed(3)})`, { role: 'muted', format: 'whole' }),
];
/** On Chargeback. */
export const COIN = '$R$5';
