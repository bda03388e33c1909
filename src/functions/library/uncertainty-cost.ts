import { uncertainWork } from '../../model/human-cost';
import { ok } from '../../model/fault';
import { choice, defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** What work costs whose end is not known. */
export default defineFunction({
  name: 'UNCERTAINTY_COST',
  description: 'What work costs whose end is not known: people x months x cost x factor. "all" gives the plan without doubt, what doubt adds, and both.',
  words: ['contingency', 'risk buffer', 'project overrun', 'experiment cost', 'safety margin', 'uncertainty factor'],
  parameters: {
    people: numbers.needed('people at work'),
    months: numbers.needed('months planned'),
    cost: numbers.needed('cost of one person a month'),
    factor: numbers.needed('how much longer it may take: 1.3 adds 30%'),
    show: choice('"total", or "all" for three figures', ['total', 'all']),
  },
  examples: [
    { cells: [5, 3, 20000, 1.3], gives: 390000, says: 'five people, three months' },
    { cells: [5, 3, 20000, 1.3, 'all'], gives: [[300000, 90000, 390000]], says: 'of which 90,000 is uncertainty' },
    { cells: [5, 3, 20000, 0.3], gives: '#VALUE!', says: 'a factor below 1: 1.3 adds 30%' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['a figure is negative, or the factor is below 1 or above 10', '#VALUE!'],
  ],
  arithmetic:
    '[show=total? {people} × {months} × {cost} × {factor} = {answer}][show=all? {people} × {months} × {cost} = {plan = answer1}\n{plan} × ({factor} − 1) = {uncertainty = answer2}\n{plan} + {uncertainty} = {total = answer3}]',
  policy: 'Work whose end is not known carries a factor, shown beside the plan.',
  run: ({ show, ...work }) =>
    eachRow(work, {}, ({ people, months, cost, factor }) => {
      const found = uncertainWork(people, months, cost, factor);
      if (!found.ok) return found;
      const { base, uncertainty, total } = found.value;
      return ok(show === 'all' ? [base, uncertainty, total] : total);
    }),
});
