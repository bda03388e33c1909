import { isZero } from '../../../../model/decimal';
import { rows, text } from '../../engine/engine';
import { LINES, countsSql, isMemo } from '../../engine/tax';
import { exact, plain } from '../../engine/tally';
import type { Question } from './question';

const NONE = ': it comes back, or the file does not say its kind. Policy may take all tax as a cost.';
const ENDS = {
  'sales tax': { out: NONE, in: ', as sales tax, which nobody pays back.' },
  'all tax': { out: '.', in: ', as Policy says of all tax.' },
  'no tax': { out: ', as Policy says of all tax.', in: '.' },
} as const;

/** What of a file's tax is a cost and what is not, in sentences, by the rule book in force; nothing of sources that are in no total. */
export const taxSaid: Question = async ({ connection, source, batch, tax }) => {
  if (isMemo(source)) return [];
  const found = await rows(
    connection,
    `SELECT ${countsSql({ newest: tax, locked: new Map() }, LINES)} AS counts, c.BillingCurrency AS currency, sum(c.BilledCost) AS amount
     FROM charges c, (SELECT '' AS source) v WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND c.ChargeCategory = 'Tax' AND c.BilledCost IS NOT NULL
     GROUP BY ALL ORDER BY ALL`,
  );
  return found.flatMap((row) => {
    if (isZero(exact(row['amount']))) return [];
    const money = `Tax of ${plain(row['amount']) ?? ''} ${text(row['currency'])}`;
    return [row['counts'] === true ? `${money} is a cost${ENDS[tax].in}` : `${money} is no cost${ENDS[tax].out}`];
  });
};
