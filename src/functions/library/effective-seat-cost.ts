import { effectiveSeatCost } from '../../model/seat-cost';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** What a seat costs that somebody uses. */
export default defineFunction({
  name: 'EFFECTIVE_SEAT_COST',
  description: 'Seats x price / active users: what a seat costs that is used. Idle seats make the used ones dear.',
  words: ['idle seats', 'active users', 'unused licences', 'unused licenses', 'shelfware', 'cost per active user', 'adoption'],
  parameters: {
    seats: numbers.needed('seats paid for'),
    price: numbers.needed('price of a seat'),
    active: numbers.needed('users who were active'),
  },
  examples: [
    { cells: [1000, 30, 600], gives: 50, says: '30 a seat at 60% use' },
    { cells: [[[1000], [50]], 30, [[600], [0]]], gives: [[50], ['#DIV/0!']], says: 'row by row; nobody is active in the second' },
    { cells: [10, 30, 12], gives: 25, says: 'twelve people were active on ten seats, which were passed on' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['nobody is active', '#DIV/0!'],
    ['a figure is negative', '#VALUE!'],
  ],
  arithmetic: '{seats} × {price} ÷ {active} = {answer}',
  policy: 'Idle seats are borne by the used ones.',
  not: 'Usage beyond the seats.',
  run: ({ seats, price, active }) => eachCell({ seats, price, active }, effectiveSeatCost),
});
