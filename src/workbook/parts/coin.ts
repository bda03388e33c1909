import { withDecimals } from '../../model/currency';

const listed = (count: 0 | 3 | 4): string =>
  `ISNUMBER(XMATCH(Policy_Currency,{${withDecimals(count)
    .map((code) => `"${code}"`)
    .join(';')}}))`;
/** The decimals of the reporting currency's smallest coin, by the name of the cell on Cover that works them out: no yen is charged, budgeted or said in parts. */
export const COIN = 'CurrencyDecimals';
export const DECIMALS = `=IF(${listed(0)},0,2+${listed(3)}+2*${listed(4)})`;

/** Money of the reporting currency in a sentence, to its smallest coin. */
export const inCoins = (money: string): string => `FIXED(${money},${COIN})`;
/** A difference to the smallest coin: what is less is none. */
export const toCoin = (difference: string): string => `ROUND(${difference},${COIN})`;
const OF_BILLS = `MAX(2,${COIN})`;
/** The same of what is billed, in whatever currency: to the cent, or to smaller coins where the reporting currency has them. */
export const billed = (money: string): string => `FIXED(${money},${OF_BILLS})`;
export const toBilledCoin = (difference: string): string => `ROUND(${difference},${OF_BILLS})`;
