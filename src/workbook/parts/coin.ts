import { withDecimals } from '../../model/currency';
import type { Block } from '../sheet';
import { cell, feedHeading } from './blocks';

const listed = (count: 0 | 3): string =>
  `ISNUMBER(XMATCH(Policy_Currency,{${withDecimals(count)
    .map((code) => `"${code}"`)
    .join(';')}}))`;
/** The decimals of the reporting currency's smallest coin: no yen is charged in parts. */
export const COIN = '$R$5';
export const coin: readonly Block[] = [
  feedHeading('Q5', 'Decimals'),
  cell(COIN.replaceAll('$', ''), `=IF(${listed(0)},0,2+${listed(3)})`, { role: 'muted', format: 'whole' }),
];
