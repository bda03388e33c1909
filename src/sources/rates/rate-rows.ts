import type { RateRow } from '../../ledger/rule-book';
import { toText } from '../../model/decimal';
import type { Fault } from '../../model/fault';
import { addDays, addMonths, dayLabel, firstDay, monthOf, type Day, type Month } from '../../model/month';
import { covers, monthAverage, rateOnOrBefore, type ReferenceRates } from '../../model/reference-rates';

/** What is wanted of a file of rates. */
export interface Wanted {
  /** The reporting currency. */
  readonly to: string;
  /** Foreign currencies; absent: all that the file quotes. */
  readonly from?: readonly string[];
  /** Months of which the average and the rate at the end are wanted; absent: the newest that is whole. */
  readonly months?: readonly Month[];
  /** Days on which the budget's rates are taken. */
  readonly budget?: readonly Day[];
  /** Also the average of a month that is not over, over the days so far. */
  readonly toDate?: boolean;
}

/** Rows for the sheet Rates, and a sentence for each that there is not. */
export interface RateRows {
  readonly rows: readonly RateRow[];
  readonly sentences: readonly string[];
}

const BANK = 'ECB reference rate';

/** Rows of the sheet Rates from a central bank's file: averages dated the first of their month, month ends the last, budget rates the day they were taken. */
export function rateRowsOf(all: ReferenceRates, wanted: Wanted): RateRows {
  const quoted = new Set(all.days.flatMap(({ rates }) => [...rates.keys()]));
  const from = (wanted.from ?? [all.base, ...[...quoted].sort()]).filter((currency) => currency !== wanted.to);
  const newest = [...new Set(all.days.map(({ date }) => monthOf(date)))].reverse().find((month) => covers(all, month));
  const months = wanted.months ?? (newest === undefined ? [] : [newest]);
  const rows: RateRow[] = [];
  const sentences: string[] = [];
  // A currency that ended years ago is no gap of a month, unless it was asked for.
  const tell = (fault: Fault): void => {
    if (wanted.from !== undefined && fault.kind === 'missing') sentences.push(`${fault.what.replace(/^./, (first) => first.toUpperCase())}.`);
  };
  const add = (currency: string, type: RateRow['Type'], date: Day, rate: string, source: string): void =>
    void rows.push({ Date: date, From: currency, To: wanted.to, Type: type, Rate: rate, Source: source });

  if (wanted.to !== all.base && !quoted.has(wanted.to)) return { rows, sentences: [`${wanted.to} is not among the currencies of this file.`] };
  if (wanted.months === undefined && newest === undefined && (wanted.budget ?? []).length === 0)
    sentences.push('No month is whole in this file: take the history, or ask for a month to date.');
  for (const month of months) {
    const whole = covers(all, month);
    if (!whole && wanted.toDate !== true) {
      sentences.push(`The file does not reach from the first to the last business day of ${month}: no average and no rate at its end.`);
      continue;
    }
    const end = addDays(firstDay(addMonths(month, 1)), -1);
    for (const currency of from) {
      const mean = monthAverage(all, currency, wanted.to, month);
      const so = (days: number, to: Day): string =>
        `mean of ${days === 1 ? '1 day' : `${String(days)} days`}${whole ? '' : ` to ${dayLabel(to)}, month not over`}`;
      if (mean.ok) add(currency, 'average', firstDay(month), toText(mean.value.rate), `${BANK}, ${so(mean.value.days, mean.value.to)}`);
      else tell(mean.fault);
      const last = whole ? rateOnOrBefore(all, currency, wanted.to, end) : undefined;
      if (last?.ok === true) add(currency, 'month-end', end, toText(last.value.rate), `${BANK} of ${dayLabel(last.value.of)}`);
      else if (last !== undefined) tell(last.fault);
    }
  }
  for (const day of wanted.budget ?? [])
    for (const currency of from) {
      const found = rateOnOrBefore(all, currency, wanted.to, day);
      if (found.ok) add(currency, 'budget', day, toText(found.value.rate), `${BANK} of ${dayLabel(found.value.of)}`);
      else tell(found.fault);
    }
  return { rows, sentences };
}
