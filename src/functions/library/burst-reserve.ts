import { burstReserve } from '../../model/capacity';
import { toCell } from '../../model/decimal';
import { ok } from '../../model/fault';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** Money set aside for days above the usual. */
export default defineFunction({
  name: 'BURST_RESERVE',
  description:
    'Daily spend x (multiple - 1) x days: what a release, an incident or a backlog push takes above the usual days, which are in the budget already.',
  words: ['burst', 'peak', 'release', 'incident', 'reserve', 'contingency', 'surge', 'backlog'],
  parameters: {
    daily: numbers.needed('spend of a usual day'),
    multiple: numbers.needed('how many times a usual day a busy one costs, at least 1'),
    days: numbers.needed('busy days'),
  },
  examples: [
    { cells: [1200, 3, 5], gives: 12000, says: 'five days at three times the usual' },
    { cells: [1200, [[1], [1.5]], 4], gives: [[0], [2400]], says: 'a usual day takes no reserve' },
    { cells: [1200, 0.5, 4], gives: '#VALUE!', says: 'multiple 0.5 is below 1' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['a figure is negative, or the multiple is below 1', '#VALUE!'],
  ],
  arithmetic: '{daily} × ({multiple} − 1) × {days} = {answer}',
  policy: 'Only what lies above the usual day is set aside.',
  not: 'The usual day, which is in the budget already.',
  run: (given) =>
    eachCell(given, (daily, multiple, days) => {
      const reserve = burstReserve(daily, multiple, days);
      return reserve.ok ? ok(toCell(reserve.value)) : reserve;
    }),
});
