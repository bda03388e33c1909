import { isZero, toCell } from '../../model/decimal';
import { consumption } from '../../model/envelope-consumption';
import { figureIn, wordIn, type Asked, type Beside } from './asked';

/** What is used of the month and the quarter, and what they hold, with accruals and what is carried over. */
export function envelopeUsed({ cells, beside }: Asked): Readonly<Record<string, Beside>> | undefined {
  const needed = [figureIn(cells.monthToDate), figureIn(cells.monthly), figureIn(cells.quarterToDate), figureIn(cells.quarterly)];
  const [month, allocation, quarter, envelope] = needed.flatMap((cell) => cell ?? []);
  if (month === undefined || allocation === undefined || quarter === undefined || envelope === undefined) return undefined;
  const counted = !['false', 'n', 'no', '0'].includes(String(cells.includeAccruals?.[0]?.[0]).trim().toLowerCase());
  const [accrued, committed] = counted ? [figureIn(cells.accrued), figureIn(cells.committed)] : [null, null];
  const rollover = wordIn(cells.rollover) === '' ? null : wordIn(cells.rollover);
  const spend = consumption(month, allocation, quarter, envelope, {
    accrued,
    committed,
    rolledOver: figureIn(cells.rolledOver),
    rollover,
    cap: figureIn(cells.cap),
  });
  if (!spend.ok) return undefined;
  const held = toCell(spend.value.envelope);
  return {
    usedMonth: toCell(spend.value.month),
    usedQuarter: toCell(spend.value.quarter),
    hasBeside: accrued !== null || committed !== null,
    carries: held !== envelope,
    allocation: toCell(spend.value.allocation),
    envelope: held,
    hasMonth: !isZero(spend.value.allocation),
    hasQuarter: !isZero(spend.value.envelope),
    willChange: typeof beside[0] === 'string' && beside[0].startsWith('WILL_'),
    hasNext: typeof beside[4] === 'number',
    hasNote: typeof beside[1] === 'string' && beside[1] !== '',
  };
}
