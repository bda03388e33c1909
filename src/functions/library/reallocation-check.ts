import { toCell } from '../../model/decimal';
import { missing, mistyped, ok, type Result } from '../../model/fault';
import { checkReallocation, STAGES, stagesAfter, verdictOf, type Move, type Stage } from '../../model/reallocation';
import { figures } from '../cells';
import { choice, day, days, defineFunction, flags, numbers, texts } from '../define';
import { eachRow, rowsTogether, type Row } from '../each-row';
import { rules } from '../rule-book';

/** A stage by its word, one or several. */
function stageOf(word: string | null): Result<Stage | null> {
  if (word === null) return ok(null);
  const stage = STAGES.find((one) => one === word.toLowerCase().replace(/s$/, ''));
  return stage === undefined ? mistyped(`a stage is production, scaling or experiment, not "${word}"`) : ok(stage);
}

/** Whether money may move from one envelope to another. */
export default defineFunction({
  name: 'REALLOCATION_CHECK',
  description:
    'Whether money may move between envelopes: PASS, or FAIL with the rules that stand against it. A rule whose facts are not given is named as not checked. "rules" lists each rule with what it says. R1 net zero, R2 the donor keeps what is spent or committed, R3 production, R4 experiments, R5 promotion, R6 size and R7 late in the quarter unless an executive approved it, R8 names, R9 fail fast, R-date closed months.',
  words: ['move budget', 'transfer', 'shift money', 'virement', 'budget transfer', 'rebalance', 'donor', 'zero sum'],
  parameters: {
    donorEnvelope: numbers.needed('money of the envelope that gives'),
    donorActual: numbers.needed('what it has spent'),
    donorCommitted: numbers.needed('what it has ordered'),
    amount: numbers.needed('money that moves'),
    donorAccrued: numbers.optional('what it has used and not been billed', '0'),
    from: texts.optional('stage that gives: production, scaling or experiment', 'not known'),
    to: texts.optional('stage that receives', 'not known'),
    stages: numbers.optional('three cells: money of the quarter in production, scaling and experiments before the move', 'not known'),
    date: days.optional('day from which it holds', 'not known'),
    closedThrough: day.optional('last closed day', 'not known'),
    thirdMonth: day.optional('first day of the third month of the quarter', 'not known'),
    receiverHasUnit: flags('TRUE if the receiver has evidence of a value unit'),
    returnLast: numbers.optional('return of the receiver in the last closed month', 'not known'),
    returnBefore: numbers.optional('and in the month before it', 'not known'),
    executive: flags('TRUE if an executive approved it'),
    reason: texts.optional('why', 'not known'),
    donorOwner: texts.optional('owner of the envelope that gives', 'not known'),
    receiverOwner: texts.optional('owner of the envelope that receives', 'not known'),
    approver: texts.optional('who approved it', 'not known'),
    donorHasUnit: flags('TRUE if the donor has a value unit'),
    donorAge: numbers.optional('days since the donor started', 'not known'),
    received: numbers.optional('money that arrives, where it is noted apart', 'the amount'),
    rules: rules('table of rules: the rule, its limit, and last Y or N for whether it holds'),
    show: choice('"verdict", "rules" for one line each, or "stages" for production, scaling and experiments after the move', ['verdict', 'rules', 'stages']),
  },
  examples: [
    { cells: [45000, 30000, 8000, 10000], gives: 'FAIL R2: only 7,000.00 uncommitted', says: '45,000 less 30,000 spent and 8,000 ordered' },
    { cells: [45000, 30000, 8000, 7000], gives: 'PASS; not checked: R3, R4, R5, R6, R7, R8, R9, R-date', says: 'the free money may move, as far as is known' },
    {
      cells: [45000, 30000, 8000, 7000, null, null, null, null, 46310, 46295],
      gives: 'PASS; not checked: R3, R4, R5, R6, R7, R8, R9',
      says: '15 October, when the books are closed through September',
    },
    { cells: [45000, 30000, 8000, 7000, null, null, null, null, 46290, 46295], gives: 'FAIL R-date: 25 Sep 2026, closed through 30 Sep 2026', says: 'a closed month keeps its allocation' }, // prettier-ignore
    { cells: [[[45000], [20000]], [[30000], [5000]], [[8000], [0]], [[10000], [2000]], null, 'experiment', 'scaling', [[180000, 75000, 45000]]], gives: [['FAIL R2: only 7,000.00 uncommitted'], ['PASS; not checked: R5, R7, R8, R9, R-date']], says: 'two moves of the log' }, // prettier-ignore
    { cells: [45000, 0, 0, 10000, null, 'experiment', 'scaling', [[180000, 75000, 45000]], null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 'stages'], gives: [[180000, 85000, 35000]], says: 'ten thousand go from experiments to scaling' }, // prettier-ignore
    { cells: [45000, 30000, 8000, 0], gives: '#VALUE!', says: 'nothing moves' },
  ],
  errors: [
    ['a needed figure is blank, or one of the three stages', '#N/A'],
    ['the amount is not above zero, a stage or rule is not known, or a date is text', '#VALUE!'],
    ['a date is none from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    '{donorEnvelope} − {donorActual} − {donorAccrued} − {donorCommitted} = {free money = donorEnvelope − donorActual − donorAccrued − donorCommitted}\n[!show=stages? {amount} is to move; what the rules say of it: {answer}][show=stages? {amount} goes from {from} to {to}: {stage} has {before}, and then {answer}]',
  policy: 'Money moves only from what is free, and by the rules that the company set.',
  not: 'Rules whose facts are not given: they are named as not checked.',
  run: ({ stages: totals, closedThrough, thirdMonth, rules: book, show, donorEnvelope, donorActual, donorCommitted, amount, ...may }) => {
    const three = totals === null ? ok(null) : figures(totals);
    if (!three.ok) return three;
    if (three.value !== null && three.value.length !== 3) return mistyped(`stages takes three cells, not ${String(three.value.length)}`);
    const [production, scaling, experiment] = three.value ?? [];
    if (production === null || scaling === null || experiment === null) return missing('the money of a stage is missing');
    const stages = production === undefined || scaling === undefined || experiment === undefined ? null : ([production, scaling, experiment] as const);
    const needed = { donorEnvelope, donorActual, donorCommitted, amount };
    const moveOf = (row: Row<typeof needed, typeof may>): Result<Move> => {
      const [from, to] = [stageOf(row.from), stageOf(row.to)];
      if (!from.ok) return from;
      if (!to.ok) return to;
      // One by one: to copy a row of twenty fields as a whole takes longer than to check it.
      return ok({
        amount: row.amount,
        received: row.received,
        donorEnvelope: row.donorEnvelope,
        donorActual: row.donorActual,
        donorAccrued: row.donorAccrued,
        donorCommitted: row.donorCommitted,
        date: row.date,
        receiverHasUnit: row.receiverHasUnit,
        returnLast: row.returnLast,
        returnBefore: row.returnBefore,
        executive: row.executive,
        reason: row.reason,
        donorOwner: row.donorOwner,
        receiverOwner: row.receiverOwner,
        approver: row.approver,
        donorHasUnit: row.donorHasUnit,
        donorAge: row.donorAge,
        from: from.value,
        to: to.value,
        stages,
        closedThrough,
        thirdMonth,
      });
    };
    const check = (row: Parameters<typeof moveOf>[0]): ReturnType<typeof checkReallocation> => {
      const move = moveOf(row);
      return move.ok ? checkReallocation(move.value, book) : move;
    };
    if (show === 'verdict') {
      return eachRow(needed, may, (row) => {
        const found = check(row);
        return found.ok ? ok(verdictOf(found.value)) : found;
      });
    }
    if (show === 'stages') {
      return eachRow(needed, may, (row) => {
        const move = moveOf(row);
        const found = move.ok ? stagesAfter(move.value) : move;
        return found.ok ? ok(found.value.map(toCell)) : found;
      });
    }
    const rows = rowsTogether(needed, may);
    if (!rows.ok) return rows;
    if (rows.value.count !== 1) return mistyped('"rules" lists the rules of one move');
    const only = rows.value.at(0);
    const found = only.ok ? check(only.value) : only;
    return found.ok ? ok(found.value.map(({ rule, verdict, says }) => [rule, verdict, says])) : found;
  },
});
