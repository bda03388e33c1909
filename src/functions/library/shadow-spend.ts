import { missing, ok } from '../../model/fault';
import { PIECE } from '../../model/pieces';
import { shadowSpend, type Paid } from '../../model/shadow';
import { figures, placed } from '../cells';
import { choice, defineFunction, numbers } from '../define';
import { sizeOf } from '../each';
import { sameSize } from '../lines';
import { texts } from '../texts';

/** Money that passes the company's purchasing by. */
export default defineFunction({
  name: 'SHADOW_SPEND',
  description:
    'Spend that people pay themselves or buy without approval: the sum of the rows whose way is "reimbursed", or another word. "share" gives its part of all, "all" money, share and rows.',
  words: ['personal subscriptions', 'shadow it', 'reimbursed', 'expenses', 'unapproved', 'hidden subsidy'],
  parameters: {
    cost: numbers.needed('spend, one cell or a range'),
    way: texts.needed('how it was paid, such as tblActuals[Stream], or whether it was approved; a range of the same size'),
    words: texts.optional('what marks shadow spend in the second range, one cell or several', 'reimbursed'),
    show: choice('"money", "share" or "all"', ['money', 'share', 'all']),
  },
  examples: [
    { cells: [20, 'reimbursed'], gives: 20, says: 'one personal subscription' },
    { cells: [[[120], [880]], [['reimbursed'], ['usage']], null, 'all'], gives: [[120, 0.12, 1]], says: 'money, share and rows' },
    { cells: [[[50], [70]], [['Y'], ['N']], 'N'], gives: 70, says: 'software that nobody approved' },
    { cells: [[[50], [70]], [['Y'], [null]], 'N'], gives: '#N/A', says: 'a row that does not say how it was paid' },
    { cells: [0, 'usage', null, 'share'], gives: '#DIV/0!', says: 'no spend has no share' },
  ],
  errors: [
    ['a row lacks its way, or one that counts its cost; for the share, any row lacks its cost', '#N/A'],
    ['the ranges differ in size', '#VALUE!'],
    ['the share of no spend at all', '#DIV/0!'],
  ],
  arithmetic:
    'Rows whose way is {words}: {marked = all3} of {all = count(cost)}; they cost [show=money|all? {money = answer1}][show=share? {money = all1}][show=share|all? \n{money = all1} ÷ {sum(cost)} = {share = all2}]',
  policy: 'Money that passes purchasing by is counted as AI spend all the same.',
  not: 'Spend that nobody claimed back.',
  *run({ cost, way, words, show }) {
    const size = sizeOf([cost, way]);
    if (!size.ok) return size;
    const same = sameSize(cost, way);
    if (!same.ok) return same;
    const marks = words === null ? ok(['reimbursed']) : figures(words);
    if (!marks.ok) return marks;
    const given = marks.value.filter((word) => word !== null);
    if (given.length === 0) return missing('words missing');
    const rows: Paid[] = [];
    for (let row = 0; row < size.value.rows; row += 1) {
      for (let column = 0; column < size.value.columns; column += 1) {
        const by = way.at(row, column);
        if (!by.ok) return placed(by.fault, way, row, column);
        const paid = cost.at(row, column);
        rows.push({ cost: paid.ok ? paid : placed(paid.fault, cost, row, column), way: by.value });
      }
    }
    if (rows.length > PIECE) yield;
    const found = shadowSpend(rows, given);
    if (!found.ok) return found;
    const { money, share, rows: count } = found.value;
    if (show === 'share') return share;
    return ok(show === 'money' ? money : [[money, share.ok ? share.value : { fault: share.fault }, count]]);
  },
});
