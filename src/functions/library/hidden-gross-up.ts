import { hiddenGrossUp } from '../../model/hidden';
import { defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** Spend with the AI that hides in other bills. */
export default defineFunction({
  name: 'HIDDEN_GROSS_UP',
  description:
    'Spend with the AI that hides in other bills: visible / (1 - hidden), because the hidden share is one of the whole. What an audit has found is visible already, so its coverage lowers the share.',
  words: ['shadow ai', 'embedded ai', 'invisible spend', 'true total', 'saas add-ons', 'gross up', 'audit coverage'],
  parameters: {
    visible: numbers.needed('money that is seen'),
    hidden: numbers.needed('share of the whole that is not seen, 0.2 or 20%'),
    coverage: numbers.optional('share of the bills that was audited, its AI being in the visible money', '0'),
  },
  examples: [
    { cells: [100000, 0.2], gives: 125000, says: 'a fifth of the whole is hidden: 125,000, not 120,000' },
    { cells: [100000, [[0.2, 0.3]]], gives: [[125000, 100000 / 0.7]], says: 'the two ends of the usual range' },
    { cells: [117500, 0.2, 0.7], gives: 125000, says: 'after an audit of 70% less is left to add' },
    { cells: [100000, 1], gives: '#NUM!', says: 'nothing would be visible' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['a share is negative, or the coverage is typed as 70 instead of 70%', '#VALUE!'],
    ['the hidden share is 1 or more', '#NUM!'],
  ],
  arithmetic: '{visible} ÷ (1 − {hidden} × (1 − {coverage})) = {answer}',
  policy: 'The hidden share is one of the whole, so it is divided out, not added on.',
  run: ({ visible, hidden, coverage }) => eachRow({ visible, hidden }, { coverage }, (row) => hiddenGrossUp(row.visible, row.hidden, row.coverage ?? 0)),
});
