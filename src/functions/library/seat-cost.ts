import { toCell } from '../../model/decimal';
import { ok } from '../../model/fault';
import { seatCost } from '../../model/seat-cost';
import { choice, day, days, defineFunction, number, numbers } from '../define';
import { eachRow } from '../each-row';

/** What a subscription by seat costs. */
export default defineFunction({
  name: 'SEAT_COST',
  description:
    'Seats x price x periods. With the day a row joined or left (its last day), each period is charged by the days the seats were held over the days it has, counted from the start.',
  words: ['seats', 'licences', 'licenses', 'subscription', 'per user', 'prorate', 'pro rata', 'joiners and leavers', 'copilot'],
  parameters: {
    seats: numbers.needed('seats, one cell or one a row'),
    price: numbers.needed('price of a seat for one period'),
    period: choice('what the price is for: "month", "quarter" or "year"', ['month', 'quarter', 'year']),
    periods: number.optional('how many of them are paid', 1),
    joined: days.optional('first day of the seats, where later than the start', 'held from the start'),
    left: days.optional('last day of the seats, where they go before the end', 'held to the end'),
    start: day.optional('first day that is paid, needed where days are counted', 'not given'),
  },
  examples: [
    { cells: [500, 150, 'year', 1], gives: 75000, says: '500 seats at 150 a year' },
    { cells: [1000, 30, 'month', 12], gives: 360000, says: '1,000 seats at 30 a month for a year' },
    { cells: [[[10], [2]], 31, 'month', 1, [[null], [46320]], null, 46296], gives: [[310], [14]], says: 'October 2026: two seats join on the 25th, for seven of 31 days' }, // prettier-ignore
    { cells: [-5, 30], gives: '#VALUE!', says: 'seats: -5 is negative' },
  ],
  errors: [
    ['a figure is blank, or days are to be counted and the start is missing', '#N/A'],
    ['a figure is negative, a date is text, or the last day comes before the first', '#VALUE!'],
    ['a day is no date from March 1900 on, or the periods end after 9999', '#NUM!'],
  ],
  arithmetic:
    '[!joined&!left? {seats} × {price} × {periods} = {answer}][joined? {seats} × {price} × {periods held = answer1 ÷ (seats × price)} = {answer}][left&!joined? {seats} × {price} × {periods held = answer1 ÷ (seats × price)} = {answer}][joined? \nHeld from {joined}][left&!joined? \nHeld from the start][left?  to {left}][joined&!left?  to the end][joined? ; paid are {+periods} of a {period} from {start}][left&!joined? ; paid are {+periods} of a {period} from {start}]',
  policy: 'Seats are charged for the days they are held: actual days over the days of the period.',
  not: 'Usage beyond the seats.',
  run: ({ seats, price, period, periods, joined, left, start }) =>
    eachRow({ seats, price }, { joined, left }, (row) => {
      const cost = seatCost(row.seats, row.price, period, periods, { start, joined: row.joined, left: row.left });
      return cost.ok ? ok(toCell(cost.value)) : cost;
    }),
});
