import { chosenWords } from '../chosen';
import { monthShort, monthsName } from '../dates';
import { type Job, monthsOf } from '../job';
import { useStore } from '../services';
import { fill, list } from '../words';
import { Bar } from './Bar';

export const WORDS = {
  all: 'All months are written again, {months}.',
  locked: '{n:A locked month is|Locked months are} among them: {months}. Checks will say that {n:it is|they are} not as locked, until the choice is put back.',
  accept: 'To accept {n:it as it is|them as they are}, open {n:it|each} on Calendar, refresh, lock and refresh again; the newest rules then hold.',
  rates: 'Where Rates has rates to {before}, put rates to {after} in their place: a check fails until then.',
  more: '{n} more',
  to: 'to',
  and: 'and',
} as const;
const NAMED = 6;

/** Before a write: all months of the sheets are taken, since a choice has changed that holds for every row. */
export function WrittenAnew({ job }: { readonly job: Job }) {
  const { closed } = useStore();
  const chosen = job.data?.chosen ?? job.widened?.chosen ?? [];
  const anew = chosenWords(chosen);
  if (anew === null) return null;
  const currency = chosen.find(({ setting }) => setting === 'Currency');
  const months = [...new Set([...monthsOf(job), ...(job.data === null ? (job.widened?.months ?? []) : [])])].sort();
  const locked = closed
    .filter(({ State, Month }) => State === 'locked' && months.includes(Month))
    .map(({ Month }) => Month)
    .sort()
    .map(monthShort);
  const named = locked.length > NAMED ? [...locked.slice(0, NAMED), fill(WORDS.more, { n: locked.length - NAMED })] : locked;
  return (
    <Bar tone="warning" title={fill(WORDS.all, { months: monthsName(months, WORDS.to) })}>
      {anew} {currency !== undefined && fill(WORDS.rates, { before: currency.before, after: currency.after })}{' '}
      {locked.length > 0 && fill(WORDS.locked, { n: locked.length, months: list(named, WORDS.and) })}{' '}
      {locked.length > 0 && fill(WORDS.accept, { n: locked.length })}
    </Bar>
  );
}
