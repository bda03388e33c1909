import { deflate } from '../../model/deflation';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** A price after some months of falling prices. */
export default defineFunction({
  name: 'DEFLATE',
  description:
    'A price after some months of a yearly fall: price x (1 - deflation)^(months / 12). The twelfth root, because a twelfth of 25% a month compounds to only 22.3% a year. Token-priced parts only: seats and labour do not deflate.',
  words: ['price cut', 'price decline', 'falling prices', 'discount over time', 'price drop', 'cheaper tokens', 'inflation'],
  parameters: {
    price: numbers.needed('price today'),
    deflation: numbers.needed('fall in a year, 0.25 or 25%; below 0 prices rise'),
    months: numbers.needed('months from today; below 0 before today'),
  },
  examples: [
    { cells: [0.03, 0.25, 12], gives: 0.0225, says: 'a year at 25%' },
    { cells: [0.03, 0.3, 24], gives: 0.0147, says: 'two years at 30%' },
    { cells: [0.03, 25, 12], gives: '#VALUE!', says: 'use 0.25 or 25%' },
    { cells: [0.03, 1, 12], gives: '#NUM!', says: 'a fall of 100% leaves no price' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the yearly fall is typed as 25 instead of 25%', '#VALUE!'],
    ['the fall is 100%, or the price is too large to show', '#NUM!'],
  ],
  arithmetic: '{price} × (1 − {deflation}) ^ ({months} ÷ 12) = {answer}',
  policy: 'A yearly fall is spread by the twelfth root: a twelfth of it each month would compound to less.',
  not: 'Seats, labour and other prices that do not fall.',
  run: ({ price, deflation, months }) => eachCell({ price, deflation, months }, deflate),
});
