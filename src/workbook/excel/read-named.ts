import { fromSerial, monthOf, type Month } from '../../model/month';
import { word } from './places';
import type { Requests } from './requests';
import { stop } from './run';

/** What every posting says beside its figures: currency, as of when, and the month being closed. */
export async function readNamed(to: Requests): Promise<{ readonly currency: string; readonly asOf: string | null; readonly period: Month }> {
  const [currency, asOf, period] = ['Policy_Currency', 'Policy_AsOf', 'Policy_Period'].map((name) =>
    to.context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values'),
  );
  await to.send();
  const of = (range: Excel.Range | undefined): unknown => (range === undefined || range.isNullObject ? undefined : (range.values[0]?.[0] as unknown));
  const [day, month] = [of(asOf), of(period)];
  if (typeof month !== 'number' || !(month > 0))
    return stop({
      kind: 'input',
      sheet: 'Policy',
      cell: 'A6',
      sentence: 'The period on Policy is not a month. Enter the first day of the month being closed.',
    });
  return {
    currency: word(of(currency)) ?? '',
    asOf: typeof day === 'number' && day > 0 ? fromSerial(day) : null,
    period: monthOf(fromSerial(month)),
  };
}
